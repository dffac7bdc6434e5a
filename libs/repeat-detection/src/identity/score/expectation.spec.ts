import { beforeAll, describe, expect, it } from '@jest/globals';
import { aStore, storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { ukModel } from '../default-model/uk-model.js';
import { classesOf } from './linkage-model.js';
import { relations, type LatentClasses } from './latent-classes.js';
import { Expectation, type Counts } from './expectation.js';
import { PairScorer } from './pair-scorer.js';
import { probabilityOf } from './scored-pairs.js';
import { termRarity } from './term-rarity.js';
import { TrainingPairs } from './training-pairs.js';

const store = storeOf(madeUpRecords({ people: 40, seed: 4 }).records);
const pairs = Array.from({ length: store.size - 1 }, (_, left): [number, number] => [left, left + 1]);
let training: TrainingPairs;
let classes: LatentClasses;
let counts: Counts;
beforeAll(() => {
  training = new TrainingPairs(new PairComparer(store, termRarity(store)));
  for (const [left, right] of pairs) training.add(left, right);
  classes = classesOf(ukModel(), training.fields);
  counts = new Expectation(training, 3).of(classes);
});
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((so, number) => so + number, 0);

describe('what is expected of the pairs that are learned from', () => {
  it('shares every pair out among the relations, as often as it stands for', () => {
    expect(sum(relations.map((relation) => counts.totals[relation]))).toBeCloseTo(3 * pairs.length, 6);
  });

  it.each([...relations])('counts each pair once in every field: %s', (relation) => {
    expect(counts.totals[relation]).toBeGreaterThan(0);
    expect(counts[relation]).toHaveLength(training.fields.length);
    for (const levels of counts[relation]) expect(sum(levels)).toBeCloseTo(counts.totals[relation], 5);
  });

  it('takes as many for one person as scoring does, but for the steps in which rarity is told apart', () => {
    const scorer = new PairScorer(store, termRarity(store), classes);
    const scored = sum(pairs.map(([left, right]) => probabilityOf(scorer.weight(left, right))));
    expect(counts.totals.person / 3 / scored).toBeGreaterThan(0.97);
    expect(counts.totals.person / 3 / scored).toBeLessThan(1.03);
  });

  it('takes two for one person the sooner, and for kin the later, the rarer the name is that they share', () => {
    const common = Array.from({ length: 12 }, () => ({ name: 'ann smith' }));
    const names = aStore(...common, { name: 'xanthippe okonkwo' }, { name: 'xanthippe okonkwo' });
    const [often, seldom] = [
      [0, 1],
      [12, 13],
    ].map(([left = 0, right = 0]) => {
      const pair = new TrainingPairs(new PairComparer(names, termRarity(names)));
      pair.add(left, right);
      return new Expectation(pair, 1).of(classesOf(ukModel(), pair.fields)).totals;
    }) as [Counts['totals'], Counts['totals']];
    expect(seldom.person).toBeGreaterThan(often.person);
    expect(seldom.household / seldom.person).toBeLessThan(0.5 * (often.household / often.person));
    expect(seldom.strangers / seldom.household).toBeLessThan(often.strangers / often.household);
  });
});
