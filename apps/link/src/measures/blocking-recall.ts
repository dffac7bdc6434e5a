import { countGroups, isPair, type Truth } from './truth.js';

/** More true pairs than these are not all asked about, but so many of them, drawn at random. */
const MOST_ASKED = 500_000;

/**
 * The share of pairs of one true person that some key brought together, 0 to 1; 1 when there is no such pair. Where there
 * are very many, of a random sample of half a million that the seed decides.
 */
export function measureBlockingRecall(
  truth: Truth,
  isCandidate: (left: number, right: number) => boolean,
  seed: number,
): number {
  const members = membersOf(truth.entityOf);
  const pairs = members.ends[members.ends.length - 1] ?? 0;
  let [asked, found] = [0, 0];
  const ask = (one: number, other: number): void => {
    if (!isPair(truth.leftSize, one, other)) return;
    asked += 1;
    if (isCandidate(Math.min(one, other), Math.max(one, other))) found += 1;
  };
  if (pairs <= MOST_ASKED) askAll(members, ask);
  else askSome(members, pairs, seed, ask);
  return asked === 0 ? 1 : found / asked;
}

interface Members {
  /** Records by true person. */
  readonly records: Int32Array;
  readonly starts: Int32Array;
  /** Pairs within the people up to and with each. */
  readonly ends: Float64Array;
}

function membersOf(entityOf: Int32Array): Members {
  const { sizes } = countGroups(entityOf, undefined);
  const starts = new Int32Array(sizes.length + 1);
  const ends = new Float64Array(sizes.length);
  sizes.forEach((size, entity) => {
    starts[entity + 1] = starts[entity]! + size;
    ends[entity] = (entity === 0 ? 0 : ends[entity - 1]!) + (size * (size - 1)) / 2;
  });
  const records = new Int32Array(starts[sizes.length]!);
  const next = starts.slice();
  entityOf.forEach((entity, record) => {
    if (entity >= 0) records[next[entity]!++] = record;
  });
  return { records, starts, ends };
}

function askAll({ records, starts }: Members, ask: (one: number, other: number) => void): void {
  for (let entity = 0; entity + 1 < starts.length; entity += 1)
    for (let one = starts[entity]!; one < starts[entity + 1]!; one += 1)
      for (let other = one + 1; other < starts[entity + 1]!; other += 1) ask(records[one]!, records[other]!);
}

/** Draws pairs evenly: a person by how many pairs they have, then two of their records. */
function askSome(members: Members, pairs: number, seed: number, ask: (one: number, other: number) => void): void {
  const draw = randomFrom(seed);
  const { records, starts, ends } = members;
  for (let drawn = 0; drawn < MOST_ASKED; drawn += 1) {
    const entity = firstAbove(ends, draw() * pairs);
    const [from, size] = [starts[entity]!, starts[entity + 1]! - starts[entity]!];
    const one = Math.floor(draw() * size);
    const other = (one + 1 + Math.floor(draw() * (size - 1))) % size;
    ask(records[from + one]!, records[from + other]!);
  }
}

function firstAbove(ends: Float64Array, wanted: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Mulberry32 (T. Ettinger, public domain): numbers from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
