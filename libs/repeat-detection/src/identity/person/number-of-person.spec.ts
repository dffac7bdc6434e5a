import type { PersonIdentifier } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { recordOfPerson } from './record-of-person.js';

const today = new Date('2026-11-23T12:00:00Z');
const person = (...identifiers: PersonIdentifier[]) => recordOfPerson({ names: [], identifiers }, { today });
const changes = (...identifiers: PersonIdentifier[]) =>
  person(...identifiers).changes.map(({ field, what }) => [field, what]);

describe('a person’s numbers', () => {
  it.each<[PersonIdentifier['type'], string, string]>([
    ['nhs-number', '943 476 5919', 'nhs-number:9434765919'],
    ['pnc-id', '79/163001b', 'pnc-id:1979/0163001B'],
    ['cro-number', '65656/91h', 'cro-number:065656/91H'],
    ['crn', 'x123456', 'crn:X123456'],
    ['prison-number', 'a1234 bc', 'prison-number:A1234BC'],
  ])('include the %s %s, as %s', (type, value, number) => {
    expect(person({ type, value }).record.identifiers).toEqual([number]);
    expect(person({ type, value }, { type, value: number.slice(type.length + 1) }).record.identifiers).toEqual([
      number,
    ]);
    expect(changes({ type, value })).toEqual([]);
  });

  it('are those that pass their check, in one spelling', () => {
    const identifiers = [
      { type: 'nhs-number' as const, value: '999 000 0018' },
      { type: 'nhs-number' as const, value: '999 000 0019' },
      { type: 'urn' as const, value: '41AB1234526' },
    ];
    expect(person(...identifiers).record.identifiers).toEqual(['nhs-number:9990000018']);
    expect(changes(...identifiers)).toEqual([
      ['identifiers[1]', 'identifier-unverified'],
      ['identifiers[2]', 'identifier-not-used'],
    ]);
  });
});
