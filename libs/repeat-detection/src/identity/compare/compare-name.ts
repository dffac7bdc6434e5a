import type { ListColumn, RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import type { Comparer, ComparisonField, Level } from './comparison-field.js';
import { NameForms } from './name-forms.js';
import { beginsWith, isPartOf, lengthOf, likenessOf } from './text-likeness.js';

/** Forename and surname are compared together: one is little without the other, and either may be the other's column. */
const forenames = [
  { level: 'forename-unknown', label: 'no forename to compare', agreement: 0.5 },
  { level: 'forename-same', label: 'same forename', agreement: 1 },
  { level: 'forename-variant', label: 'a form of the same forename', agreement: 0.9 },
  { level: 'forename-close', label: 'forename one slip apart', agreement: 0.9 },
  { level: 'forename-begins-same', label: 'an initial or short form of the forename', agreement: 0.75 },
  { level: 'forename-among-others', label: 'forename among the other’s further names', agreement: 0.7 },
  { level: 'forename-weak', label: 'forename somewhat alike', agreement: 0.4 },
  { level: 'forename-differs', label: 'another forename', agreement: 0 },
] as const;
const surnames = [
  { level: 'surname-unknown', label: 'no surname to compare', agreement: 0.5 },
  { level: 'surname-same', label: 'same surname', agreement: 1 },
  { level: 'surname-close', label: 'surname one slip apart', agreement: 0.9 },
  { level: 'surname-part', label: 'part of the same surname', agreement: 0.8 },
  { level: 'surname-weak', label: 'surname somewhat alike', agreement: 0.4 },
  { level: 'surname-differs', label: 'another surname', agreement: 0 },
] as const;
export const nameParts = { forenames, surnames };

const WIDTH = surnames.length;
const SWAPPED = forenames.length * WIDTH;
const CROSSED = SWAPPED + 1;
const CROSSED_ALONE = SWAPPED + 2;
export const SAME_FORENAME_TO = 4 * WIDTH;

const levels: readonly Level[] = [
  ...forenames.flatMap((forename, place) => surnames.map((surname, other) => joint(forename, place, surname, other))),
  { level: 'names-swapped', label: 'forename and surname swapped', group: 'both', agreement: 0.95 },
  { level: 'names-crossed', label: 'one’s forename is the other’s surname', group: 'both', agreement: 0.5 },
  {
    level: 'name-alone-crossed',
    label: 'the one name known is the other’s surname',
    group: 'forename',
    agreement: 0.45,
  },
];

type Part = (typeof forenames)[number] | (typeof surnames)[number];

function joint(forename: Part, place: number, surname: Part, other: number): Level {
  return {
    level: `${forename.level} ${surname.level}`,
    label: `${forename.label}, ${surname.label}`,
    group: place === 0 ? (other === 0 ? 'unknown' : 'surname') : other === 0 ? 'forename' : 'both',
    agreement: forename.agreement * surname.agreement,
  };
}

export const nameField: ComparisonField = {
  field: 'name',
  levels,
  sharedTo: SWAPPED,
  comparer: (store, rarity) => new NameComparer(store, rarity),
};

/** The lower, the better: of several names the pair is taken that agrees best. */
const order = Uint8Array.from(levels, ({ agreement }, place) =>
  place === 0 ? 255 : Math.round((1 - agreement) * 200),
);

class NameComparer implements Comparer {
  private name = 0;
  private readonly forenames: NameForms;
  private readonly surnames: NameForms;

  constructor(
    private readonly store: RecordStore,
    private readonly bits: TermRarity,
  ) {
    this.forenames = new NameForms('forename', store.texts, store.names.forename);
    this.surnames = new NameForms('surname', store.texts, store.names.surname);
  }

  level(left: number, right: number): number {
    const { start } = this.store.names;
    const from = start[left] as number;
    const to = start[left + 1] as number;
    const otherFrom = start[right] as number;
    const otherTo = start[right + 1] as number;
    let best = 0;
    for (let name = from; name < to; name += 1) {
      for (let other = otherFrom; other < otherTo; other += 1) {
        const level = this.compare(left, right, name, other);
        if (!this.isBetter(level, best, name)) continue;
        best = level;
        this.name = name;
      }
    }
    return best;
  }

  /** Of levels that agree as well the first, and of one level the rarest name: whichever record is asked first. */
  private isBetter(level: number, best: number, name: number): boolean {
    const difference = (order[level] as number) - (order[best] as number);
    if (difference !== 0) return difference < 0;
    if (level !== best) return level < best;
    if (level === 0 || level >= SWAPPED) return false;
    const rarer = this.rarityOf(name, level) - this.rarityOf(this.name, level);
    return rarer > 0 || (rarer === 0 && this.forenameRarity(name, level) > this.forenameRarity(this.name, level));
  }

  private compare(left: number, right: number, name: number, other: number): number {
    const { forename, surname } = this.store.names;
    const mine = forename[name] as number;
    const theirs = forename[other] as number;
    const mySurname = surname[name] as number;
    const theirSurname = surname[other] as number;
    const first = this.compareForenames(left, right, mine, theirs);
    const last = this.compareSurnames(left, right, mySurname, theirSurname);
    if ((first >= 1 && first < 4) || (last >= 1 && last < 3) || first === 0) return first * WIDTH + last;
    const crossed = this.areAlike(mine, theirSurname);
    const crossedBack = this.areAlike(theirs, mySurname);
    if (crossed && crossedBack) return SWAPPED;
    if (crossed || crossedBack) return last === 0 ? CROSSED_ALONE : CROSSED;
    return first * WIDTH + last;
  }

  private compareForenames(left: number, right: number, mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    if (mine === theirs) return 1;
    const { texts, words } = this.store;
    if (this.forenames.areForms(mine, theirs)) return 2;
    const likeness = likenessOf(texts, mine, theirs);
    if (likeness === 'close') return 3;
    if (isShortFormOf(this.store, mine, theirs)) return 4;
    if (isAmong(words, right, mine) || isAmong(words, left, theirs)) return 5;
    return likeness === 'weak' ? 6 : 7;
  }

  private compareSurnames(left: number, right: number, mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    if (mine === theirs) return 1;
    const { texts, words } = this.store;
    const likeness = likenessOf(texts, mine, theirs);
    if (likeness === 'close' || this.surnames.areForms(mine, theirs)) return 2;
    if (isPartOf(texts, mine, theirs, 4) || isAmong(words, right, mine) || isAmong(words, left, theirs)) return 3;
    return likeness === 'weak' ? 4 : 5;
  }

  private areAlike(one: number, other: number): boolean {
    return one !== 0 && other !== 0 && (one === other || likenessOf(this.store.texts, one, other) === 'close');
  }

  rarity(_left: number, _right: number, level: number): number {
    return this.rarityOf(this.name, level);
  }

  private rarityOf(name: number, level: number): number {
    const last = level < SWAPPED && level % WIDTH === 1;
    return this.forenameRarity(name, level) + (last ? (this.bits.surname[this.surnameOf(name)] as number) : 0);
  }

  rarityInHousehold(_left: number, _right: number, level: number): number {
    return this.forenameRarity(this.name, level);
  }

  private forenameRarity(name: number, level: number): number {
    return level >= WIDTH && level < 2 * WIDTH ? (this.bits.forename[this.forenameOf(name)] as number) : 0;
  }

  private forenameOf = (name: number): number => this.store.names.forename[name] as number;
  private surnameOf = (name: number): number => this.store.names.surname[name] as number;
}

/** `j` or `rob` for `john` and `robert`. */
function isShortFormOf({ texts }: RecordStore, mine: number, theirs: number): boolean {
  const [shorter, longer] = lengthOf(texts, mine) <= lengthOf(texts, theirs) ? [mine, theirs] : [theirs, mine];
  const length = lengthOf(texts, shorter);
  return (length === 1 || length >= 3) && beginsWith(texts, longer, shorter, 0);
}

export function isAmong({ start, value }: ListColumn, record: number, text: number): boolean {
  for (let at = start[record] as number; at < (start[record + 1] as number); at += 1)
    if (value[at] === text) return true;
  return false;
}
