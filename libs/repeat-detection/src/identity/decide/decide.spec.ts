import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../../test/a-person.js';
import { evidence, grounds, judge } from '../../../test/judged.js';
import { decide } from './decide.js';
import { costsOn } from './decision-costs.js';

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
    [
      'with a rare name and the same address, of whom only the birth year is known',
      { ...sarah, born: '1988' },
      { ...sarah, born: '1988' },
    ],
    ['whose middle name was left out', sarah, { ...sarah, name: 'Sarah' }],
    [
      'whose name is written without its apostrophe and accents',
      { ...sarah, name: 'Zoë' },
      { ...sarah, name: 'ZOE', surname: 'O BRIEN' },
    ],
    ['who goes by a short name', { ...sarah, name: 'Elizabeth' }, { ...sarah, name: 'Liz' }],
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
    ['who married and kept the home', sarah, { ...sarah, surname: 'Hill' }],
    [
      'whose birth date has a typing error, with the same home',
      { ...sarah, name: 'Sarah' },
      { ...sarah, name: 'Sarah', born: '1988-04-13' },
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
      { ...undated, name: 'Sarah', ...elsewhere, born: '1988' },
      { ...undated, name: 'Sarah', born: '1988-04-12' },
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
      'with the same usual name and address, and 1 January for a birthday',
      { ...sarah, name: 'Sarah', surname: 'Smith', born: '1988-01-01' },
      { ...sarah, name: 'Sarah', surname: 'Smith', born: '1988-01-01' },
    ],
    [
      'with the same name, address and phone, and birth date unknown to one',
      { ...sarah, ...phone },
      { ...undated, ...phone },
    ],
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
    ['who may go by two short names', { ...sarah, name: 'Beth' }, { ...sarah, name: 'Lizzie' }],
    [
      'with three names and a birth year in common and nothing else',
      { ...undated, ...elsewhere, born: '1988' },
      { ...undated, born: '1988-04-12' },
    ],
    ['with phone numbers that are only alike', { ...nowhere, ...phone }, { ...nowhere, phone: '07700 900124' }],
    ['of a very badly written name', { ...sarah, name: 'Mohammed' }, { ...sarah, name: 'Nohanned' }],
    ['of twins with one NHS number', { ...sarah, ...nhs }, { ...sarah, ...nhs, name: 'Laura' }],
  ])('%s are put to a person', (_title, one, other) => {
    expect(judge(one, other).decision).toBe('ask-a-person');
  });

  it('with a usual name, one home and 1 January in both stay two also by the costs of today', () => {
    const placeholder = { ...sarah, name: 'Sarah', surname: 'Smith', born: '1988-01-01' };
    expect(decide(evidence(placeholder, placeholder), { ...grounds(), costs: costsOn('2026-12-01') }).decision).toBe(
      'ask-a-person',
    );
  });

  it('say what kept the system from deciding alone', () => {
    expect(judge(nowhere, nowhere).against).toContain('nothing beside the name and the birth date supports it');
  });
});

describe('what somebody decided after looking', () => {
  it.each<[string, Sketch, Sketch]>([
    ['nothing in common', sarah, { name: 'Mark', surname: 'Dunn' }],
    ['everything in common', sarah, sarah],
    ['two NHS numbers', { ...sarah, ...nhs }, { ...sarah, ...otherNhs }],
  ])('wins over the model, with %s', (_title, one, other) => {
    expect(judge(one, other, 'same')).toMatchObject({ decision: 'same', by: 'person' });
    expect(judge(one, other, 'not-the-same')).toMatchObject({ decision: 'different', by: 'person' });
  });
});
