import { describe, expect, it } from '@jest/globals';
import { isEnough, sought } from './person-search.js';

const today = new Date('2026-11-30T12:00:00Z');
const kinds = (said: Parameters<typeof sought>[0]) => sought(said, today).keys.map((key) => key.split(':')[0]);

describe('whom somebody looks for', () => {
  it('is found by the keys under which records lie, so that a spelling does not hide them', () => {
    const keys = (surname: string) => sought({ surname, bornOn: '1988-04-12' }, today).keys;
    expect(keys('O’Brien')).toEqual(keys('OBrian'));
    expect(keys('O’Brien')).not.toEqual([]);
  });

  it.each([
    ['a whole name and a year', { forenames: 'Sarah', surname: 'Ward', bornOn: '1988' }, true],
    ['a name and a postcode', { surname: 'Ward', postcode: 'AL10 8TR' }, true],
    ['a birth date and a postcode', { bornOn: '1988-04-12', postcode: 'AL10 8TR' }, true],
    ['an agency’s number', { reference: 'P-1001' }, true],
    ['a name alone', { forenames: 'Sarah', surname: 'Ward' }, false],
    ['a surname and a year', { surname: 'Ward', bornOn: '1988' }, false],
    ['a birth date alone', { bornOn: '1988-04-12' }, false],
    ['blanks', { surname: ' ', reference: '  ' }, false],
    ['nothing', {}, false],
  ])('can be looked for by %s: %#', (_, said, enough) => {
    expect(isEnough(sought(said, today))).toBe(enough);
  });

  it.each([
    ['9990000018', 'nhs-number'],
    ['07700 900123', 'phone'],
    ['sarah@example.org', 'email'],
  ])('is looked for by the number %s as what it is', (reference, kind) => {
    expect(kinds({ reference })).toContain(kind);
  });

  it('is looked for by the police’s number of an incident', () => {
    expect(sought({ reference: '41PY/12345/26' }, today).incidentKey).toMatch(/^urn:/);
    expect(sought({ reference: 'P-1001' }, today).incidentKey).toBeNull();
  });
});
