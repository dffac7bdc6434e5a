import type { QuarantineReason } from '../envelope/quarantine-reason.js';

/** Whatever runs a statement: a pg client or pool. */
export interface Statements {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
}

/** A dead letter as an operator sees it: no value and no stranger's headers, which may be about a person. */
export interface DeadLetterSummary {
  readonly id: string;
  readonly state: 'waiting' | 'redrive-requested' | 'redriven' | 'superseded' | 'discarded';
  readonly reason: QuarantineReason;
  readonly detail: string | null;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly type: string | null;
  readonly subject: string | null;
  readonly sequence: number | null;
  readonly tries: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
}

/** Those that wait for a decision, oldest first. */
export async function listDeadLetters(database: Statements): Promise<DeadLetterSummary[]> {
  const { rows } = await database.query<DeadLetterSummary>(
    `SELECT id, state, reason, detail, topic, partition, record_offset AS "offset", type, subject, sequence, tries,
       first_seen AS "firstSeen", last_seen AS "lastSeen"
     FROM dead_letter WHERE state IN ('waiting', 'redrive-requested') ORDER BY first_seen`,
  );
  return rows;
}

/** The running service takes them through its inbox again within a second, each in its place; tells how many. */
export async function requestRedrive(database: Statements, ids: readonly string[] | 'all'): Promise<number> {
  const { rowCount } = await database.query(
    `UPDATE dead_letter SET state = 'redrive-requested' WHERE state = 'waiting' AND ($1::uuid[] IS NULL OR id = ANY($1))`,
    [ids === 'all' ? null : ids],
  );
  return rowCount ?? 0;
}

/** Leaves the event out for good: what was waiting behind it goes on. False when no such letter was waiting. */
export async function discard(database: Statements, id: string, because: string): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE dead_letter SET state = 'discarded', because = $2 WHERE id = $1 AND state = 'waiting'`,
    [id, because],
  );
  return rowCount === 1;
}
