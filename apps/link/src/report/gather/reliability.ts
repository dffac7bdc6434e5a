import { probabilityOf, type ScoredPairs } from '#libs/repeat-detection/engine';
import type { Truth } from '../../measures/truth.js';
import type { ReliabilityBand } from '../report-data.js';
import { areSame } from './labels.js';

const BANDS = 10;

/** How often pairs of one person are among those that were given about the same probability; bands of ten per cent. */
export function reliabilityOf({ left, right, weight }: ScoredPairs, truth: Truth): ReliabilityBand[] {
  const bands = Array.from({ length: BANDS }, () => ({ pairs: 0, said: 0, true: 0 }));
  weight.forEach((bits, pair) => {
    const same = areSame(truth, left[pair]!, right[pair]!);
    if (same === undefined) return;
    const probability = probabilityOf(bits);
    const band = bands[Math.min(BANDS - 1, Math.floor(probability * BANDS))]!;
    band.pairs += 1;
    band.said += probability;
    band.true += same ? 1 : 0;
  });
  return bands.flatMap((band, place) => {
    if (band.pairs === 0) return [];
    const [from, to] = [place / BANDS, (place + 1) / BANDS];
    return [{ from, to, pairs: band.pairs, said: band.said / band.pairs, true: band.true / band.pairs }];
  });
}
