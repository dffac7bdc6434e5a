import type { MatchView } from '../api/match-view.js';
import { paths } from '../paths.js';
import type { Asked, Words } from '../word/word-form.js';
import { comparedRows } from './comparison.presenter.js';
import { bothNames } from './match-list.presenter.js';
import { matchForms, matchRefusals } from './match.forms.js';
import { wordsSaid } from './match.presenter.js';

/** What the hub's staff say of a match. */
export const sayingOfMatch = (id: string): Words<MatchView> => ({
  service: 'safeguarding-hub',
  path: `/matches/${id}`,
  page: paths.matches.show(id),
  template: 'match/form',
  forms: matchForms,
  refusals: matchRefusals,
  around: aroundMatch,
});

/** The records below the form, and what was said of them last. */
function aroundMatch({ thing: match, step, trouble, now }: Asked<MatchView>) {
  return {
    ...{ thing: 'match', name: bothNames(match), mayBeBoth: true },
    ...{ whatChanged: 'Somebody else has said something about this match', whatToRead: 'Read what was said last' },
    ...{ sentence: match.sentence, rows: comparedRows(match, now) },
    last: step === 'decide' && trouble !== 'changed' ? undefined : wordsSaid(match).at(-1),
  };
}
