import type { Random } from './random.js';

/**
 * Moves items far from where they were while holding only so many of them: each new one takes the place of a random one
 * held, which goes out. Records of one person would otherwise lie side by side, and be found in a warm cache.
 */
export function* shuffled<T>(random: Random, items: Iterable<T>, held: number): Generator<T> {
  const waiting: T[] = [];
  for (const item of items) {
    if (waiting.length < held) {
      waiting.push(item);
      continue;
    }
    const place = random.below(held);
    const leaving = waiting[place];
    waiting[place] = item;
    if (leaving !== undefined) yield leaving;
  }
  while (waiting.length > 0) {
    const place = random.below(waiting.length);
    const leaving = waiting[place];
    const last = waiting.pop();
    if (place < waiting.length && last !== undefined) waiting[place] = last;
    if (leaving !== undefined) yield leaving;
  }
}
