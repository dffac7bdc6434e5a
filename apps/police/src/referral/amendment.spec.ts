import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import { justSent } from '#libs/referral-lifecycle';
import { amend, personPutRight } from './amendment.js';

const sent: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-beacon-victim-support',
  purpose: 'Support for a victim of crime',
  incident: { id: 'i-1', occurredAt: '2026-11-20T21:00:00Z', reportedAt: '2026-11-20T22:00:00Z', category: 'burglary' },
  person: { recordId: 'P-1', names: [{ kind: 'current', forenames: 'Ann', surname: 'Smyth' }] },
  summary: 'A window was broken.',
};

describe('a referral that is put right', () => {
  it('is told whole to the receiver, with the reason', () => {
    const referral = { id: 'r-1', recipient: 'beacon' as const, version: 3, state: justSent };
    const by = { byName: 'PC Amara Okafor', at: new Date('2026-11-21T09:00:00Z') };
    expect(amend(referral, sent, { reason: 'correction' }, by)).toMatchObject({
      referral: { version: 4, state: { status: 'sent' } },
      entry: { step: 'amend', details: { reason: 'correction' } },
      event: { type: 'referral-hub.referral-amended.v1', data: { reason: 'correction', amended: sent } },
    });
  });
});

describe('whom the hub hears of when a referral is put right', () => {
  const known = {
    ...sent.person,
    identifiers: [{ type: 'nhs-number' as const, value: '9990000018' }],
    phones: [{ number: '07700 900123' }],
  };

  it('keeps what the receiver of the referral may not know', () => {
    const corrected = { ...sent.person, names: [{ kind: 'current' as const, forenames: 'Ann', surname: 'Smith' }] };
    expect(personPutRight(known, sent.person, corrected)).toEqual({ ...known, names: corrected.names });
  });

  it('loses what was taken away, and nothing that was never said to them', () => {
    const first = { ...sent.person, phones: known.phones };
    const { phones: _, ...rest } = known;
    expect(personPutRight(known, first, sent.person)).toEqual(rest);
  });
});
