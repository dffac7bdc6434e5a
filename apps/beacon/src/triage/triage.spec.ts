import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, Person, ReferralSent, RiskGrade } from '#libs/case-schemas';
import { triage, type Entitlement, type Team } from './triage.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, person: Partial<Person> = {}, grade?: RiskGrade): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'police-beacon-victim-support',
  purpose: 'Support',
  incident: { id: 'i-1', occurredAt: at.toISOString(), reportedAt: at.toISOString(), category },
  person: { names: [], ...person },
  ...(grade && { riskAssessment: { tool: 'DASH', grade } }),
});
const born = (date: string): Partial<Person> => ({ birth: { kind: 'date', date } });

describe('whom Beacon gives a referral to', () => {
  it.each<[string, ReferralSent, Team, Entitlement[]]>([
    ['a burglary', referral('burglary'), 'victim-service', []],
    ['domestic abuse', referral('domestic-abuse'), 'case-managers', ['most-serious-crime']],
    ['stalking', referral('stalking-harassment'), 'case-managers', ['intimidated']],
    ['a child who was robbed', referral('robbery', born('2010-01-01')), 'case-managers', ['vulnerable']],
    ['somebody who has just turned eighteen', referral('robbery', born('2008-11-20')), 'victim-service', []],
    ['a violence graded high', referral('violence', {}, 'high'), 'case-managers', ['high-risk']],
    ['a violence graded medium', referral('violence', {}, 'medium'), 'victim-service', []],
    [
      'an abused child at high risk',
      referral('child-abuse', born('2015-06-01'), 'high'),
      'case-managers',
      ['most-serious-crime', 'vulnerable', 'high-risk'],
    ],
  ])('by what happened and to whom: %s', (_, sent, team, entitlements) => {
    expect(triage(sent, at)).toEqual({ team, entitlements });
  });

  it('goes by the reading of the code that was in force', () => {
    const first = { mostSerious: ['burglary'], intimidating: [], effectiveFrom: '2021-04-01' } as const;
    const policies = [{ ...first, effectiveFrom: '2026-12-01', mostSerious: [] }, first].map((policy) => ({
      ...{ version: '1', source: '', evidence: 'estimate' as const, note: '' },
      ...policy,
    }));
    expect(triage(referral('burglary'), at, policies).team).toBe('case-managers');
    expect(triage(referral('burglary'), new Date('2026-12-01T12:00:00Z'), policies).team).toBe('victim-service');
  });
});
