import type { RecordGroups } from './record-groups.js';
import { RelationIndex } from './relation-index.js';

/**
 * What links the clusters, in columns; starts with each record a cluster by itself. A cluster goes by the number of one
 * of its records.
 * A relation's excess is the sum over its scored pairs of how far each lies over a pair never scored, so that its mean
 * link is `missing + excess ÷ (records × records)` without counting the pairs that were not scored. −∞ forbids.
 *
 * Inner loops over typed arrays here and in what uses it, written for speed. Relation r stands between clusters
 * `ends[2r]` and `ends[2r + 1]`.
 */
export class Relations {
  count = 0;
  readonly ends: Int32Array;
  readonly excess: Float64Array;
  /** How many records each cluster has, and the last of them. */
  readonly size: Int32Array;
  readonly latest: Int32Array;
  readonly index: RelationIndex;

  constructor(
    readonly records: number,
    most: number,
  ) {
    this.ends = new Int32Array(2 * most);
    this.excess = new Float64Array(most);
    this.size = new Int32Array(records).fill(1);
    this.latest = new Int32Array(records);
    for (let record = 0; record < records; record += 1) this.latest[record] = record;
    this.index = new RelationIndex(this.ends, most);
  }

  /** A scored pair; given twice, the larger weight counts, and −∞ outweighs everything. */
  relate(a: number, b: number, excess: number): void {
    const known = this.index.find(a, b);
    if (known < 0) return this.add(a, b, excess);
    const before = this.excess[known] as number;
    this.excess[known] = before === -Infinity || excess === -Infinity ? -Infinity : Math.max(before, excess);
  }

  meanExcess(relation: number): number {
    const size = this.size[this.ends[2 * relation] as number] as number;
    const other = this.size[this.ends[2 * relation + 1] as number] as number;
    return (this.excess[relation] as number) / (size * other);
  }

  grow(into: number, from: number): void {
    this.size[into] = (this.size[into] as number) + (this.size[from] as number);
    this.latest[into] = Math.max(this.latest[into] as number, this.latest[from] as number);
  }

  /**
   * Renames clusters to those they are in now and sums the relations that fall together. Relations that do not lie
   * within one of `reach` are left out for good.
   */
  contract(people: RecordGroups, touched: Uint8Array, reach: RecordGroups): void {
    const { ends, excess, index, count } = this;
    const person = people.flat();
    const within = reach.flat();
    index.clear(count);
    this.count = 0;
    for (let relation = 0; relation < count; relation += 1) {
      const a = person[ends[2 * relation] as number] as number;
      const b = person[ends[2 * relation + 1] as number] as number;
      if (a === b || within[a] !== within[b]) continue;
      // Only clusters that merged can have two relations to one other.
      const known = touched[a] === 1 || touched[b] === 1 ? index.find(a, b) : -1;
      if (known >= 0) excess[known] = (excess[known] as number) + (excess[relation] as number);
      else if (touched[a] === 1 || touched[b] === 1) this.add(a, b, excess[relation] as number);
      else this.append(a, b, excess[relation] as number);
    }
  }

  private add(a: number, b: number, excess: number): void {
    this.append(a, b, excess);
    this.index.add(this.count - 1);
  }

  private append(a: number, b: number, excess: number): void {
    const relation = this.count++;
    this.ends[2 * relation] = a;
    this.ends[2 * relation + 1] = b;
    this.excess[relation] = excess;
  }
}
