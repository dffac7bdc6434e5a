import type { EntityManager } from 'typeorm';
import { type PreparedStatement, runPrepared } from '#libs/database';
import type { CaseEvent } from '../envelope/case-event.js';
import { type Candidate, type StoredRecord, restored, storedHeaders } from './candidate.js';
import type { InboxSituation, KnownEvent } from './inbox-decision.js';

/** Matches no row, where a statement leaves out the row that the event itself was kept in. */
const noParked = '0';
const noDeadLetter = '00000000-0000-0000-0000-000000000000';

interface Situation {
  position: number;
  handled: Buffer | null;
  parked: Buffer | null;
  dead: Buffer | null;
}

const sightings = `
  (SELECT digest FROM inbox WHERE source = $1 AND event_id = $2) AS handled,
  (SELECT digest FROM parked WHERE source = $1 AND event_id = $2 AND id <> $3) AS parked,
  (SELECT digest FROM dead_letter
   WHERE source = $1 AND event_id = $2 AND takes_id AND id <> $4 AND state <> 'redriven' LIMIT 1) AS dead`;

const lookUnordered = `SELECT 0 AS position, ${sightings}`;

const lookOrdered: PreparedStatement = {
  name: 'inbox-look-around',
  text: `
    WITH place AS (
      INSERT INTO inbox_position AS held (topic, subject, position) VALUES ($5, $6, 0)
      ON CONFLICT (topic, subject) DO UPDATE SET position = held.position RETURNING position)
    SELECT position, ${sightings} FROM place`,
};

/** Locks the subject until the end of the transaction, so that nobody else moves its position, and looks around. */
export async function lookAround(
  manager: EntityManager,
  event: CaseEvent,
  { parkedId = noParked, deadLetterId = noDeadLetter }: Candidate,
): Promise<InboxSituation> {
  const self = [event.source, event.id, parkedId, deadLetterId];
  const [row] =
    event.sequence === undefined
      ? await manager.query<Situation[]>(lookUnordered, self)
      : await runPrepared<Situation>(manager, lookOrdered, [...self, event.topic, event.subject]);
  if (row === undefined) throw new Error('The inbox gave no position');
  return { position: row.position, known: knownEvent(row, event.digest), sequence: event.sequence };
}

function knownEvent({ handled, parked, dead }: Situation, digest: Buffer): KnownEvent | undefined {
  if (handled !== null) return { as: 'handled', sameContent: handled.equals(digest) };
  if (parked !== null) return { as: 'parked', sameContent: parked.equals(digest) };
  return dead === null ? undefined : { as: 'dead-letter', sameContent: dead.equals(digest) };
}

export interface Entered {
  /** False when another transaction entered the same event first. */
  readonly entered: boolean;
  /** Whether a successor may be waiting for this one. */
  readonly more: boolean;
}

const enter: PreparedStatement = {
  name: 'inbox-enter-applied',
  text: `
    WITH entered AS (
      INSERT INTO inbox (source, event_id, topic, subject, sequence, type, digest, outcome)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 'applied') ON CONFLICT DO NOTHING RETURNING 1),
    moved AS (
      UPDATE inbox_position SET position = greatest(position, $5) WHERE topic = $3 AND subject = $4),
    closed AS (
      UPDATE dead_letter SET state = 'superseded', last_seen = clock_timestamp()
      WHERE topic = $3 AND subject = $4 AND sequence = $5 AND blocks
        AND state IN ('waiting', 'redrive-requested') AND id <> $8)
    SELECT EXISTS (SELECT FROM entered) AS entered,
      EXISTS (SELECT FROM parked WHERE topic = $3 AND subject = $4 AND sequence = $5 + 1)
      OR EXISTS (SELECT FROM dead_letter WHERE topic = $3 AND subject = $4 AND sequence = $5 + 1
                 AND blocks AND state = 'discarded') AS more`,
};

