import { runPrepared, type PreparedStatement } from '#libs/database';
import type { LiveCounts } from '#libs/repeat-detection';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { columnAndText, nameOfTerm, PEOPLE, type NamedTerm, type TermChange } from './term-change.js';

/** How many people bear each value, counted to the moment: what is first seen today weighs today what it is worth. */
@Injectable()
export class TermCountRepository {
  /** The counts of some values. */
  async of(manager: EntityManager, terms: readonly NamedTerm[]): Promise<LiveCounts> {
    const asked = [PEOPLE, ...terms];
    const counted = await runPrepared<{ people: number }>(manager, COUNTED, columnsOf(asked));
    const counts = new Map(asked.map((term, place) => [term, counted[place]?.people ?? 0]));
    return {
      people: counts.get(PEOPLE) ?? 0,
      with: (column, text) => counts.get(nameOfTerm({ column, text })) ?? 0,
    };
  }

  async change(manager: EntityManager, changes: readonly TermChange[]): Promise<void> {
    if (changes.length === 0) return;
    await runPrepared(manager, ADD_CHANGES, [
      ...columnsOf(changes.map(({ term }) => term)),
      changes.map(({ people }) => people),
    ]);
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

function columnsOf(terms: readonly NamedTerm[]): [string[], string[]] {
  const pairs = terms.map(columnAndText);
  return [pairs.map(([column]) => column), pairs.map(([, text]) => text)];
}

const COUNTED: PreparedStatement = {
  name: 'term-counts',
  text: `
    SELECT (coalesce((SELECT people FROM term_count count
                       WHERE count.term_column = term.term_column AND count.term = term.term), 0) +
            coalesce((SELECT sum(people) FROM term_count_change change
                       WHERE change.term_column = term.term_column AND change.term = term.term), 0))::integer AS people
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS term (term_column, term, place) ORDER BY term.place`,
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
