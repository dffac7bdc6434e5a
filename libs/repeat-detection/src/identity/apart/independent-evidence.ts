import type { FieldName } from '../compare/comparison-field.js';
import type { PairComparer } from '../compare/pair-comparer.js';
import { classesOf, type LinkageModel } from '../score/linkage-model.js';
import type { LikeRecords } from './like-records.js';

/** What relatives do not share as such. A home, a birth place or an origin they do. */
const FIELDS: readonly FieldName[] = ['words', 'email', 'phone', 'identifier', 'sex', 'occupation'];
/** Of a larger group its first records speak for all; at most 32, for a bit stands for each. */
const MOST = 12;
/** Bits beyond which evidence is not believed. */
const CLAMP = 40;

/** What one field has told of the two groups at hand. */
interface Sum {
  readonly place: number;
  /** Of each level, for two relatives against one person. */
  readonly bits: Float64Array;
  sum: number;
  /** Pairs of records that both tell it; and a bit for each record that does. */
  pairs: number;
  ours: number;
  theirs: number;
}

/** What speaks for two relatives against one person, beside the contradiction itself, in bits. */
export class IndependentEvidence {
  private readonly fields: readonly Sum[];
  private readonly places: readonly number[];

  constructor(
    private readonly comparer: PairComparer,
    private readonly like: LikeRecords,
    model: LinkageModel,
  ) {
    const { levels } = classesOf(model, comparer.fields);
    this.fields = comparer.fields.flatMap(({ field }, place) => {
      if (!FIELDS.includes(field)) return [];
      const [kin, person] = [levels.household[place] as Float64Array, levels.person[place] as Float64Array];
      const bits = kin.map((chance, level) => Math.log2(chance / (person[level] as number)));
      return [{ place, bits, sum: 0, pairs: 0, ours: 0, theirs: 0 }];
    });
    this.places = comparer.placesOf(FIELDS);
  }

  /**
   * Of all records of one group against all of the other: of each field the mean, as many times as the smaller group has
   * records that tell it, for so many comparisons are independent of one another.
   */
  between(group: number, other: number): number {
    const ours = this.membersOf(group);
    const theirs = this.membersOf(other);
    for (const field of this.fields) field.sum = field.pairs = field.ours = field.theirs = 0;
    for (let our = 0; our < ours.length; our += 1) {
      for (let their = 0; their < theirs.length; their += 1) {
        this.comparer.compareIn(this.places, ours[our] as number, theirs[their] as number);
        this.add(our, their);
      }
    }
    let bits = 0;
    for (const { sum, pairs, ours, theirs } of this.fields) {
      if (pairs > 0) bits += (sum / pairs) * Math.min(bitsIn(ours), bitsIn(theirs));
    }
    return Math.max(-CLAMP, Math.min(CLAMP, bits));
  }

  private add(our: number, their: number): void {
    for (const field of this.fields) {
      const level = this.comparer.levels[field.place] as number;
      if (level === 0) continue;
      field.sum += field.bits[level] as number;
      field.pairs += 1;
      field.ours |= 1 << our;
      field.theirs |= 1 << their;
    }
  }

  private membersOf(group: number): Int32Array {
    const { records, start } = this.like;
    const from = start[group] as number;
    return records.subarray(from, Math.min(start[group + 1] as number, from + MOST));
  }
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
}
