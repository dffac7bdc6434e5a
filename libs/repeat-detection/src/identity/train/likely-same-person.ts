import type { Blocks } from '../block/blocks.js';
import { eachCandidate } from '../block/candidates.js';
import type { PairScorer } from '../score/pair-scorer.js';
import { probabilityOf } from '../score/scored-pairs.js';
import type { SamePerson } from '../score/term-rarity.js';

/** Pairs less likely than not are no person. */
const LIKELY = 0;

/** Pairs of the blocks, or of every so-many-th, that are likely one person, each counted by its probability. */
export function likelySamePerson(
  scorer: PairScorer,
  blocks: readonly Blocks[],
  leftSize: number | undefined,
  most: number,
): SamePerson {
  const each = portion(blocks, most);
  const left: number[] = [];
  const right: number[] = [];
  const count: number[] = [];
  const visit = (one: number, other: number): void => {
    const weight = scorer.weight(one, other);
    if (weight < LIKELY) return;
    left.push(one);
    right.push(other);
    count.push(each * probabilityOf(weight));
  };
  eachCandidate(blocks, leftSize, visit, { part: 0, of: each });
  return { left: Int32Array.from(left), right: Int32Array.from(right), count: Float32Array.from(count) };
}

/** One block in so many makes about so many pairs at most. */
export function portion(blocks: readonly Blocks[], most: number): number {
  const pairs = blocks.reduce((sum, block) => sum + block.pairs, 0);
  return Math.max(1, Math.ceil(pairs / most));
}
