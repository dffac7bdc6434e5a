import { beforeAll, describe, expect, it } from '@jest/globals';
import { errorRates } from './error-rates.js';
import { nhsNumber } from './contact.js';
import type { Person } from './person.js';
import { peopleOfManyStreets } from './population.js';
import { Random } from './random.js';
import { shuffled } from './shuffle.js';
import { columns } from './sighting.js';
import { mistype } from './typing-errors.js';
import { generateRecords, type GeneratedRecord } from './write-people.js';

const cell = ({ cells }: GeneratedRecord, column: (typeof columns)[number]): string =>
  cells[columns.indexOf(column) - 1] ?? '';
const shareOf = <T>(list: readonly T[], holds: (item: T) => boolean): number =>
  list.filter(holds).length / Math.max(1, list.length);

describe('the records of a generated county', () => {
  let records: GeneratedRecord[];
  let victims: GeneratedRecord[];
  let suspects: GeneratedRecord[];
  beforeAll(() => {
    records = [...generateRecords({ records: 30_000, seed: 5 })];
    victims = records.filter(({ person }) => person.role === 'victim');
    suspects = records.filter(({ person }) => person.role === 'suspect');
  });

  it('are as many as were ordered, each with every column but its number', () => {
    expect(records).toHaveLength(30_000);
    expect(new Set(records.map(({ cells }) => cells.length))).toEqual(new Set([columns.length - 1]));
  });

  it('come again from the same seed, and differ from another', () => {
    const some = (seed: number) => [...generateRecords({ records: 200, seed })].map(({ cells }) => cells);
    expect(some(5)).toEqual(some(5));
    expect(some(5)).not.toEqual(some(6));
  });

  it('lack birth dates and NHS numbers as often as the table of errors says', () => {
    expect(shareOf(victims, (one) => cell(one, 'date_of_birth') === '')).toBeCloseTo(0.03, 2);
    expect(shareOf(suspects, (one) => cell(one, 'date_of_birth') === '')).toBeCloseTo(0.25, 2);
    expect(shareOf(victims, (one) => cell(one, 'nhs_number') === '')).toBeCloseTo(0.4, 2);
    expect(shareOf(suspects, (one) => cell(one, 'phone') === '')).toBeCloseTo(0.6, 2);
  });

  it('go wrong four times as often under a stress of four', () => {
    const stressed = [...generateRecords({ records: 30_000, seed: 5, stress: 4 })];
    const other = ({ cells, person }: GeneratedRecord): boolean =>
      cells[1]?.toLowerCase() !== person.surname && cells[1] !== '';
    expect(shareOf(stressed, other) / shareOf(records, other)).toBeGreaterThan(3);
  });

  it('are mostly of people seen once, with a few seen many times', () => {
    const times = new Map<string, number>();
    for (const { person } of records) times.set(person.entity, (times.get(person.entity) ?? 0) + 1);
    const counts = [...times.values()];
    expect(shareOf(counts, (count) => count === 1)).toBeGreaterThan(0.5);
    expect(Math.max(...counts)).toBeGreaterThan(10);
  });

  it('spell a first of January for those whose age alone was told', () => {
    const firsts = shareOf(suspects, (one) => cell(one, 'date_of_birth').endsWith('-01-01'));
    expect(firsts).toBeGreaterThan(errorRates.suspect.birth.ageOnly * 0.7);
    expect(firsts).toBeLessThan(errorRates.suspect.birth.ageOnly * 1.2);
  });
});

describe('the people of a generated county', () => {
  let people: Person[];
  beforeAll(() => {
    people = [];
    for (const person of peopleOfManyStreets(new Random(11))) if (people.push(person) === 60_000) break;
  });

  it('have twins who differ in their forename only', () => {
    const known = new Map(people.map((person) => [person.entity, person]));
    const pairs = people.flatMap((one) => {
      const other = one.twin === undefined ? undefined : known.get(one.twin);
      return other ? [[one, other] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(100);
    for (const [one, other] of pairs) {
      expect(one.forename).not.toBe(other.forename);
      expect([one.surname, one.household, one.homes[0]]).toEqual([other.surname, other.household, other.homes[0]]);
    }
    expect(shareOf(pairs, ([one, other]) => one.birth.day === other.birth.day)).toBeGreaterThan(0.95);
  });

  it('live together by hundreds in a prison, at one postcode', () => {
    const prisoners = people.filter(({ homes }) => homes[0]?.street.startsWith('HMP'));
    const first = prisoners.filter(({ homes }) => homes[0]?.postcode === prisoners[0]?.homes[0]?.postcode);
    expect(first.length).toBeGreaterThanOrEqual(60);
    expect(new Set(first.map(({ household }) => household)).size).toBe(first.length);
  });

  it('include sons named after their fathers in the same home', () => {
    const homes = new Map<string, Person[]>();
    for (const person of people) homes.set(person.household, [...(homes.get(person.household) ?? []), person]);
    const named = [...homes.values()].filter((home) =>
      home.some((one) =>
        home.some((other) => one.forename === other.forename && one.birth.year < other.birth.year - 18),
      ),
    );
    expect(named.length).toBeGreaterThan(20);
  });
});

describe('chance', () => {
  it('is spread evenly', () => {
    const random = new Random(3);
    const tens = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) tens[random.below(10)]! += 1;
    for (const count of tens) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('loses nothing when it shuffles', () => {
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    const out = [...shuffled(new Random(4), numbers, 100)];
    expect(out).not.toEqual(numbers);
    expect(out.toSorted((one, other) => one - other)).toEqual(numbers);
  });

  it('gives NHS numbers whose check digit holds', () => {
    const random = new Random(8);
    for (let count = 0; count < 500; count += 1) {
      const number = nhsNumber(random);
      const sum = [...number].slice(0, 9).reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
      expect((11 - (sum % 11)) % 11).toBe(Number(number[9]));
    }
  });

  it('mistypes a name by one slip', () => {
    const random = new Random(9);
    for (let count = 0; count < 500; count += 1)
      expect(Math.abs(mistype(random, 'stephenson').length - 10)).toBeLessThan(2);
  });
});
