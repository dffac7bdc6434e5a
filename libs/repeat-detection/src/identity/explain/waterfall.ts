import type { FieldName } from '../compare/comparison-field.js';
import type { PairScorer } from '../score/pair-scorer.js';

/** One bar: what it adds, and the total up to here. All in bits. */
export interface Bar {
  readonly about: FieldName | 'prior' | 'rarity' | 'household' | 'calibration';
  readonly label: string;
  readonly weight: number;
  readonly total: number;
}

/** What a waterfall is made of, in the order in which a scorer adds it up. */
export interface Steps {
  readonly prior: number;
  readonly steps: readonly { readonly about: FieldName; readonly label: string; readonly bits: number }[];
  readonly rarity: number;
  readonly household: number;
  readonly calibration?: number;
  readonly weight: number;
}

/** See `barsOf`. The scorer must be of the store whose records these are. */
export function waterfallOf(scorer: PairScorer, left: number, right: number): Bar[] {
  const weight = scorer.weight(left, right);
  const { comparer, household, prior } = scorer;
  const steps = comparer.fields.map(({ field, levels }, place) => {
    const level = comparer.levels[place] as number;
    return { about: field, label: levels[level]?.label ?? '', bits: scorer.bits(place, level) };
  });
  return barsOf({ prior, steps, rarity: comparer.rarity, household, weight });
}

/**
 * From the chance that two random records are one person to the match weight, which is the last bar's total exactly: the
 * bars are added in the order in which the scorer adds them.
 */
export function barsOf({ prior, steps, rarity, household, calibration = 0, weight }: Steps): Bar[] {
  const bars: Bar[] = [];
  const add = (about: Bar['about'], label: string, bits: number): void => {
    bars.push({ about, label, weight: bits, total: (bars.at(-1)?.total ?? 0) + bits });
  };
  add('prior', 'before anything is compared', prior);
  for (const { about, label, bits } of steps) add(about, label, bits);
  add('rarity', rarityLabel(rarity), rarity);
  add('household', 'what a household or family would share', -household);
  if (calibration !== 0) add('calibration', calibrationLabel, calibration);
  if (bars.at(-1)?.total !== weight) throw new Error('the waterfall does not sum to the weight');
  return bars;
}

export const calibrationLabel = 'what people have decided about pairs like it';

const rarityLabel = (bits: number): string => {
  if (bits === 0) return 'how rare the agreeing values are';
  return bits > 0 ? 'what agrees is rarer than most' : 'what agrees is commoner than most';
};
