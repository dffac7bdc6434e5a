import type { Ranks } from './ranks.js';
import type { Relations } from './relations.js';

const GONE = -1;
const NONE = -1;

/**
 * The relations of each cluster as a linked list of cells, so that two clusters can be merged (inner loops over typed
 * arrays, written for speed). Cell 2r + side is one end of relation r; `ends[cell ^ 1]` is the cluster at its other end.
 */
export class Neighbours {
  private readonly next: Int32Array;
  private readonly first: Int32Array;
  private readonly length: Int32Array;

  constructor(
    private readonly relations: Relations,
    private readonly ranks: Ranks,
  ) {
    const { count, records, ends, index } = relations;
    this.next = new Int32Array(2 * count);
    this.first = new Int32Array(records).fill(NONE);
    this.length = new Int32Array(records);
    index.clear(count);
    for (let relation = 0; relation < count; relation += 1) index.add(relation);
    for (let cell = 0; cell < 2 * count; cell += 1) this.hang(cell, ends[cell] as number);
  }

  isGone(relation: number): boolean {
    return this.relations.ends[2 * relation] === GONE;
  }

  /**
   * Makes two clusters one. The shorter list goes into the longer, so that each relation moves at most log₂ times. Where
   * both had a relation to a third, the higher ranked of the two stands for their sum: the mean of a union never exceeds
   * the higher of the two means, so that ranks stay upper bounds.
   */
  merge(a: number, b: number): void {
    const [into, from] = (this.length[a] as number) >= (this.length[b] as number) ? [a, b] : [b, a];
    this.relations.grow(into, from);
    for (let cell = this.first[from] as number; cell !== NONE;) {
      const following = this.next[cell] as number;
      if (this.relations.ends[cell] !== GONE) this.move(cell, into);
      cell = following;
    }
  }

  private move(cell: number, into: number): void {
    const { index, ends } = this.relations;
    const relation = cell >> 1;
    const third = ends[cell ^ 1] as number;
    index.remove(relation);
    if (third === into) return this.drop(relation);
    const other = index.find(into, third);
    if (other === NONE) this.rehang(cell, into);
    else if (this.ranks.isHigher(other, relation)) this.absorb(other, relation);
    else {
      index.remove(other);
      this.absorb(relation, other);
      this.rehang(cell, into);
    }
  }

  private absorb(relation: number, other: number): void {
    const { excess } = this.relations;
    excess[relation] = (excess[relation] as number) + (excess[other] as number);
    this.drop(other);
  }

  private drop(relation: number): void {
    this.relations.ends.fill(GONE, 2 * relation, 2 * relation + 2);
  }

  private rehang(cell: number, onto: number): void {
    this.relations.ends[cell] = onto;
    this.relations.index.add(cell >> 1);
    this.hang(cell, onto);
  }

  private hang(cell: number, onto: number): void {
    this.next[cell] = this.first[onto] as number;
    this.first[onto] = cell;
    this.length[onto] = (this.length[onto] as number) + 1;
  }
}
