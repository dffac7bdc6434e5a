import type { Birth } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { cannotBeOne } from '../decide/facts.js';
import { factsOf } from './facts-of-persons.js';
import type { PersonRecord } from './person-record.js';
import { recordOfPerson } from './record-of-person.js';

const today = new Date('2026-11-23T12:00:00Z');
const person = (birth?: Birth, forenames = 'Sarah'): PersonRecord =>
  recordOfPerson({ names: [{ kind: 'current', forenames, surname: 'Hill' }], ...(birth && { birth }) }, { today });
const born = (date: string) => person({ kind: 'date', date });
const expected = (expectedDate?: string) => person({ kind: 'unborn', ...(expectedDate && { expectedDate }) });

describe('what is certain of two people beside their fields', () => {
  it.each<[string, PersonRecord, PersonRecord]>([
    ['people of whom nothing is known', person(), person()],
    ['people born on two days', born('1988-04-12'), born('1950-01-02')],
    ['people born on one day', born('1988-04-12'), born('1988-04-12')],
  ])('is nothing for %s', (_title, left, right) => {
    expect(factsOf(left, right)).toEqual([]);
  });

  it.each<[string, PersonRecord, PersonRecord]>([
    ['expected on one day', expected('2027-02-01'), expected('2027-02-01')],
    ['expected within weeks', expected('2027-02-01'), expected('2027-03-01')],
    ['of whom one is not known when', expected('2027-02-01'), expected()],
    ['of neither is known when', expected(), expected()],
    ['of whom one was born a little before its time', expected('2026-12-20'), born('2026-11-01')],
    ['of whom one was born as long after its time as may be', expected('2026-03-01'), born('2026-06-29')],
    ['of whom one was born as long before its time as may be', expected('2026-06-29'), born('2026-03-01')],
  ])('is that they are unborn, or were, for two children %s', (_title, left, right) => {
    expect(factsOf(left, right)).toEqual(['unborn']);
    expect(factsOf(right, left)).toEqual(['unborn']);
    expect(factsOf(left, right).some(cannotBeOne)).toBe(false);
  });

  it.each<[string, PersonRecord, PersonRecord]>([
    ['somebody who was born long before', expected('2027-02-01'), born('1988-04-12')],
    ['a child that was born a day too early', expected('2026-06-30'), born('2026-03-01')],
    ['a child that was born a day too late', expected('2026-03-01'), born('2026-06-30')],
    ['a child that is expected half a year later', expected('2026-12-01'), expected('2027-06-01')],
    ['somebody who lives, of whom only the year of birth is known', expected('2026-12-01'), born('2026')],
    ['somebody who lives, of whom only the month of birth is known', expected('2026-12-01'), born('2026-11')],
    ['somebody who lives, of whom nothing is known', expected('2026-12-01'), person()],
    ['somebody who lives, when it is not known for when it is expected', expected(), born('2026-11-02')],
  ])('is that an unborn child is not %s', (_title, left, right) => {
    expect(factsOf(left, right)).toEqual(['born and unborn']);
    expect(factsOf(right, left)).toEqual(['born and unborn']);
    expect(factsOf(left, right).some(cannotBeOne)).toBe(true);
  });

  it('is that letters only look like others, where either name has such', () => {
    const disguised = person(undefined, 'S\u0430rah');
    for (const [left, right] of [
      [disguised, person()],
      [person(), disguised],
      [disguised, disguised],
    ] as const)
      expect(factsOf(left, right)).toEqual(['look-alike letters']);
    expect(factsOf(disguised, expected())).toEqual(['born and unborn', 'look-alike letters']);
  });
});
