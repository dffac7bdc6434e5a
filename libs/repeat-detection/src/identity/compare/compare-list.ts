import type { ListColumn, RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import type { Comparer, ComparisonField, FieldName, Level } from './comparison-field.js';

/** Things of which a person may have several, each compared with each: e-mails, phones, numbers, further names. */
interface ListKind {
  readonly field: FieldName;
  readonly levels: readonly Level[];
  readonly list: (store: RecordStore) => ListColumn;
  readonly bits: (rarity: TermRarity) => Float32Array;
  /** Level of two values, 0 when they cannot be compared; the lowest of the others is the best. */
  readonly compareValues: (store: RecordStore) => (left: number, right: number) => number;
  /** Levels up to this one have the value in common, so its rarity counts. */
  readonly sharedTo: number;
}

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
  private value = 0;
  /** Bits for the number of pairs tried: long lists agree by chance. */
  private discount = 0;

  constructor(kind: ListKind, store: RecordStore, rarity: TermRarity) {
    this.list = kind.list(store);
    this.bits = kind.bits(rarity);
    this.compareValues = kind.compareValues(store);
    this.sharedTo = kind.sharedTo;
  }

  level(left: number, right: number): number {
    const { start, value } = this.list;
    const from = start[left] as number;
    const to = start[left + 1] as number;
    const otherFrom = start[right] as number;
    const otherTo = start[right + 1] as number;
    if (from === to || otherFrom === otherTo) return 0;
    let best = 0;
    for (let at = from; at < to; at += 1) {
      for (let other = otherFrom; other < otherTo; other += 1) {
        const level = this.compareValues(value[at] as number, value[other] as number);
        if (level === 0 || (best !== 0 && level > best)) continue;
        if (level === best && !this.isRarer(value[at] as number)) continue;
        best = level;
        this.value = value[at] as number;
      }
    }
    const tried = (to - from) * (otherTo - otherFrom);
    this.discount = tried > 1 ? Math.log2(tried) : 0;
    return best;
  }

  /** Of several values in common the rarest counts, so that it makes no difference which record is asked first. */
  private isRarer(value: number): boolean {
    return (this.bits[value] as number) > (this.bits[this.value] as number);
  }

  rarity(_left: number, _right: number, level: number): number {
    return level >= 1 && level <= this.sharedTo ? (this.bits[this.value] as number) - this.discount : 0;
  }
}
