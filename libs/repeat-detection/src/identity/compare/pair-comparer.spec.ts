import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStore, storeOf, type RecordSketch } from '../../../test/a-record.js';
import { anyRecords } from '../../../test/any-record.js';
import { termRarity } from '../score/term-rarity.js';
import { fieldNames, type FieldName } from './comparison-field.js';
import { PairComparer } from './pair-comparer.js';

interface Outcome {
  readonly levels: number[];
  readonly rarity: number;
  readonly rarityInHousehold: number;
}

function outcome(comparer: PairComparer, left: number, right: number): Outcome {
  comparer.compare(left, right);
  const { levels, rarity, rarityInHousehold } = comparer;
  return { levels: Array.from(levels), rarity, rarityInHousehold };
}

describe('comparing two records, whatever they say', () => {
  const RUNS = { numRuns: 300 };

  it('comes to the same from both sides, levels and rarity alike', () => {
    fc.assert(
      fc.property(anyRecords(2, 8), (records) => {
        const store = storeOf(records);
        const comparer = new PairComparer(store, termRarity(store));
        const others = records.map((_, record) => record).slice(1);
        expect(others.map((other) => outcome(comparer, other, 0))).toEqual(
          others.map((other) => outcome(comparer, 0, other)),
        );
      }),
      RUNS,
    );
  });

  it('does not depend on what was compared before', () => {
    fc.assert(
      fc.property(anyRecords(4, 4), (records) => {
        const store = storeOf(records);
        const used = new PairComparer(store, termRarity(store));
        outcome(used, 2, 3);
        expect(outcome(used, 0, 1)).toEqual(outcome(new PairComparer(store, termRarity(store)), 0, 1));
      }),
      RUNS,
    );
  });

  it('gives a level that the field has, and finite bits', () => {
    fc.assert(
      fc.property(anyRecords(2, 4), (records) => {
        const store = storeOf(records);
        const comparer = new PairComparer(store, termRarity(store));
        const { levels, rarity, rarityInHousehold } = outcome(comparer, 0, 1);
        levels.forEach((level, place) => expect(comparer.fields[place]?.levels[level]).toBeDefined());
        expect([rarity, rarityInHousehold].every(Number.isFinite)).toBe(true);
      }),
      RUNS,
    );
  });

  it('of a record with itself finds nothing that differs', () => {
    fc.assert(
      fc.property(anyRecords(1, 3), (records) => {
        const store = storeOf(records);
        const comparer = new PairComparer(store, termRarity(store));
        const { levels } = outcome(comparer, 0, 0);
        const found = levels.map((level, place) => comparer.fields[place]?.levels[level]?.level ?? '');
        // A forename is not known where somebody has a surname only; what is known agrees.
        expect(found.filter((level) => /differs|slip|swapped|crossed|weak|close/.test(level))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the fields that are compared', () => {
  it('are those of which some record says something', () => {
    const fieldsOf = (...sketches: RecordSketch[]): string[] => {
      const store = aStore(...sketches);
      return new PairComparer(store, termRarity(store)).fields.map(({ field }) => field);
    };
    expect(fieldsOf({ name: 'ann smith' }, { born: '1980' })).toEqual(['name', 'birth']);
    expect(fieldsOf({ name: '- smith' }, { sex: 'f' })).toEqual(['name', 'sex']);
    expect(fieldsOf({ born: '?-05' }, {})).toEqual(['birth']);
    expect(fieldsOf({ born: '1975/1985' }, {})).toEqual(['birth']);
    expect(fieldsOf({ home: { number: '5' } }, {})).toEqual(['home']);
    expect(fieldsOf({}, {})).toEqual([]);
    expect(fieldsOf()).toEqual([]);
  });
});

describe('comparing in few fields of many', () => {
  const said = (...wanted: FieldName[]): FieldName[] => {
    const store = aStore({ name: 'ann smith', born: '1980', sex: 'f', phones: ['+441'] }, {});
    const comparer = new PairComparer(store, termRarity(store));
    return comparer.placesOf(wanted).map((place) => comparer.fields[place]?.field as FieldName);
  };

  it('is asked of those that the records have, and for a sex of the name, by which it is judged', () => {
    expect(said('birth', 'phone', 'email')).toEqual(['birth', 'phone']);
    expect(said('sex')).toEqual(['name', 'sex']);
    expect(said('name')).toEqual(['name']);
    expect(said()).toEqual([]);
  });

  it.each<[string, RecordSketch, number]>([
    ['by the forename', { name: 'ann smith', sex: 'f' }, 3],
    ['by itself where no forename is known', { sex: 'f' }, 1],
  ])('judges a sex %s', (_, sketch, level) => {
    const store = aStore(sketch, sketch);
    const comparer = new PairComparer(store, termRarity(store));
    comparer.compareIn(comparer.placesOf(['sex']), 0, 1);
    expect(comparer.levels.at(-1)).toBe(level);
  });

  it('comes to the levels that comparing in all comes to, and leaves the others as they were', () => {
    const wanted = fc.subarray([...fieldNames]);
    fc.assert(
      fc.property(anyRecords(4, 4), wanted, (records, names) => {
        const store = storeOf(records);
        const [few, all] = [0, 1].map(() => new PairComparer(store, termRarity(store))) as [PairComparer, PairComparer];
        const places = few.placesOf(names);
        const before = outcome(few, 2, 3).levels;
        few.compareIn(places, 0, 1);
        const expected = outcome(all, 0, 1).levels;
        expect(Array.from(few.levels)).toEqual(before.map((level, at) => (places.includes(at) ? expected[at] : level)));
      }),
    );
  });
});

describe('rarity', () => {
  const others = Array.from({ length: 20 }, (_, at) => ({ name: `ann smith`, born: `19${30 + at}-01-01` }));

  it('is more of a rare name than of a common one, and counts for a household but for the surname', () => {
    const rare = { name: 'xanthippe okonkwo' };
    const store = aStore(...others, rare, rare);
    const comparer = new PairComparer(store, termRarity(store));
    const common = outcome(comparer, 0, 1);
    const scarce = outcome(comparer, 20, 21);
    expect(scarce.rarity).toBeGreaterThan(common.rarity + 3);
    expect(scarce.rarityInHousehold).toBeGreaterThan(common.rarityInHousehold);
    expect(scarce.rarityInHousehold).toBeLessThan(scarce.rarity);
  });

  it('is nothing where nothing agrees', () => {
    const store = aStore({ name: 'ann smith', born: '1980-05-17' }, { name: 'jo jones', born: '1999-01-02' });
    expect(outcome(new PairComparer(store, termRarity(store)), 0, 1)).toMatchObject({
      rarity: 0,
      rarityInHousehold: 0,
    });
  });
});
