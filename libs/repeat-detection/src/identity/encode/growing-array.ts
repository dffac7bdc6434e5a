import { forThreads } from './for-threads.js';

/**
 * Few, for a store of one record is made for every record that a hub is told; and 64 bytes, to which V8 keeps a typed array
 * among its other objects. Memory beside them counts as pressure, and is given back only by a whole collection.
 */
const FEWEST = 16;

/** Numbers that are added one by one, kept in one typed array that doubles when it is full. */
export class GrowingInt32 {
  length = 0;
  private held = new Int32Array(FEWEST);

  push(value: number): void {
    if (this.length === this.held.length) this.double();
    this.held[this.length] = value;
    this.length += 1;
  }

  /** The numbers so far, as they may be handed to threads. */
  shared(): Int32Array {
    const whole = forThreads(Int32Array, this.length);
    whole.set(this.held.subarray(0, this.length));
    return whole;
  }

  private double(): void {
    const larger = new Int32Array(this.held.length * 2);
    larger.set(this.held);
    this.held = larger;
  }
}
