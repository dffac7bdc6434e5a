import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BlockingRule } from './blocks.js';
import { chooseRules, ruleOf, type LikelyPairs } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';

const part = (name: string, values: readonly number[], from = name): KeyPart => ({
  part: name,
  label: name,
  from,
  values: Int32Array.from(values),
});
const pairs = (...couples: [number, number][]): LikelyPairs => ({
  left: Int32Array.from(couples, ([left]) => left),
  right: Int32Array.from(couples, ([, right]) => right),
});
/** Each part makes a key three times dearer or cheaper than the last; those not named cost 100. */
const costOf =
  (costs: Record<string, number>) =>
  ({ name }: BlockingRule): number =>
    costs[name] ?? 100;
const names = (rules: readonly BlockingRule[]): string[] => rules.map(({ name }) => name);

// Records 0 and 1, 2 and 3, 4 and 5 are likely one person.
const likely = pairs([0, 1], [2, 3], [4, 5]);
const surname = part('surname', [1, 1, 2, 2, 3, 4]);
const birth = part('birth-date', [1, 2, 3, 3, 5, 5]);
const email = part('email', [0, 0, 0, 0, 9, 9]);

describe('choosing what to look records up by', () => {
  it('takes the key that finds most for its cost first, and then what finds the others', () => {
    const cost = costOf({ surname: 10, 'birth-date': 10, email: 1 });
    const chosen = chooseRules([surname, birth, email], likely, { pairs: 1000, mostRules: 2, cost });
    expect(names(chosen)).toContain('surname');
    expect(names(chosen)).toContain('email');
  });

  const some = { pairs: 1000, mostRules: 9, cost: costOf({ surname: 10, forename: 10, email: 10 }) };

  it('takes what finds others before what finds the same again, and that not at all where it is too little', () => {
    const forename = part('forename', [5, 5, 6, 6, 7, 8]);
    expect(names(chooseRules([surname, forename, email], likely, some))).toEqual(['surname', 'email']);
  });

  it('finds people in several ways where there are enough of them', () => {
    const pairwise = Array.from({ length: 20 }, (_, record) => 1 + (record >> 1));
    const couples = pairs(...Array.from({ length: 10 }, (_, pair): [number, number] => [2 * pair, 2 * pair + 1]));
    const both = [part('surname', pairwise), part('forename', pairwise)];
    expect(names(chooseRules(both, couples, some))).toEqual(['surname', 'forename']);
  });

  it('puts parts together that are too dear alone, and may spend all that there is', () => {
    const cost = costOf({ surname: 1000, 'birth-date': 1000, 'surname + birth-date': 10 });
    const chosen = chooseRules([surname, birth], likely, { pairs: 10, mostRules: 9, cost });
    expect(names(chosen)).toEqual(['surname + birth-date']);
  });

  it('puts the same parts together once, in whatever order', () => {
    const pairwise = Array.from({ length: 2000 }, (_, record) => 1 + (record >> 1));
    const couples = pairs(...Array.from({ length: 1000 }, (_, pair): [number, number] => [2 * pair, 2 * pair + 1]));
    const both = [part('surname', pairwise), part('forename', pairwise)];
    expect(names(chooseRules(both, couples, some)).sort()).toEqual(['forename', 'surname', 'surname + forename']);
  });

  it('leaves out a key that finds none of the likely pairs, however cheap', () => {
    const useless = part('phone', [1, 2, 3, 4, 5, 6]);
    const cost = costOf({ phone: 1 });
    expect(names(chooseRules([surname, useless], likely, { pairs: 1000, mostRules: 9, cost }))).toEqual(['surname']);
  });

  it('does not take what is not known in both records for agreement', () => {
    const missing = part('email', [0, 0, 0, 0, 0, 0]);
    expect(chooseRules([missing], likely, { pairs: 1000, mostRules: 9, cost: () => 1 })).toEqual([]);
  });

  it('puts no two parts of one field into one key, and no more than three parts', () => {
    const many = 1000;
    const same = Array.from({ length: 2 * many }, (_, record) => 1 + (record >> 1));
    const couples = Array.from({ length: many }, (_, pair): [number, number] => [2 * pair, 2 * pair + 1]);
    const parts = [
      part('forename', same, 'forename'),
      part('forename-sound', same, 'forename'),
      part('surname', same, 'surname'),
      part('town', same, 'town'),
      part('birth-year', same, 'birth'),
    ];
    const chosen = chooseRules(parts, pairs(...couples), { pairs: 1e9, mostRules: 1000, cost: () => 1 });
    expect(chosen.length).toBeGreaterThan(4);
    for (const rule of chosen) {
      expect(rule.parts.length).toBeLessThanOrEqual(3);
      expect(new Set(rule.parts.map(({ from }) => from)).size).toBe(rule.parts.length);
    }
    expect(new Set(names(chosen)).size).toBe(chosen.length);
  });

  it('takes a dear key that alone finds somebody when there is money for it', () => {
    const cost = costOf({ surname: 50, 'birth-date': 500 });
    const last = pairs([0, 1], [4, 5]);
    const only = [part('surname', [1, 1, 2, 3, 4, 5]), part('birth-date', [1, 2, 3, 4, 5, 5])];
    expect(names(chooseRules(only, last, { pairs: 1000, mostRules: 9, cost }))).toContain('birth-date');
    expect(names(chooseRules(only, last, { pairs: 400, mostRules: 9, cost }))).not.toContain('birth-date');
  });

  it('chooses nothing when nobody is likely to be anybody', () => {
    expect(chooseRules([surname], pairs(), { pairs: 1000, mostRules: 9, cost: () => 1 })).toEqual([]);
  });
});

describe('whatever the records and costs', () => {
  const story = fc.record({
    columns: fc.array(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
    couples: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
    prices: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }),
    budget: fc.integer({ min: 0, max: 120 }),
    mostRules: fc.integer({ min: 0, max: 6 }),
  });

  const told = ({
    columns,
    couples,
    prices,
    budget,
    mostRules,
  }: typeof story extends fc.Arbitrary<infer T> ? T : never) => {
    const parts = columns.map((values, at) => part(`part ${at}`, values));
    const cost = ({ parts: own }: BlockingRule): number =>
      own.reduce((sum, one) => sum + (prices[parts.indexOf(one)] as number), 0);
    return { parts, cost, chosen: chooseRules(parts, pairs(...couples), { pairs: budget, mostRules, cost }) };
  };

  it('all chosen keys together stay within the pairs and the number that are allowed', () => {
    fc.assert(
      fc.property(story, (one) => {
        const { chosen, cost } = told(one);
        expect(chosen.length).toBeLessThanOrEqual(one.mostRules);
        expect(chosen.reduce((sum, rule) => sum + cost(rule), 0)).toBeLessThanOrEqual(one.budget);
      }),
    );
  });

  it('every chosen key finds somebody', () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const { parts } of told(one).chosen) {
          const finds = one.couples.some(([left, right]) =>
            parts.every(({ values }) => values[left] !== 0 && values[left] === values[right]),
          );
          expect(finds).toBe(true);
        }
      }),
    );
  });

  it('the same records have the same keys chosen', () => {
    fc.assert(fc.property(story, (one) => expect(names(told(one).chosen)).toEqual(names(told(one).chosen))));
  });
});

describe('a rule', () => {
  it('is named by its parts', () => {
    expect(ruleOf([surname, birth]).name).toBe('surname + birth-date');
  });
});
