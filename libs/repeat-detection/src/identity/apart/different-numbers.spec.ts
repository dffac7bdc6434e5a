import { describe, expect, it } from '@jest/globals';
import { aStore } from '../../../test/a-record.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { ukModel } from '../default-model/uk-model.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { termRarity } from '../score/term-rarity.js';
import { differentNumbers } from './different-numbers.js';

/** How often the numbers of one person differ, as far as a model has learned. */
const differing = (chance: number): LinkageModel => {
  const model = ukModel();
  const fields = model.fields.map((field) =>
    field.field === 'identifier'
      ? { ...field, levels: field.levels.map((one) => (one.level === 'differs' ? { ...one, person: chance } : one)) }
      : field,
  );
  return { ...model, fields };
};
const [hardlyEver, often] = [differing(0.002), differing(0.07)];

/** Of two records among others who have no number. */
function haveDifferent(one: string, other: string, model: LinkageModel): boolean {
  const [left, right] = [one, other].map((numbers) => ({
    name: 'ann hill',
    identifiers: numbers.split(' ').filter(Boolean),
  }));
  const store = aStore({ name: 'bob hill' }, left!, { name: 'cay hill' }, right!, { name: 'dan hill' });
  const comparer = new PairComparer(store, termRarity(store));
  return differentNumbers(store, comparer, model)(1, 3);
}

const [nhs, otherNhs] = ['nhs-number:4010232137', 'nhs-number:9434765919'];
const [id, otherId, thirdId] = ['national-id:4010232137', 'national-id:9434765919', 'national-id:7777777777'];
const pnc = 'pnc-id:19790163001b';

describe('two records carry different numbers', () => {
  it.each<[string, string, string, boolean, boolean]>([
    ['none and none', '', '', false, false],
    ['none and one', '', nhs, false, false],
    ['the same one', nhs, nhs, false, false],
    ['the same one, and another', `${nhs} ${otherNhs}`, nhs, false, false],
    ['the same one second', `${id} ${otherId}`, `${thirdId} ${otherId}`, false, false],
    ['two a slip apart', nhs, 'nhs-number:4010232138', false, false],
    ['one each of two kinds', nhs, pnc, false, false],
    ['two that are checked', nhs, otherNhs, true, true],
    ['two that are not', id, otherId, true, false],
    ['one and two others that are not checked', id, `${otherId} ${thirdId}`, true, false],
    ['two that are checked beside others', `${id} ${nhs}`, `${otherNhs} ${otherId}`, true, true],
    ['two that are checked, and one of them a further kind', `${nhs} ${pnc}`, otherNhs, true, true],
    ['two that are not, and one of them one that is', `${nhs} ${id}`, otherId, true, false],
    ['two that are not, and the other one that is', otherId, `${nhs} ${id}`, true, false],
  ])('where they have %s, as it is for a number of one’s own and for one that is not', (_, one, other, own, not) => {
    expect([hardlyEver, often].map((model) => haveDifferent(one, other, model))).toEqual([own, not]);
    expect([hardlyEver, often].map((model) => haveDifferent(other, one, model))).toEqual([own, not]);
  });

  it('is not so of numbers that may be anybody’s by the model that is shipped, for it is no surer than one in a hundred', () => {
    expect(haveDifferent(id, otherId, ukModel())).toBe(false);
    expect(haveDifferent(nhs, otherNhs, ukModel())).toBe(true);
    expect([differing(0.0099), differing(0.01)].map((model) => haveDifferent(id, otherId, model))).toEqual([
      true,
      false,
    ]);
  });

  it('is told of every pair of a file alike, however often it was asked', () => {
    const store = aStore(...[nhs, otherNhs, nhs, id, otherId].map((number) => ({ identifiers: [number] })));
    const differ = differentNumbers(store, new PairComparer(store, termRarity(store)), often);
    const all = [0, 1, 2, 3, 4].map((left) => [0, 1, 2, 3, 4].map((right) => Number(differ(left, right))).join(''));
    expect(all).toEqual(['01000', '10100', '01000', '00000', '00000']);
    expect(differ(0, 1)).toBe(true);
  });

  it('is never so in a file without numbers', () => {
    const store = aStore({ name: 'ann hill' }, { name: 'ann hill' });
    expect(differentNumbers(store, new PairComparer(store, termRarity(store)), hardlyEver)(0, 1)).toBe(false);
  });
});
