import { setTimeout as pause } from 'node:timers/promises';

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
  const start = performance.now();
  const underWay: Promise<void>[] = [];
  for (const [place, item] of items.entries()) {
    const due = start + (place * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    underWay.push(send({ item, due }));
  }
  await Promise.all(underWay);
}
