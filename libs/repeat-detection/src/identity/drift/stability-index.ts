/**
 * How far one distribution over the same bands has moved from another: Σ (now − before) × ln(now ÷ before), 0 when they
 * are alike, without limit, and the same from both sides (Jeffreys 1946; as population stability index in credit scoring,
 * Siddiqi 2006, Credit Risk Scorecards, Wiley). Half a count is added to each band, so that an empty one is not endless.
 *
 * @param before counts by band
 * @param now counts by the same bands
 * @throws RangeError when the bands differ in number, or there are none
 */
export function stabilityIndex(before: readonly number[], now: readonly number[]): number {
  if (before.length !== now.length || before.length === 0) throw new RangeError('both must have the same bands');
  const [mine, theirs] = [shares(before), shares(now)];
  return mine.reduce((sum, share, band) => {
    const other = theirs[band] as number;
    return sum + (other - share) * Math.log(other / share);
  }, 0);
}

/**
 * What the index comes to on the mean when nothing has moved: chance alone spreads small samples (Yurdakul & Naranjo
 * 2020, Journal of Risk Model Validation 14:4: (bands − 1) × (1/n + 1/m)).
 */
export function indexByChance(bands: number, before: number, now: number): number {
  return before === 0 || now === 0 ? Infinity : (bands - 1) * (1 / before + 1 / now);
}

const HALF = 0.5;

function shares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0) + HALF * counts.length;
  return counts.map((count) => (count + HALF) / sum);
}
