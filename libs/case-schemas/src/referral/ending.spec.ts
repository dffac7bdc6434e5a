import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '../event/referral-events.js';
import { endsWithIt } from './ending.js';

const toHub: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'beacon-hub-safeguarding',
  purpose: 'Keeping a child or an adult at risk safe',
  incident: { id: 'i-1', occurredAt: '2026-11-20T21:00:00Z', reportedAt: '2026-11-20T22:00:00Z', category: 'violence' },
  person: { names: [], birth: { kind: 'date', date: '1990-02-03' } },
  consent: { purpose: 'safeguarding', recipient: 'safeguarding-hub', decision: 'given', at: '2026-11-20T22:00:00Z' },
};
const child = { ...toHub, person: { ...toHub.person, birth: { kind: 'date' as const, date: '2014-02-03' } } };
const decided: ReferralSent = {
  ...toHub,
  override: { reason: 'adult-at-risk', decidedBy: 'Joanne Hale', text: 'He has a key.', at: '2026-11-20T22:00:00Z' },
};

describe('a referral that was made of another', () => {
  it.each([
    ['ends when the yes on which it rests is taken back', toHub, 'consent-withdrawn', true],
    ['goes on without a yes where a child is at risk', child, 'consent-withdrawn', false],
    ['goes on where a named person decided to share without', decided, 'consent-withdrawn', false],
    ['ends with one that was sent by mistake, whatever it rests on', child, 'sent-in-error', true],
    ['ends with one that is no longer needed', decided, 'no-longer-needed', true],
    ['ends with one about the wrong person', child, 'wrong-person', true],
    ['ends where nobody can say on what it rests', { ...child, agreement: 'made-up' }, 'consent-withdrawn', true],
  ] as const)('%s', (_, made, reason, ends) => expect(endsWithIt(made, reason)).toBe(ends));
});
