import { decimal } from '../page/words.js';
import type { Tick } from './plot.js';

/** Marks at round numbers, never more than fit beside each other. */
export function wholeTicks(from: number, to: number): Tick[] {
  const step = [1, 2, 5, 10, 20].find((each) => (to - from) / each <= 14) ?? 50;
  const first = Math.ceil(from / step) * step;
  const many = Math.floor((to - first) / step) + 1;
  return Array.from({ length: many }, (_, place) => first + place * step).map((at) => ({ at, text: decimal(at, 0) }));
}
