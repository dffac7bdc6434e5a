import { isPair, type Truth } from '../../measures/truth.js';

/** Undefined where the labels do not know one of the records, or they are no pair at all; else whether both are one person. */
export function areSame({ entityOf, leftSize }: Truth, left: number, right: number): boolean | undefined {
  const [one = -1, other = -1] = [entityOf[left], entityOf[right]];
  return one < 0 || other < 0 || !isPair(leftSize, left, right) ? undefined : one === other;
}
