import { describe, expect, it } from '@jest/globals';
import { aRecord, storeOf } from '../../../test/a-record.js';
import { madeUpRecords, type MadeUpRecords } from '../../../test/made-up-people.js';
import { pairsByKeys } from '../block/pairs-by-keys.js';
import { ukModel } from '../default-model/uk-model.js';
import type { LinkageRecord } from '../record/linkage-record.js';
import { termRarity } from '../score/term-rarity.js';
import { candidateBlocks } from './candidate-blocks.js';
import { pairsIn } from './random-pairs.js';
import { MOST_OF_A_KEY, train, type Trained, type TrainingOptions } from './train.js';

const town = madeUpRecords({ people: 60, seed: 12 });
const store = storeOf(town.records);
const usual: TrainingOptions = { seed: 1, pairsPerRecord: 60, randomPairs: 5_000 };
const learnedFrom = (records: readonly LinkageRecord[], options: Partial<TrainingOptions> = {}): Trained =>
  train(storeOf(records), { ...usual, ...options });
const versionOf = (records: readonly LinkageRecord[], options: Partial<TrainingOptions> = {}): string =>
  learnedFrom(records, options).model.version;
const UNLEARNED = ukModel().version;

/** The first record of each person. */
const onceEach = ({ records, person }: MadeUpRecords): LinkageRecord[] => {
  const seen = new Set<number>();
  return records.filter((_, at) => !seen.has(person[at] as number) && seen.add(person[at] as number));
};

describe('a model is learned', () => {
  it('from thirty records on, of people who are there twice', () => {
    const twice = town.records.filter((_, at) => town.person.filter((one) => one === town.person[at]).length > 1);
    expect(versionOf(twice.slice(0, 29))).toBe(UNLEARNED);
    expect(versionOf(twice.slice(0, 30))).toMatch(/^learned-/);
  });

  it('not where hardly anybody is there twice', () => {
    expect(versionOf(onceEach(town))).toBe(UNLEARNED);
    expect(versionOf(town.records)).toMatch(/^learned-/);
  });

  it.each([undefined, false, true])(
    'and where it is not, two files hold nobody twice if that was said, and only then: %s',
    (oneToOne) => {
      const few = learnedFrom(town.records.slice(0, 20), { leftSize: 10, oneToOne });
      expect([few.model.version, few.oneToOne]).toEqual([UNLEARNED, oneToOne ?? false]);
    },
  );

  it('with the keys by which its records were gathered, so that they are gathered so again', () => {
    const { model, blocks } = learnedFrom(town.records);
    const again = candidateBlocks(store, model, MOST_OF_A_KEY);
    expect(again.map(({ name, pairs }) => [name, pairs])).toEqual(blocks.map(({ name, pairs }) => [name, pairs]));
    expect(blocks.length).toBeGreaterThan(2);
  });

  it('by keys that bring no more pairs together than may be compared', () => {
    const { blocks } = learnedFrom(town.records, { pairsPerRecord: 1 });
    expect(blocks.length).toBeGreaterThan(1);
    expect(pairsByKeys(blocks).all).toBeLessThanOrEqual(store.size);
  });

  it('from as many pairs drawn at random as asked for, twice as many as there are at most', () => {
    const all = pairsIn({ size: store.size });
    const versions = [1_000, 5_000, 2 * all, 8 * all].map((randomPairs) => versionOf(town.records, { randomPairs }));
    expect(versions[3]).toBe(versions[2]);
    expect(new Set(versions).size).toBe(3);
  });

  it('in stages, of which each is told in words of its own', () => {
    const stages: string[] = [];
    learnedFrom(town.records, { progress: (stage) => stages.push(stage) });
    expect(new Set(stages).size).toBe(4);
    expect(stages.every((stage) => /^[A-Z]\w+( \w+){3,}$/.test(stage))).toBe(true);
  });

  it('of what is rare among people: one who stands there thirty times makes no name or birth date common', () => {
    const often = aRecord({ name: 'xanthippe okonkwo', born: '1981-05-17', phones: ['+447700900123'] });
    const crowded = storeOf([...town.records, ...new Array<LinkageRecord>(30).fill(often)]);
    const { rarity } = train(crowded, usual);
    const byRecords = termRarity(crowded);
    const surname = crowded.names.surname.at(-1) as number;
    expect(rarity.surname[surname]).toBeGreaterThan((byRecords.surname[surname] as number) + 1);
    expect(rarity.birth.at(-1)).toBeGreaterThan((byRecords.birth.at(-1) as number) + 1);
  });
});

describe('whether two files hold nobody twice', () => {
  const other = madeUpRecords({ people: 200, seed: 3 });
  const once = onceEach(other);

  it.each<[string, boolean, readonly LinkageRecord[], readonly LinkageRecord[]]>([
    ['neither does', true, once, once],
    ['the left one does', false, other.records, once],
    ['the right one does', false, once, other.records],
  ])('is found out: %s', (_, expected, left, right) => {
    const { oneToOne, model } = learnedFrom([...left, ...right], { leftSize: left.length, randomPairs: 20_000 });
    expect([model.version.startsWith('learned-'), oneToOne]).toEqual([true, expected]);
  });

  it('is learned from: whoever is alike within a file shows how strangers are', () => {
    const versions = [true, false].map((oneToOne) =>
      versionOf([...once, ...once], { leftSize: once.length, randomPairs: 20_000, oneToOne }),
    );
    expect(new Set(versions).size).toBe(2);
  });

  it('is never said of one file, though hardly anybody is there twice', () => {
    const many = onceEach(madeUpRecords({ people: 1200, seed: 3 }));
    const { oneToOne, model } = learnedFrom([...many, ...many.slice(0, 4)], { randomPairs: 20_000 });
    expect([model.version.startsWith('learned-'), oneToOne]).toEqual([true, false]);
  });
});
