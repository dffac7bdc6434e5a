import type { MatchStep, MatchView } from '../api/match-view.js';
import { longDateTime } from '../layout/dates.js';
import { paths } from '../paths.js';
import { comparedRows } from './comparison.presenter.js';
import { bothNames } from './match-list.presenter.js';
import { matchForms } from './match.forms.js';
import { chanceSentence, matchStateTag, saidInWords } from './match.words.js';
import { waterfallRows } from './waterfall.presenter.js';

/** Two records side by side, why they may be one person, what was said of them and what its reader may say. */
export function matchPage(match: MatchView, today: Date) {
  const { id, state, sentence, reasons, against, wouldChangeIt, allowedSteps } = match;
  return {
    ...{ names: bothNames(match), state: matchStateTag(state), noticed: longDateTime(match.noticedAt) },
    ...{ sentence, chance: chanceSentence(match.probability, isOnePerson(match)), rows: comparedRows(match, today) },
    ...{ reasons: reasons.map(asSentence), against: against.map(asSentence), wouldChangeIt },
    ...peopleOf(match),
    asked: match.asked && { ...match.asked, at: longDateTime(match.asked.at) },
    waterfall: waterfallRows(match),
    words: wordsSaid(match),
    waiting: state === 'second-wanted' ? wordsSaid(match).at(-1) : undefined,
    waitsForOther: state === 'second-wanted' && !allowedSteps.includes('second'),
    steps: allowedSteps.map((step) => ({ text: matchForms[step].title, href: paths.matches.step(id, step) })),
    back: paths.matches.list({ state }),
  };
}

const isOnePerson = ({ records: [one, other] }: MatchView): boolean => one.personId === other.personId;

/** Whose the records are taken to be: one person's already, or two's. */
function peopleOf(match: MatchView) {
  const [one, other] = match.records.map(({ personId }) => paths.people.show(personId));
  return isOnePerson(match)
    ? { peopleText: 'Both records are taken for one person’s', people: [{ href: one, text: 'this person' }] }
    : {
        peopleText: 'They are taken for two people’s',
        people: [
          { href: one, text: 'the person of the first record' },
          { href: other, text: 'the person of the second' },
        ],
      };
}

/** What was said before and by whom, oldest first. */
export const wordsSaid = ({ words }: MatchView) =>
  words.map((word) => ({
    what: saidInWords(word),
    by: word.by,
    at: longDateTime(word.at),
    rationale: word.rationale,
  }));

const asSentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** Told once, on the page after it was said. */
export function doneSentence(step: string | undefined, { state }: MatchView): string | undefined {
  if (step === 'asked') return 'You have asked whether these two records are of one person';
  const done = matchForms[step as MatchStep]?.done;
  if (done === undefined) return undefined;
  return state === 'second-wanted' ? `${done}. It holds once a second person agrees` : done;
}
