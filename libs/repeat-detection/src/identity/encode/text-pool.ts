import { forThreads, type NumbersOf } from './for-threads.js';
import { LONGEST_TEXT, packTexts, type TextCodes } from '../text/text-codes.js';

/** Distinct texts by number; 0 is the empty text, that is: not known. */
export type TextPool = TextCodes;

/** A power of two, as the size of the table is; as many as one record has, and hardly more. */
const FEWEST = 32;

/**
 * Numbers texts as they come. The letters lie in one array, and a hash table of numbers finds them: a `Map` of a million
 * strings takes three times as long and five times the memory. Texts are told apart by their first 80 code units.
 */
export class TextPoolBuilder {
  private codes = new Uint16Array(FEWEST * 8);
  /** Text k ends where text k + 1 begins; the letters of the next one are written behind the last. */
  private offsets = new Uint32Array(FEWEST);
  /** Two by two: the hash of a text, and its number; 0 where there is none. */
  private slots = new Int32Array(FEWEST * 4);
  private count = 1;

  numberOf(text: string | undefined): number {
    if (text === undefined || text === '') return 0;
    const start = this.room();
    const { codes } = this;
    const length = text.length < LONGEST_TEXT ? text.length : LONGEST_TEXT;
    let hash = FIRST_HASH;
    for (let place = 0; place < length; place += 1) {
      const code = text.charCodeAt(place);
      codes[start + place] = code;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    return this.find(mixed(hash), start, start + length);
  }

  /** The same for a text given as its code units, which ASCII's bytes are. */
  numberOfCodes(text: Uint8Array | Uint16Array, from: number, to: number): number {
    if (to <= from) return 0;
    const start = this.room();
    const { codes } = this;
    const length = to - from < LONGEST_TEXT ? to - from : LONGEST_TEXT;
    let hash = FIRST_HASH;
    for (let place = 0; place < length; place += 1) {
      const code = text[from + place] as number;
      codes[start + place] = code;
      hash = Math.imul(hash ^ code, HASH_PRIME);
    }
    return this.find(mixed(hash), start, start + length);
  }

  build(): TextPool {
    const codes = this.codes.subarray(0, this.offsets[this.count]);
    const { packed, starts, offsets } = packTexts({ codes, offsets: this.offsets.subarray(0, this.count + 1) });
    return {
      codes: copied(Uint16Array, codes),
      offsets: copied(Uint32Array, offsets),
      packed: copied(Uint32Array, packed),
      starts: copied(Uint32Array, starts),
    };
  }

  /** Makes room for one more text, and says where its letters go. */
  private room(): number {
    const start = this.offsets[this.count]!;
    if (start + LONGEST_TEXT > this.codes.length) this.codes = doubled(this.codes);
    if (this.count + 2 > this.offsets.length) this.offsets = doubled(this.offsets);
    return start;
  }

  /** The number of the text that was written at `start`, which stays there if it is new. */
  private find(hash: number, start: number, end: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask) {
      const number = slots[slot + 1] as number;
      if (slots[slot] === hash && this.equals(number, start, end)) return number;
    }
    const number = this.count;
    slots[slot] = hash;
    slots[slot + 1] = number;
    this.count += 1;
    this.offsets[this.count] = end;
    if (this.count * 4 > slots.length) this.widen();
    return number;
  }

  private equals(number: number, start: number, end: number): boolean {
    const { codes, offsets } = this;
    const other = offsets[number] as number;
    if ((offsets[number + 1] as number) - other !== end - start) return false;
    const apart = start - other;
    for (let at = start; at < end; at += 1) if (codes[at] !== codes[at - apart]) return false;
    return true;
  }

  private widen(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length - 1;
    for (let old = 0; old < before.length; old += 2) {
      if (before[old + 1] === 0) continue;
      let slot = ((before[old] as number) << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = before[old] as number;
      slots[slot + 1] = before[old + 1] as number;
    }
    this.slots = slots;
  }
}

/** FNV-1a by code unit, its bits mixed down as in MurmurHash3: http://www.isthe.com/chongo/tech/comp/fnv. */
const FIRST_HASH = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

function mixed(hash: number): number {
  const mixing = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixing ^ (mixing >>> 13);
}

function doubled<Kind extends Uint16Array | Uint32Array>(numbers: Kind): Kind {
  const larger = new (numbers.constructor as new (length: number) => Kind)(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function copied<Kind extends Uint16Array | Uint32Array>(Numbers: NumbersOf<Kind>, numbers: Kind): Kind {
  const whole = forThreads(Numbers, numbers.length);
  whole.set(numbers);
  return whole;
}

/** The text of a number, as it is shown. */
export function textOf({ codes, offsets }: TextPool, number: number): string {
  return String.fromCharCode(...codes.subarray(offsets[number] ?? 0, offsets[number + 1] ?? 0));
}
