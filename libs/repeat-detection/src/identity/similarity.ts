/**
 * Jaro-Winkler similarity, 0 to 1. Winkler's bonus for a common beginning (at most four letters, a tenth each) is given
 * above 0.7 only, as in Winkler 1990 and rapidfuzz. Time grows with the product of the lengths: pass short texts.
 */
export function jaroWinkler(left: string, right: string): number {
  const jaro = jaroSimilarity(left, right);
  return jaro > 0.7 ? jaro + 0.1 * commonBeginning(left, right) * (1 - jaro) : jaro;
}

export function jaroSimilarity(left: string, right: string): number {
  if (left === right) return left === '' ? 0 : 1;
  const [ours, theirs] = matchingLetters(left, right);
  const matches = ours.length;
  if (matches === 0) return 0;
  const outOfPlace = ours.filter((letter, place) => letter !== theirs[place]).length;
  return (matches / left.length + matches / right.length + (matches - outOfPlace / 2) / matches) / 3;
}

/** The letters of each that have a partner near enough in the other, each in its own order. */
function matchingLetters(left: string, right: string): [string[], string[]] {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const ours = [...Array(left.length).keys()].filter((place) => {
    const partner = partnerOf(left, place, right, { reach, taken });
    if (partner >= 0) taken.add(partner);
    return partner >= 0;
  });
  const theirs = [...taken].sort((a, b) => a - b);
  return [ours.map((place) => left.charAt(place)), theirs.map((place) => right.charAt(place))];
}

function partnerOf(
  left: string,
  place: number,
  right: string,
  { reach, taken }: { reach: number; taken: ReadonlySet<number> },
): number {
  const last = Math.min(right.length - 1, place + reach);
  for (let other = Math.max(0, place - reach); other <= last; other += 1)
    if (!taken.has(other) && right[other] === left[place]) return other;
  return -1;
}

function commonBeginning(left: string, right: string): number {
  let length = 0;
  while (length < 4 && length < left.length && left[length] === right[length]) length += 1;
  return length;
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters put in, left out, changed, or swapped with a
 * neighbour, no stretch of text being edited twice.
 */
export function editDistance(left: string, right: string): number {
  let [before, previous] = [[] as number[], [...Array(right.length + 1).keys()]];
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) row.push(cell(left, right, i, j, { before, previous, row }));
    [before, previous] = [previous, row];
  }
  return previous[right.length] ?? 0;
}

interface Rows {
  readonly before: readonly number[];
  readonly previous: readonly number[];
  readonly row: readonly number[];
}

function cell(left: string, right: string, i: number, j: number, { before, previous, row }: Rows): number {
  const changed = left[i - 1] === right[j - 1] ? 0 : 1;
  const best = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + changed);
  const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
  return swapped ? Math.min(best, at(before, j - 2) + 1) : best;
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;
