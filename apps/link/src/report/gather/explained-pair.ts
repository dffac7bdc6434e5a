import {
  calibrationLabel,
  probabilityOf,
  uncalibrated,
  waterfallOf,
  type PairScorer,
} from '#libs/repeat-detection/engine';
import type { LinkageRun } from '../../engine/link.js';
import type { SampleBar } from '../report-data.js';

/** A pair's waterfall, carried on to its weight in company, which is the last bar's total exactly. */
export function explainPair(
  { model, people, pairs }: Pick<LinkageRun, 'model' | 'people' | 'pairs'>,
  scorer: PairScorer,
  pair: number,
): { readonly bars: readonly SampleBar[]; readonly weight: number; readonly probability: number } {
  const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
  const bars: SampleBar[] = waterfallOf(scorer, left, right);
  const weight = pairs.weight[pair]!;
  const add = (about: SampleBar['about'], label: string, total: number): void => {
    bars.push({ about, label, weight: total - (bars.at(-1)?.total ?? 0), total });
  };
  const { clampAt, calibration } = model.company;
  const alone = bars.at(-1)?.total ?? 0;
  const believed = Math.max(-clampAt, Math.min(clampAt, alone));
  if (believed !== alone) add('limit', `no comparison of two records is believed beyond ${clampAt} bits`, believed);
  const told = uncalibrated(calibration, weight);
  add('company', companyLabel(people, left, right), told);
  if (told !== weight) add('calibration', calibrationLabel, weight);
  return { bars, weight, probability: probabilityOf(weight) };
}

/** A pair by itself is only set right; where there are other records, they are heard. */
function companyLabel(people: Int32Array, left: number, right: number): string {
  const [one, other] = [people[left], people[right]];
  const records = people.reduce((sum, person) => sum + (person === one || person === other ? 1 : 0), 0);
  return records > 2 ? 'what the other records of both say' : 'what such weights have turned out to mean';
}
