import type { ListColumn, RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { laidOut } from './laid-out.js';
import { MANY, ROW, type RecordRows } from './record-rows.js';
import { areOfOneSort, mayBeOneSlip } from './slip-sign.js';
import type { Comparer, ComparisonField, FieldName, Level } from './comparison-field.js';

/** Things of which a person may have several, each compared with each: e-mails, phones, numbers, further names. */
interface ListKind {
  readonly field: FieldName;
  readonly levels: readonly Level[];
  readonly list: (store: RecordStore) => ListColumn;
  readonly bits: (rarity: TermRarity) => Float32Array;
  /** Where a record's row has the first of them, the bit that tells of more, and the sign if it has one. */
  readonly inRow: InRow;
  /** Level of two values, 1 when they are the same, 0 when they cannot be compared; the lowest of the others is the best. */
  readonly compareValues: (store: RecordStore) => (left: number, right: number) => number;
  /** Levels up to this one have the value in common, so its rarity counts. */
  readonly sharedTo: number;
  /** Whether two values that cannot be compared may be one, so that where there are such nothing is known to differ. */
  readonly mayAllBeOne?: boolean;
}

interface InRow {
  readonly place: number;
  readonly many: number;
  readonly sign?: number;
}

/** The level of two numbers that are more than a slip apart, of those kinds of which rows hold signs. */
const DIFFERS = 3;

export const listField = (kind: ListKind): ComparisonField => ({
  field: kind.field,
  levels: kind.levels,
  sharedTo: kind.sharedTo,
  comparer: (store, rarity) => new ListComparer(kind, store, rarity),
});

class ListComparer implements Comparer {
  private readonly list: ListColumn;
  private readonly bits: Float32Array;
  private readonly compareValues: (left: number, right: number) => number;
  private readonly sharedTo: number;
  /** From this level on, two values that cannot be compared leave nothing known. */
  private readonly openFrom: number;
  private readonly rows: RecordRows;
  private readonly place: number;
  private readonly many: number;
  private readonly sign: number;
  private value = 0;
  /** Bits for the number of pairs tried: long lists agree by chance. */
  private discount = 0;

  constructor(kind: ListKind, store: RecordStore, rarity: TermRarity) {
    this.list = kind.list(store);
    this.bits = kind.bits(rarity);
    this.compareValues = kind.compareValues(store);
    this.sharedTo = kind.sharedTo;
    this.openFrom = kind.mayAllBeOne ? kind.levels.length - 1 : kind.levels.length;
    this.rows = laidOut(store).rows;
    this.place = kind.inRow.place;
    this.many = kind.inRow.many;
    this.sign = kind.inRow.sign ?? -1;
  }

  /** Nearly all records have one value, or none. */
  level(left: number, right: number): number {
    const { rows, place } = this;
    const at = left * ROW;
    const other = right * ROW;
    const mine = rows[at + place] as number;
    const theirs = rows[other + place] as number;
    if ((((rows[at + MANY] as number) | (rows[other + MANY] as number)) & this.many) !== 0)
      return this.levelOfMany(left, right);
    if (mine === 0 || theirs === 0) return 0;
    this.value = mine;
    this.discount = 0;
    if (mine === theirs) return 1;
    if (this.sign !== -1) {
      const sign = rows[at + this.sign] as number;
      const otherSign = rows[other + this.sign] as number;
      if (sign !== 0 && otherSign !== 0) {
        if (!areOfOneSort(sign, otherSign)) return 0;
        if (!mayBeOneSlip(sign, otherSign)) return DIFFERS;
      }
    }
    return this.compareValues(mine, theirs);
  }

  private levelOfMany(left: number, right: number): number {
    const { start, value } = this.list;
    const from = start[left] as number;
    const to = start[left + 1] as number;
    const otherFrom = start[right] as number;
    const otherTo = start[right + 1] as number;
    if (from === to || otherFrom === otherTo) return 0;
    let best = 0;
    let isOpen = false;
    for (let at = from; at < to; at += 1) {
      for (let other = otherFrom; other < otherTo; other += 1) {
        const level = this.compareValues(value[at] as number, value[other] as number);
        isOpen ||= level === 0;
        if (level === 0 || (best !== 0 && level > best)) continue;
        if (level === best && !this.isRarer(value[at] as number)) continue;
        best = level;
        this.value = value[at] as number;
      }
    }
    const tried = (to - from) * (otherTo - otherFrom);
    this.discount = tried > 1 ? Math.log2(tried) : 0;
    return isOpen && best >= this.openFrom ? 0 : best;
  }

  /** Of several values in common the rarest counts, so that it makes no difference which record is asked first. */
  private isRarer(value: number): boolean {
    return (this.bits[value] as number) > (this.bits[this.value] as number);
  }

  rarity(_left: number, _right: number, level: number): number {
    return level >= 1 && level <= this.sharedTo ? (this.bits[this.value] as number) - this.discount : 0;
  }
}
