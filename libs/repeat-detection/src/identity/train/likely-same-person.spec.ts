import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { ukModel } from '../default-model/uk-model.js';
import { PairScorer } from '../score/pair-scorer.js';
import { probabilityOf } from '../score/scored-pairs.js';
import { termRarity, type SamePerson } from '../score/term-rarity.js';
import { candidateBlocks, type NamedBlocks } from './candidate-blocks.js';
import { likelySamePerson, portion } from './likely-same-person.js';

const store = storeOf(madeUpRecords({ people: 120, seed: 5 }).records);
const model = { ...ukModel(), blocking: ['surname', 'birth-year', 'shoe-size', 'phone'] };
let blocks: NamedBlocks[];
let scorer: PairScorer;
beforeAll(() => {
  blocks = candidateBlocks(store, model, 200);
  scorer = new PairScorer(store, termRarity(store), model);
});
const pairsOf = ({ left, right }: SamePerson): string[] => Array.from(left, (one, pair) => `${one} ${right[pair]}`);

describe('the keys of a model', () => {
  it('gather the records that have their parts; a key that these records lack is left out', () => {
    expect(blocks.map(({ name }) => name)).toEqual(['surname', 'birth-year', 'phone']);
    expect(blocks.map(({ label }) => label)).toEqual(['surname', 'year of birth', 'phone']);
    expect(blocks.every(({ pairs }) => pairs > 0)).toBe(true);
  });

  it('are called by what a person reads for each of their parts', () => {
    const [both] = candidateBlocks(store, { blocking: ['surname + birth-year'] }, 200);
    expect(both).toMatchObject({ name: 'surname + birth-year', label: 'surname and year of birth' });
  });

  it('bring together no more records than are allowed, and of two files only their pairs', () => {
    expect(Math.max(...candidateBlocks(store, model, 4).map(({ largest }) => largest))).toBe(4);
    const between = candidateBlocks(store, model, 200, 50);
    expect(between.every(({ pairs }, key) => pairs < (blocks[key]?.pairs ?? 0))).toBe(true);
  });
});

describe('records that are likely one person', () => {
  it('are pairs likelier so than not, each counted by its probability', () => {
    const likely = likelySamePerson(scorer, blocks, undefined, 1e6);
    expect(likely.left.length).toBeGreaterThan(20);
    likely.left.forEach((left, pair) => {
      const weight = scorer.weight(left, likely.right[pair] as number);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(likely.count[pair]).toBe(Math.fround(probabilityOf(weight)));
    });
  });

  it('of two files are one of each', () => {
    const { left, right } = likelySamePerson(scorer, blocks, 60, 1e6);
    expect(left.length).toBeGreaterThan(0);
    expect([left.every((record) => record < 60), right.every((record) => record >= 60)]).toEqual([true, true]);
  });

  it('are looked for in every so-many-th block where there are too many pairs, each then standing for as many', () => {
    const pairs = blocks.reduce((sum, block) => sum + block.pairs, 0);
    const all = likelySamePerson(scorer, blocks, undefined, pairs);
    const third = likelySamePerson(scorer, blocks, undefined, pairs / 3);
    const known = new Map(pairsOf(all).map((pair, at) => [pair, all.count[at] as number]));
    expect(third.left.length).toBeGreaterThan(0);
    expect(third.left.length).toBeLessThan(0.6 * all.left.length);
    pairsOf(third).forEach((pair, at) => expect(third.count[at]).toBeCloseTo(3 * (known.get(pair) ?? NaN), 5));
  });

  it.each([
    ['all of them where they are few enough', 100, 100, 1],
    ['half where they are twice as many', 200, 100, 2],
    ['a third where they are a little more than twice as many', 201, 100, 3],
    ['all of none', 0, 100, 1],
  ])('take a portion of the blocks: %s', (_, pairs, most, each) => {
    const one = { ...(blocks[0] as NamedBlocks), pairs: pairs / 2 };
    expect(portion([one, one], most)).toBe(each);
  });
});
