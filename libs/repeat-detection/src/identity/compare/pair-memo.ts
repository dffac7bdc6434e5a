/** What a comparison of two texts comes to, as a small number from 0 to 7. */
export type CompareTexts = (left: number, right: number) => number;

const MOST_ENTRIES = 1 << 15;

/**
 * Remembers how the last pairs of texts compared. In one block the same names meet over and over, and a look is several
 * times as fast as a comparison. An entry is overwritten by the next that falls on its place, so memory is bounded.
 */
export class PairMemo {
  private readonly entries: Int32Array;
  private readonly shift: number;

  /** `texts`: how many there are, so that a store of few records asks for little memory. */
  constructor(
    texts: number,
    private readonly compare: CompareTexts,
  ) {
    const bits = Math.min(Math.log2(MOST_ENTRIES), Math.ceil(Math.log2(texts + 1)) + 2);
    this.entries = new Int32Array(2 << bits);
    this.shift = 32 - bits;
  }

  /** Of two texts that are known, neither of them 0. */
  of(left: number, right: number): number {
    const { entries } = this;
    const place = ((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> this.shift) << 1;
    const kept = entries[place + 1] as number;
    if (entries[place] === left && kept >> 3 === right) return kept & 7;
    const outcome = this.compare(left, right);
    entries[place] = left;
    entries[place + 1] = (right << 3) | outcome;
    return outcome;
  }
}
