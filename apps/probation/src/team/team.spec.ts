import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';
import { defaultTeam, teamFor, teamUnder, type Team } from './team.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'police-probation-supervision',
  purpose: 'Help',
  incident: { id: 'i-1', occurredAt: '2026-01-20T12:00:00Z', reportedAt: at.toISOString(), category },
  person: { names: [] },
  ...more,
});
const under = (agreement: string): Partial<ReferralSent> => ({ agreement });

describe('whom probation gives a referral to', () => {
  it.each<[string, ReferralSent, Team]>([
    ['somebody who is supervised', referral('violence'), 'offender-management'],
    [
      'a young person handed over at 18',
      referral('robbery', under('youth-offending-probation-transition')),
      'young-adults',
    ],
    [
      'somebody for whom the hub asks',
      referral('domestic-abuse', under('hub-probation-safeguarding')),
      'offender-management',
    ],
    ['what came under an agreement that nobody knows', referral('violence', under('of-long-ago')), defaultTeam],
  ])('is told by what the referral says: %s', (_, sent, team) => {
    expect(teamFor(sent, at)).toBe(team);
  });

  it('keeps a victim from those who work with whoever harmed them, should an agreement ever bring one', () => {
    expect(teamUnder({ purposeCode: 'safeguarding', subject: 'victim' }, at)).toBe('victim-contact');
    expect(teamUnder({ purposeCode: 'victim-contact', subject: 'anyone' }, at)).toBe('victim-contact');
  });

  it('goes by the rule that was in force', () => {
    const [policy] = teamPolicies;
    const later = { ...policy, ...{ ofPurpose: {} }, effectiveFrom: '2026-12-01' } as TeamPolicy;
    const policies = [later, ...teamPolicies];
    expect(teamFor(referral('robbery', under('youth-offending-probation-transition')), at, policies)).toBe(
      'young-adults',
    );
    expect(
      teamFor(
        referral('robbery', under('youth-offending-probation-transition')),
        new Date('2026-12-01T12:00:00Z'),
        policies,
      ),
    ).toBe('offender-management');
  });

  it('is the default team where no rule was in force yet', () => {
    expect(
      teamFor(
        referral('robbery', under('youth-offending-probation-transition')),
        new Date('2020-01-01T12:00:00Z'),
        teamPolicies,
      ),
    ).toBe(defaultTeam);
  });
});
