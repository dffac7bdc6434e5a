import { hrtime } from 'node:process';
import { beat } from './metronome.js';

export interface Arrival<T> {
  readonly item: T;
  /** When it was to be sent, whether or not the sender was ready: waiting for the system counts as its time. */
  readonly due: number;
}

/** Sends each item at its own time, fixed beforehand, however long the earlier ones take. Times by performance.now(). */
export async function sendOnTime<T>(
  items: readonly T[],
  perSecond: number,
  send: (arrival: Arrival<T>) => Promise<void>,
): Promise<void> {
  // The thread that counts takes a moment to begin.
  const [start, first] = [performance.now() + 500, hrtime.bigint() + 500_000_000n];
  const underWay: Promise<void>[] = [];
  await beat({ first, apart: 1e9 / perSecond, count: items.length }, (place) => {
    underWay.push(send({ item: items[place] as T, due: start + (place * 1000) / perSecond }));
  });
  await Promise.all(underWay);
}
