/**
 * What decisions of people have shown about a model's weights: a line with bends, added to a weight. Before the first bend
 * and after the last nothing is added, for nobody looked at pairs there. It never changes the order of two weights.
 */
export interface Calibration {
  /** Decisions that it was learned from. */
  readonly decisions: number;
  /** At least two, by rising `at`; the first and the last add nothing. */
  readonly bends: readonly Bend[];
}

/** Both in bits. */
export interface Bend {
  readonly at: number;
  readonly add: number;
}

/** Bits to add to a weight. */
export function calibrationOf(calibration: Calibration | undefined, weight: number): number {
  if (!calibration) return 0;
  const { bends } = calibration;
  const after = bends.findIndex(({ at }) => at >= weight);
  const [from, to] = [bends[after - 1], bends[after]];
  if (!from || !to) return 0;
  return from.add + ((weight - from.at) / (to.at - from.at)) * (to.add - from.add);
}

/** The weight that calibration made this one of. */
export function uncalibrated(calibration: Calibration | undefined, weight: number): number {
  if (!calibration) return weight;
  const { bends } = calibration;
  const after = bends.findIndex(({ at, add }) => at + add >= weight);
  const [from, to] = [bends[after - 1], bends[after]];
  if (!from || !to) return weight;
  const share = (weight - from.at - from.add) / (to.at + to.add - from.at - from.add);
  return from.at + share * (to.at - from.at);
}

/** @throws Error naming what is wrong with a calibration that was read from a file; `where` says which it is. */
export function checkCalibration(read: unknown, where: string): void {
  const { decisions, bends } = (read ?? {}) as Partial<Calibration>;
  if (!Number.isInteger(decisions) || (decisions as number) < 0) throw new Error(`${where}: decisions is no count`);
  if (!Array.isArray(bends) || bends.length < 2 || !bends.every(isBend))
    throw new Error(`${where}: bends are not two or more pairs of numbers`);
  const all = bends as readonly Bend[];
  const rises = all.every((bend, place) => {
    const before = all[place - 1];
    return !before || (bend.at > before.at && bend.at + bend.add > before.at + before.add);
  });
  if (!rises) throw new Error(`${where}: bends do not rise`);
  if (all[0]?.add !== 0 || all.at(-1)?.add !== 0) throw new Error(`${where}: the outer bends do not add 0`);
}

const isBend = (bend: Partial<Bend> | null): boolean => Number.isFinite(bend?.at) && Number.isFinite(bend?.add);
