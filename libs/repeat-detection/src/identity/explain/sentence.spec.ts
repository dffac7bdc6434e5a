import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../test/judged.js';
import type { Sketch } from '../../../test/a-person.js';
import { sentenceOf } from './sentence.js';

const sarah: Sketch = {
  name: 'Sarah',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const elsewhere = { at: '90 Station Road', postcode: 'SG1 1AA' };
const nhs = { nhs: '9990000018' };
const said = (one: Sketch, other: Sketch): string => sentenceOf(judge(one, other));

describe('the sentence for a caseworker', () => {
  it('gathers what is the same, then says what differs a little, then what speaks against it', () => {
    const { at: _, postcode: _postcode, ...nowhere } = sarah;
    expect(said({ ...sarah, ...nhs }, { ...nowhere, ...elsewhere, ...nhs, name: 'Saraj' })).toBe(
      'Same NHS number, birth date and surname, forename one slip apart; but another address.',
    );
  });

  it('names the reason for asking', () => {
    const { at: _, postcode: _postcode, ...nowhere } = sarah;
    expect(said(nowhere, nowhere)).toBe(
      'Same birth date, surname and forename; but nothing beside the name and the birth date supports it.',
    );
  });

  it('says when nothing speaks for it', () => {
    expect(said({ name: 'Sarah', surname: 'Hill' }, { name: 'Mark', surname: 'Dunn' })).toBe(
      'Nothing speaks for it; but another forename; another surname.',
    );
  });

  it.each<[string, Sketch, Sketch, string]>([
    ['a shared address', sarah, sarah, 'same address'],
    ['neighbours', sarah, { ...sarah, at: '9 Mill Lane' }, 'same postcode, another house'],
    ['a slip in the postcode', sarah, { ...sarah, postcode: 'AL10 8TB' }, 'same house, postcode one slip apart'],
    ['a postcode alone', { postcode: 'AL10 8TR' }, { postcode: 'AL10 8TR' }, 'same postcode'],
    ['homes far apart', sarah, { ...sarah, ...elsewhere }, 'another address'],
    ['a refuge', { ...sarah, kind: 'refuge' }, { ...sarah, kind: 'refuge' }, ''],
    [
      'swapped names',
      sarah,
      { ...sarah, name: 'O’Brien', surname: 'Sarah' },
      'same name with forename and surname swapped',
    ],
    ['a nickname', { ...sarah, name: 'Liz' }, { ...sarah, name: 'Elizabeth' }, 'a form of the same forename'],
    ['a swapped birth date', sarah, { ...sarah, born: '1988-12-04' }, 'day and month of birth swapped'],
    ['two numbers of a kind', { ...sarah, ...nhs }, { ...sarah, nhs: '9990000026' }, 'different NHS numbers'],
    ['another sex', { ...sarah, sex: 'F' }, { ...sarah, sex: 'M' }, 'another sex in spite of the forename'],
    ['a phone', { phone: '07700 900123' }, { phone: '07700 900123' }, 'same phone number'],
  ])('has words for %s', (_title, one, other, words) => {
    const { reasons, against } = judge(one, other);
    if (words === '') expect([...reasons, ...against].join()).not.toMatch(/address|postcode/);
    else expect([...reasons, ...against]).toContain(words);
  });

  it('puts the strongest first', () => {
    expect(judge({ ...sarah, ...nhs }, { ...sarah, ...nhs }).reasons[0]).toBe('same NHS number');
    expect(judge({ ...sarah, ...nhs }, { ...sarah, nhs: '9990000026', born: '1960-02-03' }).against[0]).toBe(
      'different NHS numbers',
    );
  });
});
