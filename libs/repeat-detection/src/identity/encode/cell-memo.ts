import type { TextPoolBuilder } from './text-pool.js';
import type { WrittenRow } from './written-row.js';

/** Longer cells are read each time they come. */
const LONGEST = 256;
/** A power of two, as the size of the table is. */
const FEWEST = 1024;
/** Beyond so many cells, or so many bytes of them, all are forgotten and it begins again. */
const MOST = { cells: 2 ** 19, bytes: 2 ** 25 };

const EMPTY = 0;
const NOT_REMEMBERED = -1;

/** In the place of a cell's number. */
const NOT_NUMBERED_YET = -1;
const NOT_PLAIN = -2;

/**
 * What the cells of one kind come to, found out once for each: files repeat forenames, streets and towns again and again.
 * Cells are found by their bytes, so no string is made for one that was there before. Loops by hand, for speed.
 */
export class CellMemo {
  private bytes = new Uint8Array(FEWEST * 16 + LONGEST);
  /** By cell: where its bytes end, which is where those of the next begin. Cell 0 is the empty one. */
  private ends = new Int32Array(FEWEST);
  /** By cell: the number it comes to, or one of the two above. */
  private numbers = new Int32Array(FEWEST);
  /** Two by two: the hash of a cell, and the cell; 0 where there is none. */
  private slots = new Int32Array(FEWEST * 4);
  private count = 1;
  /** By cell, the texts that have no number yet: they get it when they are first used, as if nothing were remembered. */
  private readonly waiting = new Map<number, string>();

  /**
   * @param meaning the one text that a cell comes to, or a number for itself; undefined for a cell that is not so plain.
   * It depends on the cell alone.
   */
  constructor(
    private readonly texts: TextPoolBuilder,
    private readonly meaning: (text: string) => string | number | undefined,
    private readonly most = MOST,
  ) {}

  /** Which cell a row has at a place (-1 for none at all): 0 for an empty one. Good until room is made. */
  cellOf(row: WrittenRow, place: number): number {
    if (place < 0) return EMPTY;
    const from = row.from[place] as number;
    const length = (row.to[place] as number) - from;
    if (length <= 0) return EMPTY;
    if (length > LONGEST) return NOT_REMEMBERED;
    const start = this.ends[this.count - 1] as number;
    const { bytes } = this;
    const { bytes: written } = row;
    let hash = 0x811c9dc5 | 0;
    for (let at = 0; at < length; at += 1) {
      const byte = written[from + at] as number;
      bytes[start + at] = byte;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return this.find(hash ^ (hash >>> 13), start, length) || this.keep(row.text(place));
  }

  /** Whether a cell comes to one text, or to none. */
  isPlain(cell: number): boolean {
    return cell >= 0 && this.numbers[cell] !== NOT_PLAIN;
  }

  /** What a plain cell comes to. */
  numberOf(cell: number): number {
    const number = this.numbers[cell] as number;
    return number === NOT_NUMBERED_YET ? this.numbered(cell) : number;
  }

  /** Between two rows: forgets everything when there is too much of it. */
  makeRoom(): void {
    if (this.count < this.most.cells && (this.ends[this.count - 1] as number) < this.most.bytes) return;
    this.slots.fill(0);
    this.waiting.clear();
    this.count = 1;
  }

  /** The cell whose bytes were written at `start`; 0 where it is new, and has its slot and number from now on. */
  private find(hash: number, start: number, length: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      const cell = slots[slot + 1] as number;
      if (slots[slot] === hash && this.equals(cell, start, length)) return cell;
    }
    slots[slot] = hash;
    slots[slot + 1] = this.count;
    this.ends[this.count] = start + length;
    return 0;
  }

  private equals(cell: number, start: number, length: number): boolean {
    const { bytes, ends } = this;
    const other = ends[cell - 1] as number;
    if ((ends[cell] as number) - other !== length) return false;
    for (let at = 0; at < length; at += 1) if (bytes[start + at] !== bytes[other + at]) return false;
    return true;
  }

  private keep(text: string): number {
    const cell = this.count;
    const meaning = this.meaning(text);
    const number = numberFor(meaning);
    if (number === NOT_NUMBERED_YET) this.waiting.set(cell, meaning as string);
    this.numbers[cell] = number;
    this.count += 1;
    this.grow();
    return cell;
  }

  private numbered(cell: number): number {
    const number = this.texts.numberOf(this.waiting.get(cell));
    this.waiting.delete(cell);
    this.numbers[cell] = number;
    return number;
  }

  /** There is always room for one more cell. */
  private grow(): void {
    if ((this.ends[this.count - 1] as number) + LONGEST > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (this.count < this.ends.length) return;
    this.ends = doubled(this.ends);
    this.numbers = doubled(this.numbers);
    this.slots = widened(this.slots);
  }
}

function numberFor(meaning: string | number | undefined): number {
  if (meaning === undefined) return NOT_PLAIN;
  if (typeof meaning === 'number') return meaning;
  return meaning === '' ? 0 : NOT_NUMBERED_YET;
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Pairs of a hash and what it stands for, in a table twice as large. */
function widened(before: Int32Array): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(before.length * 2);
  const mask = slots.length - 1;
  for (let old = 0; old < before.length; old += 2) {
    if (before[old + 1] === 0) continue;
    let slot = ((before[old] as number) << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = before[old] as number;
    slots[slot + 1] = before[old + 1] as number;
  }
  return slots;
}
