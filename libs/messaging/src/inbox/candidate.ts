import type { ReceivedRecord } from '../event-channel.js';

/** A record whose turn may have come, and where it was kept until now. */
export interface Candidate {
  readonly record: ReceivedRecord;
  /** How often a handler has failed on it before. */
  readonly tries: number;
  /** The row of `parked` that holds it. */
  readonly parkedId?: string;
  /** The row of `dead_letter` that holds it. */
  readonly deadLetterId?: string;
}

export const fromBroker = (record: ReceivedRecord): Candidate => ({ record, tries: 0 });

/** The columns by which `parked` and `dead_letter` keep a record exactly as it came. */
export interface StoredRecord {
  readonly topic: string;
  readonly partition: number;
  readonly record_offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: [name: string, base64: string][];
}

export function restored({ topic, partition, record_offset, key, value, headers }: StoredRecord): ReceivedRecord {
  const decoded = headers.map(([name, base64]): [string, Buffer] => [name, Buffer.from(base64, 'base64')]);
  return { topic, partition, offset: record_offset, key, value, headers: decoded };
}

/** The headers as JSON text: a name may be there twice and a value may be any bytes. */
export function storedHeaders({ headers }: ReceivedRecord): string {
  return JSON.stringify(headers.map(([name, value]) => [name, value.toString('base64')]));
}
