import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { ukModel } from '../default-model/uk-model.js';
import { termRarity } from '../score/term-rarity.js';
import { holdApart, type HeldApart } from './hold-apart.js';

type Couple = readonly [one: RecordSketch, other: RecordSketch, weight: number];

/** Of each couple the pair of the two, as many times over as said. */
function held(couples: readonly Couple[], times = 1): HeldApart & { readonly given: Float32Array } {
  const store = aStore(...couples.flatMap(([one, other]) => [one, other]));
  const pairs = couples.flatMap(
    ([, , weight], couple) => new Array(times).fill([2 * couple, weight]) as [number, number][],
  );
  const left = Int32Array.from(pairs, ([record]) => record);
  const given = Float32Array.from(pairs, ([, weight]) => weight);
  const alone = { left, right: left.map((record) => record + 1), weight: given };
  return { ...holdApart({ store, rarity: termRarity(store), model: ukModel() }, alone), given };
}

/** Forty couples of one surname and birth date. */
const forty = (couple: (born: string) => Couple): Couple[] =>
  Array.from({ length: 40 }, (_, at) => couple(`20${10 + (at % 10)}-0${1 + Math.floor(at / 10)}-11`));
const isaac = { name: 'isaac plummer', sex: 'm', phones: ['+447398439629'] };
const emily = { name: 'emily plummer', sex: 'f', phones: ['+447736743948'] };
const joshua = { ...isaac, name: 'joshua plummer' };
const silent: Couple = [{ name: 'oliver kaya', born: '1999-09-09' }, { name: 'amelia kaya', born: '1999-09-09' }, 10];

describe('a file', () => {
  const weightOfSilent = (others: readonly Couple[]): number => held([silent, ...others]).pairs.weight[0] as number;
  const alone = (): number => weightOfSilent([]);

  it('of many twins takes weight from two forenames of which nothing else tells', () => {
    expect(weightOfSilent(forty((born) => [{ ...isaac, born }, { ...emily, born }, 10]))).toBeLessThan(alone() - 4);
  });

  it('of many who go by two forenames gives them a little', () => {
    expect(weightOfSilent(forty((born) => [{ ...isaac, born }, { ...joshua, born }, 10]))).toBeGreaterThan(alone() + 1);
  });

  it('tells nothing by pairs that are hardly of one household', () => {
    const strangers = forty((born) => [{ ...isaac, born }, { ...emily, born }, -60]);
    expect(weightOfSilent(strangers)).toBeGreaterThan(alone() - 4);
  });

  it('says most where it is surest, and by no more than ten bits', () => {
    const weightOf = (weight: number): number =>
      weightOfSilent(forty((born) => [{ ...isaac, born }, { ...joshua, born }, weight]));
    expect(weightOf(0)).toBeLessThan(weightOf(10));
    expect(weightOf(80)).toBe(weightOf(10));
  });

  it('counts the pairs of two groups once, by their mean', () => {
    const all = [silent, ...forty((born) => [{ ...isaac, born }, { ...joshua, born }, -2])];
    expect(held(all, 3).pairs.weight[0]).toBe(held(all).pairs.weight[0]);
  });
});

describe('weights', () => {
  it('stay as they are where two were born the same day by chance', () => {
    const { pairs } = held([
      [{ ...isaac, born: '2013-11-03' }, { ...emily, name: 'emily kaya', born: '2013-11-03' }, 10],
    ]);
    expect([...pairs.weight]).toEqual([10]);
  });

  it('that were given are not changed', () => {
    const { given, pairs } = held([silent]);
    expect([...given]).toEqual([10]);
    expect(pairs.weight[0]).toBeLessThan(10);
  });

  it('of none are none', () => {
    const { pairs, cannotLink } = held([]);
    expect([pairs.weight.length, cannotLink.left.length, cannotLink.right.length]).toEqual([0, 0, 0]);
  });
});
