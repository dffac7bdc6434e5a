import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Consent, ReferralSent } from '#libs/case-schemas';
import { isTakenBack, stoppedBy } from './consent-change.js';

const referral: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T12:00:00Z',
  agreement: 'beacon-hub-safeguarding',
  purpose: 'Keeping somebody safe',
  incident: {
    ...{ id: 'i-1', category: 'violence' },
    ...{ occurredAt: '2026-11-19T12:00:00Z', reportedAt: '2026-11-19T12:00:00Z' },
  },
  person: { names: [], recordId: 'r-1' },
};
const said = (decision: Consent['decision'], day: number, more: Partial<Consent> = {}): Consent => ({
  ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision, at: `2026-11-${day}T12:00:00Z` },
  ...more,
});
const now = new Date('2026-11-30T12:00:00Z');
const toBeacon = { recipient: 'beacon', purpose: 'victim-support' } as const;

describe('that nothing more is told of somebody', () => {
  it.each<[string, boolean, Consent[]]>([
    ['nothing that they have said since', false, []],
    ['a no', true, [said('withdrawn', 21)]],
    ['a yes after a no', false, [said('withdrawn', 21), said('given', 22)]],
    ['a yes that was said before the no and written down after it', true, [said('withdrawn', 22), said('given', 21)]],
    ['a no that nobody could ask about again', true, [said('refused', 21), said('not-asked', 22)]],
    [
      'a yes after a no, whose time is over',
      true,
      [said('refused', 21), said('given', 22, { expiresAt: '2026-11-29T12:00:00Z' })],
    ],
    ['a no to Beacon', true, [said('withdrawn', 21, toBeacon)]],
    ['a no to Beacon and a yes to the receiver', true, [said('withdrawn', 21, toBeacon), said('given', 22)]],
    ['a no to Beacon and then a yes', false, [said('withdrawn', 21, toBeacon), said('given', 22, toBeacon)]],
  ])('follows from %s: %s', (_, stopped, later) => {
    expect(stoppedBy(later, referral, now)).toBe(stopped ? 'taken-back' : undefined);
  });

  it('does not follow where it rests on a duty', () => {
    const atRisk = { ...referral, riskAssessment: { tool: 'DASH', grade: 'high' } } as const;
    expect(stoppedBy([said('withdrawn', 21)], atRisk, now)).toBeUndefined();
  });

  it.each([
    ['follows once the time of a yes is over', '2026-11-30T12:00:00Z', [], 'expired'],
    ['does not follow before', '2026-11-30T12:00:01Z', [], undefined],
    ['does not follow where they have said yes again', '2026-11-28T12:00:00Z', [said('given', 29)], undefined],
  ])('%s', (_, expiresAt, later, why) => {
    expect(stoppedBy(later, { ...referral, consent: said('given', 20, { expiresAt }) }, now)).toBe(why);
  });
});

describe('a yes', () => {
  it.each<[string, boolean, Consent[]]>([
    ['nothing that was said since', false, []],
    ['a no to the same receiver', true, [said('withdrawn', 21)]],
    ['a no to Beacon', true, [said('withdrawn', 21, toBeacon)]],
    ['a no to another receiver', false, [said('withdrawn', 21, { recipient: 'sarc', purpose: 'medical' })]],
    ['a no that came before it', false, [said('refused', 19)]],
    ['another yes', false, [said('given', 21)]],
  ])('is taken back by %s: %s', (_, takenBack, later) => {
    expect(isTakenBack(said('given', 20), later)).toBe(takenBack);
  });
});
