import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';
import { defaultTeam, teamFor, type Team } from './team.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'police-hub-safeguarding',
  purpose: 'Help',
  incident: { id: 'i-1', occurredAt: '2026-01-20T12:00:00Z', reportedAt: at.toISOString(), category },
  person: { names: [] },
  ...more,
});
const aged = (estimatedAge: number): Partial<ReferralSent> => ({
  person: { names: [], birth: { kind: 'estimated-age', estimatedAge } },
});
const born = (date: string): Partial<ReferralSent> => ({ person: { names: [], birth: { kind: 'date', date } } });

describe('whom the hub gives a referral to', () => {
  it.each<[string, ReferralSent, Team]>([
    ['a child at home', referral('domestic-abuse', born('2015-06-01')), 'children'],
    ['an unborn child', referral('domestic-abuse', { person: { names: [], birth: { kind: 'unborn' } } }), 'children'],
    ['an adult', referral('domestic-abuse', born('1980')), 'adults'],
    ['somebody who looks seventeen', referral('violence', aged(17)), 'children'],
    ['somebody who looks forty', referral('violence', aged(40)), 'adults'],
    ['child abuse, where no birth date is told', referral('child-abuse'), 'children'],
    ['a child who is exploited', referral('child-exploitation', born('2012-01-01')), 'exploitation'],
    ['an adult in slavery', referral('modern-slavery', born('1990')), 'exploitation'],
    ['somebody missing', referral('missing'), 'exploitation'],
    ['somebody whose age nobody told', referral('domestic-abuse'), defaultTeam],
    [
      'somebody whose age nobody knows',
      referral('violence', { person: { names: [], birth: { kind: 'unknown' } } }),
      defaultTeam,
    ],
  ])('is told by what the referral says: %s', (_, sent, team) => {
    expect(teamFor(sent, at)).toBe(team);
  });

  it('goes by the rule that was in force', () => {
    const [policy] = teamPolicies;
    const later = { ...policy, ...{ exploitation: [] }, effectiveFrom: '2026-12-01' } as TeamPolicy;
    const policies = [later, ...teamPolicies];
    expect(teamFor(referral('missing', born('1990')), at, policies)).toBe('exploitation');
    expect(teamFor(referral('missing', born('1990')), new Date('2026-12-01T12:00:00Z'), policies)).toBe('adults');
  });

  it('is the default team where no rule was in force yet', () => {
    expect(teamFor(referral('missing'), new Date('2020-01-01T12:00:00Z'), teamPolicies)).toBe(defaultTeam);
  });
});
