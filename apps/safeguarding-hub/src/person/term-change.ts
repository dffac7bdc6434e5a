import { termsOf, type KnownRecord, type Term } from '#libs/repeat-detection';

/** By how many people more bear a value, or fewer. */
export type TermChange = (Term | { readonly column: 'people'; readonly text: '' }) & { readonly people: number };

export const nameOfTerm = ({ column, text }: { readonly column: string; readonly text: string }): string =>
  `${column}\n${text}`;

/** Some records by the person whose they are, as ids. */
export type Grouping = readonly (readonly string[])[];

/**
 * What becomes of the counts when records belong to other people than before. A person counts once for each value that any
 * of their records has.
 *
 * @param before the groups as they were, of records as they were
 * @param after the groups as they are
 */
export function termChanges(
  before: Grouping,
  after: Grouping,
  recordsBefore: readonly KnownRecord[],
  recordsAfter: readonly KnownRecord[],
): TermChange[] {
  const sums = new Map<string, { term: Term; people: number }>();
  const add = (groups: Grouping, records: readonly KnownRecord[], sign: 1 | -1): void => {
    const terms = new Map(records.map(({ id, record }) => [id, termsOf(record.record)]));
    for (const group of groups) {
      const own = new Map(group.flatMap((id) => terms.get(id) ?? []).map((term) => [nameOfTerm(term), term]));
      for (const [name, term] of own) sums.set(name, { term, people: (sums.get(name)?.people ?? 0) + sign });
    }
  };
  add(before, recordsBefore, -1);
  add(after, recordsAfter, 1);
  const changes: TermChange[] = [...sums.values()]
    .filter(({ people }) => people !== 0)
    .map(({ term, people }) => ({ ...term, people }));
  const people = after.length - before.length;
  return people === 0 ? changes : [...changes, { column: 'people', text: '', people }];
}
