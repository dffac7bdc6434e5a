import type { Comparison } from './comparison.js';
import type { ComparisonField, Level } from './levels.js';

/** Fewer bits than these are no support. */
const SUPPORT = 2;

const NEAR_FULL_DATE: readonly Level[] = ['birth-same', 'birth-swapped', 'birth-one-slip'];

/**
 * Why two records are not joined unasked, whatever their weight. Nobody is joined on a name alone, on a name with
 * a birth year, on a name with a full birth date, or on a name that only looks the same.
 */
export function whatHoldsBack(comparisons: readonly Comparison[]): string[] {
  const has = (level: Level): boolean => comparisons.some((comparison) => comparison.level === level);
  const supported = (field: ComparisonField): boolean =>
    comparisons.some((comparison) => comparison.field === field && comparison.weight >= SUPPORT);
  const number = supported('identifier');
  const place = supported('home') || supported('contact');
  const rules: [boolean, string][] = [
    [number && !supported('name') && !supported('birth'), 'nothing but a number agrees'],
    [number && has('name-differs'), 'the name is another in spite of the number'],
    [!number && !supported('name'), 'the name does not support it'],
    [!number && supported('name') && !place, 'nothing beside the name and the birth date supports it'],
    [
      !number && !comparisons.some(({ level }) => NEAR_FULL_DATE.includes(level)),
      'there is no full birth date to go by',
    ],
    [!number && has('birth-expected'), 'an unborn child is never joined unasked'],
    [number && has('birth-generation-apart'), 'the birth dates are a generation apart in spite of the number'],
    [number && comparisons.some(({ cannotBeOne }) => cannotBeOne), 'the same number, and yet it cannot be one person'],
  ];
  return rules.filter(([holds]) => holds).map(([, because]) => because);
}
