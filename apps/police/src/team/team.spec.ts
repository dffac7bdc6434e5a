import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';
import { defaultTeam, teamFor, type Team } from './team.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'beacon-police-report',
  purpose: 'Help',
  incident: { id: 'i-1', occurredAt: '2026-01-20T12:00:00Z', reportedAt: at.toISOString(), category },
  person: { names: [] },
  ...more,
});
const under = (agreement: string): Partial<ReferralSent> => ({ agreement });
const born = (date: string): Partial<ReferralSent> => ({ person: { names: [], birth: { kind: 'date', date } } });

describe('whom the police give a referral to', () => {
  it.each<[string, ReferralSent, Team]>([
    ['a burglary that somebody reports', referral('burglary'), 'public-protection'],
    ['domestic abuse', referral('domestic-abuse'), 'domestic-abuse'],
    ['a child who lives with domestic abuse', referral('domestic-abuse', born('2015-06-01')), 'child-protection'],
    ['child abuse, where no birth date is told', referral('child-abuse'), 'child-protection'],
    ['a child who was robbed', referral('robbery', born('2010-01-01')), 'child-protection'],
    ['somebody who has just turned eighteen', referral('robbery', born('2008-11-20')), 'public-protection'],
    [
      'intelligence that names nobody',
      referral('child-abuse', under('sarc-police-anonymous-intelligence')),
      'intelligence',
    ],
    [
      'a child who may do harm',
      referral('violence', { ...born('2010-01-01'), ...under('youth-offending-police-public-protection') }),
      'public-protection',
    ],
    [
      'a breach of licence',
      referral('domestic-abuse', under('probation-police-public-protection')),
      'public-protection',
    ],
    ['what came under an agreement that nobody knows', referral('other', under('of-long-ago')), defaultTeam],
  ])('is told by what the referral says: %s', (_, sent, team) => {
    expect(teamFor(sent, at)).toBe(team);
  });

  it('goes by the rule that was in force', () => {
    const [policy] = teamPolicies;
    const later = { ...policy, ...{ domesticAbuse: [] }, effectiveFrom: '2026-12-01' } as TeamPolicy;
    const policies = [later, ...teamPolicies];
    expect(teamFor(referral('domestic-abuse'), at, policies)).toBe('domestic-abuse');
    expect(teamFor(referral('domestic-abuse'), new Date('2026-12-01T12:00:00Z'), policies)).toBe('public-protection');
  });

  it('is the default team where no rule was in force yet', () => {
    expect(teamFor(referral('domestic-abuse'), new Date('2020-01-01T12:00:00Z'), teamPolicies)).toBe(defaultTeam);
  });
});
