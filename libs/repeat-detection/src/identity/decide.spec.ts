import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPerson, type Sketch } from '../../test/a-person.js';
import { blockingKeys } from './blocking-keys.js';
import { compare } from './compare.js';
import { decide, type Decision } from './decide.js';
import { explainSentence, waterfall } from './explain.js';
import { ruleModel } from './rule-model.js';

const judge = (one: Sketch, other: Sketch): Decision => decide(compare(aPerson(one), aPerson(other)));

const sarah: Sketch = {
  name: 'Sarah Jane',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const nhs = { nhs: '9990000018' };
const otherNhs = { nhs: '9990000026' };
const phone = { phone: '07700 900123' };
const { at: _at, postcode: _postcode, ...nowhere } = sarah;
const elsewhere = { at: '90 Station Road', postcode: 'SG1 1AA' };
const { born: _born, ...undated } = sarah;

describe('two records of one person', () => {
  it.each<[string, Sketch, Sketch]>([
    ['with nothing changed', sarah, sarah],
    ['whose middle name was left out', sarah, { ...sarah, name: 'Sarah' }],
    [
      'whose name is written without its apostrophe and accents',
      { ...sarah, name: 'Zoë' },
      { ...sarah, name: 'ZOE', surname: 'O BRIEN' },
    ],
    ['who goes by a short name', { ...sarah, name: 'Elizabeth' }, { ...sarah, name: 'Liz' }],
    ['who goes by two short names', { ...sarah, name: 'Beth' }, { ...sarah, name: 'Lizzie' }],
    ['whose surname has a typing error', sarah, { ...sarah, surname: 'O’Brein' }],
    ['whose long forename has a typing error', { ...sarah, name: 'Christine' }, { ...sarah, name: 'Cristine' }],
    ['whose postcode has a typing error', sarah, { ...sarah, postcode: 'AL10 8TB' }],
    ['whose forename and surname were swapped', sarah, { ...sarah, name: 'O’Brien', surname: 'Sarah' }],
    ['who uses half of a double surname', { ...sarah, surname: 'O’Brien-Hill' }, sarah],
    ['who moved house and kept the phone', { ...sarah, ...phone }, { ...sarah, ...elsewhere, ...phone }],
    ['who married, with the earlier name on record', sarah, { ...sarah, surname: 'Hill', alias: ['Sarah', 'O’Brien'] }],
    ['who married and kept home and phone', { ...sarah, ...phone }, { ...sarah, ...phone, surname: 'Hill' }],
    [
      'who married, with the same NHS number',
      { ...sarah, ...nhs },
      { ...sarah, ...elsewhere, ...nhs, surname: 'Hill' },
    ],
    ['whose day and month of birth were swapped', sarah, { ...sarah, born: '1988-12-04' }],
    [
      'whose birth date has a typing error, with the same middle name and home',
      sarah,
      { ...sarah, born: '1988-04-13' },
    ],
    [
      'whose birth date has a typing error, with the same phone',
      { ...sarah, ...phone },
      { ...sarah, ...phone, born: '1989-04-12' },
    ],
    [
      'whose birth date has a typing error, with the same NHS number',
      { ...sarah, ...nhs },
      { ...sarah, ...nhs, born: '1988-04-13' },
    ],
    ['whose birth date is missing, with the same NHS number', { ...sarah, ...nhs }, { ...undated, ...nhs }],
    [
      'whose address is protected, with the same phone',
      { ...sarah, ...phone },
      { ...sarah, ...phone, protected: true },
    ],
    [
      'who has no fixed abode, with the same PNC id',
      { ...nowhere, pnc: '1979/0163001B' },
      { ...nowhere, kind: 'no-fixed-abode', pnc: '79/163001B' },
    ],
  ])('%s are joined', (_title, one, other) => {
    expect(judge(one, other).decision).toBe('same');
  });
});

describe('two records of two people', () => {
  it.each<[string, Sketch, Sketch]>([
    ['who are twins', sarah, { ...sarah, name: 'Laura' }],
    ['who are twins with one phone', { ...sarah, ...phone }, { ...sarah, ...phone, name: 'Laura' }],
    ['who are parent and child of the same name', sarah, { ...sarah, born: '1962-09-30' }],
    [
      'who are father and son of the same name and phone',
      { ...sarah, ...phone },
      { ...sarah, ...phone, born: '1962-09-30' },
    ],
    ['who are husband and wife', { ...sarah, ...phone }, { ...sarah, ...phone, name: 'Mark', born: '1985-02-03' }],
    ['who are husband and wife, without birth dates', { ...undated, ...phone }, { ...undated, ...phone, name: 'Mark' }],
    ['who are sister and brother', sarah, { ...sarah, name: 'Luke', born: '1991-07-21', sex: 'M' }],
    ['who agree in all but two NHS numbers', { ...sarah, ...nhs }, { ...sarah, ...otherNhs }],
    ['who agree in all but two PNC ids', { ...sarah, pnc: '1979/0163001B' }, { ...sarah, pnc: '2004/0712343W' }],
    ['who have only the name in common', { name: 'Sarah', surname: 'O’Brien' }, { name: 'Sarah', surname: 'O’Brien' }],
    [
      'who have only the name and the birth year in common',
      { ...undated, ...elsewhere, born: '1988' },
      { ...undated, born: '1988-04-12' },
    ],
    [
      'who have only the birth date in common',
      { ...sarah, ...elsewhere },
      { ...sarah, name: 'Laura', surname: 'Kaya' },
    ],
    [
      'who lived in one refuge',
      { ...sarah, kind: 'refuge' },
      { name: 'Aisha', surname: 'Khan', born: '1990-01-20', at: sarah.at!, postcode: sarah.postcode!, kind: 'refuge' },
    ],
    [
      'of whom one is not born yet',
      sarah,
      { surname: 'O’Brien', expected: '2027-02-01', at: '4 Mill Lane', postcode: 'AL10 8TR' },
    ],
    ['of whom nothing is known', {}, {}],
    [
      'who are both an unknown male of that street',
      { name: 'Unknown', surname: 'Male', about: 30, at: '4 Mill Lane', postcode: 'AL10 8TR' },
      { name: 'Unknown', surname: 'Male', about: 30, at: '4 Mill Lane', postcode: 'AL10 8TR' },
    ],
  ])('%s are kept apart', (_title, one, other) => {
    expect(judge(one, other).decision).toBe('different');
  });
});

describe('two records that a person must look at', () => {
  it.each<[string, Sketch, Sketch]>([
    ['with the same name and birth date and nothing else', nowhere, nowhere],
    ['of somebody who moved house, with no number or phone', sarah, { ...sarah, ...elsewhere }],
    ['with the same name and address, and no birth date', undated, undated],
    [
      'with the same name and address, and 1 January for a birthday',
      { ...sarah, born: '1988-01-01' },
      { ...sarah, born: '1988-01-01' },
    ],
    [
      'with the same name, address and phone, and birth date unknown to one',
      { ...sarah, ...phone },
      { ...undated, ...phone },
    ],
    [
      'with a typing error in the birth date, and only the home in common',
      { ...sarah, name: 'Sarah' },
      { ...sarah, name: 'Sarah', born: '1988-04-13' },
    ],
    ['of somebody who may have married', sarah, { ...sarah, surname: 'Hill' }],
    ['written in look-alike letters', { ...sarah, ...phone }, { ...sarah, ...phone, name: 'S\u0430r\u0430h' }],
    ['with the same refuge and birth date', { ...sarah, kind: 'refuge' }, { ...sarah, kind: 'refuge' }],
    ['of a baby without a forename', { ...sarah, born: '2026-04-12' }, { ...sarah, born: '2026-04-12', name: 'Baby' }],
    [
      'with one NHS number and two names',
      { ...sarah, ...nhs },
      { ...nhs, name: 'Mark', surname: 'Dunn', born: '1990-03-02' },
    ],
    [
      'with one NHS number and two PNC ids',
      { ...sarah, ...nhs, pnc: '1979/0163001B' },
      { ...sarah, ...nhs, pnc: '2004/0712343W' },
    ],
    ['with one NHS number and nothing else', nhs, nhs],
    ['of twins whose names look alike', { ...sarah, ...phone, name: 'Jack' }, { ...sarah, ...phone, name: 'Jake' }],
    [
      'of twins whose names differ by one letter',
      { ...sarah, ...phone, name: 'Erin' },
      { ...sarah, ...phone, name: 'Eric' },
    ],
    ['of a very badly written name', { ...sarah, name: 'Mohammed' }, { ...sarah, name: 'Nohanned' }],
    ['of twins with one NHS number', { ...sarah, ...nhs }, { ...sarah, ...nhs, name: 'Laura' }],
  ])('%s are put to a person', (_title, one, other) => {
    expect(judge(one, other).decision).toBe('ask-a-person');
  });

  it('say what kept the system from deciding alone', () => {
    expect(judge(nowhere, nowhere).against).toContain('nothing beside the name and the birth date supports it');
  });
});

const sketches: fc.Arbitrary<Sketch> = fc.record(
  {
    name: fc.constantFrom('Sarah', 'Sarah Jane', 'Sara', 'S\u0430rah', 'Mark', 'Liz', 'Elizabeth', 'Unknown', ''),
    surname: fc.constantFrom('O’Brien', 'OBrein', 'Hill', 'O’Brien-Hill', '', 'Шевченко'),
    alias: fc.constantFrom(['Sarah', 'Hill'] as const, ['Jane', 'O’Brien'] as const),
    born: fc.constantFrom('1988-04-12', '1988-12-04', '1988', '1988-01-01', '1962-09-30', '1900-01-01'),
    about: fc.constantFrom(38, 64),
    sex: fc.constantFrom('M' as const, 'F' as const),
    at: fc.constantFrom('4 Mill Lane', '5 Mill Lane', 'Rose Cottage'),
    postcode: fc.constantFrom('AL10 8TR', 'AL10 8TS', 'SG1 1AA', 'ZZ99 3VZ'),
    kind: fc.constantFrom('home' as const, 'refuge' as const),
    protected: fc.boolean(),
    phone: fc.constantFrom('07700 900123', '07700 900124'),
    email: fc.constantFrom('sarah@example.org', 'mark@example.org'),
    nhs: fc.constantFrom('9990000018', '9990000026'),
    pnc: fc.constantFrom('1979/0163001B', '2004/0712343W'),
  },
  { requiredKeys: [] },
);
const pairs = (check: (one: Sketch, other: Sketch) => void): void =>
  fc.assert(fc.property(sketches, sketches, check), { numRuns: 1000 });

describe('every comparison', () => {
  it('comes out the same from both sides', () =>
    pairs((one, other) => {
      const levels = (left: Sketch, right: Sketch) => compare(aPerson(left), aPerson(right)).map(({ level }) => level);
      expect(levels(one, other)).toEqual(levels(other, one));
    }));

  it('is explained by bars that sum to its weight exactly', () =>
    pairs((one, other) => {
      const comparisons = compare(aPerson(one), aPerson(other));
      const bars = waterfall(comparisons);
      expect(bars.at(-1)?.total).toBe(decide(comparisons).weight);
      expect(bars.reduce((sum, bar) => sum + bar.weight, 0)).toBe(decide(comparisons).weight);
    }));

  it('never joins on the name and the birth alone', () =>
    pairs(({ name, surname, alias, born, about }, other) => {
      const known = { name, surname, alias, born, about };
      expect(judge(withoutGaps(known), other).decision).not.toBe('same');
    }));

  it('never joins without a full birth date or a number', () =>
    pairs((one, { born: _, nhs: _nhs, pnc: _pnc, ...other }) => {
      expect(judge(one, other).decision).not.toBe('same');
    }));

  it('never joins two valid NHS numbers', () =>
    pairs((one, other) => {
      expect(judge({ ...one, ...nhs }, { ...other, ...otherNhs }).decision).not.toBe('same');
    }));

  it('repeats nothing personal in its words', () =>
    pairs((one, other) => {
      const said = explainSentence(judge(one, other));
      expect(said).not.toMatch(/sarah|mark|hill|mill|1988|07700|example|999|al10|liz/i);
    }));

  it('is of two records that a key brings together, whenever it joins them', () =>
    pairs((one, other) => {
      if (judge(one, other).decision !== 'same') return;
      const keys = new Set(blockingKeys(aPerson(one)));
      expect(blockingKeys(aPerson(other)).some((key) => keys.has(key))).toBe(true);
    }));
});

const withoutGaps = (sketch: { [Key in keyof Sketch]: Sketch[Key] | undefined }): Sketch =>
  Object.fromEntries(Object.entries(sketch).filter(([, value]) => value !== undefined));

describe('the sentence for a caseworker', () => {
  it('says what agrees and what does not', () => {
    const decision = judge({ ...sarah, ...nhs }, { ...sarah, ...nhs, ...elsewhere, surname: 'O’Brein' });
    expect(explainSentence(decision)).toBe(
      'Same NHS number; surname differs by one letter; same middle name; born the same day; but another address.',
    );
  });

  it('names the reason for asking', () => {
    expect(explainSentence(judge(nowhere, nowhere))).toBe(
      'Same name; same middle name; born the same day; but nothing beside the name and the birth date supports it.',
    );
  });
});

describe('the rule-based weights', () => {
  it('are quarters of a bit, so that they sum without rounding', () => {
    Object.values(ruleModel.weights).forEach(({ bits }) => expect(Number.isInteger(bits * 4)).toBe(true));
  });

  it('each say why', () => {
    Object.values(ruleModel.weights).forEach(({ because }) => expect(because.length).toBeGreaterThan(10));
  });
});
