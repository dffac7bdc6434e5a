import { describe, expect, it } from '@jest/globals';
import { aRecord, storeOf, type RecordSketch } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { RandomTexts, seededRandom } from '../../../test/random-texts.js';
import { eachCandidate } from '../block/candidates.js';
import { ukModel } from '../default-model/uk-model.js';
import { linkRecords } from '../link-records.js';
import { checkModel } from '../score/check-model.js';
import { candidateBlocks } from './candidate-blocks.js';
import { MOST_OF_A_KEY } from './train.js';

const randomPairs = 20_000;
const sketches = (count: number, of: (at: number) => RecordSketch): RecordSketch[] =>
  Array.from({ length: count }, (_, at) => of(at));
const storeFrom = (all: readonly RecordSketch[]) => storeOf(all.map(aRecord));
const ann: RecordSketch = { name: 'ann smith', born: '1980-05-17', home: { postcode: 'al108tr' } };

/** How many people are found, with a model that can be kept and weights that are numbers. */
function peopleIn(all: readonly RecordSketch[], leftSize?: number): number {
  const { people, pairs, model } = linkRecords(storeFrom(all), {
    randomPairs,
    ...(leftSize !== undefined && { leftSize }),
  });
  expect(pairs.weight.every(Number.isFinite)).toBe(true);
  expect(() => checkModel(JSON.parse(JSON.stringify(model)))).not.toThrow();
  return new Set(people).size;
}

describe('hardly any records', () => {
  it.each<[what: string, people: number, records: RecordSketch[], leftSize: number | undefined]>([
    ['none: nobody', 0, [], undefined],
    ['one: one person', 1, [ann], undefined],
    ['two that are the same: one person', 1, [ann, ann], undefined],
    ['two that say different things: two people', 2, [ann, { name: 'bob jones', born: '1991-01-02' }], undefined],
    ['two that say nothing: two people', 2, [{}, {}], undefined],
    ['a left file that is empty: nobody is joined', 3, [ann, ann, ann], 0],
    ['a right file that is empty: nobody is joined', 3, [ann, ann, ann], 3],
  ])('%s', (_, people, records, leftSize) => {
    expect(peopleIn(records, leftSize)).toBe(people);
  });
});

describe('records that say next to nothing', () => {
  it.each<[what: string, of: (at: number) => RecordSketch]>([
    ['no usable field', () => ({})],
    ['one town for all, and nothing else', () => ({ home: { town: 'hatfield' } })],
    ['one sex for all, and nothing else', () => ({ sex: 'f' })],
    ['a birth date only', (at) => ({ born: `${1930 + (at % 70)}-0${1 + (at % 9)}-${10 + (at % 18)}` })],
  ])('%s: each stays by itself', (_, of) => {
    expect(peopleIn(sketches(300, of))).toBe(300);
  });

  it('columns that are empty throughout change nothing', () => {
    const { records } = madeUpRecords({ people: 100, seed: 4 });
    const withEmpty = records.map((record) => ({ ...record, emails: [''], traits: { occupation: '' } }));
    const told = linkRecords(storeOf(records), { randomPairs });
    const toldWithEmpty = linkRecords(storeOf(withEmpty), { randomPairs });
    expect(toldWithEmpty.people).toEqual(told.people);
  });
});

