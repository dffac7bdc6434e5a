import type { EntityManager } from 'typeorm';
import type { Poison } from '../envelope/case-event.js';
import { type Candidate, storedHeaders } from '../inbox/candidate.js';
import { type Outbox, largestBody } from '../outbox/outbox.js';

/** What could not be handled: a row that a person decides about, and a record on the dead-letter topic that alarms watch. */
export class DeadLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly topic: string,
    private readonly newId: () => string,
  ) {}

  /** Sets the event aside, once however often it comes; true when it had not been set aside before. */
  async bury(manager: EntityManager, candidate: Candidate, poison: Poison, tries: number): Promise<boolean> {
    if (candidate.parkedId !== undefined) await manager.query('DELETE FROM parked WHERE id = $1', [candidate.parkedId]);
    if (await this.seenAgain(manager, candidate, poison, tries)) return false;
    const id = this.newId();
    const isNew = await this.insert(manager, id, candidate, poison, tries);
    if (isNew) await this.report(manager, id, candidate, poison, tries);
    return isNew;
  }

  /** One that was being tried again goes back to waiting; the others only note that they came again. */
  private async seenAgain(manager: EntityManager, { record, deadLetterId }: Candidate, poison: Poison, tries: number) {
    const [, affected] = await manager.query<[unknown, number]>(
      `UPDATE dead_letter SET last_seen = clock_timestamp(),
         reason = CASE WHEN id = $8 OR state = 'redriven' THEN $9 ELSE reason END,
         detail = CASE WHEN id = $8 OR state = 'redriven' THEN $10 ELSE detail END,
         tries = CASE WHEN id = $8 OR state = 'redriven' THEN tries + $11 ELSE tries END,
         state = CASE WHEN id = $8 OR state = 'redriven' THEN 'waiting' ELSE state END
       WHERE id = $8
         OR source = $1 AND event_id = $2 AND digest = $3
         OR topic = $4 AND partition = $5 AND record_offset = $6 AND digest = $7`,
      [
        ...[poison.source ?? null, poison.id ?? null, poison.digest],
        ...[record.topic, record.partition, record.offset, poison.digest],
        ...[deadLetterId ?? null, poison.reason, poison.detail ?? null, tries],
      ],
    );
    return affected > 0;
  }

  private async insert(manager: EntityManager, id: string, { record }: Candidate, poison: Poison, tries: number) {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO dead_letter (id, topic, partition, record_offset, key, value, headers, digest, source, event_id, type,
         subject, sequence, takes_id, blocks, reason, detail, tries, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'waiting')
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[id, record.topic, record.partition, record.offset, record.key, record.value, storedHeaders(record)],
        ...[poison.digest, poison.source, poison.id, poison.type, poison.subject, poison.sequence],
        ...[poison.takesId, poison.blocks, poison.reason, poison.detail, tries],
      ],
    );
    return rows.length > 0;
  }

  /** The value as it came; in the headers only our own words, because those of a stranger may hold anything. */
  private async report(manager: EntityManager, id: string, { record }: Candidate, poison: Poison, tries: number) {
    const omitted = record.value !== null && record.value.length > largestBody;
    const headers = {
      dead_letter_id: id,
      dead_letter_reason: poison.reason,
      dead_letter_tries: String(tries),
      original_topic: record.topic,
      original_partition: String(record.partition),
      original_offset: record.offset,
      ...(omitted ? { value_omitted: 'too-large' } : {}),
    };
    const body = omitted ? null : record.value;
    await this.outbox.appendRecord(manager, { id, topic: this.topic, key: id, headers, body });
  }
}
