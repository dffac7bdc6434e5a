import { describe, expect, it } from '@jest/globals';
import { find, later, policy, sighting, telling } from '../../test/a-sighting.js';
import { findSharedProblems } from './find-patterns.js';
import type { ProblemReport } from './incident/sighting.js';

describe('a problem of several people', () => {
  const rules = [policy('asb-case-review-by-several'), policy('asb-case-review')];
  const report = (personId: string, problemKey: string, day: string, more: Partial<ProblemReport> = {}) => ({
    ...sighting(`${personId} ${day}`, day, { category: 'antisocial-behaviour', role: 'reporter' }),
    ...{ personId, problemKey, ...more },
  });
  const shared = (reports: readonly ProblemReport[], asOf = later) => findSharedProblems(reports, rules, asOf, telling);
  const [anna, beth] = [report('anna', 'mill lane', '2026-03-01'), report('beth', 'mill lane', '2026-04-01')];

  it('is reported by three in six months', () => {
    const reports = [
      report('cora', 'mill lane', '2026-05-01'),
      beth,
      anna,
      report('cora', 'high street', '2026-05-02'),
    ];
    expect(shared(reports)).toEqual([
      expect.objectContaining({
        ...{ kind: 'asb-case-review', problemKey: 'mill lane', count: 3, people: ['anna', 'beth', 'cora'] },
        policy: expect.objectContaining({ id: 'asb-case-review-by-several' }),
      }),
    ]);
    expect(shared(reports, new Date('2026-04-30T00:00:00Z'))).toEqual([]);
  });

  it('is not one that one person reports three times', () => {
    const again = ['2026-05-01', '2026-06-01'].map((day) => report('anna', 'mill lane', day));
    expect(shared([anna, beth, ...again])).toEqual([]);
  });

  it('is not one incident, nor two, that harmed three: they are to report separately', () => {
    const named = (incidentKey: string, ...people: string[]) =>
      people.map((name) => report(name, 'mill lane', '2026-05-01', { incidentKey, role: 'victim' }));
    expect(shared(named('one night', 'anna', 'beth', 'cora'))).toEqual([]);
    expect(shared([...named('one night', 'anna', 'beth'), ...named('another', 'beth', 'cora')])).toEqual([]);
    expect(shared([...named('one night', 'anna', 'beth', 'cora'), ...named('another', 'dora'), anna])).toHaveLength(1);
  });

  it('is each problem for itself, in one order', () => {
    const of = (problemKey: string) => ['anna', 'beth', 'cora'].map((name) => report(name, problemKey, '2026-05-01'));
    expect(shared([...of('mill lane'), ...of('high street')]).map(({ problemKey }) => problemKey)).toEqual([
      'high street',
      'mill lane',
    ]);
  });

  it('is not looked for in one person’s sightings', () => {
    expect(find([anna, beth, report('cora', 'mill lane', '2026-05-01')], rules.slice(0, 1))).toEqual([]);
  });

  it('goes by the calendar that it is told', () => {
    const early = report('anna', 'mill lane', '2026-03-01T23:30:00Z');
    const inTime = [early, beth, report('cora', 'mill lane', '2026-09-02T08:00:00Z')];
    expect(shared(inTime)).toEqual([]);
    expect(findSharedProblems(inTime, rules, later, { ...telling, timeZone: 'Asia/Tokyo' })).toHaveLength(1);
  });

  it('is told by how many report it, and to whom', () => {
    const reports = [anna, beth, report('cora', 'mill lane', '2026-05-01', { toldBy: 'centre' })];
    expect(shared(reports)[0]?.sentence).toBe(
      'Three people report similar incidents of antisocial behaviour in two months; reported to the force twice and the centre once',
    );
  });
});
