import { describe, expect, it } from '@jest/globals';
import { ukModel } from './default-model/uk-model.js';
import { putTogether, type DecidedPairs, type PutTogetherPlan } from './put-together.js';
import type { RecordPairs } from './cluster/weighted-pairs.js';

const pairsOf = (...pairs: readonly (readonly [number, number])[]): RecordPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
});
const scored = (...pairs: readonly (readonly [number, number, number])[]) => ({
  ...pairsOf(...pairs.map(([left, right]) => [left, right] as const)),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const model = ukModel();
const plan: PutTogetherPlan = { records: 4, model, oneToOne: false };
const decided = (same: RecordPairs, different: RecordPairs): DecidedPairs => ({ same, different });
const alone = scored([0, 1, 8], [2, 3, -6]);

describe('people put together', () => {
  it('without decisions are by the model alone', () => {
    expect(putTogether(alone, plan)).toMatchObject({ model, people: Int32Array.from([0, 0, 1, 2]) });
  });

  it('are as somebody decided, whatever the model says', () => {
    const { people, refused } = putTogether(alone, { ...plan, decided: decided(pairsOf([2, 3]), pairsOf([1, 0])) });
    expect(people).toEqual(Int32Array.from([0, 1, 2, 2]));
    expect(refused.left).toHaveLength(0);
  });

  it('keep two people apart where decisions contradict each other, and say which was not kept', () => {
    const against = decided(pairsOf([0, 1], [1, 2]), pairsOf([0, 2]));
    const { people, refused } = putTogether(alone, { ...plan, decided: against });
    expect(people[0]).not.toBe(people[2]);
    expect(refused).toEqual(pairsOf([1, 2]));
  });

  it('of two files are as decided even where each file holds nobody twice', () => {
    const between = { ...plan, leftSize: 2, oneToOne: true, decided: decided(pairsOf([0, 3]), pairsOf([1, 2])) };
    const { people } = putTogether(scored([0, 2, 8], [1, 2, 7]), between);
    expect(people).toEqual(Int32Array.from([0, 1, 2, 0]));
  });
});

describe('the weights of pairs', () => {
  /** Sixty pairs of strangers to all others, from −2 to 2 bits by themselves. */
  const many = scored(...Array.from({ length: 60 }, (_, n) => [2 * n, 2 * n + 1, -2 + n / 15] as const));
  const of = (keep: (n: number) => boolean): RecordPairs =>
    pairsOf(...Array.from({ length: 60 }, (_, n) => n).flatMap((n) => (keep(n) ? [[2 * n, 2 * n + 1] as const] : [])));
  const large = { records: 120, model, oneToOne: false };
  const none = pairsOf();

  it('are calibrated by the decisions, each with the weight that it had without them', () => {
    const told = putTogether(many, {
      ...large,
      decided: decided(
        none,
        of((n) => n % 3 !== 0),
      ),
    });
    expect(told.model.company.calibration?.decisions).toBe(40);
    const before = putTogether(many, { ...large, model: told.model });
    expect(
      before.pairs.weight.some((weight, pair) => weight < (putTogether(many, large).pairs.weight[pair] ?? 0)),
    ).toBe(true);
  });

  it('learn nothing from a pair that was decided both ways, or was never compared', () => {
    const both = of((n) => n < 30);
    expect(putTogether(many, { ...large, decided: decided(both, both) }).model).toBe(model);
    expect(putTogether(many, { ...large, decided: decided(none, pairsOf([0, 117], [1, 118])) }).model).toBe(model);
  });
});
