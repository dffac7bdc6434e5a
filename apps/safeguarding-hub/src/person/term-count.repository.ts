import { runPrepared, type PreparedStatement } from '#libs/database';
import { termsOf, type PersonRecord, type Term } from '#libs/repeat-detection';
import type { LiveCounts } from '#libs/repeat-detection';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { nameOfTerm, type TermChange } from './term-change.js';

/** How many people bear each value, counted to the moment: what is first seen today weighs today what it is worth. */
@Injectable()
export class TermCountRepository {
  /** The counts of what a record says. */
  async of(manager: EntityManager, { record }: PersonRecord): Promise<LiveCounts> {
    const terms: readonly CountedTerm[] = [PEOPLE, ...termsOf(record)];
    const counted = await runPrepared<CountedTerm & { people: number }>(manager, COUNTED, columnsOf(terms));
    const counts = new Map(counted.map((term) => [nameOfTerm(term), term.people]));
    return {
      people: counts.get(nameOfTerm(PEOPLE)) ?? 0,
      with: (column, text) => counts.get(nameOfTerm({ column, text })) ?? 0,
    };
  }

  async change(manager: EntityManager, changes: readonly TermChange[]): Promise<void> {
    if (changes.length === 0) return;
    await runPrepared(manager, ADD_CHANGES, [...columnsOf(changes), changes.map(({ people }) => people)]);
  }

  /** Folds changes into the counts, and gives how many; nothing while somebody else does. */
  async fold(manager: EntityManager, most: number): Promise<number> {
    const [{ isTurn } = { isTurn: false }] = await manager.query<{ isTurn: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('fold term counts', 0)) AS "isTurn"`,
    );
    if (!isTurn) return 0;
    const [{ folded } = { folded: 0 }] = await manager.query<{ folded: number }[]>(FOLD, [most]);
    return folded;
  }
}

export type CountedTerm = Term | { readonly column: 'people'; readonly text: '' };

/** All people, whatever they bear. */
export const PEOPLE: CountedTerm = { column: 'people', text: '' };

const columnsOf = (terms: readonly CountedTerm[]): [string[], string[]] => [
  terms.map(({ column }) => column),
  terms.map(({ text }) => text),
];

const COUNTED: PreparedStatement = {
  name: 'term-counts',
  text: `
    SELECT term.term_column AS column, term.term AS text,
           (coalesce((SELECT people FROM term_count count
                       WHERE count.term_column = term.term_column AND count.term = term.term), 0) +
            coalesce((SELECT sum(people) FROM term_count_change change
                       WHERE change.term_column = term.term_column AND change.term = term.term), 0))::integer AS people
      FROM unnest($1::text[], $2::text[]) AS term (term_column, term)`,
};

const ADD_CHANGES: PreparedStatement = {
  name: 'add-term-count-changes',
  text: `INSERT INTO term_count_change (term_column, term, people)
         SELECT * FROM unnest($1::text[], $2::text[], $3::integer[])`,
};

const FOLD = `
  WITH folded AS (
    DELETE FROM term_count_change WHERE id IN (SELECT id FROM term_count_change ORDER BY id LIMIT $1)
    RETURNING term_column, term, people),
  summed AS (
    INSERT INTO term_count (term_column, term, people)
    SELECT term_column, term, sum(people) FROM folded GROUP BY term_column, term
    ON CONFLICT (term_column, term) DO UPDATE SET people = term_count.people + excluded.people)
  SELECT count(*)::integer AS folded FROM folded`;
