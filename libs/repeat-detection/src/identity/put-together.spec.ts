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

describe('people who are held apart', () => {
  const apart = { pairs: alone, cannotLink: pairsOf([0, 1]) };
  const weightOfFirst = (told: ReturnType<typeof putTogether>): number => {
    const pair = told.pairs.left.findIndex((left, at) => left === 0 && told.pairs.right[at] === 1);
    return told.pairs.weight[pair] as number;
  };

  it.each<[string, DecidedPairs | undefined, number[]]>([
    ['stay two', undefined, [0, 1, 2, 3]],
    ['stay two where others are decided to be one', decided(pairsOf([2, 3]), pairsOf()), [0, 1, 2, 2]],
    ['stay two where that is decided too', decided(pairsOf(), pairsOf([0, 1])), [0, 1, 2, 3]],
  ])('%s, and are said to be rather two than one', (_title, decisions, people) => {
    const told = putTogether(alone, { ...plan, apart, decided: decisions });
    expect([...told.people]).toEqual(people);
    expect(weightOfFirst(told)).toBeLessThan(0);
  });

  it('are one where somebody decided so', () => {
    const told = putTogether(alone, { ...plan, apart, decided: decided(pairsOf([1, 0]), pairsOf()) });
    expect([...told.people]).toEqual([0, 0, 1, 2]);
    expect(weightOfFirst(told)).toBeGreaterThan(0);
  });

  it('may be so by the weight alone that their pair has then', () => {
    const doubted = { pairs: scored([0, 1, -6], [2, 3, -6]), cannotLink: pairsOf() };
    expect([...putTogether(alone, { ...plan, apart: doubted }).people]).toEqual([0, 1, 2, 3]);
  });
});

describe('people in two files', () => {
  const between = scored([0, 2, 8], [1, 2, 7], [0, 3, 6]);
  const pairsTold = (told: ReturnType<typeof putTogether>): string[] =>
    Array.from(told.pairs.left, (left, pair) => `${left} ${told.pairs.right[pair]}`).sort();

  it.each([undefined, decided(pairsOf([1, 3]), pairsOf())])(
    'are told in pairs of one record of each, also those that were not compared: %j',
    (decisions) => {
      const told = putTogether(between, { ...plan, leftSize: 2, decided: decisions });
      expect([...told.people]).toEqual([0, 0, 0, 0]);
      expect(pairsTold(told)).toEqual(['0 2', '0 3', '1 2', '1 3']);
    },
  );

  it('are one record of each where neither file holds anybody twice', () => {
    expect([...putTogether(between, { ...plan, leftSize: 2, oneToOne: true }).people]).toEqual([0, 1, 1, 0]);
    expect([...putTogether(between, { ...plan, oneToOne: true }).people]).toEqual([0, 0, 0, 0]);
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
