import { describe, expect, it } from '@jest/globals';
import type { Birth } from '../person/birth.js';
import type { Incident, IncidentRole, Involvement } from './incident.js';
import { impossibleDates, incidentFlags, incidentProblems } from './incident-rules.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const who = (role: IncidentRole, birth?: Birth, recordId?: string): Involvement => ({
  role,
  person: {
    recordId,
    names: [{ kind: 'current', surname: 'Dunn' }],
    birth: birth ?? { kind: 'date', date: '1988-04-12' },
  },
});
const incident = (changes: Partial<Incident>): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'violence',
  people: [who('victim')],
  ...changes,
});
const born = (date: string): Partial<Incident> => ({ people: [who('victim', { kind: 'date', date })] });
const problemsOf = (changes: Partial<Incident>, now = NOW): [number, string, string][] =>
  incidentProblems(incident(changes), now).map(({ status, code, field }) => [status, code, field]);
const flagsOf = (changes: Partial<Incident>): [string, string][] =>
  incidentFlags(incident(changes), NOW).map(({ code, field }) => [code, field]);

describe('an incident that cannot be', () => {
  it.each<[string, Partial<Incident>, string, string]>([
    ['happens after now', { occurredAt: '2026-11-23T12:05:01Z' }, 'in-the-future', 'occurredAt'],
    ['is reported after now', { reportedAt: '2026-11-23T13:00:01+00:30' }, 'in-the-future', 'reportedAt'],
    ['has a victim who is born tomorrow', born('2026-11-24'), 'born-in-the-future', 'people[0].person.birth.date'],
    ['has a victim who is born next month', born('2026-12'), 'born-in-the-future', 'people[0].person.birth.date'],
    ['has a victim who is born next year', born('2027'), 'born-in-the-future', 'people[0].person.birth.date'],
    [
      'has an answer that nobody has given yet',
      { consent: [{ purpose: 'victim-support', recipient: 'beacon', decision: 'given', at: '2126-11-20T00:00:00Z' }] },
      'in-the-future',
      'consent[0].at',
    ],
  ])('%s', (_, changes, code, field) => {
    expect(problemsOf(changes)).toEqual([[400, code, field]]);
  });

  it.each<[string, Partial<Incident>]>([
    ['happens now by a clock that is five minutes fast', { occurredAt: '2026-11-23T12:05:00Z' }],
    ['has a victim who was born today', born('2026-11-23')],
    ['has a victim who was born this month', born('2026-11')],
    ['has a victim who was born this year', born('2026')],
    ['has a victim of whom nobody knows the age', { people: [who('victim', { kind: 'unknown' })] }],
    ['has a victim whose age is a guess', { people: [who('victim', { kind: 'estimated-age', estimatedAge: 40 })] }],
    ['has a child who is not born yet', { people: [who('child', { kind: 'unborn', expectedDate: '2027-02-01' })] }],
    ['was reported before it happened', { occurredAt: '2026-11-21T00:00:00Z' }],
  ])('is not one that %s', (_, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });

  it('is not one about a child born after midnight of a summer’s night, when it is still yesterday in UTC', () => {
    const justAfterMidnight = new Date('2026-06-01T23:40:00Z');
    const times = { occurredAt: '2026-06-01T23:35:00Z', reportedAt: '2026-06-01T23:39:00Z' };
    expect(problemsOf({ ...times, ...born('2026-06-02') }, justAfterMidnight)).toEqual([]);
    expect(problemsOf({ ...times, ...born('2026-06-03') }, justAfterMidnight)).toHaveLength(1);
  });

  it('says everything that is wrong at once', () => {
    expect(impossibleDates({ reportedAt: '2027-01-01T00:00:00Z' }, [], NOW)).toHaveLength(1);
    expect(problemsOf({ occurredAt: '2027-01-01T00:00:00Z', ...born('2028') })).toHaveLength(2);
  });
});

