import { probabilityOf, type ScoredPairs } from '#libs/repeat-detection/engine';
import { DOUBTFUL } from './calibration.js';
import { isPair, type Truth } from './truth.js';

/**
 * How far the mean probability of the doubtful pairs, less their true rate, may lie off by chance: one standard error.
 * All pairs between the same two people found are mostly right or wrong together, so they count as one draw of many pairs
 * and not as many draws (ratio of cluster totals: Cochran 1977, Sampling Techniques, 9A).
 *
 * @returns NaN where they are of fewer than two pairs of people
 */
export function doubtError(
  { left, right, weight }: ScoredPairs,
  people: Int32Array,
  { entityOf, leftSize }: Truth,
): number {
  const draws = new Map<number, { pairs: number; off: number }>();
  let [count, off] = [0, 0];
  for (let pair = 0; pair < weight.length; pair += 1) {
    const chance = probabilityOf(weight[pair]!);
    if (chance < DOUBTFUL.from || chance > DOUBTFUL.to) continue;
    const [one, other] = [left[pair]!, right[pair]!];
    if (entityOf[one]! < 0 || entityOf[other]! < 0 || !isPair(leftSize, one, other)) continue;
    const name = nameOf(people[one]!, people[other]!, people.length);
    const draw = draws.get(name) ?? { pairs: 0, off: 0 };
    const apart = chance - (entityOf[one] === entityOf[other] ? 1 : 0);
    draws.set(name, { pairs: draw.pairs + 1, off: draw.off + apart });
    count += 1;
    off += apart;
  }
  const squares = [...draws.values()].reduce((sum, draw) => sum + (draw.off - (off / count) * draw.pairs) ** 2, 0);
  return Math.sqrt((squares * draws.size) / (draws.size - 1)) / count;
}

const nameOf = (one: number, other: number, people: number): number =>
  Math.min(one, other) * people + Math.max(one, other);
