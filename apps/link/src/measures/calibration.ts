import { chanceIn, type WeightCounts } from './weight-counts.js';

export interface Calibration {
  /** Expected calibration error over ten bands of equal width: mean distance of said and true, weighted by pairs. */
  readonly ece: number;
  /** Mean square of said less true (Brier 1950). */
  readonly brier: number;
  readonly pairs: number;
  /** Pairs of a probability from 0.1 to 0.9: those where being right about doubt matters. */
  readonly doubtful: Band;
}

export interface Band {
  readonly pairs: number;
  readonly meanProbability: number;
  readonly trueRate: number;
  /** Of the mean probability less the true rate; see `doubtError`. */
  readonly standardError?: number;
}

const BANDS = 10;
/** Probabilities from and to which somebody should look. */
export const DOUBTFUL = { from: 0.1, to: 0.9 };

/** How well probabilities tell how often pairs are of one person. Of the pairs that were kept. */
export function measureCalibration({ same, different }: WeightCounts): Calibration {
  const bands = Array.from({ length: BANDS }, () => ({ pairs: 0, said: 0, true: 0 }));
  const doubtful = { pairs: 0, said: 0, true: 0 };
  let squares = 0;
  for (let bin = 0; bin < same.length; bin += 1) {
    const [right, wrong] = [same[bin]!, different[bin]!];
    if (right + wrong === 0) continue;
    const chance = chanceIn(bin);
    squares += right * (1 - chance) ** 2 + wrong * chance ** 2;
    const places = [bands[Math.min(BANDS - 1, Math.floor(chance * BANDS))]!];
    if (chance >= DOUBTFUL.from && chance <= DOUBTFUL.to) places.push(doubtful);
    for (const place of places) {
      place.pairs += right + wrong;
      place.said += (right + wrong) * chance;
      place.true += right;
    }
  }
  const pairs = bands.reduce((sum, band) => sum + band.pairs, 0);
  const apart = bands.reduce((sum, band) => sum + Math.abs(band.said - band.true), 0);
  return {
    ece: pairs === 0 ? 0 : apart / pairs,
    brier: pairs === 0 ? 0 : squares / pairs,
    pairs,
    doubtful: {
      pairs: doubtful.pairs,
      meanProbability: doubtful.pairs === 0 ? 0 : doubtful.said / doubtful.pairs,
      trueRate: doubtful.pairs === 0 ? 0 : doubtful.true / doubtful.pairs,
    },
  };
}
