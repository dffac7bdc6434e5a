import { beforeAll, describe, expect, it } from '@jest/globals';
import { storeOf } from '../../../test/a-record.js';
import { madeUpRecords } from '../../../test/made-up-people.js';
import { linkRecords, type Linked } from '../link-records.js';
import { checkModel } from '../score/check-model.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { PairScorer } from '../score/pair-scorer.js';
import { probabilityOf, type ScoredPairs } from '../score/scored-pairs.js';
import { waterfallOf } from '../explain/waterfall.js';
import { train } from './train.js';

/** Fewer than the usual million: enough for a small town. */
const randomPairs = 50_000;
const town = madeUpRecords({ people: 1000, seed: 7 });
const store = storeOf(town.records);
let linked: Linked;
beforeAll(() => {
  linked = linkRecords(store, { randomPairs });
});

type Relation = 'the same person' | 'twins' | 'a household' | 'strangers';
function relationOf(left: number, right: number): Relation {
  const [one, other] = [town.person[left] as number, town.person[right] as number];
  if (one === other) return 'the same person';
  if (town.twin[one] === other) return 'twins';
  return town.household[one] === town.household[other] ? 'a household' : 'strangers';
}

/** How many pairs there are of each relation, and how many are likelier than not one person. */
function judged(scored: ScoredPairs): Record<Relation, number> {
  const found: Record<Relation, number> = { 'the same person': 0, twins: 0, 'a household': 0, strangers: 0 };
  scored.left.forEach((left, pair) => {
    if ((scored.weight[pair] as number) >= 0) found[relationOf(left, scored.right[pair] as number)] += 1;
  });
  return found;
}

/** Pairs that there are of one person, and of two of a household. */
const real: Record<'the same person' | 'a household', number> = { 'the same person': 0, 'a household': 0 };
for (let left = 0; left < store.size; left += 1) {
  // A household's people have numbers that follow one another, and so have their records.
  for (let right = left + 1; right < Math.min(store.size, left + 40); right += 1) {
    const relation = relationOf(left, right);
    if (relation === 'the same person' || relation === 'a household') real[relation] += 1;
  }
}

const weightOf = (field: string, level: string, of: LinkageModel = linked.model): number =>
  of.fields.find((one) => one.field === field)?.levels.find((one) => one.level === level)?.weight ?? NaN;

describe('what is learned without labels from a town of households', () => {
  it.each([
    ['birth', ['same', 'day-slip', 'same-year', 'generation']],
    ['birth', ['only-year-same', 'only-year-differs']],
    ['phone', ['same', 'differs']],
    ['home', ['postcode-same house-same town-same', 'postcode-area house-differs town-differs']],
    ['name', ['forename-same surname-same', 'forename-differs surname-same', 'forename-differs surname-differs']],
    ['name', ['forename-same surname-close', 'forename-same surname-differs', 'forename-differs surname-differs']],
  ])('weighs the %s the more, the better it agrees: %j', (field, levels) => {
    const weights = levels.map((level) => weightOf(field, level));
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
    expect(weights[0]).toBeGreaterThan(3);
    expect(weights.at(-1)).toBeLessThan(-1);
  });

  it('comes near to how often one person really agrees', () => {
    const levels = linked.model.fields.find(({ field }) => field === 'phone')?.levels;
    // Written in six of ten records each, and another number in two of ten: the same in two of three pairs.
    expect(levels?.find(({ level }) => level === 'same')?.person).toBeCloseTo(0.64, 1);
    const born = linked.model.fields.find(({ field }) => field === 'birth')?.levels;
    expect(born?.find(({ level }) => level === 'same')?.person).toBeGreaterThan(0.88);
    expect(born?.find(({ level }) => level === 'same')?.person).toBeLessThan(0.96);
  });

  it('comes near to how many pairs are of one person', () => {
    const all = (store.size * (store.size - 1)) / 2;
    const expected = linked.model.prior.person * all;
    expect(expected / real['the same person']).toBeGreaterThan(0.93);
    expect(expected / real['the same person']).toBeLessThan(1.07);
  });
});

