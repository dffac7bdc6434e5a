import { RecordGroups } from './record-groups.js';
import { noPairs, type RecordPairs } from './weighted-pairs.js';

export interface SettledDecisions {
  readonly kept: RecordPairs;
  /** "Same" decisions that a "not the same" stands against, by itself or through others: somebody has to look at them. */
  readonly refused: RecordPairs;
}

/**
 * Which of the "must link" decisions can be kept: cannot-link always wins. Of several that contradict only together, the
 * one with the latest records gives way; the order in which they are listed makes no difference.
 */
export function settleDecisions(
  count: number,
  mustLink: RecordPairs = noPairs,
  cannotLink: RecordPairs = noPairs,
): SettledDecisions {
  const groups = new RecordGroups(count);
  const apart = new Apart(mustLink, cannotLink);
  const kept: Pair[] = [];
  const refused: Pair[] = [];
  for (const pair of sorted(mustLink)) {
    const [a, b] = [groups.find(pair[0]), groups.find(pair[1])];
    if (apart.has(a, b)) refused.push(pair);
    else {
      kept.push(pair);
      if (a !== b) {
        groups.join(a, b);
        apart.merge(groups.find(a), a === groups.find(a) ? b : a);
      }
    }
  }
  return { kept: columns(kept), refused: columns(refused) };
}

type Pair = readonly [earlier: number, later: number];

/** Which groups may not meet. Only records that a "must link" names matter: others never come to be in a group. */
class Apart {
  private readonly enemies = new Map<number, Set<number>>();

  constructor(mustLink: RecordPairs, { left, right }: RecordPairs) {
    for (const side of [mustLink.left, mustLink.right]) side.forEach((record) => this.enemies.set(record, new Set()));
    left.forEach((record, pair) => {
      const other = right[pair] as number;
      if (!this.enemies.has(record) || !this.enemies.has(other)) return;
      this.enemies.get(record)?.add(other);
      this.enemies.get(other)?.add(record);
    });
  }

  has(a: number, b: number): boolean {
    return this.enemies.get(a)?.has(b) ?? false;
  }

  merge(into: number, from: number): void {
    for (const enemy of this.enemies.get(from) ?? []) {
      this.enemies.get(into)?.add(enemy);
      this.enemies.get(enemy)?.delete(from);
      this.enemies.get(enemy)?.add(into);
    }
    this.enemies.delete(from);
  }
}

function sorted({ left, right }: RecordPairs): Pair[] {
  return Array.from(left, (record, pair): Pair => {
    const other = right[pair] as number;
    return record < other ? [record, other] : [other, record];
  }).sort((one, other) => one[1] - other[1] || one[0] - other[0]);
}

const columns = (pairs: readonly Pair[]): RecordPairs => ({
  left: Int32Array.from(pairs, ([earlier]) => earlier),
  right: Int32Array.from(pairs, ([, later]) => later),
});
