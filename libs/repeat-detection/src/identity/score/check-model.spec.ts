import { describe, expect, it } from '@jest/globals';
import { ukModel } from '../default-model/uk-model.js';
import { checkModel } from './check-model.js';

const model = ukModel();
const calibration = {
  decisions: 40,
  bends: [
    { at: -4, add: 0 },
    { at: 0, add: -1.5 },
    { at: 6, add: 0 },
  ],
};
const places: readonly [where: string, modelWith: (read: unknown) => unknown][] = [
  ["the model's calibration", (read) => ({ ...model, calibration: read })],
  ["the model's company.calibration", (read) => ({ ...model, company: { ...model.company, calibration: read } })],
];

describe('what decisions have shown, in a model read from a file', () => {
  it.each(places)('is taken as it is: %s', (_, modelWith) => {
    expect(checkModel(modelWith(calibration))).toEqual(modelWith(calibration));
    expect(() => checkModel(modelWith(undefined))).not.toThrow();
  });

  it.each(places)('is refused when it is not as it should be, and the place is named: %s', (where, modelWith) => {
    for (const wrong of [null, { decisions: 40 }, { ...calibration, decisions: 'many' }])
      expect(() => checkModel(modelWith(wrong))).toThrow(`${where}: `);
  });
});

describe('a company term of a model read from a file', () => {
  it.each(['joinAt', 'missing', 'clampAt', 'inside', 'between'])('is named when it is missing: %s', (name) => {
    const company = { ...model.company, [name]: undefined };
    expect(() => checkModel({ ...model, company })).toThrow(`company.${name} `);
  });

  it.each(['inside', 'between'])('is named when it is a number and no line: %s', (name) => {
    const company = { ...model.company, [name]: 3 };
    expect(() => checkModel({ ...model, company })).toThrow(`company.${name} is no line`);
  });

  it.each(['intercept', 'slope'])('is named when its line lacks a number: %s', (part) => {
    const company = { ...model.company, inside: { ...model.company.inside, [part]: NaN } };
    expect(() => checkModel({ ...model, company })).toThrow('company.inside ');
  });
});

describe('a chance in a model read from a file', () => {
  it.each([0, 1])('may be %d, but for strangers: they are on every level now and then', (household) => {
    expect(() => checkModel({ ...model, prior: { ...model.prior, household } })).not.toThrow();
  });

  it.each([-0.1, 1.1, NaN])('may not be %d', (household) => {
    expect(() => checkModel({ ...model, prior: { ...model.prior, household } })).toThrow('household is no probability');
  });
});
