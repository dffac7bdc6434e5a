import { describe, expect, it } from '@jest/globals';
import {
  agreementForPurpose,
  incidentCategoryCodes,
  type Birth,
  type Incident,
  type IncidentCategory,
  type IncidentRole,
  type Involvement,
} from '#libs/case-schemas';
import { routesOf } from './occasion.js';
import { referralRoutes } from './referral-routes.js';

let records = 0;
const somebody = (
  role: IncidentRole,
  birth?: Birth | string,
  more: Partial<Involvement['person']> = {},
): Involvement => ({
  role,
  person: {
    recordId: `P-${(records += 1)}`,
    names: [{ kind: 'current', forenames: 'Robin', surname: 'Field' }],
    ...(birth !== undefined && { birth: typeof birth === 'string' ? { kind: 'date', date: birth } : birth }),
    ...more,
  },
});

const incident = (people: Involvement[], more: Partial<Incident> = {}): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'violence',
  people,
  ...more,
});

/** To whom the first of them goes, and for what where that is not clear. */
const roads = (people: Involvement[], more: Partial<Incident> = {}): string[] =>
  routesOf(people[0] as Involvement, incident(people, more)).map(({ to, purpose }) =>
    to === 'youth-offending' ? purpose : to,
  );

const crn = (value: string) => ({ identifiers: [{ type: 'crn' as const, value }] });

describe('the table of whom the police refer to whom', () => {
  it('has no route for which nothing was agreed, or for another part in what happened than was agreed', () => {
    const agreed = referralRoutes.map(({ to, purpose, role }) => {
      const subject = agreementForPurpose('police', to, purpose, '2026-11-29')?.subject;
      return subject === role || subject === 'anyone';
    });
    expect(agreed).not.toContain(false);
  });

  it.each(incidentCategoryCodes)('sends a victim to victim support after %s, whatever else', (category) => {
    expect(roads([somebody('victim')], { category })).toContain('beacon');
  });

  it('sends a victim to the sexual assault referral centre after a sexual offence, and after nothing else', () => {
    const others = incidentCategoryCodes.filter((category) => category !== 'sexual-offence');
    expect(roads([somebody('victim')], { category: 'sexual-offence' })).toEqual(['beacon', 'sarc']);
    for (const category of others) expect(roads([somebody('victim')], { category })).toEqual(['beacon']);
  });

  it.each<[string, Birth | string | undefined, boolean]>([
    ['is 10 on the day', '2016-11-20', true],
    ['is 10 the day after', '2016-11-21', false],
    ['turns 18 the day after', '2008-11-21', true],
    ['is 18 on the day', '2008-11-20', false],
    ['may be 17, by the year alone', '2008', true],
    ['may be 10, by the year alone', '2016', true],
    ['is certainly 18, by the month', '2008-10', false],
    ['is thought to be 15', { kind: 'estimated-age', estimatedAge: 15 }, true],
    [
      'was thought to be 15 four years ago',
      { kind: 'estimated-age', estimatedAge: 15, estimatedOn: '2022-11-20' },
      false,
    ],
    ['is of unknown age', undefined, false],
    ['says only that the birth date is unknown', { kind: 'unknown' }, false],
  ])('sends a suspect to the youth offending service who %s: %p, %p', (_, birth, goes) => {
    expect(roads([somebody('suspect', birth)])).toEqual(goes ? ['out-of-court-decision'] : []);
  });

  it('counts ten years on the day it happened and eighteen on the day of the report', () => {
    const late = { occurredAt: '2023-11-20T21:15:00Z' };
    expect(roads([somebody('suspect', '2015-05-05')], late)).toEqual([]);
    expect(roads([somebody('suspect', '2012-05-05')], late)).toEqual(['out-of-court-decision']);
    expect(roads([somebody('suspect', '2007-05-05')], late)).toEqual([]);
  });

  it('does not send anybody to the youth offending service of whom there is only a description', () => {
    const described = { kind: 'estimated-age', estimatedAge: 15 } as const;
    expect(roads([somebody('suspect', described, { names: [] })])).toEqual([]);
    const pnc = { names: [], identifiers: [{ type: 'pnc-id' as const, value: '2024/0000012A' }] };
    expect(roads([somebody('suspect', described, pnc)])).toEqual(['out-of-court-decision']);
  });

  it('sends a child whom another child harmed there as well, and no other victim', () => {
    const harmed = somebody('victim', '2012-03-04');
    const another = somebody('suspect', '2011-03-04');
    expect(roads([harmed, another])).toEqual(['beacon', 'harm-between-children', 'safeguarding-hub']);
    expect(roads([another, harmed])).toEqual(['out-of-court-decision']);
    const others: Involvement[][] = [
      [harmed, somebody('suspect', '1980-03-04')],
      [harmed, somebody('suspect')],
      [harmed, somebody('suspect', '2018-03-04')],
      [harmed, somebody('witness', '2011-03-04')],
      [harmed, { ...harmed, role: 'suspect' }],
      [somebody('victim', '1980-03-04'), another],
    ];
    for (const people of others) expect(roads(people)).not.toContain('harm-between-children');
  });

  it('sends a suspect to probation who is supervised, also where the number was copied wrong, and nobody else', () => {
    expect(roads([somebody('suspect', '1990-01-01', crn('X123456'))])).toEqual(['probation']);
    expect(roads([somebody('suspect', undefined, { names: [], ...crn('X12345') })])).toEqual(['probation']);
    expect(roads([somebody('suspect', '1990-01-01')])).toEqual([]);
    expect(roads([somebody('victim', '1990-01-01', crn('X123456'))])).toEqual(['beacon']);
  });

  it.each<[string, Involvement, IncidentCategory, boolean]>([
    ['who was harmed', somebody('victim', '2014-01-01'), 'violence', true],
    ['who is missing', somebody('victim', '2014-01-01'), 'missing', true],
    ['whose bicycle was stolen', somebody('victim', '2014-01-01'), 'theft', false],
    ['who was there or lives there', somebody('child', '2014-01-01'), 'domestic-abuse', true],
    ['who is not born yet', somebody('child', { kind: 'unborn' }), 'domestic-abuse', true],
    ['of whom only the part is known', somebody('child'), 'burglary', true],
    ['who only saw it', somebody('witness', '2014-01-01'), 'violence', false],
  ])('sends a child to the safeguarding hub %s: %#', (_, child, category, goes) => {
    expect(roads([child], { category }).includes('safeguarding-hub')).toBe(goes);
  });

  it('sends a victim at high risk to the safeguarding hub, of whatever age', () => {
    const graded = (grade: 'medium' | 'high') => ({ riskAssessment: { tool: 'DASH', grade } as const });
    expect(roads([somebody('victim', '1980-01-01')], graded('high'))).toEqual(['beacon', 'safeguarding-hub']);
    expect(roads([somebody('victim')], graded('high'))).toEqual(['beacon', 'safeguarding-hub']);
    expect(roads([somebody('victim', '1980-01-01')], graded('medium'))).toEqual(['beacon']);
    expect(roads([somebody('suspect', '1980-01-01')], graded('high'))).toEqual([]);
  });

  it('does not send somebody as a child who was one when it happened and is grown up when it is told', () => {
    const long = { occurredAt: '2019-11-20T21:15:00Z', category: 'sexual-offence' as const };
    expect(roads([somebody('victim', '2003-01-01')], long)).toEqual(['beacon', 'sarc']);
  });
});
