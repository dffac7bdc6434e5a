/** 95% of a normal distribution lies within so many standard deviations. */
const Z = 1.96;

/**
 * Where the true share may lie, with 95% confidence, given the share seen in so many cases: Wilson's interval, which also
 * holds for few cases and for shares near 0 and 1 (E. B. Wilson 1927, JASA 22:209, https://doi.org/10.2307/2276774).
 */
export function wilsonInterval(share: number, cases: number): readonly [from: number, to: number] {
  const shrink = 1 + Z ** 2 / cases;
  const middle = (share + Z ** 2 / (2 * cases)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / cases + Z ** 2 / (4 * cases ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
