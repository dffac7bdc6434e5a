import type { RecordPairs } from '../cluster/weighted-pairs.js';
import { PairComparer } from '../compare/pair-comparer.js';
import type { RecordStore } from '../encode/record-store.js';
import { GrowingInt32 } from '../encode/growing-array.js';
import type { LinkageModel } from '../score/linkage-model.js';
import type { ScoredPairs } from '../score/scored-pairs.js';
import type { TermRarity } from '../score/term-rarity.js';
import { contraryGroups } from './contrary-groups.js';
import { Contradictions, type Contradiction } from './contradiction.js';
import { differentNumbers } from './different-numbers.js';
import { IndependentEvidence } from './independent-evidence.js';
import { likeRecords } from './like-records.js';
import { relativesShare, type Contradicting } from './relatives-share.js';
import { lessWhereTriplets } from './triplets.js';

export interface HeldApart {
  /** The scored pairs, those that may be two relatives with less weight. */
  readonly pairs: ScoredPairs;
  /** Pairs that are two people, whatever else agrees. */
  readonly cannotLink: RecordPairs;
}

interface Scored {
  readonly store: RecordStore;
  readonly rarity: TermRarity;
  readonly model: LinkageModel;
}

interface Conflict extends Contradicting, Contradiction {
  readonly groups: readonly [number, number];
  readonly pairs: Int32Array;
}

/**
 * Keeps people apart whom a pair by itself does not tell apart: those with different numbers of their own, and relatives
 * who share surname and home, and a birth date (twins) or a forename (father and son). Whether a contradiction is a slip
 * or two relatives is learned from the file: by what relatives do not share, such as phones, numbers and sex, over all
 * records with the one forename and birth date against all with the other. A file that does not tell keeps its weights.
 */
export function holdApart({ store, rarity, model }: Scored, alone: ScoredPairs): HeldApart {
  const comparer = new PairComparer(store, rarity);
  const [left, right] = [new GrowingInt32(), new GrowingInt32()];
  const apart = (pair: number): void => {
    left.push(alone.left[pair] as number);
    right.push(alone.right[pair] as number);
  };
  const haveDifferentNumbers = differentNumbers(store, comparer, model);
  for (let pair = 0; pair < alone.left.length; pair += 1) {
    if (haveDifferentNumbers(alone.left[pair] as number, alone.right[pair] as number)) apart(pair);
  }
  const found = conflicts(store, comparer, model, alone);
  const share = relativesShare(found);
  const weight = alone.weight.slice();
  for (const { kind, evidence, areLikeTwins, pairs } of lessWhereTriplets(found)) {
    const two = (share.get(kind) ?? 0) * 2 ** evidence;
    for (const pair of pairs) {
      weight[pair] = -Math.log2(2 ** -(weight[pair] as number) + two);
      if (areLikeTwins && two > 1) apart(pair);
    }
  }
  return { pairs: { ...alone, weight }, cannotLink: { left: left.shared(), right: right.shared() } };
}

function conflicts(store: RecordStore, comparer: PairComparer, model: LinkageModel, alone: ScoredPairs): Conflict[] {
  const like = likeRecords(store);
  const contradictions = new Contradictions(store, comparer, like);
  const evidence = new IndependentEvidence(comparer, like, model);
  const found: Conflict[] = [];
  for (const { one, other, pairs } of contraryGroups(like, alone)) {
    let sum = 0;
    for (const pair of pairs) sum += clamped(alone.weight[pair] as number);
    const weight = sum / pairs.length;
    const [first = 0] = pairs;
    const contradiction = contradictions.between(alone.left[first] as number, alone.right[first] as number);
    if (!contradiction) continue;
    found.push({ ...contradiction, weight, evidence: evidence.between(one, other), groups: [one, other], pairs });
  }
  return found;
}

/** One wild weight does not stand for all pairs of two groups. */
const clamped = (bits: number): number => Math.max(-10, Math.min(10, bits));
