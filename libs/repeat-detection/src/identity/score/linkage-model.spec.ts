import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storeOf } from '../../../test/a-record.js';
import { anyRecords } from '../../../test/any-record.js';
import { comparisonFields } from '../compare/fields.js';
import { ukModel } from '../default-model/uk-model.js';
import { companyTerms } from '../train/company-terms.js';
import { normaliseGroups, relations, type LatentClasses } from './latent-classes.js';
import { checkModel } from './check-model.js';
import { assumedOfOnePerson, classesOf, modelOf, type LinkageModel } from './linkage-model.js';
import { PairScorer } from './pair-scorer.js';
import { termRarity } from './term-rarity.js';

const byChance = comparisonFields.map((field) =>
  normaliseGroups(
    field,
    Float64Array.from(field.levels, ({ agreement }) => 10 ** (-2 * agreement)),
  ),
);
const classes: LatentClasses = {
  prior: { person: 1e-4, household: 3e-4, strangers: 1 - 4e-4 },
  levels: { person: comparisonFields.map(assumedOfOnePerson), household: byChance, strangers: byChance },
};
const model = modelOf(comparisonFields, classes, ['surname + birth-year'], companyTerms);
const written = JSON.stringify(model);
type Changeable = Record<string, unknown> & { fields: { levels: Record<string, unknown>[] }[] };
const changed = (change: (model: Changeable) => void): unknown => {
  const copy = JSON.parse(written) as Changeable;
  change(copy);
  return copy;
};

describe('a model', () => {
  it('has a version that names its numbers: the same for the same, another for others', () => {
    expect(modelOf(comparisonFields, classes, ['surname + birth-year'], companyTerms).version).toBe(model.version);
    const others = [
      modelOf(comparisonFields, classes, ['surname'], companyTerms),
      modelOf(comparisonFields, classes, ['surname + birth-year'], { ...companyTerms, joinAt: 1 }),
      modelOf(comparisonFields, { ...classes, prior: { ...classes.prior, person: 2e-4 } }, ['surname'], companyTerms),
    ].map(({ version }) => version);
    expect(new Set([model.version, ...others]).size).toBe(4);
  });

  it('says of each level what it weighs in bits: how much oftener one person is on it than strangers', () => {
    for (const { levels } of model.fields)
      for (const { person, strangers, weight } of levels) expect(weight).toBe(Math.log2(person / strangers));
  });

  it('has probabilities that sum to one within each group of levels', () => {
    for (const { levels } of model.fields) {
      for (const relation of relations) {
        const sums = new Map<string, number>();
        for (const level of levels) sums.set(level.group, (sums.get(level.group) ?? 0) + level[relation]);
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 9);
      }
    }
  });

  it('weighs nothing where nothing is known', () => {
    for (const { levels } of model.fields) expect(levels[0]).toMatchObject({ group: 'unknown', weight: 0 });
  });

  it('written as JSON and read again gives every pair the same weight, bit for bit', () => {
    const read = checkModel(JSON.parse(written));
    expect(read).toEqual(model);
    fc.assert(
      fc.property(anyRecords(2, 2), (records) => {
        const store = storeOf(records);
        const rarity = termRarity(store);
        const weight = new PairScorer(store, rarity, model).weight(0, 1);
        expect(new PairScorer(store, rarity, read).weight(0, 1)).toBe(weight);
        expect(weight).not.toBeNaN();
      }),
      { numRuns: 50 },
    );
  });

  it('gives a field that it does not know the levels that its names suggest', () => {
    const withoutBirth = { ...model, fields: model.fields.filter(({ field }) => field !== 'birth') };
    const birth = comparisonFields.filter(({ field }) => field === 'birth');
    const { person, strangers } = classesOf(withoutBirth, birth).levels;
    const same = birth[0]?.levels.findIndex(({ level }) => level === 'same') as number;
    const differs = birth[0]?.levels.findIndex(({ level }) => level === 'differs') as number;
    const bits = (level: number): number =>
      Math.log2((person[0]?.[level] as number) / (strangers[0]?.[level] as number));
    expect(bits(same)).toBeGreaterThan(2);
    expect(bits(differs)).toBeLessThan(-2);
  });
});

