import type { RecordPairs } from './weighted-pairs.js';

export interface LinkRule {
  /** Bits: two clusters become one while the mean link between them is at least this. */
  readonly joinAt: number;
  /**
   * Bits that a pair counts for when it was never scored: below `joinAt`. That nobody thought of comparing them speaks
   * against it by log2 of (the share of true pairs never scored ÷ that of false pairs within reach): −2.6 to −3.7 on the
   * public sets.
   */
  readonly missing: number;
  /**
   * A pair counts for no more than so many bits, for or against. However sure a model is of a pair, it is itself wrong
   * once in a while: 10 bits stand for once in a thousand pairs. Unbounded, one wild weight outvotes all other pairs.
   */
  readonly clampAt?: number;
}

export interface ClusterOptions extends LinkRule {
  /** Never in one cluster, nor through others. */
  readonly cannotLink?: RecordPairs;
  /** Always in one cluster, unless `cannotLink` stands against it: see `settleDecisions`. */
  readonly mustLink?: RecordPairs;
  /** Two files of which neither holds anybody twice: the number of records in the left one, which come first. */
  readonly oneToOne?: number;
}

export const CLAMP_AT = 10;
