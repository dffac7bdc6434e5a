import { alertActions } from '#libs/case-schemas';
import type { ToldView } from '../api/finding-view.js';
import { longDateTime, shortDate } from '../layout/dates.js';
import { agency, inWords, tag } from '../layout/words.js';

/** Who was told of a finding, whether somebody there has seen it, and what was done. */
export const toldRows = (told: readonly ToldView[] = []) =>
  told.map(({ agency: who, toldAt, state, answers, due }) => ({
    who: agency(who),
    told: longDateTime(toldAt),
    state: state === 'told' && due?.standing === 'overdue' ? tag('Overdue', 'red') : states[state],
    nothing: unanswered[state] ?? 'Nothing yet',
    done: answers.map(({ state: what, action, at }) => ({
      what: what === 'acknowledged' ? 'Acknowledged' : inWords(alertActions, action ?? 'other'),
      when: shortDate(at),
    })),
  }));

const states = {
  told: tag('Not acknowledged', 'yellow'),
  'referral-over': tag('No longer asked', 'grey'),
  superseded: tag('No longer asked', 'grey'),
  acknowledged: tag('Acknowledged', 'teal'),
  answered: tag('Answered', 'green'),
} satisfies Record<ToldView['state'], object>;

const unanswered: Partial<Record<ToldView['state'], string>> = {
  'referral-over': 'Nobody acknowledged it before the work on their referral ended. Nobody will be asked to.',
  superseded: 'Another alert about the same person says it.',
};
