import { describe, expect, it } from '@jest/globals';
import { comparisonFields } from '../compare/fields.js';
import { checkModel } from '../score/check-model.js';
import type { ModelField } from '../score/linkage-model.js';
import { relations } from '../score/latent-classes.js';
import { nameFrequency, listedNames } from '../text/name-frequency.js';
import { averageShare } from './public-share.js';
import { ukModel } from './uk-model.js';

const model = ukModel();
const levels = (field: string) => model.fields.find((one) => one.field === field)?.levels ?? [];
const at = (field: string, level: string) => levels(field).find((one) => one.level === level);

function sums({ levels: all }: ModelField, relation: (typeof relations)[number]): number[] {
  const byGroup = new Map<string, number>();
  for (const one of all) byGroup.set(one.group, (byGroup.get(one.group) ?? 0) + one[relation]);
  return [...byGroup.values()];
}

describe('the model uk-1', () => {
  it('is a model as any that was learned, of every field, and names its numbers', () => {
    expect(checkModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(model.fields.map(({ field }) => field)).toEqual(comparisonFields.map(({ field }) => field));
    expect(model.version).toMatch(/^uk-1-[0-9a-f]{8}$/);
  });

  it('has distributions in every group of levels', () => {
    for (const field of model.fields)
      for (const relation of relations) for (const sum of sums(field, relation)) expect(sum).toBeCloseTo(1, 9);
  });

  it('gives every level a chance, so that no weight is without end', () => {
    for (const field of model.fields)
      for (const level of field.levels) {
        expect(Number.isFinite(level.weight)).toBe(true);
        for (const relation of relations) expect(level[relation]).toBeGreaterThan(0);
      }
  });

  it('weighs nothing that is not known', () => {
    for (const { levels: all } of model.fields)
      for (const { weight } of all.filter(({ group }) => group === 'unknown')) expect(weight).toBe(0);
  });

  it('lets agreement speak for one person, and difference against it', () => {
    expect(at('name', 'forename-same surname-same')?.weight).toBeGreaterThan(15);
    expect(at('birth', 'same')?.weight).toBeGreaterThan(14);
    expect(at('birth', 'generation')?.weight).toBeLessThan(-10);
    expect(at('home', 'postcode-same house-same town-same')?.weight).toBeGreaterThan(10);
    expect(at('home', 'postcode-differs house-differs town-differs')?.weight).toBeLessThan(0);
    expect(at('identifier', 'same')?.weight).toBeGreaterThan(20);
  });

  it('takes a shared home for a household’s as much as for a person’s, and a shared forename not', () => {
    const home = at('home', 'postcode-same house-same town-same');
    expect(home!.household).toBeGreaterThan(home!.person);
    const name = at('name', 'forename-same surname-same');
    expect(name!.household).toBeLessThan(name!.person / 50);
  });

  it('has the names’ chance agreement of the public lists', () => {
    for (const kind of ['forename', 'surname'] as const) {
      const agreeing = listedNames(kind).reduce((sum, name) => sum + nameFrequency(kind, name) ** 2, 0);
      expect(averageShare[kind] / agreeing).toBeGreaterThan(0.95);
      expect(averageShare[kind] / agreeing).toBeLessThan(1.05);
    }
  });
});
