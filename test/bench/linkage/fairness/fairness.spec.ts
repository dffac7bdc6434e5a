import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fairnessMarkdown } from './fairness-markdown.js';
import { fairnessTable } from './fairness-table.js';
import { groupings, type WrittenPerson } from './groups.js';
import { ratesAt, recallAtPrecision, type JudgedPairs } from './judged-pairs.js';
import { nameOrigin } from './name-origin.js';

const person = (changes: Partial<WrittenPerson> = {}): WrittenPerson => ({
  ...{ forename: 'Ann', surname: 'Smith', sex: 'F', hasBirthDate: true },
  ...changes,
});

/** So many people with two records each, of whom the first so many are found; all pairs weigh 5 bits. */
function town(people: readonly WrittenPerson[], isFound: (place: number) => boolean) {
  const found = people.map((_, place) => place).filter(isFound);
  return {
    people: people.flatMap((one) => [one, one]),
    output: {
      entityOf: Int32Array.from(people.flatMap((_, place) => [place, place])),
      leftSize: undefined,
      pairs: {
        left: Int32Array.from(found, (place) => 2 * place),
        right: Int32Array.from(found, (place) => 2 * place + 1),
        weight: new Float32Array(found.length).fill(5),
      },
    },
  };
}

describe('the groups that somebody is in', () => {
  const groupBy = (by: string, changes: Partial<WrittenPerson>): string | undefined =>
    groupings.find((one) => one.by === by)?.groupOf(person(changes));

  it.each([
    ['sex', { sex: 'Female' }, 'female'],
    ['sex', { sex: 'm' }, 'male'],
    ['sex', { sex: '' }, 'not known'],
    ['birth date', { hasBirthDate: false }, 'missing or in part'],
    ['letters of the name', { forename: 'Jo', surname: 'Li' }, 'under 9'],
    ['letters of the name', { forename: 'Zoë', surname: 'O’Neill-Hill' }, '9 to 15'],
    ['letters of the name', { forename: 'Oluwaseun', surname: 'Adebayo-Cole' }, '16 or more'],
  ])('by %s: %j is %s', (by, changes, group) => {
    expect(groupBy(by, changes)).toBe(group);
  });

  it.each([
    ['Ann', 'Smith', 'UK or Ireland'],
    ['ANN', 'SMITH', 'UK or Ireland'],
    ['Mohammed', 'Khan', 'elsewhere'],
    ['Arben', 'Hoxha', 'elsewhere'],
    ['Xq', 'Zzyx', 'on no list'],
    ['', '', 'on no list'],
  ])('by the lists of names: %s %s is %s', (forename, surname, origin) => {
    expect(nameOrigin(forename, surname)).toBe(origin);
  });
});

describe('the fairness table', () => {
  const women = Array.from({ length: 300 }, () => person());
  const men = Array.from({ length: 300 }, () => person({ sex: 'M' }));

  it('names a group whose recall lies over three points under the whole, and by how much', () => {
    // All women are found, nine in ten men: the whole is 95, men 5 under.
    const { people, output } = town([...women, ...men], (place) => place < 570);
    const table = fairnessTable(output, people);
    expect(table.whole).toMatchObject({ truePairs: 600, recall: 0.95, precision: 1 });
    const male = table.groups.find(({ group }) => group === 'male');
    expect(male).toMatchObject({ recall: 0.9, truePairs: 300, verdict: 'under' });
    expect(male?.pointsUnder).toBeCloseTo(5, 9);
    expect(table.groups.find(({ group }) => group === 'female')?.verdict).toBe('fair');
    expect(fairnessMarkdown('A town', table)).toContain('More than 3 points under the whole: sex, male: 5.00 points.');
  });

  it('says so when there is none', () => {
    const { people, output } = town([...women, ...men], () => true);
    expect(fairnessMarkdown('A town', fairnessTable(output, people))).toContain('No group’s recall lies more than 3');
  });

  it('says nothing of a group with few true pairs', () => {
    const { people, output } = town([...women, ...men.slice(0, 50)], (place) => place < 310);
    const table = fairnessTable(output, people);
    expect(table.groups.find(({ group }) => group === 'male')?.verdict).toBe('too few to tell');
    expect(fairnessMarkdown('A town', table)).toMatch(/\| male \| 50 \|.*\| too few \|/);
  });

  it('counts a pair for the groups of both of its records, and one never compared as missed', () => {
    const two = town([person()], () => false);
    const people = [person(), person({ hasBirthDate: false })];
    const rows = fairnessTable(two.output, people).groups.filter(({ by }) => by === 'birth date');
    expect(rows.map(({ group, truePairs, recall }) => [group, truePairs, recall])).toEqual([
      ['missing or in part', 1, 0],
      ['whole', 1, 0],
    ]);
  });

  it('of two files counts the pairs between them', () => {
    const { people, output } = town(women, () => true);
    expect(fairnessTable({ ...output, leftSize: 300 }, people).whole.truePairs).toBe(0);
    expect(fairnessTable({ ...output, leftSize: 1 }, people).whole.truePairs).toBe(1);
  });
});

describe('recall at a precision', () => {
  const judged = (rows: readonly [weight: number, isTrue: 0 | 1][], truePairs: number): JudgedPairs => ({
    weight: Float32Array.from(rows, ([weight]) => weight),
    isTrue: Uint8Array.from(rows, ([, isTrue]) => isTrue),
    truePairs,
  });

  it('goes as far down as the precision holds', () => {
    const pairs = judged(
      [
        [9, 1],
        [8, 1],
        [7, 0],
        [6, 1],
        [5, 0],
      ],
      4,
    );
    expect(recallAtPrecision(pairs, 1)).toBe(0.5);
    expect(recallAtPrecision(pairs, 0.75)).toBe(0.75);
    expect(ratesAt(pairs, 6)).toEqual({ precision: 0.75, recall: 0.75 });
  });

  it('takes pairs of equal weight together, in whatever order they come', () => {
    expect(
      recallAtPrecision(
        judged(
          [
            [9, 1],
            [9, 0],
          ],
          1,
        ),
        1,
      ),
    ).toBe(0);
    expect(
      recallAtPrecision(
        judged(
          [
            [9, 0],
            [9, 1],
          ],
          1,
        ),
        1,
      ),
    ).toBe(0);
  });

  it('is never less than that of a threshold that keeps the precision', () => {
    const row = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom<0 | 1>(0, 1));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: -9, max: 9 }), (rows, bits) => {
        const pairs = judged(rows, 30);
        const { precision, recall } = ratesAt(pairs, bits);
        expect(recallAtPrecision(pairs, precision)).toBeGreaterThanOrEqual(recall);
      }),
    );
  });
});
