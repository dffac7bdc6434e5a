import type { RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { withinOneEdit } from '../text/edit-distance.js';
import type { Comparer, ComparisonField, Level } from './comparison-field.js';
import { postcodeParts, type PostcodeParts } from './postcode-parts.js';
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
const INSTITUTION = joint.length;
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
  private home = 0;
  private otherHome = 0;

  constructor(
    private readonly store: RecordStore,
    private readonly bits: TermRarity,
  ) {
    this.parts = postcodeParts(store.texts, store.homes.postcode);
  }

  level(left: number, right: number): number {
    const { start } = this.store.homes;
    let best = 0;
    for (let home = start[left] as number; home < (start[left + 1] as number); home += 1) {
      for (let other = start[right] as number; other < (start[right + 1] as number); other += 1) {
        const level = this.compare(home, other);
        if (!this.isBetter(level, best, home, other)) continue;
        best = level;
        this.home = home;
        this.otherHome = other;
      }
    }
    return best;
  }

  /** Of levels that agree as well the first, and of one level the rarest home: whichever record is asked first. */
  private isBetter(level: number, best: number, home: number, other: number): boolean {
    const difference = (order[level] as number) - (order[best] as number);
    if (difference !== 0) return difference < 0;
    if (level !== best) return level < best;
    return level !== 0 && this.rarityOf(home, other, level) > this.rarityOf(this.home, this.otherHome, level);
  }

  private compare(home: number, other: number): number {
    const { postcode, number, street, town, institution } = this.store.homes;
    if (institution[home] === 1 && institution[other] === 1) return INSTITUTION;
    const area = this.comparePostcodes(postcode[home] as number, postcode[other] as number);
    const house = this.compareHouses(
      number[home] as number,
      number[other] as number,
      street[home] as number,
      street[other] as number,
    );
    return (area * HOUSES + house) * TOWNS + this.compareTowns(town[home] as number, town[other] as number);
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
    const sameStreet = street === otherStreet || likenessOf(this.store.texts, street, otherStreet) === 'close';
    if (number === 0 || otherNumber === 0) return sameStreet ? 2 : 4;
    if (sameStreet) return number === otherNumber ? 1 : 2;
    return number === otherNumber ? 3 : 4;
  }

  private compareTowns(mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    return mine === theirs || likenessOf(this.store.texts, mine, theirs) === 'close' ? 1 : 2;
  }

  rarity(_left: number, _right: number, level: number): number {
    return this.rarityOf(this.home, this.otherHome, level);
  }

  /** A street or town that is spelt in two ways is as rare as the commoner spelling. */
  private rarityOf(home: number, other: number, level: number): number {
    if (level >= INSTITUTION) return 0;
    const { postcode, street, town } = this.store.homes;
    const area = Math.floor(level / (HOUSES * TOWNS));
    const house = Math.floor(level / TOWNS) % HOUSES;
    if (area === 1) return this.bits.postcode[postcode[home] as number] as number;
    if (house === 1 || house === 2) return commoner(this.bits.street, street[home], street[other]);
    return level % TOWNS === 1 ? commoner(this.bits.town, town[home], town[other]) : 0;
  }
}

const commoner = (bits: Float32Array, one = 0, other = 0): number =>
  Math.min(bits[one] as number, bits[other] as number);
