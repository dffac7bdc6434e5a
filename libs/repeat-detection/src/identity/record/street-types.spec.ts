import { describe, expect, it } from '@jest/globals';
import { isStreet, withWholeStreetType } from './street-types.js';

describe('the type of a street', () => {
  it.each([
    ['high st', 'high street'],
    ['st james st', 'st james street'],
    ['mill ln', 'mill lane'],
    ['acacia ave', 'acacia avenue'],
    ['the cres', 'the crescent'],
    ['collins cct', 'collins circuit'],
    ['rose cott', 'rose cottage'],
    ['high street', 'high street'],
    ['broadway', 'broadway'],
    ['st', 'st'],
    ['st albans', 'st albans'],
    ['', ''],
  ])('is written out at the end: %j is %j', (street, whole) => {
    expect(withWholeStreetType(street)).toBe(whole);
    expect(withWholeStreetType(whole)).toBe(whole);
  });

  it.each([
    ...['mill lane', 'mill ln', 'high st', 'hyde park', 'the mount'],
    ...['oxford circle', 'the esplanade', 'church end', 'savile row'],
  ])('tells that %s is a street', (text) => {
    expect(isStreet(text)).toBe(true);
  });

  it.each(['hatfield', 'park', 'st', 'row', 'street farm', 'rose house', ''])(
    'tells that %j need not be one',
    (text) => {
      expect(isStreet(text)).toBe(false);
    },
  );
});
