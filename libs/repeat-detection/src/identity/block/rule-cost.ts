import type { Population } from '../train/random-pairs.js';
import { gather, type BlockingRule, type BlockLimit } from './blocks.js';
import type { KeyPart } from './key-parts.js';

/** Records on which the cost of a key is tried; more would not be known more exactly than it matters. */
const SAMPLE = 30_000;

/**
 * How many pairs a rule brings together, tried on every so-many-th record: a sample of one in k has one in k² of the
 * pairs. The limit of a block shrinks with it.
 */
export function ruleCost(
  parts: readonly KeyPart[],
  { mostRecords }: BlockLimit,
  { size, leftSize }: Population,
): (rule: BlockingRule) => number {
  const step = Math.max(1, Math.floor(size / SAMPLE));
  const chosen = Int32Array.from({ length: Math.ceil(size / step) }, (_, place) => place * step);
  const sampled = new Map(parts.map((part) => [part, sampleOf(part, chosen)]));
  const sampledLeft = leftSize === undefined ? undefined : Math.ceil(leftSize / step);
  const limit = { mostRecords: Math.max(2, Math.round(mostRecords / step)) };
  const all = [...sampled.values()];
  return ({ name, parts: own }) => {
    const rule = { name, parts: own.map((part) => sampled.get(part) as KeyPart) };
    return gather(rule, all, limit, sampledLeft).pairs * step * step;
  };
}

const sampleOf = (part: KeyPart, chosen: Int32Array): KeyPart => ({
  ...part,
  values: chosen.map((record) => part.values[record] as number),
});