describe('who is found to be one person', () => {
  let found: Record<Relation, number>;
  beforeAll(() => {
    found = judged(linked.pairs);
  });

  it('is nearly everybody who is, and hardly anybody who is not', () => {
    expect(found['the same person'] / real['the same person']).toBeGreaterThan(0.98);
    const wrong = found.twins + found['a household'] + found.strangers;
    expect(found['the same person'] / (found['the same person'] + wrong)).toBeGreaterThan(0.97);
  });

  it('is not a household: of the pairs that share a home, one in two hundred at most', () => {
    expect(real['a household']).toBeGreaterThan(2000);
    expect(found['a household'] / real['a household']).toBeLessThan(0.005);
  });

  it('is looked for among few pairs: not a hundredth of all', () => {
    expect(linked.compared).toBeLessThan((store.size * store.size) / 200);
  });
});

describe('probabilities', () => {
  const within = (scored: ScoredPairs, from: number, to: number): { said: number; true: number; count: number } => {
    const sum = { said: 0, true: 0, count: 0 };
    scored.left.forEach((left, pair) => {
      const probability = probabilityOf(scored.weight[pair] as number);
      if (probability < from || probability > to) return;
      sum.said += probability;
      sum.true += relationOf(left, scored.right[pair] as number) === 'the same person' ? 1 : 0;
      sum.count += 1;
    });
    return sum;
  };

  it('between one and nine in ten are right on the mean within two in ten', () => {
    const band = within(linked.alone, 0.1, 0.9);
    expect(band.count).toBeGreaterThan(25);
    expect(Math.abs(band.said - band.true) / band.count).toBeLessThan(0.2);
  });

  it('of all pairs together come to the number of people within three in a hundred', () => {
    const all = within(linked.alone, 0, 1);
    expect(Math.abs(all.said - all.true) / all.true).toBeLessThan(0.03);
  });

  it('over 99 in a hundred are right 98 times in a hundred', () => {
    const sure = within(linked.alone, 0.99, 1);
    expect(sure.true / sure.count).toBeGreaterThan(0.98);
  });
});

describe('a weight', () => {
  let scorer: PairScorer;
  let some: [number, number][];
  beforeAll(() => {
    const { rarity, model, alone } = linked;
    scorer = new PairScorer(store, rarity, model);
    some = Array.from({ length: 1500 }, (_, at): [number, number] =>
      at % 2 === 0
        ? [alone.left[at] as number, alone.right[at] as number]
        : [(at * 7919) % store.size, (at * 104729 + 1) % store.size],
    );
  });

  it('is the same from both sides, bit for bit', () => {
    for (const [left, right] of some) expect(scorer.weight(left, right)).toBe(scorer.weight(right, left));
  });

  it('is what the bars of the waterfall add up to, bit for bit', () => {
    for (const [left, right] of some.slice(0, 500))
      expect(waterfallOf(scorer, left, right).at(-1)?.total).toBe(scorer.weight(left, right));
  });

  it('is the same with the model written to a file and read again', () => {
    const { rarity, model } = linked;
    const again = new PairScorer(store, rarity, checkModel(JSON.parse(JSON.stringify(model))));
    for (const [left, right] of some) expect(again.weight(left, right)).toBe(scorer.weight(left, right));
  });
});

describe('learning again', () => {
  const small = storeOf(madeUpRecords({ people: 300, seed: 3 }).records);
  const learned = (seed: number): LinkageModel => train(small, { seed, pairsPerRecord: 60, randomPairs: 20_000 }).model;
  let once: LinkageModel;
  beforeAll(() => {
    once = learned(1);
  });

  it('with the same seed gives the same model, bit for bit', () => {
    expect(JSON.stringify(learned(1))).toBe(JSON.stringify(once));
  });

  it('with another seed gives another model that says nearly the same', () => {
    const other = learned(2);
    expect(other.version).not.toBe(once.version);
    for (const level of ['same', 'day-slip', 'generation'])
      expect(Math.abs(weightOf('birth', level, other) - weightOf('birth', level, once))).toBeLessThan(1.5);
  });
});
