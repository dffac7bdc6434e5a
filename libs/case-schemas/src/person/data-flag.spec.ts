import { describe, expect, it } from '@jest/globals';
import { personFlags, textFlags, type DataFlagCode } from './data-flag.js';
import type { Person } from './person.js';

const TODAY = new Date('2026-11-23T12:00:00Z');
const known: Person = {
  names: [{ kind: 'current', forenames: 'Sarah', surname: 'O’Brien' }],
  birth: { kind: 'date', date: '1988-04-12' },
};
const flagsOf = (changes: Partial<Person>): [DataFlagCode, string][] =>
  personFlags({ ...known, ...changes }, 'person', TODAY).map(({ code, field }) => [code, field]);

describe('what a reader is told of a person’s record', () => {
  it('is nothing where all is well', () => {
    const addresses = ['AL10 8TR', 'al108tr', 'SW1A 1AA', ' WD6 1AA ', '', undefined].map((postcode) => ({
      kind: 'home' as const,
      postcode,
      protected: false,
    }));
    const identifiers = [
      { type: 'nhs-number' as const, value: '999 000 0018' },
      { type: 'other' as const, value: 'anything' },
    ];
    const ethnicity = { code: 'A4', codeSet: '18+1' as const, definedBy: 'self' as const };
    expect(flagsOf({ addresses, identifiers, ethnicity, deceased: false })).toEqual([]);
  });

  it.each<[string, Partial<Person>, DataFlagCode, string]>([
    ['no name', { names: [] }, 'identity-unknown', 'person.names'],
    ['an empty name', { names: [{ kind: 'current', surname: ' ' }] }, 'identity-unknown', 'person.names'],
    [
      'a Cyrillic letter in a Latin name',
      {
        names: [
          { kind: 'current', surname: 'Dunn' },
          { kind: 'alias', surname: 'Hаle' },
        ],
      },
      'mixed-script',
      'person.names[1]',
    ],
    [
      'a line turned round',
      { names: [{ kind: 'current', title: '\u202E', surname: 'Dunn' }] },
      'hidden-characters',
      'person.names[0]',
    ],
    ['no birth', { birth: undefined }, 'birth-date-unknown', 'person.birth'],
    ['an unknown birth date', { birth: { kind: 'unknown' } }, 'birth-date-unknown', 'person.birth'],
    ['a birth year', { birth: { kind: 'date', date: '1988' } }, 'birth-date-partial', 'person.birth'],
    ['a birth month', { birth: { kind: 'date', date: '1988-04' } }, 'birth-date-partial', 'person.birth'],
    ['an estimated age', { birth: { kind: 'estimated-age', estimatedAge: 40 } }, 'birth-date-partial', 'person.birth'],
    ['an age of 121', { birth: { kind: 'date', date: '1905-11-23' } }, 'age-over-120', 'person.birth'],
    ['a date that stands for nothing', { birth: { kind: 'date', date: '0001-01-01' } }, 'age-over-120', 'person.birth'],
    [
      'a wrong check digit',
      { identifiers: [{ type: 'nhs-number', value: '999 000 0019' }] },
      'identifier-unverified',
      'person.identifiers[0]',
    ],
    [
      'a postcode that is none',
      { addresses: [{ kind: 'home', postcode: 'SAME AS MUM', protected: false }] },
      'postcode-unrecognised',
      'person.addresses[0].postcode',
    ],
    [
      'a new code in the old set',
      { ethnicity: { code: 'A4', codeSet: '16+1', definedBy: 'self' } },
      'ethnicity-code-not-in-set',
      'person.ethnicity',
    ],
    [
      'an old code in the new set',
      { ethnicity: { code: 'O1', codeSet: '18+1', definedBy: 'officer' } },
      'ethnicity-code-not-in-set',
      'person.ethnicity',
    ],
    ['a death', { deceased: true }, 'deceased', 'person.deceased'],
  ])('names %s and where it is', (_, changes, code, field) => {
    expect(flagsOf(changes)).toEqual([[code, field]]);
  });

  it.each<[string, Partial<Person>]>([
    ['an unborn child', { birth: { kind: 'unborn', expectedDate: '2027-02-01' } }],
    ['an unborn child without a date', { birth: { kind: 'unborn' } }],
    ['somebody of 120', { birth: { kind: 'date', date: '1905-12-31' } }],
    ['a name of one script that is not ours', { names: [{ kind: 'current', surname: 'Шевченко' }] }],
    ['an emoji', { names: [{ kind: 'current', forenames: 'Sam ❤️' }] }],
    ['the name Null', { names: [{ kind: 'current', surname: 'Null' }] }],
    ['a sex that is not known', { sex: 'N', genderIdentity: 'UNK' }],
  ])('is nothing about %s', (_, changes) => {
    expect(flagsOf(changes)).toEqual([]);
  });

  it('names an age that is both an estimate and beyond belief twice', () => {
    expect(flagsOf({ birth: { kind: 'estimated-age', estimatedAge: 130 } }).map(([code]) => code)).toEqual([
      'age-over-120',
      'birth-date-partial',
    ]);
  });

  it('repeats nothing of what the record says', () => {
    const flags = personFlags({ names: [{ kind: 'current', surname: 'Hаle\u200B' }] }, 'person', TODAY);
    expect(JSON.stringify(flags)).not.toMatch(/H.le/);
  });
});

describe('a text', () => {
  it.each([
    ['zero width space', '\u200B'],
    ['right-to-left override', '\u202E'],
    ['isolate', '\u2066'],
    ['soft hyphen', '\u00AD'],
    ['byte order mark', '\uFEFF'],
    ['Arabic letter mark', '\u061C'],
    ['Hangul filler', '\u3164'],
    ['tag letter', '\u{E0061}'],
    ['line separator', '\u2028'],
    ['escape', '\u001B'],
    ['line break', '\n'],
  ])('with a %s in it holds hidden characters', (_, character) => {
    expect(textFlags(`Sa${character}rah`)).toEqual(['hidden-characters']);
  });
});
