import type { FieldName } from '../compare/comparison-field.js';
import type { PairComparer } from '../compare/pair-comparer.js';
import { classesOf, type LinkageModel } from '../score/linkage-model.js';
import type { LikeRecords } from './like-records.js';

/** What relatives do not share as such. A home, a birth place or an origin they do. */
const FIELDS: readonly FieldName[] = ['words', 'email', 'phone', 'identifier', 'sex', 'occupation'];
/** Of a larger group its first records speak for all. */
const MOST = 12;
/** Bits beyond which evidence is not believed. */
const CLAMP = 40;

/** What speaks for two relatives against one person, beside the contradiction itself, in bits. */
export class IndependentEvidence {
  private readonly fields: readonly { readonly place: number; readonly bits: Float64Array }[];

  constructor(
    private readonly comparer: PairComparer,
    private readonly like: LikeRecords,
    model: LinkageModel,
  ) {
    const { levels } = classesOf(model, comparer.fields);
    this.fields = comparer.fields.flatMap(({ field }, place) => {
      if (!FIELDS.includes(field)) return [];
      const [kin, person] = [levels.household[place] as Float64Array, levels.person[place] as Float64Array];
      return [{ place, bits: kin.map((chance, level) => Math.log2(chance / (person[level] as number))) }];
    });
  }

  /**
   * Of all records of one group against all of the other: of each field the mean, as many times as the smaller group has
   * records that tell it, for so many comparisons are independent of one another.
   */
  between(group: number, other: number): number {
    const ours = this.membersOf(group);
    const theirs = this.membersOf(other);
    const sums = this.fields.map(() => ({ bits: 0, pairs: 0, ours: new Set<number>(), theirs: new Set<number>() }));
    for (const left of ours) {
      for (const right of theirs) {
        this.comparer.compare(left, right);
        this.fields.forEach(({ place, bits }, at) => {
          const level = this.comparer.levels[place] as number;
          const sum = sums[at];
          if (level === 0 || !sum) return;
          sum.bits += bits[level] as number;
          sum.pairs += 1;
          sum.ours.add(left);
          sum.theirs.add(right);
        });
      }
    }
    const told = sums.filter(({ pairs }) => pairs > 0);
    const bits = told.reduce((sum, one) => sum + (one.bits / one.pairs) * Math.min(one.ours.size, one.theirs.size), 0);
    return Math.max(-CLAMP, Math.min(CLAMP, bits));
  }

  private membersOf(group: number): Int32Array {
    const { records, start } = this.like;
    const from = start[group] as number;
    return records.subarray(from, Math.min(start[group + 1] as number, from + MOST));
  }
}
