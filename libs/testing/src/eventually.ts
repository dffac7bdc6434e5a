import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the check no longer throws, in milliseconds; its last complaint is the answer when it never stops. */
export async function eventually<T>(check: () => Promise<T> | T, within = 25_000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}
