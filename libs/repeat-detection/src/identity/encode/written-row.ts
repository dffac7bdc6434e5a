/**
 * A row of a file as it lies in memory: cell k is the bytes of UTF-8 from `from[k]` up to, not including, `to[k]`, blanks
 * around it left out. A row may use the arrays of the one before it.
 */
export interface WrittenRow {
  readonly bytes: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A cell as a text. */
  text(place: number): string;
}
