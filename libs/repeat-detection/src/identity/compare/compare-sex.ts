import type { RecordStore } from '../encode/record-store.js';
import type { Comparer, ComparisonField } from './comparison-field.js';
import { laidOut } from './laid-out.js';
import { ROW, SEX, type RecordRows } from './record-rows.js';
import { SAME_FORENAME_TO } from './compare-name.js';

/**
 * A forename says the sex already, so sex is judged given whether the forenames agree: two groups of levels, not one.
 * `SexComparer.level` gives the levels of the first group; `givenForename` moves them to the second.
 */
export const sexField: ComparisonField = {
  field: 'sex',
  levels: [
    { level: 'unknown', label: 'no sex to compare', group: 'unknown', agreement: 0.5 },
    { level: 'same', label: 'same sex', group: 'another forename', agreement: 0.9 },
    { level: 'differs', label: 'another sex', group: 'another forename', agreement: 0.05 },
    { level: 'same-as-forename', label: 'same sex, as the forename says', group: 'same forename', agreement: 0.9 },
    {
      level: 'differs-from-forename',
      label: 'another sex in spite of the forename',
      group: 'same forename',
      agreement: 0.1,
    },
  ],
  sharedTo: 0,
  comparer: (store: RecordStore) => new SexComparer(laidOut(store).rows),
};

class SexComparer implements Comparer {
  constructor(private readonly rows: RecordRows) {}

  level(left: number, right: number): number {
    const mine = this.rows[left * ROW + SEX];
    const theirs = this.rows[right * ROW + SEX];
    return mine === 0 || theirs === 0 ? 0 : mine === theirs ? 1 : 2;
  }

  rarity(): number {
    return 0;
  }
}

const SAME_FORENAME_FROM = 6;
export function givenForename(sexLevel: number, nameLevel: number): number {
  const sameForename = nameLevel >= SAME_FORENAME_FROM && nameLevel < SAME_FORENAME_TO;
  return sexLevel !== 0 && sameForename ? sexLevel + 2 : sexLevel;
}
