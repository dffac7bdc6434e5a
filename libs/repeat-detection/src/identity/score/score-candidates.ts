import { metInTable, type BlockTable } from '../block/block-table.js';
import type { Blocks } from '../block/blocks.js';
import { eachCandidate, metInBlocks, type Share } from '../block/candidates.js';
import type { RecordStore } from '../encode/record-store.js';
import type { LinkageModel } from './linkage-model.js';
import { PairScorer } from './pair-scorer.js';
import type { ScoredPairs } from './scored-pairs.js';
import type { TermRarity } from './term-rarity.js';

export interface Scoring {
  readonly store: RecordStore;
  readonly rarity: TermRarity;
  readonly model: LinkageModel;
  readonly blocks: readonly Blocks[];
  /** Of the same blocks, where it is worth making: see `blockTable`. */
  readonly table?: BlockTable | undefined;
  readonly leftSize?: number | undefined;
  /** Bits below which a pair is not kept: memory grows with what is likely, not with what is compared. */
  readonly keepFrom: number;
}

export interface ScoredShare {
  readonly compared: number;
  readonly kept: ScoredPairs;
}

const TOLD_EVERY = 1 << 17;

/** Compares and scores a share of the candidate pairs, and keeps those that may be one person. */
export function scoreCandidates(scoring: Scoring, share: Share, progress: (compared: number) => void): ScoredShare {
  const { store, rarity, model, blocks, table, leftSize, keepFrom } = scoring;
  const scorer = new PairScorer(store, rarity, model);
  const kept = new KeptPairs();
  let compared = 0;
  eachCandidate(
    blocks,
    leftSize,
    (left, right) => {
      compared += 1;
      if (compared % TOLD_EVERY === 0) progress(compared);
      const weight = scorer.weight(left, right);
      if (weight >= keepFrom) kept.add(left, right, weight);
    },
    share,
    table ? metInTable(table) : metInBlocks(blocks),
  );
  return { compared, kept: kept.pairs() };
}

class KeptPairs {
  private count = 0;
  private left = new Int32Array(4096);
  private right = new Int32Array(4096);
  private weight = new Float32Array(4096);

  add(left: number, right: number, weight: number): void {
    if (this.count === this.left.length) this.grow();
    this.left[this.count] = Math.min(left, right);
    this.right[this.count] = Math.max(left, right);
    this.weight[this.count] = weight;
    this.count += 1;
  }

  private grow(): void {
    const size = this.left.length * 2;
    const [left, right, weight] = [new Int32Array(size), new Int32Array(size), new Float32Array(size)];
    left.set(this.left);
    right.set(this.right);
    weight.set(this.weight);
    [this.left, this.right, this.weight] = [left, right, weight];
  }

  pairs(): ScoredPairs {
    const { count, left, right, weight } = this;
    return { left: left.slice(0, count), right: right.slice(0, count), weight: weight.slice(0, count) };
  }
}
