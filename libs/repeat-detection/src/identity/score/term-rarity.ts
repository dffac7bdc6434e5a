import type { ListColumn, RecordStore } from '../encode/record-store.js';

/**
 * Bits for each text, by column: log2(average chance of agreement / how often this text stands there). A common name
 * has less than 0. The average is that of two random records that agree, so levels' own u stays as it is.
 * After Splink's term frequency adjustment (MoJ, `comparison_level.py`), which is Winkler's (1989).
 */
export interface TermRarity {
  readonly forename: Float32Array;
  readonly surname: Float32Array;
  readonly word: Float32Array;
  readonly postcode: Float32Array;
  readonly street: Float32Array;
  readonly town: Float32Array;
  readonly email: Float32Array;
  readonly phone: Float32Array;
  readonly identifier: Float32Array;
  readonly birthPlace: Float32Array;
  readonly occupation: Float32Array;
  readonly ethnicity: Float32Array;
  /** By record, not by text: how rare its birth date is, as far as it is known. */
  readonly birth: Float32Array;
}

/** Pairs of records that are likely one person, with how many such pairs each stands for. */
export interface SamePerson {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly count: Float32Array;
}

const nobody: SamePerson = { left: new Int32Array(), right: new Int32Array(), count: new Float32Array() };

/**
 * Counts the terms of a store. What counts is how often a term is shared by chance: where one person stands ten times in
 * a file, a name that only they bear is not made common by it, so pairs that are likely one person are taken off.
 */
export function termRarity(store: RecordStore, samePerson: SamePerson = nobody): TermRarity {
  const counting = new Counting(store.texts.offsets.length - 1, samePerson);
  const eachRecord = places(store.size);
  const single = (value: Int32Array): Float32Array => counting.rarityOf({ start: eachRecord, value });
  const list = (start: Int32Array, value: Int32Array): Float32Array => counting.rarityOf({ start, value });
  const { names, homes } = store;
  return {
    forename: list(names.start, names.forename),
    surname: list(names.start, names.surname),
    word: counting.rarityOf(store.words),
    postcode: list(homes.start, homes.postcode),
    street: list(homes.start, homes.street),
    town: list(homes.start, homes.town),
    email: counting.rarityOf(store.emails),
    phone: counting.rarityOf(store.phones),
    identifier: counting.rarityOf(store.identifiers),
    birthPlace: single(store.birthPlace),
    occupation: single(store.occupation),
    ethnicity: single(store.ethnicity),
    birth: birthRarity(store, eachRecord, samePerson),
  };
}

function places(size: number): Int32Array {
  const start = new Int32Array(size + 1);
  for (let record = 0; record <= size; record += 1) start[record] = record;
  return start;
}

/** A text that stands once or twice may be a slip, or have another bearer elsewhere: one other is assumed for each. */
const ASSUMED = 2;
const BITS_OF_ASSUMED = Math.log2(ASSUMED);

/** Counts one column after another in the same memory. Its loops are plain, for speed. */
class Counting {
  private readonly counts: Float64Array;
  /** By text: pairs of one person's records that share it; then, what is shared by chance. */
  private readonly shared: Float64Array;

  constructor(
    private readonly texts: number,
    private readonly samePerson: SamePerson,
  ) {
    this.counts = new Float64Array(texts);
    this.shared = new Float64Array(texts);
  }

  /**
   * log2 of how much likelier this term is among the terms that one person's records share than among those that two
   * people share by chance. Two people share it in about count² pairs of records less those of one person.
   */
  rarityOf(list: ListColumn): Float32Array {
    const { texts, counts, shared } = this;
    const bits = new Float32Array(new SharedArrayBuffer(texts * 4));
    if (!this.count(list.value)) return bits;
    this.countOfOnePerson(list);
    let known = 0;
    let byChance = 0;
    for (let text = 0; text < texts; text += 1) {
      const count = counts[text] as number;
      if (count === 0) continue;
      const chance = Math.max(count * count - 2 * (shared[text] as number), ASSUMED * count);
      shared[text] = chance;
      known += count;
      byChance += chance;
    }
    const average = Math.log2(byChance / known);
    // A text that is not in this column is as rare as one that stands there once.
    bits.fill(average - BITS_OF_ASSUMED);
    for (let text = 0; text < texts; text += 1) {
      const count = counts[text] as number;
      if (count === 0) continue;
      const perTerm = (shared[text] as number) / count;
      if (perTerm !== ASSUMED) bits[text] = average - Math.log2(perTerm);
    }
    return bits;
  }

  /** How often each text stands in a column; whether there is any. */
  private count(value: Int32Array): boolean {
    const { counts } = this;
    counts.fill(0);
    let known = 0;
    for (let at = 0; at < value.length; at += 1) {
      const text = value[at] as number;
      if (text === 0) continue;
      counts[text] = (counts[text] as number) + 1;
      known += 1;
    }
    return known > 0;
  }

  private countOfOnePerson({ start, value }: ListColumn): void {
    const { shared, samePerson: pairs } = this;
    shared.fill(0);
    for (let pair = 0; pair < pairs.left.length; pair += 1) {
      const left = pairs.left[pair] as number;
      const right = pairs.right[pair] as number;
      for (let at = start[left] as number; at < (start[left + 1] as number); at += 1) {
        const text = value[at] as number;
        if (text === 0) continue;
        for (let other = start[right] as number; other < (start[right + 1] as number); other += 1) {
          if (value[other] === text) shared[text] = (shared[text] as number) + (pairs.count[pair] as number);
        }
      }
    }
  }
}

function birthRarity({ birth, size }: RecordStore, start: Int32Array, samePerson: SamePerson): Float32Array {
  const keys = new Map<number, number>();
  const keyOf = new Int32Array(size);
  for (let record = 0; record < size; record += 1) {
    const [year = 0, month = 0, day = 0] = [birth.year[record], birth.month[record], birth.day[record]];
    if (year === 0 || month === 0 || day === 0) continue;
    const date = (year * 16 + month) * 32 + day;
    const key = keys.get(date) ?? keys.size + 1;
    keys.set(date, key);
    keyOf[record] = key;
  }
  const bits = new Counting(keys.size + 1, samePerson).rarityOf({ start, value: keyOf });
  const ofRecord = new Float32Array(new SharedArrayBuffer(size * 4));
  keyOf.forEach((key, record) => (ofRecord[record] = bits[key] ?? 0));
  return ofRecord;
}
