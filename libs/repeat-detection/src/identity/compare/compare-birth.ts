import type { BirthColumns, RecordStore } from '../encode/record-store.js';
import type { TermRarity } from '../score/term-rarity.js';
import { laidOut } from './laid-out.js';
import { BIRTH, MANY, ODD_BIRTH, ROW, type RecordRows } from './record-rows.js';
import type { Comparer, ComparisonField, Level } from './comparison-field.js';

const level = (name: string, label: string, group: string, agreement: number): Level => ({
  level: name,
  label,
  group,
  agreement,
});

const FULL = 'day, month and year';
/** Which parts of both dates are known is a group: a date that is known in part is neither punished nor rewarded. */
const levels: readonly Level[] = [
  level('unknown', 'no birth date to compare', 'unknown', 0.5),
  level('same', 'born the same day', FULL, 1),
  level('swapped', 'day and month of birth swapped', FULL, 0.95),
  level('day-slip', 'day of birth one figure apart', FULL, 0.9),
  level('day-differs', 'born the same month, another day', FULL, 0.6),
  level('month-differs', 'born the same year and day, another month', FULL, 0.7),
  level('year-slip', 'year of birth one figure apart', FULL, 0.8),
  level('year-differs', 'born the same day of another year', FULL, 0.4),
  level('same-year', 'born the same year, another day', FULL, 0.3),
  level('near', 'born within two years', FULL, 0.15),
  level('decade', 'born within ten years', FULL, 0.02),
  level('differs', 'born at another time', FULL, 0.01),
  level('generation', 'born a generation apart', FULL, 0.005),
  level('no-year-same', 'same birthday, year not known', 'day and month', 1),
  level('no-year-half', 'half the same birthday, year not known', 'day and month', 0.4),
  level('no-year-differs', 'another birthday, year not known', 'day and month', 0),
  level('only-year-same', 'born the same year', 'year', 1),
  level('only-year-near', 'years of birth within two', 'year', 0.5),
  level('only-year-decade', 'years of birth within ten', 'year', 0.1),
  level('only-year-differs', 'years of birth more than ten apart', 'year', 0.02),
  level('year-part-same', 'year and what else is known of the birth agree', 'year and a part', 1),
  level('year-part-half', 'born the same year, the other part differs', 'year and a part', 0.5),
  level('year-part-near', 'birth year near, the other part agrees', 'year and a part', 0.5),
  level('year-part-differs', 'birth differs', 'year and a part', 0.02),
  level('part-same', 'the one part of the birth that is known agrees', 'a part', 0.9),
  level('part-differs', 'the one part of the birth that is known differs', 'a part', 0.1),
  level('guess-fits', 'an age that fits what was guessed', 'a guess', 0.5),
  level('guess-near', 'an age within two years of what was guessed', 'a guess', 0.45),
  level('guess-decade', 'an age within ten years of what was guessed', 'a guess', 0.3),
  level('guess-differs', 'an age far from what was guessed', 'a guess', 0.02),
];
const at = (name: string): number => levels.findIndex((one) => one.level === name);
const SAME = at('same');
const ONLY_YEAR = at('only-year-same');
const NO_YEAR = at('no-year-same');
const YEAR_PART = at('year-part-same');
const PART = at('part-same');
const GUESS = at('guess-fits');
export const birthLevels = { same: SAME };

export const birthField: ComparisonField = {
  field: 'birth',
  levels,
  sharedTo: SAME,
  comparer: (store: RecordStore, { birth: bits }: TermRarity) =>
    new BirthComparer(store.birth, bits, laidOut(store).rows),
};

class BirthComparer implements Comparer {
  constructor(
    private readonly birth: BirthColumns,
    private readonly bits: Float32Array,
    private readonly rows: RecordRows,
  ) {}

  level(left: number, right: number): number {
    const { rows } = this;
    const odd = ((rows[left * ROW + MANY] as number) | (rows[right * ROW + MANY] as number)) & ODD_BIRTH;
    if (odd !== 0) return this.compareColumns(left, right);
    const birth = rows[left * ROW + BIRTH] as number;
    const other = rows[right * ROW + BIRTH] as number;
    return compareParts(birth >> 9, (birth >> 5) & 15, birth & 31, other >> 9, (other >> 5) & 15, other & 31);
  }

