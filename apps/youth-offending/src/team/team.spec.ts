import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';
import { defaultTeam, teamFor, type Team } from './team.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'police-youth-offending-out-of-court',
  purpose: 'Help',
  incident: { id: 'i-1', occurredAt: '2026-01-20T12:00:00Z', reportedAt: at.toISOString(), category },
  person: { names: [] },
  ...more,
});
const under = (agreement: string): Partial<ReferralSent> => ({ agreement });

describe('whom the youth offending service gives a referral to', () => {
  it.each<[string, ReferralSent, Team]>([
    ['an offence to be answered out of court', referral('burglary'), 'out-of-court'],
    ['a homicide', referral('homicide'), 'court'],
    [
      'a child whom another child has harmed',
      referral('violence', under('police-youth-offending-harmed-child')),
      'victims',
    ],
    [
      'a harmed child where the other one killed',
      referral('homicide', under('police-youth-offending-harmed-child')),
      'victims',
    ],
    ['a child for whom the hub fears', referral('missing', under('hub-youth-offending-safeguarding')), 'prevention'],
    ['what came under an agreement that nobody knows', referral('burglary', under('of-long-ago')), defaultTeam],
  ])('is told by what the referral says: %s', (_, sent, team) => {
    expect(teamFor(sent, at)).toBe(team);
  });

  it('goes by the rule that was in force', () => {
    const [policy] = teamPolicies;
    const later = { ...policy, ...{ forCourt: ['burglary'] }, effectiveFrom: '2026-12-01' } as TeamPolicy;
    const policies = [later, ...teamPolicies];
    expect(teamFor(referral('burglary'), at, policies)).toBe('out-of-court');
    expect(teamFor(referral('burglary'), new Date('2026-12-01T12:00:00Z'), policies)).toBe('court');
  });

  it('is the default team where no rule was in force yet', () => {
    expect(teamFor(referral('homicide', under('of-long-ago')), new Date('2020-01-01T12:00:00Z'), teamPolicies)).toBe(
      defaultTeam,
    );
  });
});
