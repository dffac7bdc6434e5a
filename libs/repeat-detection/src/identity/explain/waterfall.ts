import type { FieldName } from '../compare/comparison-field.js';
import type { PairScorer } from '../score/pair-scorer.js';

/** One bar: what it adds, and the total up to here. All in bits. */
export interface Bar {
  readonly about: FieldName | 'prior' | 'rarity' | 'household';
  readonly label: string;
  readonly weight: number;
  readonly total: number;
}

/**
 * From the chance that two random records are one person to the match weight, which is the last bar's total exactly: the
 * bars are added in the order in which the scorer adds them.
 */
export function waterfallOf(scorer: PairScorer, left: number, right: number): Bar[] {
  const weight = scorer.weight(left, right);
  const { comparer, household, prior } = scorer;
  const bars: Bar[] = [];
  const add = (about: Bar['about'], label: string, bits: number): void => {
    bars.push({ about, label, weight: bits, total: (bars.at(-1)?.total ?? 0) + bits });
  };
  add('prior', 'before anything is compared', prior);
  comparer.fields.forEach(({ field, levels }, place) => {
    const level = comparer.levels[place] as number;
    add(field, levels[level]?.label ?? '', scorer.bits(place, level));
  });
  add('rarity', rarityLabel(comparer.rarity), comparer.rarity);
  add('household', 'what a household or family would share', -household);
  if (bars.at(-1)?.total !== weight) throw new Error('the waterfall does not sum to the weight');
  return bars;
}

const rarityLabel = (bits: number): string => {
  if (bits === 0) return 'how rare the agreeing values are';
  return bits > 0 ? 'what agrees is rarer than most' : 'what agrees is commoner than most';
};
