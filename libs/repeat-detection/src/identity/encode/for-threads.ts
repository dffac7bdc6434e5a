/**
 * Less than this is sooner copied to a thread than shared with it. And a hub lays out a few records for every one that it is told: each
 * array in memory of its own, beside V8's objects, would bring the next collection nearer.
 */
const WORTH_SHARING_BYTES = 1 << 16;

/** A kind of typed array. */
export interface NumbersOf<Kind> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Kind;
  new (memory: SharedArrayBuffer): Kind;
}

/** Room for numbers that may be handed to threads, all 0: in memory that threads share where that is much. */
export function forThreads<Kind>(Numbers: NumbersOf<Kind>, length: number): Kind {
  const bytes = length * Numbers.BYTES_PER_ELEMENT;
  return bytes < WORTH_SHARING_BYTES ? new Numbers(length) : new Numbers(new SharedArrayBuffer(bytes));
}
