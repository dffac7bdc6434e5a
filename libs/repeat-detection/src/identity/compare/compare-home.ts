import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { withinOneEdit } from '../text/edit-distance.js';
import type { Comparer, ComparisonField, Level } from './comparison-field.js';
import { laidOut } from './laid-out.js';
import { PairMemo } from './pair-memo.js';
import { INSTITUTION, MANY, MANY_HOMES, NUMBER, POSTCODE, ROW, STREET, TOWN, type RecordRows } from './record-rows.js';
import type { PostcodeParts } from './postcode-parts.js';
import { likenessOf } from './text-likeness.js';

/** Postcode, house and town are compared together: apart they would count one move, or one household, three times. */
const postcodes = [
  { level: 'postcode-unknown', label: 'no postcode to compare', agreement: 0.5 },
  { level: 'postcode-same', label: 'same postcode', agreement: 1 },
  { level: 'postcode-slip', label: 'postcode one slip apart', agreement: 0.9 },
  { level: 'postcode-sector', label: 'same postcode sector', agreement: 0.6 },
  { level: 'postcode-district', label: 'same postcode district', agreement: 0.4 },
  { level: 'postcode-area', label: 'same postcode area', agreement: 0.2 },
  { level: 'postcode-differs', label: 'another postcode', agreement: 0.05 },
] as const;
const houses = [
  { level: 'house-unknown', label: 'no house to compare', agreement: 0.5 },
  { level: 'house-same', label: 'same house', agreement: 1 },
  { level: 'street-same', label: 'same street, another house number', agreement: 0.7 },
  { level: 'number-same', label: 'same house number, another street', agreement: 0.3 },
  { level: 'house-differs', label: 'another house', agreement: 0.05 },
] as const;
const towns = [
  { level: 'town-unknown', label: 'no town to compare', agreement: 0.5 },
  { level: 'town-same', label: 'same town', agreement: 0.8 },
  { level: 'town-differs', label: 'another town', agreement: 0.2 },
] as const;
const [HOUSES, TOWNS] = [houses.length, towns.length];

const joint: Level[] = postcodes.flatMap((postcode, p) =>
  houses.flatMap((house, h) =>
    towns.map((town, t) => ({
      level: `${postcode.level} ${house.level} ${town.level}`,
      label:
        [postcode, house, town]
          .filter(({ level }) => !level.endsWith('unknown'))
          .map(({ label }) => label)
          .join(', ') || 'no home to compare',
      group: [p && 'postcode', h && 'house', t && 'town'].filter(Boolean).join(' and ') || 'unknown',
      agreement: postcode.agreement * house.agreement * town.agreement,
    })),
  ),
);
const IN_INSTITUTION = joint.length;
const levels: readonly Level[] = [
  ...joint,
  { level: 'institution', label: 'a refuge, hostel or prison in common', group: 'institution', agreement: 0.5 },
];
const order = Uint8Array.from(levels, ({ agreement }, place) =>
  place === 0 ? 255 : Math.round((1 - agreement) * 200),
);

export const homeField: ComparisonField = {
  field: 'home',
  levels,
  sharedTo: joint.length,
  comparer: (store, rarity) => new HomeComparer(store, rarity),
};

class HomeComparer implements Comparer {
  private readonly parts: PostcodeParts;
  private readonly rows: RecordRows;
  private readonly alike: PairMemo;
  /** Of several homes the two that are compared, and after them the two that agree best, all as in a record's row. */
  private readonly several = new Int32Array(4 * ROW);
  /** Where the two homes lie that agree best. */
  private values: Int32Array = this.several;
  private home = 0;
  private otherHome = 0;

  constructor(
    private readonly store: RecordStore,
    private readonly bits: TermRarity,
  ) {
    const { texts } = store;
    const { rows, postcodes } = laidOut(store);
    this.parts = postcodes;
    this.rows = rows;
    this.alike = new PairMemo(texts.offsets.length, (one, other) =>
      likenessOf(texts, one, other) === 'close' ? 1 : 0,
    );
  }

  /** Nearly all records have one home. */
  level(left: number, right: number): number {
    const { rows } = this;
    const home = left * ROW;
    const other = right * ROW;
    if ((((rows[home + MANY] as number) | (rows[other + MANY] as number)) & MANY_HOMES) !== 0)
      return this.levelOfMany(left, right);
    this.values = rows;
    this.home = home;
    this.otherHome = other;
    return this.compare(rows, home, other);
  }

