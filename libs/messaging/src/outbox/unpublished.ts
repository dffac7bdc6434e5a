import type { Client } from 'pg';
import type { OutgoingRecord } from '../event-channel.js';

export interface UnpublishedRow {
  readonly seq: string;
  readonly topic: string;
  readonly subject: string;
  readonly sequence: number | null;
  readonly headers: Record<string, string>;
  readonly body: Buffer | null;
}

/** What goes to the broker at once: bounded in rows for the database, in bytes for the broker's limit of 1 MiB a batch. */
const batch = { rows: 500, bytes: 700_000, headersOfOne: 1_000 } as const;

const notPublished = `published_at IS NULL AND topic <> ALL($1)`;

/**
 * The oldest unpublished events, never "those after the last": an event whose transaction commits late has a lower
 * number than others that were published before it.
 */
export async function readUnpublished(client: Client, exceptTopics: readonly string[]): Promise<UnpublishedRow[]> {
  const { rows } = await client.query<UnpublishedRow>(
    `WITH first AS (SELECT seq, octet_length(body) AS bytes FROM outbox WHERE ${notPublished} ORDER BY seq LIMIT $2),
       sized AS (SELECT seq, row_number() OVER (ORDER BY seq) AS nth,
                   sum(coalesce(bytes, 0) + $4) OVER (ORDER BY seq) AS total FROM first)
     SELECT seq, topic, subject, sequence, headers, body FROM outbox JOIN sized USING (seq)
     WHERE total <= $3 OR nth = 1 ORDER BY seq`,
    [exceptTopics, batch.rows, batch.bytes, batch.headersOfOne],
  );
  return rows;
}

export async function markPublished(client: Client, rows: readonly UnpublishedRow[]): Promise<void> {
  await client.query('UPDATE outbox SET published_at = clock_timestamp() WHERE seq = ANY($1)', [
    rows.map(({ seq }) => seq),
  ]);
}

/** Removes some of what was published so long ago that nobody will ask for it again; tells how many. */
export async function prunePublished(client: Client, keepDays: number): Promise<number> {
  const { rowCount } = await client.query(
    `DELETE FROM outbox WHERE seq IN (
       SELECT seq FROM outbox WHERE published_at < clock_timestamp() - $1 * interval '1 day' ORDER BY seq LIMIT 1000)`,
    [keepDays],
  );
  return rowCount ?? 0;
}

export function toRecord({ topic, subject, sequence, headers, body }: UnpublishedRow): OutgoingRecord {
  const complete = sequence === null ? headers : { ...headers, ce_sequence: String(sequence) };
  return { topic, key: subject, value: body, headers: complete };
}
