import { describe, expect, it } from '@jest/globals';
import type { IncidentCategory, ReferralSent } from '#libs/case-schemas';
import { teamPolicies, type TeamPolicy } from './team.data.js';
import { defaultTeam, teamFor, type Team } from './team.js';

const at = new Date('2026-11-20T12:00:00Z');
const referral = (category: IncidentCategory, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: 'r-1',
  at: at.toISOString(),
  agreement: 'police-sarc-sexual-assault-care',
  purpose: 'Help',
  incident: { id: 'i-1', occurredAt: '2026-01-20T12:00:00Z', reportedAt: at.toISOString(), category },
  person: { names: [] },
  ...more,
});
const born = (date: string): Partial<ReferralSent> => ({ person: { names: [], birth: { kind: 'date', date } } });
const since = (occurredAt: string): Partial<ReferralSent> => ({
  incident: { id: 'i-1', occurredAt, reportedAt: at.toISOString(), category: 'sexual-offence' },
});

describe('whom the centre gives a referral to', () => {
  it.each<[string, ReferralSent, Team]>([
    ['an offence of months ago', referral('sexual-offence'), 'support'],
    ['an offence of yesterday', referral('sexual-offence', since('2026-11-19T12:00:00Z')), 'forensic'],
    [
      'an offence of whose windows the last closes now',
      referral('sexual-offence', since('2026-11-13T12:00:00Z')),
      'forensic',
    ],
    ['an offence whose windows are closed', referral('sexual-offence', since('2026-11-13T11:59:59Z')), 'support'],
    [
      'an offence of an hour that is still to come',
      referral('sexual-offence', since('2026-11-20T13:00:00Z')),
      'forensic',
    ],
    ['a child', referral('sexual-offence', born('2010-01-01')), 'children'],
    [
      'a child hurt yesterday',
      referral('sexual-offence', { ...born('2010-01-01'), ...since('2026-11-19T12:00:00Z') }),
      'children',
    ],
    ['somebody who has just turned eighteen', referral('sexual-offence', born('2008-11-20')), 'support'],
    ['somebody whose year of birth leaves it open', referral('sexual-offence', born('2008')), 'children'],
    ['somebody of whom nothing is told', referral('other'), defaultTeam],
  ])('is told by what the referral says: %s', (_, sent, team) => {
    expect(teamFor(sent, at)).toBe(team);
  });

  it('goes by the rule that was in force', () => {
    const [policy] = teamPolicies;
    const later = { ...policy, ...{ childrenApart: false }, effectiveFrom: '2026-12-01' } as TeamPolicy;
    const policies = [later, ...teamPolicies];
    expect(teamFor(referral('sexual-offence', born('2010-01-01')), at, policies)).toBe('children');
    expect(teamFor(referral('sexual-offence', born('2010-01-01')), new Date('2026-12-01T12:00:00Z'), policies)).toBe(
      'support',
    );
  });

  it('is the default team where no rule was in force yet', () => {
    expect(
      teamFor(referral('sexual-offence', born('2015-01-01')), new Date('2020-01-01T12:00:00Z'), teamPolicies),
    ).toBe(defaultTeam);
  });
});
