import { describe, expect, it } from '@jest/globals';
import type { Birth, Person } from '#libs/case-schemas';
import { aReferral } from '../../test/samples.js';
import { birthInWords, personRows } from './person.presenter.js';

const today = new Date('2026-11-21T09:00:00Z');
const rowsOf = (person: Person) => Object.fromEntries(personRows(person, today).map(({ key, lines }) => [key, lines]));

describe('a person on a page', () => {
  it('is told in the words of somebody who helps them', () => {
    expect(rowsOf(aReferral().person)).toEqual({
      Name: ['Ms Sarah Jane O’Brien'],
      'Former name': ['Dunn'],
      'Date of birth': ['12 April 1988 (38 years old)'],
      Sex: ['Female'],
      Ethnicity: ['White: British (self-defined)'],
      'Home address': ['4 Mill Lane', 'Hatfield', 'AL10 8TR', 'Since 1 January 2024'],
      Phone: ['07700 900123 (mobile)'],
      Email: ['sarah@example.org'],
      'NHS number': ['9990000018'],
    });
  });

  it('of whom nothing is known has no more than that', () => {
    expect(rowsOf({ names: [{ kind: 'current' }] })).toEqual({ Name: ['Not known'] });
  });

  it('keeps a protected address secret, and says so where it is known', () => {
    const { Refuge } = rowsOf({ names: [], addresses: [{ kind: 'refuge', protected: true }] });
    expect(Refuge).toEqual(['This address is protected and was not shared']);
    const own = rowsOf({ names: [], addresses: [{ kind: 'home', protected: true, town: 'Ware' }] });
    expect(own['Home address']).toEqual(['Ware', 'Protected: do not tell anyone this address']);
  });

  it('has an old ethnicity code in the words of its own list', () => {
    const ethnicity = { code: 'O1', codeSet: '16+1', definedBy: 'officer' } as const;
    expect(rowsOf({ names: [], ethnicity }).Ethnicity).toEqual(['Chinese (as an officer saw it)']);
  });
});

describe('a birth', () => {
  it.each<[string, Birth]>([
    ['12 April 1988 (38 years old)', { kind: 'date', date: '1988-04-12' }],
    ['22 November 2024 (1 year old)', { kind: 'date', date: '2024-11-22' }],
    ['April 1988 (day not known)', { kind: 'date', date: '1988-04' }],
    ['1988 (day and month not known)', { kind: 'date', date: '1988' }],
    ['About 40 years old on 20 November 2026', { kind: 'estimated-age', estimatedAge: 40, estimatedOn: '2026-11-20' }],
    ['Not born yet, due on 3 May 2027', { kind: 'unborn', expectedDate: '2027-05-03' }],
    ['Not born yet', { kind: 'unborn' }],
    ['Not known', { kind: 'unknown' }],
  ])('is told as %s', (words, birth) => expect(birthInWords(birth, today)).toBe(words));
});
