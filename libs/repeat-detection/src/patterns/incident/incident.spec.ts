import { describe, expect, it } from '@jest/globals';
import { at, find, policy, sighting } from '../../../test/a-sighting.js';
import type { Policy } from '../policy/policy.js';
import { calendarOf } from './calendar.js';
import { incidentsOf } from './incident.js';
import type { DatedSighting } from './sighting.js';

const dayOf = calendarOf('Europe/London');
const incidents = (sightings: readonly DatedSighting[], change: Partial<Policy> = {}, id = 'repeat-victim') =>
  incidentsOf(sightings, { ...policy(id), ...change } as Policy, dayOf);
const keys = (...given: Parameters<typeof incidents>): string[] =>
  incidents(...given).map(({ evidence }) => evidence.incidentKey);

describe('an incident', () => {
  it('counts once, though five agencies tell of it', () => {
    const told = ['force', 'centre', 'court', 'school', 'clinic'].map((toldBy) =>
      sighting('a', '2026-11-20', { toldBy }),
    );
    expect(find(told)).toEqual([]);
    const [finding] = find([...told, sighting('b', '2026-11-01')], [policy('repeat-victim')]);
    expect(finding).toMatchObject({ count: 2, toldBy: ['centre', 'clinic', 'court', 'force', 'school'] });
  });

  it('is as the first report has it, where tellers differ', () => {
    const first = { occurredAt: at('2026-03-01'), reportedAt: at('2026-03-05'), category: 'violence' };
    const told = [
      sighting('a', '2026-03-09', { category: 'theft', toldBy: 'centre' }),
      sighting('a', '2026-03-01', first),
    ];
    const [incident] = incidents(told);
    expect(incident).toMatchObject({ day: '2026-03-01', evidence: { ...first, toldBy: ['centre', 'force'] } });
    expect(incident?.categories).toEqual(['theft', 'violence']);
  });

  it.each<[string, Partial<DatedSighting>, Partial<DatedSighting>]>([
    ['the earlier incident', { occurredAt: at('2026-02-28') }, { occurredAt: at('2026-03-01') }],
    ['the teller by the alphabet', { toldBy: 'centre' }, { toldBy: 'court' }],
    ['the category by the alphabet', { category: 'fraud' }, { category: 'theft' }],
    ['the role by the alphabet', { role: 'reporter' }, { role: 'victim' }],
  ])('reported twice at one moment is as the one with %s', (_title, one, other) => {
    const told = [sighting('a', '2026-03-01', other), sighting('a', '2026-03-01', one)];
    const roles = { roles: ['victim', 'reporter'] };
    const { toldBy: _, ...said } = one;
    expect(incidents(told, roles)).toEqual(incidents([...told].reverse(), roles));
    expect(incidents(told, roles)[0]?.evidence).toMatchObject(said);
  });

  it('of one day comes in the order of the hour, and then of its key', () => {
    const told = [
      sighting('c', '2026-03-01T18:00:00Z'),
      sighting('b', '2026-03-01T09:00:00Z'),
      sighting('a', '2026-03-01T18:00:00Z'),
      sighting('d', '2026-02-01'),
    ];
    expect(keys(told)).toEqual(['d', 'b', 'a', 'c']);
    expect(keys([...told].reverse())).toEqual(['d', 'b', 'a', 'c']);
  });

  it('has the gravest grade that anybody gave it, and none where nobody did', () => {
    const told = ['standard', 'high', 'medium'].map((grade) =>
      sighting('a', '2026-03-01', { grade } as Partial<DatedSighting>),
    );
    expect(incidents(told)[0]?.evidence.grade).toBe('high');
    expect(incidents([sighting('a', '2026-03-01')])[0]?.evidence).not.toHaveProperty('grade');
  });

  it('is of a category when one teller calls it so, and is shown as that', () => {
    const told = [
      sighting('a', '2026-03-01', { category: 'violence' }),
      sighting('a', '2026-03-02', { category: 'hate-crime', toldBy: 'centre' }),
    ];
    const [incident] = incidents(told, {}, 'repeat-hate');
    expect(incident?.evidence).toMatchObject({ category: 'hate-crime', toldBy: ['centre', 'force'] });
    expect(incident?.categories).toEqual(['hate-crime']);
    expect(keys(told.slice(0, 1), {}, 'repeat-hate')).toEqual([]);
  });
});

describe('how far the law has come', () => {
  const suspect = (standing?: DatedSighting['standing']) =>
    sighting('a', '2026-03-01', { role: 'suspect', ...(standing && { standing }) });
  const standing = (told: readonly DatedSighting[], id = 'repeat-perpetrator') =>
    incidents(told, {}, id)[0]?.evidence.standing;

  it('is the furthest that anybody tells', () => {
    expect(standing([suspect()])).toBe('suspected');
    expect(standing([suspect('charged'), suspect()])).toBe('charged');
    expect(standing([suspect('charged'), suspect('convicted'), suspect('suspected')])).toBe('convicted');
  });

  it('is nothing that a victim has', () => {
    expect(standing([sighting('a', '2026-03-01', { standing: 'charged' })], 'repeat-victim')).toBeUndefined();
  });
});

describe('a policy', () => {
  it('may count only what was graded so', () => {
    const told = [
      sighting('a', '2026-03-01', { grade: 'standard' }),
      sighting('b', '2026-03-01', { grade: 'medium' }),
      sighting('c', '2026-03-01'),
    ];
    expect(keys(told, { grades: ['standard'] })).toEqual(['a']);
    expect(keys(told)).toEqual(['a', 'b', 'c']);
  });

  it('may count only what was reported soon', () => {
    const told = ['2026-03-31', '2026-04-01', '2026-04-02'].map((reported) =>
      sighting(reported, '2026-03-01', { reportedAt: at(reported) }),
    );
    expect(keys(told, { reportedWithin: { length: 1, unit: 'months' } })).toEqual(['2026-03-31', '2026-04-01']);
    expect(keys(told)).toHaveLength(3);
  });

  it('places an incident by the day that it goes by', () => {
    const told = [sighting('a', '2026-03-01', { reportedAt: at('2026-05-01') })];
    const days = (['occurred', 'reported', 'referred', 'discussed'] as const).map(
      (anchor) => incidents(told, { anchor })[0]?.day,
    );
    expect(days).toEqual(['2026-03-01', '2026-05-01', '2026-03-01', '2026-03-01']);
  });
});
