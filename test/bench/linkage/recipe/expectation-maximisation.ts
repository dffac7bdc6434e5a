/** Pairs that agree in the same way: the level of each comparison, -1 where unknown, and how many there are. */
export interface VectorCount {
  readonly levels: readonly number[];
  readonly pairs: number;
}

/** For each comparison, the probability of each of its levels. */
export type LevelProbabilities = readonly (readonly number[])[];

export interface Session {
  readonly vectors: readonly VectorCount[];
  readonly u: LevelProbabilities;
  readonly m: LevelProbabilities;
  /** The share of matches among the session's pairs, to start from. */
  readonly matches: number;
}

const ITERATIONS = 25;
const CONVERGED = 1e-4;
/** A level that no pair fell in: improbable, not impossible. */
export const NEVER_SEEN = 1e-6;

/**
 * The m that makes the counts most likely, with u held fixed (Fellegi–Sunter with latent classes; Winkler 1988, and
 * Enamorado, Fifield & Imai 2019 for missing values). Levels never seen are left undefined.
 */
export function maximiseExpectation({ vectors, u, m, matches }: Session): (number | undefined)[][] {
  let current = m.map((levels) => levels.map((value): number | undefined => value));
  let share = matches;
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const next = maximise(vectors, current, expect(vectors, current, u, share));
    const change = Math.max(Math.abs(next.matches - share), ...changes(current, next.m));
    [current, share] = [next.m, next.matches];
    if (change < CONVERGED) break;
  }
  return current;
}

/** How probably each vector's pairs are matches. */
function expect(
  vectors: readonly VectorCount[],
  m: readonly (readonly (number | undefined)[])[],
  u: LevelProbabilities,
  matches: number,
): Float64Array {
  return Float64Array.from(vectors, ({ levels }) => {
    let odds = matches / (1 - matches);
    levels.forEach((level, place) => {
      if (level >= 0) odds *= (m[place]?.[level] ?? NEVER_SEEN) / (u[place]?.[level] ?? NEVER_SEEN);
    });
    return odds / (1 + odds);
  });
}

function maximise(
  vectors: readonly VectorCount[],
  before: readonly (readonly (number | undefined)[])[],
  probable: Float64Array,
): { m: (number | undefined)[][]; matches: number } {
  const sums = before.map((levels) => levels.map(() => 0));
  const seen = before.map((levels) => levels.map(() => false));
  let matches = 0;
  let pairs = 0;
  vectors.forEach((vector, index) => {
    const weight = (probable[index] ?? 0) * vector.pairs;
    matches += weight;
    pairs += vector.pairs;
    vector.levels.forEach((level, place) => {
      const sum = sums[place];
      if (level < 0 || !sum) return;
      sum[level] = (sum[level] ?? 0) + weight;
      (seen[place] ?? [])[level] = true;
    });
  });
  const m = sums.map((levels, place) => {
    const total = levels.reduce((sum, value) => sum + value, 0);
    return levels.map((value, level) => (seen[place]?.[level] && total > 0 ? value / total : undefined));
  });
  return { m, matches: Math.min(1 - 1e-12, matches / pairs) };
}

const changes = (
  before: readonly (readonly (number | undefined)[])[],
  after: readonly (readonly (number | undefined)[])[],
): number[] =>
  before.flatMap((levels, place) =>
    levels.map((value, level) => Math.abs((value ?? 0) - (after[place]?.[level] ?? 0))),
  );