/** Enters the event as applied, moves the position on and closes the dead letter whose place it takes. */
export async function enterApplied(manager: EntityManager, event: CaseEvent, candidate: Candidate): Promise<Entered> {
  const { source, id, topic, subject, sequence, type, digest } = event;
  const deadLetterId = candidate.deadLetterId ?? noDeadLetter;
  const values = [source, id, topic, subject, sequence ?? null, type, digest, deadLetterId];
  const [row] = await runPrepared<Entered>(manager, enter, values);
  if (row === undefined) throw new Error('The inbox took no entry');
  return row;
}

/** A place that has passed already: kept as a record, without effect. */
export async function enterOlder(manager: EntityManager, event: CaseEvent): Promise<void> {
  const { source, id, topic, subject, sequence, type, digest } = event;
  await manager.query(
    `INSERT INTO inbox (source, event_id, topic, subject, sequence, type, digest, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'older') ON CONFLICT DO NOTHING`,
    [source, id, topic, subject, sequence ?? null, type, digest],
  );
}

/** Keeps the event until its predecessors have come, or until it is tried again. */
export async function park(
  manager: EntityManager,
  event: CaseEvent,
  { record }: Candidate,
  retry?: { readonly tries: number; readonly after: number },
): Promise<void> {
  await manager.query(
    `WITH place AS (INSERT INTO inbox_position (topic, subject, position) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING)
     INSERT INTO parked (topic, subject, sequence, source, event_id, digest, partition, record_offset, key, value,
       headers, tries, retry_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
       clock_timestamp() + $13::float8 * interval '1 millisecond')
     ON CONFLICT (source, event_id) DO UPDATE SET tries = excluded.tries, retry_at = excluded.retry_at`,
    [
      ...[event.topic, event.subject, event.sequence, event.source, event.id, event.digest],
      ...[record.partition, record.offset, record.key, record.value, storedHeaders(record)],
      ...[retry?.tries ?? 0, retry?.after ?? null],
    ],
  );
}

/** The event has left the place where it was kept; `state` is what becomes of its dead letter, if it had one. */
export async function release(
  manager: EntityManager,
  { parkedId, deadLetterId }: Candidate,
  state: 'redriven' | 'superseded',
): Promise<void> {
  if (parkedId !== undefined) await manager.query('DELETE FROM parked WHERE id = $1', [parkedId]);
  if (deadLetterId === undefined) return;
  await manager.query('UPDATE dead_letter SET state = $2, last_seen = clock_timestamp() WHERE id = $1', [
    deadLetterId,
    state,
  ]);
}

/** The parked event of this subject whose turn has come. */
export async function nextParked(
  manager: EntityManager,
  topic: string,
  subject: string,
): Promise<Candidate | undefined> {
  const rows = await manager.query<(StoredRecord & { id: string; tries: number })[]>(
    `SELECT parked.* FROM parked JOIN inbox_position AS place USING (topic, subject)
     WHERE topic = $1 AND subject = $2 AND sequence <= position + 1
       AND (retry_at IS NULL OR retry_at <= clock_timestamp())
     ORDER BY sequence, id LIMIT 1`,
    [topic, subject],
  );
  return rows[0] && { record: restored(rows[0]), tries: rows[0].tries, parkedId: rows[0].id };
}

/** Moves the position past every dead letter that a person has decided to leave out. */
export async function passDiscarded(manager: EntityManager, topic: string, subject: string): Promise<void> {
  for (let passed = 1; passed > 0;) {
    [, passed] = await manager.query<[unknown, number]>(
      `UPDATE inbox_position AS place SET position = position + 1
       WHERE topic = $1 AND subject = $2 AND EXISTS (
         SELECT FROM dead_letter AS letter WHERE letter.topic = $1 AND letter.subject = $2
           AND letter.sequence = place.position + 1 AND blocks AND state = 'discarded')`,
      [topic, subject],
    );
  }
}
