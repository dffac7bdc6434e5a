import { textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';

/**
 * One referral in the making. The key keeps it from being made twice, and so does the moment at which its form was begun:
 * sent again, it says the very same.
 */
export interface Making {
  readonly key: string;
  readonly begunAt: Date;
}

/** Nobody fills a form for longer: a moment of another day was not written by our form. */
const LONGEST_MS = 24 * 60 * 60_000;

/** Reads what the form carried; another key, or another moment, than a form of ours has is not taken. */
export function readMaking(body: unknown, { now, newKey }: { now: Date; newKey: () => string }): Making {
  const { begun } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const begunAt = new Date(textOf(begun));
  const age = now.getTime() - begunAt.getTime();
  return {
    key: readKey(body, newKey),
    begunAt: age >= 0 && age < LONGEST_MS ? begunAt : now,
  };
}
