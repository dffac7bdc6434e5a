import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '../event/referral-events.js';
import { agreementFor, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { correctedReferral, correctsNothing } from './correction.js';

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
    expect(correctedReferral(sent, { person: smith }, agreement)).toEqual({
      ...sent,
      person: { recordId: 'P-1', ...smith },
    });
  });

  it('keeps how to reach the person, and how much they are at risk, where only the account is put right', () => {
    const told = {
      ...sent,
      safeContact: { call: true, codeWord: 'Poppy' },
      riskAssessment: { tool: 'DASH', grade: 'high' },
    };
    const said = { person: undefined, safeContact: undefined, riskAssessment: undefined, summary: 'Two were broken.' };
    const amended = correctedReferral(told as ReferralSent, said, agreement);
    expect(amended).toEqual({ ...told, summary: 'Two were broken.' });
  });

  it('stays about the same person, whatever reference comes with the new words', () => {
    const other = { ...smith, recordId: 'P-2' };
    expect(correctedReferral(sent, { person: other }, agreement).person.recordId).toBe('P-1');
  });

  it('tells a protected address as little as the first time', () => {
    const hidden = { kind: 'home' as const, lines: ['9 Secret Row'], postcode: 'SG1 1AA', protected: true };
    const amended = correctedReferral(sent, { person: { ...smith, addresses: [hidden] } }, agreement);
    expect(JSON.stringify(amended)).not.toContain('Secret');
  });

  it('needs something to put right', () => {
    expect([correctsNothing({}), correctsNothing({ summary: 'Two windows were broken.' })]).toEqual([true, false]);
  });
});
