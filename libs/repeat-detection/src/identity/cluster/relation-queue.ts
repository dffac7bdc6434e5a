import type { Ranks } from './ranks.js';

/** A binary heap of relations, highest rank first (inner loops over a typed array, written for speed). */
export class RelationQueue {
  private readonly heap: Int32Array;
  private size: number;

  constructor(
    private readonly ranks: Ranks,
    relations: Int32Array,
  ) {
    this.heap = relations;
    this.size = relations.length;
    for (let at = (this.size >> 1) - 1; at >= 0; at -= 1) this.sink(at);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  get first(): number {
    return this.heap[0] as number;
  }

  dropFirst(): void {
    this.size -= 1;
    this.heap[0] = this.heap[this.size] as number;
    this.sink(0);
  }

  /** The first one's rank fell. */
  sinkFirst(): void {
    this.sink(0);
  }

  private sink(from: number): void {
    const { heap, size, ranks } = this;
    const sinking = heap[from] as number;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && ranks.isHigher(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (!ranks.isHigher(heap[child] as number, sinking)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = sinking;
  }
}