describe('somebody who is victim and suspect of one incident', () => {
  const victim = who('victim', undefined, 'P-1');
  const suspect = who('suspect', undefined, 'P-1');

  it.each<[string, Involvement[]]>([
    ['named as a victim first', [victim, suspect]],
    ['named as a victim third', [who('witness'), suspect, victim]],
  ])('is impossible, %s', (_, people) => {
    const place = people.indexOf(suspect);
    expect(problemsOf({ people })).toEqual([[422, 'victim-is-suspect', `people[${place}]`]]);
  });

  it.each<[string, Involvement[]]>([
    ['by the suspect’s part', [victim, { ...suspect, counterAllegation: true }]],
    ['by the victim’s part', [{ ...victim, counterAllegation: true }, suspect]],
  ])('is possible and flagged where each accuses the other, said %s', (_, people) => {
    expect(problemsOf({ people })).toEqual([]);
    expect(flagsOf({ people })).toEqual([['victim-also-suspect', 'people[1]']]);
  });

  it.each<[string, Involvement[]]>([
    ['has another record', [victim, who('suspect', undefined, 'P-2')]],
    ['has the same name and birth date and no record, and may be a twin', [who('victim'), who('suspect')]],
    ['is a witness too', [victim, who('witness', undefined, 'P-1')]],
  ])('is not one who %s', (_, people) => {
    expect(problemsOf({ people })).toEqual([]);
    expect(flagsOf({ people })).toEqual([]);
  });
});

describe('what a reader is told of an incident', () => {
  it('is nothing where all is well', () => {
    const child = { ...who('child', { kind: 'date', date: '2015-05-05' }), childsVoice: { spokenTo: true } };
    expect(flagsOf({ people: [who('victim'), who('suspect'), child] })).toEqual([]);
  });

  it('names a report that is older than what it reports', () => {
    expect(flagsOf({ occurredAt: '2026-11-20T22:00:01Z' })).toEqual([['incident-after-report', 'occurredAt']]);
  });

  it('compares moments and not their spelling', () => {
    expect(flagsOf({ occurredAt: '2026-11-20T22:30:00+01:00' })).toEqual([]);
  });

  it('says of whom each flag of a person is', () => {
    expect(flagsOf({ people: [who('victim'), who('suspect', { kind: 'unknown' })] })).toEqual([
      ['birth-date-unknown', 'people[1].person.birth'],
    ]);
  });

  it.each<[string, string, boolean]>([
    ['2008-11-20', '2026-11-20T21:15:00Z', true],
    ['2008-11-21', '2026-11-20T21:15:00Z', false],
    ['2008-02-29', '2026-02-28T21:15:00Z', false],
    ['2008-02-29', '2026-03-01T21:15:00Z', true],
    ['2008-07-02', '2026-07-01T23:15:00Z', true],
    ['2008-07-02', '2026-07-01T22:15:00Z', false],
    ['1990', '2026-11-20T21:15:00Z', true],
    ['2008', '2026-11-20T21:15:00Z', false],
  ])('a child born %s is told as an adult at %s: %p', (date, occurredAt, told) => {
    const found = flagsOf({
      occurredAt,
      reportedAt: '2026-11-20T22:00:00Z',
      people: [who('child', { kind: 'date', date })],
    });
    expect(found.map(([code]) => code).includes('child-by-role-adult-by-birth-date')).toBe(told);
  });

  it('believes no birth date of a person whose birth is said to be of another kind', () => {
    const people = [who('child', { kind: 'unknown', date: '1990-01-01' })];
    expect(flagsOf({ people })).toEqual([
      ['birth-date-unknown', 'people[0].person.birth'],
      ['childs-voice-not-recorded', 'people[0].childsVoice'],
    ]);
  });

  it.each<[string, IncidentRole, Birth, boolean]>([
    ['a child who was there or lives there', 'child', { kind: 'date', date: '2015-05-05' }, true],
    ['a child of whose birth nothing is known', 'child', { kind: 'estimated-age', estimatedAge: 8 }, true],
    ['a child who is not born yet', 'child', { kind: 'unborn' }, false],
    ['whoever is named as a child and was born long ago', 'child', { kind: 'date', date: '1990' }, false],
    ['a child who was harmed', 'victim', { kind: 'date', date: '2008-11-21' }, true],
    ['a victim who turned eighteen on the day', 'victim', { kind: 'date', date: '2008-11-20' }, false],
    ['a child who is suspected', 'suspect', { kind: 'date', date: '2015-05-05' }, false],
  ])('misses the voice of %s', (_, role, birth, missed) => {
    const told = (involvement: Involvement) => flagsOf({ people: [involvement] }).map(([code]) => code);
    expect(told(who(role, birth)).includes('childs-voice-not-recorded')).toBe(missed);
    const heard = { ...who(role, birth), childsVoice: { spokenTo: false, whyNotSpokenTo: 'Asleep' } };
    expect(told(heard)).not.toContain('childs-voice-not-recorded');
  });

  it('says where what a child said is written down of an adult, and keeps it all the same', () => {
    const people = [{ ...who('witness'), childsVoice: { spokenTo: true, ownWords: 'He shouted.' } }];
    expect(flagsOf({ people })).toEqual([['childs-voice-of-an-adult', 'people[0].childsVoice']]);
  });
});