  private compareColumns(left: number, right: number): number {
    const { year, month, day } = this.birth;
    const y = year[left] as number;
    const y2 = year[right] as number;
    const m = month[left] as number;
    const m2 = month[right] as number;
    const d = day[left] as number;
    const d2 = day[right] as number;
    const isAnyPart = (y !== 0 && y2 !== 0) || (m !== 0 && m2 !== 0) || (d !== 0 && d2 !== 0);
    return isAnyPart ? compareParts(y, m, d, y2, m2, d2) : this.compareBounds(left, right);
  }

  /** An age that was guessed, against a year or another guess. */
  private compareBounds(left: number, right: number): number {
    const [from, to] = this.boundsOf(left);
    const [otherFrom, otherTo] = this.boundsOf(right);
    if (from === 0 || otherFrom === 0) return 0;
    return GUESS + howFar(Math.max(0, otherFrom - to, from - otherTo));
  }

  private boundsOf(record: number): [number, number] {
    const year = this.birth.year[record] as number;
    return year !== 0 ? [year, year] : [this.birth.earliest[record] as number, this.birth.latest[record] as number];
  }

  rarity(left: number, _right: number, found: number): number {
    return found === SAME ? (this.bits[left] as number) : 0;
  }
}

/** Parts that are 0 are not known. */
function compareParts(y: number, m: number, d: number, y2: number, m2: number, d2: number): number {
  const years = y !== 0 && y2 !== 0;
  const months = m !== 0 && m2 !== 0;
  const days = d !== 0 && d2 !== 0;
  if (years && months && days) return compareFull(y, m, d, y2, m2, d2);
  if (years && (months || days)) return comparePart(y - y2, months ? m === m2 : d === d2);
  if (years) return ONLY_YEAR + howFar(y - y2);
  if (months && days) return NO_YEAR + (m === m2 ? 0 : 1) + (d === d2 ? 0 : 1);
  if (months || days) return PART + ((months ? m === m2 : d === d2) ? 0 : 1);
  return 0;
}

/** Plain numbers in, no objects made: this runs millions of times a second. */
function compareFull(y: number, m: number, d: number, y2: number, m2: number, d2: number): number {
  if (y === y2) {
    if (m === m2) return d === d2 ? 1 : areOneFigureApart(d, d2) ? 3 : 4;
    if (d === d2) return 5;
    return d === m2 && m === d2 ? 2 : 8;
  }
  const apart = Math.abs(y - y2);
  if (m === m2 && d === d2) return apart === 1 || areOneFigureApart(y, y2) ? 6 : 7;
  if (apart <= 2) return 9;
  if (apart <= 10) return 10;
  return apart < 15 ? 11 : 12;
}

function comparePart(apart: number, agrees: boolean): number {
  if (apart === 0) return YEAR_PART + (agrees ? 0 : 1);
  return YEAR_PART + (Math.abs(apart) <= 2 && agrees ? 2 : 3);
}

function howFar(apart: number): number {
  const years = Math.abs(apart);
  if (years === 0) return 0;
  if (years <= 2) return 1;
  return years <= 10 ? 2 : 3;
}

/** One decimal figure is another, or two figures are swapped: the same two, so both their sums and their squares agree. */
function areOneFigureApart(one: number, other: number): boolean {
  let different = 0;
  let more = 0;
  let moreSquared = 0;
  for (let [a, b] = [one, other]; a > 0 || b > 0; a = Math.floor(a / 10), b = Math.floor(b / 10)) {
    const [figure, otherFigure] = [a % 10, b % 10];
    if (figure !== otherFigure) different += 1;
    more += figure - otherFigure;
    moreSquared += figure ** 2 - otherFigure ** 2;
  }
  return different === 1 || (different === 2 && more === 0 && moreSquared === 0);
}
