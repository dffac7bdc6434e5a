import { LONGEST_TEXT, type CodeUnits } from './text-codes.js';

const takenOurs = new Uint8Array(LONGEST_TEXT);
const takenTheirs = new Uint8Array(LONGEST_TEXT);

/**
 * Jaro-Winkler letter by letter, for what the bit-parallel one does not hold: texts of 33 to 80 code units, rare letters,
 * empty texts. At most 80 times 80 steps; nothing is allocated. The definition is told at `jaroWinklerOf`.
 */
export function plainJaroWinkler({ codes, offsets }: CodeUnits, left: number, right: number): number {
  const ours = offsets[left]!;
  const theirs = offsets[right]!;
  const ourLength = offsets[left + 1]! - ours;
  const theirLength = offsets[right + 1]! - theirs;
  const matches = takePartners(codes, ours, ourLength, theirs, theirLength);
  if (matches === 0) return 0;
  const swaps = swapsBetween(codes, ours, theirs, matches);
  const jaro = (matches / ourLength + matches / theirLength + (matches - swaps) / matches) / 3;
  if (jaro <= 0.7) return jaro;
  const most = Math.min(4, ourLength, theirLength);
  let common = 0;
  while (common < most && codes[ours + common] === codes[theirs + common]) common += 1;
  return jaro + 0.1 * common * (1 - jaro);
}

/** Each letter of theirs takes the first free one of ours that is the same and near enough. Returns how many did. */
function takePartners(codes: Uint16Array, ours: number, ourLength: number, theirs: number, theirLength: number) {
  takenOurs.fill(0);
  takenTheirs.fill(0);
  const reach = Math.max(0, (Math.max(ourLength, theirLength) >> 1) - 1);
  let matches = 0;
  for (let place = 0; place < theirLength; place += 1) {
    const last = Math.min(ourLength - 1, place + reach);
    let partner = Math.max(0, place - reach);
    while (partner <= last && (takenOurs[partner] === 1 || codes[ours + partner] !== codes[theirs + place]))
      partner += 1;
    if (partner > last) continue;
    takenOurs[partner] = takenTheirs[place] = 1;
    matches += 1;
  }
  return matches;
}

/** Half of how many matched letters differ when both sides' are read in their own order, rounded down. */
function swapsBetween(codes: Uint16Array, ours: number, theirs: number, matches: number): number {
  let outOfPlace = 0;
  for (let seen = 0, our = 0, their = 0; seen < matches; seen += 1, our += 1, their += 1) {
    while (takenOurs[our] === 0) our += 1;
    while (takenTheirs[their] === 0) their += 1;
    if (codes[ours + our] !== codes[theirs + their]) outOfPlace += 1;
  }
  return outOfPlace >> 1;
}
