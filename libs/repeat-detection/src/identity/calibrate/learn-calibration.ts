import type { Bend, Calibration } from './calibration.js';

/** One pair on which somebody decided. */
export interface DecidedWeight {
  /** Bits, as the model gave them before any calibration. */
  readonly weight: number;
  readonly isSame: boolean;
}

/** Bends between the outer two: more would follow chance in some hundred decisions. */
const INNER_BENDS = 3;
/** Share of the decisions above the last bend, and below the first: a few pairs far out do not tell of those between. */
const OUTSIDE = 1 / 40;
/** Bits that a model without labels is wrong by, give or take, where it is unsure: .4 to 1 on the public sets. */
const USUALLY_WRONG_BY = 0.7;
/** Decisions that lie within fewer bits say nothing of how weights should be spread. */
const NARROWEST = 1;
/** After calibration one bit is still worth at least so much, that order is kept. */
const LEAST_SLOPE = 0.05;
const STEPS = 50;
const CLOSE_ENOUGH = 1e-9;

/**
 * Learns what to add to a model's weights, so that of pairs with a probability of .7 seven in ten are one person. Logistic
 * regression of what people decided on the weight (Platt 1999, Probabilistic outputs for support vector machines), with a
 * line of three bends in place of Platt's straight one: what a model gets wrong among doubtful pairs, it need not get wrong
 * among sure ones. Each bend has a normal prior around "nothing to add" with a standard deviation of 0.7 bits, so a few
 * decisions change little. The line returns to nothing where hardly any pair was decided, above and below.
 *
 * @returns undefined where there is nothing to learn from: nearly all decisions are within one bit, or there is none
 */
export function learnCalibration(decided: readonly DecidedWeight[]): Calibration | undefined {
  const weights = decided.map(({ weight }) => weight).sort((one, other) => one - other);
  const outside = Math.floor(OUTSIDE * weights.length);
  const [from, to] = [weights.at(outside) ?? 0, weights.at(-1 - outside) ?? 0];
  if (to - from < NARROWEST) return undefined;
  const width = (to - from) / (INNER_BENDS + 1);
  const places = Array.from({ length: INNER_BENDS }, (_, place) => from + (place + 1) * width);
  const rows = decided.map(({ weight, isSame }) => ({
    weight,
    isSame,
    reach: places.map((at) => Math.max(0, 1 - Math.abs(weight - at) / width)),
  }));
  const added = rising(mostLikely(rows), width);
  const bend = (at: number, add: number): Bend => ({ at, add });
  const inner = places.map((at, place) => bend(at, added[place] as number));
  return { decisions: decided.length, bends: [bend(from, 0), ...inner, bend(to, 0)] };
}

interface Row extends DecidedWeight {
  /** How much of each inner bend's bits this weight gets, 0 to 1. */
  readonly reach: readonly number[];
}

/** Newton's method: the function is concave, so it has one peak. */
function mostLikely(rows: readonly Row[]): number[] {
  let added = new Array<number>(INNER_BENDS).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, curve } = derivatives(rows, added);
    const move = solve(curve, slope);
    let size = 1;
    const at = (part: number): number[] => added.map((bits, place) => bits + part * (move[place] as number));
    while (size > CLOSE_ENOUGH && likelihood(rows, at(size)) < likelihood(rows, added)) size /= 2;
    added = at(size);
    if (move.every((bits) => Math.abs(bits) < CLOSE_ENOUGH)) break;
  }
  return added;
}

const weighed = ({ weight, reach }: Row, added: readonly number[]): number =>
  Math.LN2 * reach.reduce((sum, share, place) => sum + share * (added[place] as number), weight);

function likelihood(rows: readonly Row[], added: readonly number[]): number {
  const prior = added.reduce((sum, bits) => sum - bits ** 2 / (2 * USUALLY_WRONG_BY ** 2), 0);
  return rows.reduce((sum, row) => {
    const odds = weighed(row, added);
    // ln(1 + e^odds) without overflow.
    return sum + (row.isSame ? odds : 0) - (odds > 30 ? odds : Math.log1p(Math.exp(odds)));
  }, prior);
}

function derivatives(rows: readonly Row[], added: readonly number[]): { slope: number[]; curve: number[][] } {
  const tightness = 1 / USUALLY_WRONG_BY ** 2;
  const slope = added.map((bits) => -bits * tightness);
  const curve = added.map((_, one) => added.map((_bits, other) => (one === other ? tightness : 0)));
  for (const row of rows) {
    const chance = 1 / (1 + Math.exp(-weighed(row, added)));
    const pull = ((row.isSame ? 1 : 0) - chance) * Math.LN2;
    const spread = chance * (1 - chance) * Math.LN2 ** 2;
    row.reach.forEach((share, one) => {
      slope[one] = (slope[one] as number) + pull * share;
      const line = curve[one] as number[];
      row.reach.forEach((other, place) => (line[place] = (line[place] as number) + spread * share * other));
    });
  }
  return { slope, curve };
}

/** Gauss elimination; the matrix is positive definite, so no pivot is 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, place) => [...line, right[place] as number]);
  lines.forEach((pivot, place) => {
    for (const line of lines) {
      if (line === pivot) continue;
      const times = (line[place] as number) / (pivot[place] as number);
      pivot.forEach((value, column) => (line[column] = (line[column] as number) - times * value));
    }
  });
  return lines.map((line, place) => (line.at(-1) as number) / (line[place] as number));
}

/** As much of it as keeps every weight in order. */
function rising(added: readonly number[], width: number): number[] {
  const falls = [0, ...added].map((bits, place) => bits - (added[place] ?? 0));
  const steepest = Math.max(...falls);
  const most = (1 - LEAST_SLOPE) * width;
  return steepest <= most ? [...added] : added.map((bits) => (bits * most) / steepest);
}
