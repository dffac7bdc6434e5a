import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStore, storeOf } from '../../../test/a-record.js';
import { anyRecords } from '../../../test/any-record.js';
import { ukModel } from '../default-model/uk-model.js';
import type { Relation } from './latent-classes.js';
import { classesOf, type LinkageModel } from './linkage-model.js';
import { PairScorer } from './pair-scorer.js';
import { termRarity } from './term-rarity.js';

const model = ukModel();
const withPrior = (prior: Record<Relation, number>): LinkageModel => ({ ...model, prior });
const two = aStore(
  { name: 'ann smith', born: '1980-05-17', home: { postcode: 'al108tr' }, sex: 'f' },
  { name: 'ann smith', born: '1980-05-17', home: { postcode: 'al108tr' }, sex: 'f' },
);

/** Of the pair that was weighed last, the odds of one person, what strangers share counted by how rare it is. */
function byDefinition({ comparer }: PairScorer, prior: Record<Relation, number>): number {
  const { levels } = classesOf(model, comparer.fields);
  const likely = (relation: Relation): number =>
    comparer.levels.reduce((so, level, field) => so * (levels[relation][field]?.[level] as number), prior[relation]);
  const others = likely('strangers') * 2 ** -comparer.rarity + likely('household') * 2 ** -comparer.rarityInHousehold;
  return Math.log2(likely('person') / others);
}

describe('the weight of two records', () => {
  it('is log2 of the odds of one person against strangers and kin', () => {
    const exponent = fc.integer({ min: -60, max: 0 });
    fc.assert(
      fc.property(anyRecords(2, 3), exponent, exponent, exponent, (records, person, household, strangers) => {
        const store = storeOf(records);
        const bits = termRarity(store);
        const prior = { person: 2 ** person, household: 2 ** household, strangers: 2 ** strangers };
        const scorer = new PairScorer(store, bits, withPrior(prior));
        expect(scorer.weight(0, 1)).toBeCloseTo(byDefinition(scorer, prior), 6);
        expect(scorer.household).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts the rare forename of two records against kin as against strangers, and the rare surname against strangers', () => {
    const common = Array.from({ length: 12 }, () => ({ name: 'ann smith' }));
    const names = aStore(...common, { name: 'xanthippe okonkwo' }, { name: 'xanthippe okonkwo' });
    const prior = { person: 2 ** -8, household: 2 ** -6, strangers: 1 };
    const scorer = new PairScorer(names, termRarity(names), withPrior(prior));
    for (const [left, right] of [
      [0, 1],
      [12, 13],
      [0, 12],
    ] as const)
      expect(scorer.weight(left, right)).toBeCloseTo(byDefinition(scorer, prior), 6);
    scorer.weight(12, 13);
    expect(scorer.comparer.rarity).toBeGreaterThan(scorer.comparer.rarityInHousehold);
  });

  it('is the prior where nothing is known, less what kin take off', () => {
    const nobody = aStore({}, {});
    const scorer = new PairScorer(nobody, termRarity(nobody), withPrior({ person: 1, household: 4, strangers: 4 }));
    expect(scorer.prior).toBe(-2);
    expect(scorer.weight(0, 1)).toBe(-3);
    expect(scorer.household).toBe(1);
  });

  it('is finite when two records can hardly be anything but kin, or anything but strangers', () => {
    const nobody = aStore({}, {});
    const weightOf = (prior: Record<Relation, number>): number =>
      new PairScorer(nobody, termRarity(nobody), withPrior(prior)).weight(0, 1);
    expect(weightOf({ person: 1, household: 1, strangers: 1e-300 })).toBeCloseTo(0, 9);
    expect(weightOf({ person: 1, household: 2 ** 20, strangers: 2 ** -900 })).toBe(-20);
    expect(weightOf({ person: 1, household: 0, strangers: 1 })).toBe(0);
  });

  it('is the same by a model and by the tables of that model', () => {
    const byModel = new PairScorer(two, termRarity(two), model);
    const byTables = new PairScorer(two, termRarity(two), classesOf(model, byModel.comparer.fields));
    expect(byTables.weight(0, 1)).toBe(byModel.weight(0, 1));
    expect(byModel.weight(0, 1)).toBeGreaterThan(0);
  });
});

describe('what a level says', () => {
  let scorer: PairScorer;
  let birth: number;
  beforeAll(() => {
    scorer = new PairScorer(two, termRarity(two), model);
    birth = scorer.comparer.fields.findIndex(({ field }) => field === 'birth');
  });
  const levels = model.fields.find(({ field }) => field === 'birth')?.levels ?? [];

  it('is in bits what the model has for it, and how often strangers are on it', () => {
    expect(birth).toBeGreaterThan(0);
    levels.forEach(({ weight, strangers }, level) => {
      expect(scorer.bits(birth, level)).toBeCloseTo(weight, 12);
      expect(scorer.chanceOf(birth, level)).toBe(strangers);
    });
  });

  it('is nothing for a field or a level that there is not', () => {
    expect([scorer.bits(99, 0), scorer.bits(birth, 99), scorer.chanceOf(99, 0), scorer.chanceOf(birth, 99)]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
