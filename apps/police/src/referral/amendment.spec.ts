import { describe, expect, it } from '@jest/globals';
import { agreementFor, type ReferralSent, type SharingAgreement } from '#libs/case-schemas';
import { justSent } from '#libs/referral-lifecycle';
import { amend, amendedReferral, isEmpty } from './amendment.js';

const agreement = agreementFor('police', 'beacon', 'referral', '2026-11-21') as SharingAgreement;
const sent: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: agreement.id,
  purpose: agreement.purpose,
  incident: { id: 'i-1', occurredAt: '2026-11-20T21:00:00Z', reportedAt: '2026-11-20T22:00:00Z', category: 'burglary' },
  person: { recordId: 'P-1', names: [{ kind: 'current', forenames: 'Ann', surname: 'Smyth' }] },
  summary: 'A window was broken.',
};
const smith = { names: [{ kind: 'current' as const, forenames: 'Ann', surname: 'Smith' }] };

describe('a referral that is put right', () => {
  it('says what is new and keeps the rest', () => {
    expect(amendedReferral(sent, { person: smith }, agreement)).toEqual({
      ...sent,
      person: { recordId: 'P-1', ...smith },
    });
  });

  it('stays about the same person, whatever reference comes with the new words', () => {
    const other = { ...smith, recordId: 'P-2' };
    expect(amendedReferral(sent, { person: other }, agreement).person.recordId).toBe('P-1');
  });

  it('tells a protected address as little as the first time', () => {
    const hidden = { kind: 'home' as const, lines: ['9 Secret Row'], postcode: 'SG1 1AA', protected: true };
    const amended = amendedReferral(sent, { person: { ...smith, addresses: [hidden] } }, agreement);
    expect(JSON.stringify(amended)).not.toContain('Secret');
  });

  it('is told whole to the receiver, with the reason', () => {
    const referral = { id: 'r-1', recipient: 'beacon' as const, version: 3, state: justSent };
    const by = { byName: 'PC Amara Okafor', at: new Date('2026-11-21T09:00:00Z') };
    expect(amend(referral, sent, { reason: 'correction' }, by)).toMatchObject({
      referral: { version: 4, state: { status: 'sent' } },
      entry: { step: 'amend', details: { reason: 'correction' } },
      event: { type: 'referral-hub.referral-amended.v1', data: { reason: 'correction', amended: sent } },
    });
  });

  it('needs something to put right', () => {
    expect([isEmpty({}), isEmpty({ summary: 'Two windows were broken.' })]).toEqual([true, false]);
  });
});
