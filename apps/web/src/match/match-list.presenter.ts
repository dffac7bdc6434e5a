import { displayName } from '#libs/case-schemas';
import type { MatchCounts, MatchState, MatchSummary } from '../api/match-view.js';
import type { Page } from '../api/referral-view.js';
import { shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { agency } from '../layout/words.js';
import { paths } from '../paths.js';
import { chanceInWords, matchCount, matchTabs } from './match.words.js';

/** The state that an address asks for; those that wait, for a word that is none. */
export const chosenState = (asked: unknown): MatchState =>
  matchTabs.find(({ state }) => state === asked)?.state ?? 'waiting';

/** Whom two records name: one name where both say the same. */
export const bothNames = ({ records }: Pick<MatchSummary, 'records'>): string =>
  [...new Set(records.map(({ person }) => displayName(person.names)))].join(' and ');

export const matchesPage = (found: Page<MatchSummary>, chosen: MatchState, counts: MatchCounts) => ({
  tabs: matchTabs.map(({ state, text }) => ({
    text: counts[state] === undefined ? text : `${text} (${counts[state]})`,
    href: paths.matches.list({ state }),
    active: state === chosen,
  })),
  heading: matchTabs.find(({ state }) => state === chosen)?.text,
  count: matchCount(chosen, found.total),
  rows: found.items.map((match) => ({
    href: paths.matches.show(match.id),
    names: bothNames(match),
    toldBy: match.records.map((record) => agency(record.agency)),
    sentence: match.sentence,
    chance: chanceInWords(match.probability),
    noticed: shortDate(match.noticedAt),
  })),
  pagination: pagination(found, (page) => paths.matches.list({ state: chosen, page })),
});
