import type { ListColumn, RecordStore } from '../encode/record-store.js';
import type { TextPool } from '../encode/text-pool.js';
import type { TermRarity } from '../score/term-rarity.js';
import type { Comparer, ComparisonField, Level } from './comparison-field.js';
import { laidOut } from './laid-out.js';
import { areForms, type NameForms } from './name-forms.js';
import { PairMemo } from './pair-memo.js';
import { FORENAME, MANY, MANY_NAMES, MANY_WORDS, ROW, SURNAME, WORD, type RecordRows } from './record-rows.js';
import { areOfTwoScripts, beginsWith, isPartOf, lengthOf, likenessOf } from './text-likeness.js';

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
  /** The left record's, of the two names that agree best. */
  private forename = 0;
  private surname = 0;
  private readonly rows: RecordRows;
  private readonly forenames: PairMemo;
  private readonly surnames: PairMemo;
  private readonly alike: PairMemo;

  constructor(
    private readonly store: RecordStore,
    private readonly bits: TermRarity,
  ) {
    const { texts } = store;
    const { rows, forenames, surnames } = laidOut(store);
    const size = texts.offsets.length;
    this.rows = rows;
    this.forenames = new PairMemo(size, (mine, theirs) => compareForenames(texts, forenames, mine, theirs));
    this.surnames = new PairMemo(size, (mine, theirs) => compareSurnames(texts, surnames, mine, theirs));
    this.alike = new PairMemo(size, (one, other) => (likenessOf(texts, one, other) === 'close' ? 1 : 0));
  }

  /** Nearly all records have one name. */
  level(left: number, right: number): number {
    const { rows } = this;
    const at = left * ROW;
    const other = right * ROW;
    if ((((rows[at + MANY] as number) | (rows[other + MANY] as number)) & MANY_NAMES) !== 0)
      return this.levelOfMany(left, right);
    this.forename = rows[at + FORENAME] as number;
    this.surname = rows[at + SURNAME] as number;
    const [theirs, theirSurname] = [rows[other + FORENAME] as number, rows[other + SURNAME] as number];
    return this.compare(left, right, this.forename, this.surname, theirs, theirSurname);
  }

  private levelOfMany(left: number, right: number): number {
    const { start, forename, surname } = this.store.names;
    const from = start[left] as number;
    const to = start[left + 1] as number;
    const otherFrom = start[right] as number;
    const otherTo = start[right + 1] as number;
    let best = 0;
    for (let name = from; name < to; name += 1) {
      for (let other = otherFrom; other < otherTo; other += 1) {
        const [mine, mySurname] = [forename[name] as number, surname[name] as number];
        const [theirs, theirSurname] = [forename[other] as number, surname[other] as number];
        const level = this.compare(left, right, mine, mySurname, theirs, theirSurname);
        if (!this.isBetter(level, best, mine, mySurname)) continue;
        best = level;
        this.forename = mine;
        this.surname = mySurname;
      }
    }
    return best;
  }

  /** Of levels that agree as well the first, and of one level the rarest name: whichever record is asked first. */
  private isBetter(level: number, best: number, forename: number, surname: number): boolean {
    const difference = (order[level] as number) - (order[best] as number);
    if (difference !== 0) return difference < 0;
    if (level !== best) return level < best;
    if (level === 0 || level >= SWAPPED) return false;
    const rarer = this.rarityOf(forename, surname, level) - this.rarityOf(this.forename, this.surname, level);
    if (rarer !== 0) return rarer > 0;
    return this.forenameRarity(forename, level) > this.forenameRarity(this.forename, level);
  }

  /** Texts' numbers, not an object of them: this runs millions of times a second. */
  private compare(
    left: number,
    right: number,
    mine: number,
    mySurname: number,
    theirs: number,
    theirSurname: number,
  ): number {
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
    const outcome = this.forenames.of(mine, theirs);
    if (outcome < 6) return outcome;
    return this.hasWord(right, mine) || this.hasWord(left, theirs) ? 5 : outcome;
  }

  private compareSurnames(left: number, right: number, mine: number, theirs: number): number {
    if (mine === 0 || theirs === 0) return 0;
    if (mine === theirs) return 1;
    const outcome = this.surnames.of(mine, theirs);
    if (outcome < 4) return outcome;
    return this.hasWord(right, mine) || this.hasWord(left, theirs) ? 3 : outcome;
  }

  /** Whether the text is among the record's further names. */
  private hasWord(record: number, text: number): boolean {
    const { rows } = this;
    if (((rows[record * ROW + MANY] as number) & MANY_WORDS) !== 0) return isAmong(this.store.words, record, text);
    return rows[record * ROW + WORD] === text;
  }

  private areAlike(one: number, other: number): boolean {
    return one !== 0 && other !== 0 && (one === other || this.alike.of(one, other) === 1);
  }

  rarity(_left: number, _right: number, level: number): number {
    return this.rarityOf(this.forename, this.surname, level);
  }

  private rarityOf(forename: number, surname: number, level: number): number {
    const last = level < SWAPPED && level % WIDTH === 1;
    return this.forenameRarity(forename, level) + (last ? (this.bits.surname[surname] as number) : 0);
  }

  rarityInHousehold(_left: number, _right: number, level: number): number {
    return this.forenameRarity(this.forename, level);
  }

  private forenameRarity(forename: number, level: number): number {
    return level >= WIDTH && level < 2 * WIDTH ? (this.bits.forename[forename] as number) : 0;
  }
}

/** The place of two different forenames among `forenames`, before the records' further names are asked. */
function compareForenames(texts: TextPool, forms: NameForms, mine: number, theirs: number): number {
  if (areForms(forms, mine, theirs)) return 2;
  if (areOfTwoScripts(texts, mine, theirs)) return 0;
  const likeness = likenessOf(texts, mine, theirs);
  if (likeness === 'close') return 3;
  if (isShortFormOf(texts, mine, theirs)) return 4;
  return likeness === 'weak' ? 6 : 7;
}

function compareSurnames(texts: TextPool, forms: NameForms, mine: number, theirs: number): number {
  if (areOfTwoScripts(texts, mine, theirs)) return 0;
  const likeness = likenessOf(texts, mine, theirs);
  if (likeness === 'close' || areForms(forms, mine, theirs)) return 2;
  if (isPartOf(texts, mine, theirs, 4)) return 3;
  return likeness === 'weak' ? 4 : 5;
}

/** `j` or `rob` for `john` and `robert`. */
function isShortFormOf(texts: TextPool, mine: number, theirs: number): boolean {
  const [shorter, longer] = lengthOf(texts, mine) <= lengthOf(texts, theirs) ? [mine, theirs] : [theirs, mine];
  const length = lengthOf(texts, shorter);
  return (length === 1 || length >= 3) && beginsWith(texts, longer, shorter, 0);
}

export function isAmong({ start, value }: ListColumn, record: number, text: number): boolean {
  for (let at = start[record] as number; at < (start[record + 1] as number); at += 1)
    if (value[at] === text) return true;
  return false;
}
