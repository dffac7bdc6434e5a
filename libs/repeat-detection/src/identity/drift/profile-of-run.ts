import type { RecordPairs } from '../cluster/weighted-pairs.js';
import type { PairScorer } from '../score/pair-scorer.js';
import { scoreProfile, type ScoreProfile } from './score-profile.js';

/** More pairs than these make no share surer by half a point in a hundred. */
const MOST = 50_000;

/**
 * How the pairs of a whole run came out, of a sample where there are many. Which pairs are in the sample depends on their
 * records alone, not on the order in which they were found or on how many threads found them.
 *
 * @param pairs the kept pairs, each by itself
 */
export function profileOfRun(
  scorer: PairScorer,
  { left, right }: RecordPairs,
  modelVersion: string,
  most = MOST,
): ScoreProfile {
  const limit = 2 ** 32 * Math.min(1, most / left.length);
  const sample = left
    .map((_, pair) => pair)
    .filter((pair) => mixed(left[pair] as number, right[pair] as number) < limit);
  const of = (records: Int32Array): Int32Array => sample.map((pair) => records[pair] as number);
  return scoreProfile(scorer, { left: of(left), right: of(right) }, modelVersion);
}

/** Two record numbers as one even 32-bit number: the finaliser of MurmurHash3 (A. Appleby, public domain). */
function mixed(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca77);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
