import { describe, expect, it } from '@jest/globals';
import { readPostcode } from './postcode-of.js';
import type { RecordChangeCode } from './record-change.js';

describe('a postcode', () => {
  it.each<[string, string, RecordChangeCode[]]>([
    ['AL10 8TR', 'al108tr', []],
    ['al108tr', 'al108tr', []],
    [' al10-8tr ', 'al108tr', []],
    ['E1 6AN', 'e16an', []],
    ['SW1A 2BO', 'sw1a2bo', []],
    ['ALIO 8TR', 'al108tr', ['postcode-corrected']],
    ['AL10 OTR', 'al100tr', ['postcode-corrected']],
    ['AL10 LTR', 'al101tr', ['postcode-corrected']],
    ['SW1A 2B0', 'sw1a2bo', ['postcode-corrected']],
    ['SWlA 2BB', 'sw1a2bb', ['postcode-corrected']],
    ['EI 6AN', 'e16an', ['postcode-corrected']],
    ['OLI 6AN', 'ol16an', ['postcode-corrected']],
    ['AL10', 'al10', []],
    ['E1', 'e1', []],
    ['', '', []],
  ])('is read from %j as %j', (text, postcode, changes) => {
    const noted: RecordChangeCode[] = [];
    expect(readPostcode(text, (what) => noted.push(what))).toBe(postcode);
    expect(noted).toEqual(changes);
    expect(readPostcode(text)).toBe(postcode);
  });

  it.each(['2602', 'K1A 0B1', 'Hatfield AL10 8TR', 'Hatfield ALIO 8TR', 'ALIO 8TR Herts', 'XNF1 1NF'])(
    'is compared as it stands where it is not British: %j',
    (text) => {
      const noted: RecordChangeCode[] = [];
      expect(readPostcode(text, (what) => noted.push(what))).toBe(text.toLowerCase().replaceAll(' ', ''));
      expect(noted).toEqual(['postcode-unrecognised']);
    },
  );

  it.each([
    ...['ZZ99 3WZ', 'ZZ99', 'NF1 1NF', 'NFA', 'No fixed abode'],
    ...['unknown', 'Not known', 'n/a', 'N/K', 'none', 'XX', 'ZZ', '0000', '00000'],
  ])('is nowhere where it says %j', (text) => {
    const noted: RecordChangeCode[] = [];
    expect(readPostcode(text, (what) => noted.push(what))).toBe('');
    expect(noted).toEqual(['no-fixed-abode']);
    expect(readPostcode(text)).toBe('');
  });
});