describe('one value for very many', () => {
  it('of five hundred records that are the same, all are one person, and none is compared with every other', () => {
    const store = storeFrom(sketches(500, () => ({ ...ann, phones: ['+447700900123'] })));
    const { people, compared } = linkRecords(store, { randomPairs });
    expect(new Set(people).size).toBe(1);
    const keys = ukModel().blocking.length;
    expect(compared).toBeLessThanOrEqual((500 * (MOST_OF_A_KEY - 1) * keys) / 2);
  });

  it('a hundred thousand records at one postcode ask for so many pairs a record, and not for more', () => {
    const texts = new RandomTexts(seededRandom(11));
    const surnames = sketches(5000, () => ({ name: texts.name() })).map(({ name }) => name);
    const crowd = 100_000;
    const store = storeFrom(
      sketches(crowd, (at) => ({
        name: `ann ${surnames[(at * 7919) % surnames.length]}`,
        born: `${1930 + (at % 71)}-0${1 + (at % 9)}-${10 + (at % 18)}`,
        home: { postcode: 'al108tr' },
      })),
    );
    const blocks = candidateBlocks(store, ukModel(), MOST_OF_A_KEY);
    let visited = 0;
    eachCandidate(blocks, undefined, () => (visited += 1));
    expect(Math.max(...blocks.map(({ largest }) => largest))).toBeLessThanOrEqual(MOST_OF_A_KEY);
    expect(visited).toBeLessThanOrEqual((crowd * (MOST_OF_A_KEY - 1) * blocks.length) / 2);
    // All pairs would be five milliards.
    expect(visited).toBeLessThan(5e7);
  });
});

describe('strange letters', () => {
  const others = madeUpRecords({ people: 60, seed: 8 }).records;
  /** Whether two names are found to be one person's, with the same birth date and home. */
  const areOne = (name: string, other: string): boolean => {
    const rest = { born: '1980-05-17', home: { postcode: 'al108tr', number: '5', street: 'mill lane' } };
    const store = storeOf([...others, aRecord({ ...rest, name }), aRecord({ ...rest, name: other })]);
    const { people } = linkRecords(store, { randomPairs });
    return people.at(-1) === people.at(-2);
  };

  it.each([
    ['in Greek', 'γεωργία παπαδοπούλου', 'γεωργία παπαδοπούλου'],
    ['in Arabic', 'محمد حسين', 'محمد حسين'],
    ['in Chinese', '伟 王', '伟 王'],
    ['with combining characters that nobody took off', 'rene\u0301e dupont', 'rene\u0301e dupont'],
    ['with a right-to-left override that nobody took off', 'ann\u202e smith', 'ann\u202e smith'],
    ['in letters outside the basic plane', '𐌰𐌽𐌽 𐍃𐌼𐌹𐌸', '𐌰𐌽𐌽 𐍃𐌼𐌹𐌸'],
    ['with half of a surrogate pair', 'ann\ud800 smith', 'ann\ud800 smith'],
  ])('a name %s equals itself', (_, name, other) => {
    expect(areOne(name, other)).toBe(true);
  });

  it('a name of ten million letters is compared by its beginning', () => {
    const long = 'x'.repeat(10_000_000);
    expect(areOne(`ann ${long}`, `ann ${long}y`)).toBe(true);
  });
});

describe('somebody with fifty aliases', () => {
  it('is found by one of the first twelve, and joins nobody else', () => {
    const { records } = madeUpRecords({ people: 80, seed: 9 });
    const texts = new RandomTexts(seededRandom(5));
    const aliases = sketches(50, () => ({ name: texts.name() })).map(({ name }) => `john ${name}`);
    const rest = { born: '1980-05-17', phones: ['+447700900123'] };
    const many = aRecord({ ...rest, name: 'john okonkwo', alsoKnownAs: aliases });
    const store = storeOf([...records, many, aRecord({ ...rest, name: aliases[3] ?? '' })]);
    const { people } = linkRecords(store, { randomPairs });
    expect(people.at(-1)).toBe(people.at(-2));
    expect(people.filter((person) => person === people.at(-1))).toHaveLength(2);
  });
});

describe('birth dates that cannot be', () => {
  it.each(['1066-10-14', '2027-01-01'])('%s in the columns is a date like another', (born) => {
    const rest = { name: 'xanthippe okonkwo', home: { postcode: 'al108tr' } };
    expect(
      peopleIn([
        { ...rest, born },
        { ...rest, born },
      ]),
    ).toBe(1);
  });
});
