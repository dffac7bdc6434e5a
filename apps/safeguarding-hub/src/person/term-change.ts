import type { LinkageRecord } from '#libs/repeat-detection';
import { termsOf, type Term } from '#libs/repeat-detection/live';

/** A value that is counted, as its column and its text in one: `surname\nsmith`. */
export type NamedTerm = string;

/** All people, whatever they bear. */
export const PEOPLE: NamedTerm = 'people\n';

export const nameOfTerm = ({ column, text }: Term): NamedTerm => `${column}\n${text}`;

/** What of a record is counted. */
export const namedTerms = (record: LinkageRecord): NamedTerm[] => termsOf(record).map(nameOfTerm);

export function columnAndText(term: NamedTerm): readonly [column: string, text: string] {
  const end = term.indexOf('\n');
  return [term.slice(0, end), term.slice(end + 1)];
}

/** By how many people more bear a value, or fewer. */
export interface TermChange {
  readonly term: NamedTerm;
  readonly people: number;
}

/** Some records by the person whose they are, as ids. */
export type Grouping = readonly (readonly string[])[];

/** What each record says that is counted. */
export type TermsByRecord = ReadonlyMap<string, readonly NamedTerm[]>;

/**
 * What becomes of the counts when records belong to other people than before, or say something else. A person counts once
 * for each value that any of their records has.
 */
export function termChanges(
  before: { readonly groups: Grouping; readonly terms: TermsByRecord },
  after: { readonly groups: Grouping; readonly terms: TermsByRecord },
): TermChange[] {
  const sums = new Map<NamedTerm, number>();
  const add = (groups: Grouping, terms: TermsByRecord, sign: 1 | -1): void => {
    for (const group of groups) {
      const own = new Set([PEOPLE, ...group.flatMap((record) => terms.get(record) ?? [])]);
      for (const term of own) sums.set(term, (sums.get(term) ?? 0) + sign);
    }
  };
  add(before.groups, before.terms, -1);
  add(after.groups, after.terms, 1);
  return [...sums].flatMap(([term, people]) => (people === 0 ? [] : [{ term, people }]));
}

export const recordsBy = (people: readonly { readonly records: readonly string[] }[]): Grouping =>
  people.map(({ records }) => records);