  private levelOfMany(left: number, right: number): number {
    const { several } = this;
    const { start } = this.store.homes;
    this.values = several;
    this.home = 2 * ROW;
    this.otherHome = 3 * ROW;
    let best = 0;
    for (let home = start[left] as number; home < (start[left + 1] as number); home += 1) {
      this.read(home, 0);
      for (let other = start[right] as number; other < (start[right + 1] as number); other += 1) {
        this.read(other, ROW);
        const level = this.compare(several, 0, ROW);
        if (!this.isBetter(level, best)) continue;
        best = level;
        several.copyWithin(this.home, 0, 2 * ROW);
      }
    }
    return best;
  }

  private read(home: number, at: number): void {
    const { several } = this;
    const { postcode, number, street, town, institution } = this.store.homes;
    several[at + POSTCODE] = postcode[home] as number;
    several[at + NUMBER] = number[home] as number;
    several[at + STREET] = street[home] as number;
    several[at + TOWN] = town[home] as number;
    several[at + INSTITUTION] = institution[home] as number;
  }

  /** Of levels that agree as well the first, and of one level the rarest home: whichever record is asked first. */
  private isBetter(level: number, best: number): boolean {
    const difference = (order[level] as number) - (order[best] as number);
    if (difference !== 0) return difference < 0;
    if (level !== best) return level < best;
    return level !== 0 && this.rarityOf(0, ROW, level) > this.rarityOf(this.home, this.otherHome, level);
  }

  private compare(values: Int32Array, home: number, other: number): number {
    if (values[home + INSTITUTION] === 1 && values[other + INSTITUTION] === 1) return IN_INSTITUTION;
    const area = this.comparePostcodes(values[home + POSTCODE] as number, values[other + POSTCODE] as number);
    const house = this.compareHouses(
      values[home + NUMBER] as number,
      values[other + NUMBER] as number,
      values[home + STREET] as number,
      values[other + STREET] as number,
    );
    const town = this.compareTowns(values[home + TOWN] as number, values[other + TOWN] as number);
    return (area * HOUSES + house) * TOWNS + town;
  }

  private comparePostcodes(mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    if (mine === theirs) return 1;
    if (withinOneEdit(this.store.texts, mine, theirs)) return 2;
    const { sector, district, area } = this.parts;
    if (area[mine] === 0 || area[mine] !== area[theirs]) return 6;
    if (sector[mine] === sector[theirs]) return 3;
    return district[mine] === district[theirs] ? 4 : 5;
  }

  private compareHouses(number: number, otherNumber: number, street: number, otherStreet: number): number {
    if (street === 0 || otherStreet === 0) {
      if (number === 0 || otherNumber === 0) return 0;
      return number === otherNumber ? 3 : 4;
    }
    const sameStreet = street === otherStreet || this.alike.of(street, otherStreet) === 1;
    if (number === 0 || otherNumber === 0) return sameStreet ? 2 : 4;
    if (sameStreet) return number === otherNumber ? 1 : 2;
    return number === otherNumber ? 3 : 4;
  }

  private compareTowns(mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    return mine === theirs || this.alike.of(mine, theirs) === 1 ? 1 : 2;
  }

  rarity(_left: number, _right: number, level: number): number {
    return this.rarityOf(this.home, this.otherHome, level);
  }

  /** A street or town that is spelt in two ways is as rare as the commoner spelling. */
  private rarityOf(home: number, other: number, level: number): number {
    if (level >= IN_INSTITUTION) return 0;
    const { values } = this;
    const area = Math.floor(level / (HOUSES * TOWNS));
    const house = Math.floor(level / TOWNS) % HOUSES;
    if (area === 1) return this.bits.postcode[values[home + POSTCODE] as number] as number;
    if (house === 1 || house === 2) return commoner(this.bits.street, values[home + STREET], values[other + STREET]);
    return level % TOWNS === 1 ? commoner(this.bits.town, values[home + TOWN], values[other + TOWN]) : 0;
  }
}

const commoner = (bits: Float32Array, one = 0, other = 0): number =>
  Math.min(bits[one] as number, bits[other] as number);
