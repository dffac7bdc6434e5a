import { setTimeout as pause } from 'node:timers/promises';

/** The promise's value, or an error that says what did not happen in time. */
export async function within<T>(limitMs: number, what: string, promise: Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLate = pause(limitMs, undefined, { signal: late.signal }).then(() => {
    throw new Error(`Not within ${limitMs / 1000} s: ${what}`);
  });
  tooLate.catch(() => undefined);
  return Promise.race([promise, tooLate]).finally(() => late.abort());
}

/** Looks again and again until there is something to be seen. */
export async function untilSeen<T>(limitMs: number, what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) throw new Error(`Not within ${limitMs / 1000} s: ${what}`);
    await pause(50);
  }
}
