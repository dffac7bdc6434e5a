import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import type { Comparer, ComparisonField, FieldName } from './comparison-field.js';
import { likenessOf } from './text-likeness.js';

interface TraitKind {
  readonly field: FieldName & ('birthPlace' | 'occupation' | 'ethnicity');
  readonly called: string;
}

const traitField = ({ field, called }: TraitKind): ComparisonField => ({
  field,
  levels: [
    { level: 'unknown', label: `no ${called} to compare`, group: 'unknown', agreement: 0.5 },
    { level: 'same', label: `same ${called}`, group: 'known', agreement: 1 },
    { level: 'close', label: `${called} spelt nearly the same`, group: 'known', agreement: 0.9 },
    { level: 'differs', label: `another ${called}`, group: 'known', agreement: 0.15 },
  ],
  sharedTo: 1,
  comparer: (store, rarity) => new TraitComparer(store, field, rarity[field]),
});

class TraitComparer implements Comparer {
  private readonly value: Int32Array;

  constructor(
    private readonly store: RecordStore,
    field: TraitKind['field'],
    private readonly bits: TermRarity[TraitKind['field']],
  ) {
    this.value = store[field];
  }

  level(left: number, right: number): number {
    const [mine, theirs] = [this.value[left] as number, this.value[right] as number];
    if (mine === 0 || theirs === 0) return 0;
    if (mine === theirs) return 1;
    return likenessOf(this.store.texts, mine, theirs) === 'close' ? 2 : 3;
  }

  rarity(left: number, _right: number, level: number): number {
    return level === 1 ? (this.bits[this.value[left] as number] as number) : 0;
  }
}

export const birthPlaceField = traitField({ field: 'birthPlace', called: 'place of birth' });
export const occupationField = traitField({ field: 'occupation', called: 'occupation' });
export const ethnicityField = traitField({ field: 'ethnicity', called: 'ethnicity' });
