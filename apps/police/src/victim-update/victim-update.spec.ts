import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { incidentCategoryCodes, type Incident, type IncidentCategory, type Involvement } from '#libs/case-schemas';
import { dueAt, policyProblems } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import { victimUpdatePolicies } from '../deadline/victim-update-policies.data.js';
import { enhancedBecause } from './entitlement.js';
import { updateEntitlements, type EnhancedReason } from './entitlement.data.js';
import { firstUpdates, impossibleMoment, nextUpdate, type UpdateOwed } from './victim-update.js';

const rules = { policies: victimUpdatePolicies, calendar };

const victim = (recordId: string, more: Partial<Involvement['person']> = {}): Involvement => ({
  role: 'victim',
  person: { recordId, names: [{ kind: 'current', forenames: 'Sarah', surname: "O'Brien" }], ...more },
});

const incident = (more: Partial<Incident> = {}): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'burglary',
  people: [victim('P-1')],
  ...more,
});

const born = (date: string) => ({ birth: { kind: 'date' as const, date } });
const due = ({ deadline }: UpdateOwed): string | undefined => dueAt(deadline, calendar)?.toISOString();
const first = (more: Partial<Incident> = {}): UpdateOwed => firstUpdates(incident(more), rules)[0] as UpdateOwed;
const after = (update: UpdateOwed, at: string): UpdateOwed =>
  nextUpdate(update, { at: new Date(at), reportedAt: new Date('2026-11-20T22:00:00Z') }, rules) as UpdateOwed;

describe('who is entitled to hear more often', () => {
  it.each<[string, IncidentCategory, Partial<Involvement['person']>, EnhancedReason[]]>([
    ['nobody for a burglary alone', 'burglary', {}, []],
    ['a victim of domestic abuse', 'domestic-abuse', {}, ['most-serious-crime']],
    ['a victim of stalking', 'stalking-harassment', {}, ['intimidated']],
    ['a child who was robbed', 'robbery', born('2010-01-01'), ['vulnerable']],
    ['whoever turned eighteen on the day of the report is none any more', 'robbery', born('2008-11-20'), []],
    ['whoever turns eighteen on the day after it is', 'robbery', born('2008-11-21'), ['vulnerable']],
    ['an exploited child', 'child-exploitation', born('2012-05-01'), ['vulnerable', 'intimidated']],
  ])('%s', (_, category, person, because) => {
    const reported = incident({ category, people: [victim('P-1', person)] });
    expect(enhancedBecause(reported, victim('P-1', person).person)).toEqual(because);
  });

  it('goes by the reading that was in force on the day of the report', () => {
    const [before] = updateEntitlements;
    const readings = [{ ...before, mostSerious: [], effectiveFrom: '2026-11-21' }, before] as typeof updateEntitlements;
    const { person } = victim('P-1');
    const because = (reportedAt: string) =>
      enhancedBecause(incident({ category: 'homicide', reportedAt }), person, readings);
    expect(because('2026-11-20T23:59:00Z')).toEqual(['most-serious-crime']);
    expect(because('2026-11-21T00:00:00Z')).toEqual([]);
  });

  it('knows only categories that there are, and no reading without a source', () => {
    for (const { mostSerious, intimidating, source } of updateEntitlements) {
      expect(incidentCategoryCodes).toEqual(expect.arrayContaining([...mostSerious, ...intimidating]));
      expect(source).not.toBe('');
    }
  });
});

describe('what a victim is owed', () => {
  it('is by promises that can be counted, each read in a source that may have been replaced', () => {
    expect(policyProblems(victimUpdatePolicies)).toEqual([]);
    expect(new Set(victimUpdatePolicies.map(({ evidence }) => evidence))).toEqual(new Set(['superseded']));
  });

  it('is first word within five days of the report', () =>
    expect([first().entitlement, due(first())]).toEqual(['standard', '2026-11-25T23:59:59.999Z']));

  it('is first word within 24 hours of it for those who are entitled to hear more often', () =>
    expect([first({ category: 'homicide' }).entitlement, due(first({ category: 'homicide' }))]).toEqual([
      'enhanced',
      '2026-11-21T22:00:00.000Z',
    ]));

  it('is then word every 28 days after the last', () => {
    const second = after(first(), '2026-11-24T10:00:00Z');
    expect([second.number, due(second)]).toEqual([2, '2026-12-22T23:59:59.999Z']);
    expect(due(after(second, '2026-12-01T10:00:00Z'))).toBe('2026-12-29T23:59:59.999Z');
  });

  it('is, where more often, second word within ten days of the report and then every 28', () => {
    const second = after(first({ category: 'homicide' }), '2026-11-21T10:00:00Z');
    expect([second.number, due(second)]).toEqual([2, '2026-11-30T23:59:59.999Z']);
    expect(due(after(second, '2026-11-30T10:00:00Z'))).toBe('2026-12-28T23:59:59.999Z');
  });

  it('is not second word at once where the first came after both were due', () =>
    expect(due(after(first({ category: 'homicide' }), '2026-12-01T10:00:00Z'))).toBe('2026-12-29T23:59:59.999Z'));

  it('is owed to each victim by themselves, once though they be named twice, and to nobody else', () => {
    const people = [
      victim('P-1'),
      victim('P-2', born('2015-01-01')),
      victim('P-1'),
      { ...victim('S-1'), role: 'suspect' },
    ];
    const owed = firstUpdates(incident({ people: people as Involvement[] }), rules);
    expect(owed.map(({ personRecordId, entitlement }) => [personRecordId, entitlement])).toEqual([
      ['P-1', 'standard'],
      ['P-2', 'enhanced'],
    ]);
  });

  it('is nothing where nothing was promised yet', () =>
    expect(firstUpdates(incident({ reportedAt: '2021-03-31T12:00:00Z' }), rules)).toEqual([]));

  it('was not given before it was owed, nor tomorrow', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const moment = (at: string) => impossibleMoment(first(), new Date(at), now);
    expect(moment('2026-11-20T21:59:59Z')).toBe('before-it-was-owed');
    expect(moment('2026-11-22T10:06:00Z')).toBe('in-the-future');
    expect(moment('2026-11-22T10:04:00Z')).toBeUndefined();
  });
});
