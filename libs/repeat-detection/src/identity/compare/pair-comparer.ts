import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { givenForename } from './compare-sex.js';
import type { Comparer, ComparisonField, FieldName } from './comparison-field.js';
import { comparisonFields } from './fields.js';

/** Compares two records in all fields that the store has. The outcome lies in the comparer until the next comparison. */
export class PairComparer {
  readonly fields: readonly ComparisonField[];
  /** Of each field, in the order of `fields`. */
  readonly levels: Uint8Array;
  /** Bits of all agreeing values together, for strangers and for a household. */
  rarity = 0;
  rarityInHousehold = 0;
  private readonly comparers: readonly Comparer[];
  private readonly sharedTo: Uint8Array;
  private readonly name: number;
  private readonly sex: number;

  constructor(store: RecordStore, rarity: TermRarity) {
    this.fields = comparisonFields.filter(({ field }) => isKnown(store, field));
    this.levels = new Uint8Array(this.fields.length);
    this.sharedTo = Uint8Array.from(this.fields, ({ sharedTo }) => sharedTo);
    this.comparers = this.fields.map(({ comparer }) => comparer(store, rarity));
    this.name = this.fields.findIndex(({ field }) => field === 'name');
    this.sex = this.fields.findIndex(({ field }) => field === 'sex');
  }

  /** The places of these fields, as far as the store has them, and of what they are judged by: a sex by the forename. */
  placesOf(wanted: readonly FieldName[]): readonly number[] {
    const isWanted = ({ field }: ComparisonField): boolean =>
      wanted.includes(field) || (field === 'name' && wanted.includes('sex'));
    return this.fields.flatMap((field, place) => (isWanted(field) ? [place] : []));
  }

  /** Only the levels, and of these places only: for whoever asks about few fields of many pairs. */
  compareIn(places: readonly number[], left: number, right: number): void {
    for (const place of places) this.levels[place] = (this.comparers[place] as Comparer).level(left, right);
    if (this.sex >= 0 && places.includes(this.sex)) this.judgeSex();
  }

  compare(left: number, right: number): void {
    const { comparers, levels } = this;
    let bits = 0;
    let inHousehold = 0;
    for (let place = 0; place < comparers.length; place += 1) {
      const comparer = comparers[place] as Comparer;
      const level = comparer.level(left, right);
      levels[place] = level;
      if (level === 0 || level > (this.sharedTo[place] as number)) continue;
      bits += comparer.rarity(left, right, level);
      if (place === this.name) inHousehold = comparer.rarityInHousehold?.(left, right, level) ?? 0;
    }
    this.judgeSex();
    this.rarity = bits;
    this.rarityInHousehold = inHousehold;
  }

  private judgeSex(): void {
    const { levels, sex, name } = this;
    if (sex >= 0 && name >= 0) levels[sex] = givenForename(levels[sex] as number, levels[name] as number);
  }
}

const columnsOf: Record<FieldName, (store: RecordStore) => Int32Array> = {
  name: ({ names }) => (names.forename.length > 0 ? concat(names.forename, names.surname) : names.forename),
  words: ({ words }) => words.value,
  birth: ({ birth }) => concat(birth.year, birth.month, birth.day, birth.earliest),
  home: ({ homes }) => concat(homes.postcode, homes.number, homes.street, homes.town, homes.institution),
  email: ({ emails }) => emails.value,
  phone: ({ phones }) => phones.value,
  identifier: ({ identifiers }) => identifiers.value,
  sex: ({ sex }) => sex,
  birthPlace: ({ birthPlace }) => birthPlace,
  occupation: ({ occupation }) => occupation,
  ethnicity: ({ ethnicity }) => ethnicity,
};

const concat = (...columns: Int32Array[]): Int32Array =>
  columns.find((column) => column.some((value) => value !== 0)) ?? new Int32Array();

const isKnown = (store: RecordStore, field: FieldName): boolean => columnsOf[field](store).some((value) => value !== 0);