describe('a model read from a file', () => {
  it('is taken when it is as this library writes it', () => {
    expect(checkModel(JSON.parse(written))).toEqual(model);
    expect(checkModel(JSON.parse(JSON.stringify(ukModel())))).toEqual(JSON.parse(JSON.stringify(ukModel())));
  });

  it.each<[what: string, model: unknown, message: RegExp]>([
    ['nothing', null, /not a JSON object/],
    ['a number', 7, /not a JSON object/],
    ['a list', [], /no version/],
    ['no version', changed((one) => delete one['version']), /no version/],
    ['no prior', changed((one) => delete one['prior']), /prior: person is no probability/],
    ['a prior over 1', changed((one) => (one['prior'] = { ...model.prior, household: 2 })), /prior: household is no/],
    [
      'a prior of text',
      changed((one) => (one['prior'] = { ...model.prior, strangers: '1' })),
      /prior: strangers is no/,
    ],
    ['no chance of strangers', changed((one) => (one['prior'] = { ...model.prior, strangers: 0 })), /strangers is 0/],
    ['no fields', changed((one) => Reflect.deleteProperty(one, 'fields')), /no fields/],
    ['an empty field', changed((one) => one.fields.push(null as never)), /fields\[11\] is no object/],
    ['an unknown field', changed((one) => one.fields.push({ field: 'shoe', levels: [] } as never)), /field shoe/],
    [
      'a field without levels',
      changed((one) => Reflect.deleteProperty(one.fields[2] as object, 'levels')),
      /birth has no/,
    ],
    ['a level without name', changed((one) => one.fields[2]?.levels.push({})), /birth: levels\[30\] has no name/],
    ['an empty level', changed((one) => one.fields[2]?.levels.push(null as never)), /birth: levels\[30\] has no name/],
    [
      'a chance below 0',
      changed((one) => ((one.fields[2]?.levels[1] as Record<string, unknown>)['person'] = -0.1)),
      /birth, same: person is no probability/,
    ],
    [
      'a chance that JSON could not write',
      changed((one) => ((one.fields[2]?.levels[1] as Record<string, unknown>)['household'] = null)),
      /birth, same: household is no probability/,
    ],
    [
      'a level that no stranger is ever on',
      changed((one) => ((one.fields[2]?.levels[1] as Record<string, unknown>)['strangers'] = 0)),
      /birth, same: strangers is 0/,
    ],
    ['no keys', changed((one) => delete one['blocking']), /no blocking keys/],
    ['a key that is no text', changed((one) => (one['blocking'] = ['surname', 7])), /no blocking keys/],
    ['no company terms', changed((one) => delete one['company']), /no company terms/],
    [
      'company terms without a line',
      changed((one) => (one['company'] = { ...companyTerms, inside: undefined })),
      /company\.inside/,
    ],
    [
      'a line without slope',
      changed((one) => (one['company'] = { ...companyTerms, between: { intercept: 1 } })),
      /company\.between/,
    ],
    [
      'a line that is a number',
      changed((one) => (one['company'] = { ...companyTerms, between: 3 })),
      /company\.between/,
    ],
    [
      'a join that is no number',
      changed((one) => (one['company'] = { ...companyTerms, joinAt: '0' })),
      /company\.joinAt/,
    ],
  ])('is refused with %s, and the place is named', (_, read, message) => {
    expect(() => checkModel(read)).toThrow(message);
  });

  it('is refused whatever else it may be, by an error that says so in words', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (read) => {
        expect(() => checkModel(read)).toThrow(/^the model/);
      }),
    );
  });

  it('may hold how its pairs came out, and is refused where that is not told as it should be', () => {
    const scores = { modelVersion: model.version, pairs: 2, weights: new Array<number>(13).fill(0), fields: [] };
    const withScores = (more: object): unknown => ({ ...model, scores: { ...scores, ...more } });
    expect(checkModel(withScores({})).scores).toEqual(scores);
    const level = { label: 'same', pairs: 2 };
    expect(() => checkModel(withScores({ fields: [{ field: 'sex', levels: [level] }] }))).not.toThrow();
    for (const [wrong, message] of [
      [{ modelVersion: 'learned-1' }, /of another model/],
      [{ pairs: -1 }, /pairs is no count/],
      [{ pairs: 'two' }, /pairs is no count/],
      [{ weights: [1, 2] }, /weights are not 13 counts/],
      [{ weights: new Array(13).fill(0.5) }, /weights are not 13 counts/],
      [{ weights: 7 }, /weights are not 13 counts/],
      [{ fields: undefined }, /have no fields/],
      [{ fields: [null] }, /fields\[0\] lacks/],
      [{ fields: [{ field: 7, levels: [] }] }, /fields\[0\] lacks/],
      [{ fields: [{ field: 'sex' }] }, /fields\[0\] lacks/],
      [{ fields: [{ field: 'sex', levels: [level, null] }] }, /fields\[0\] lacks/],
      [{ fields: [{ field: 'sex', levels: [{ label: 'same' }] }] }, /fields\[0\] lacks/],
    ] as const)
      expect(() => checkModel(withScores(wrong))).toThrow(message);
    expect(() => checkModel({ ...model, scores: null })).toThrow(/scores are no object/);
  });

  it('keeps what it does not know of', () => {
    const more = { ...(JSON.parse(written) as LinkageModel), note: 'trained on the county' };
    expect(checkModel(more)).toEqual(more);
  });
});
