import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  aReferralOfAHarmedChild,
  imran,
  maya,
  policeAmend,
  policeSend,
  startYouthOffendingUnderTest,
  tyler,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

const whereabouts: Partial<ReferralSent['person']> = {
  addresses: [{ kind: 'home', lines: ['4 Canary Row'], postcode: 'AL1 1AA', protected: false }],
  phones: [{ number: '07700 900111' }],
  emails: [{ address: 'maya@canary.example' }],
};
const TRACES = /canary|07700 900|AL1/i;

const shown = async (path: string) => (await service.call(`GET /referrals${path}`, { as: imran })).text;

describe('the referral of a harmed child', () => {
  it('is taken in and decided as any other', async () => {
    const id = await policeSend(service, aReferralOfAHarmedChild());
    const { json } = await service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version: 2 } });
    expect(json).toMatchObject({ status: 'accepted', about: 'harmed-child', person: maya });
  });

  it('shows and keeps no address, phone or e-mail, though the sender was careless', async () => {
    const sent = aReferralOfAHarmedChild({
      person: { ...maya, ...whereabouts },
      safeContact: { call: true, notes: 'Ring 07700 900111' },
      summary: 'At 4 Canary Row',
    });
    const id = await policeSend(service, sent);
    await policeAmend(service, { ...sent, person: { ...sent.person, sex: 'F' } });
    expect(await shown(`/${id}`)).not.toMatch(TRACES);
    expect(await shown('')).not.toMatch(TRACES);
    const kept = await service.query(
      `SELECT 1 FROM referral LEFT JOIN referral_amendment ON referral_id = id
        WHERE concat(sent, before, after) ~* 'canary|07700 900|AL1'`,
    );
    expect(kept).toEqual([]);
  });

  it('does not become that of the child who harmed, nor the other way round', async () => {
    const [harmed, other] = [aReferralOfAHarmedChild(), aReferral()];
    await policeSend(service, harmed);
    await policeSend(service, other);
    const { agreement, purpose } = other;
    for (const amended of [
      { ...harmed, agreement, purpose, person: tyler },
      { ...other, agreement: harmed.agreement, purpose: harmed.purpose, person: maya },
    ])
      await expect(policeAmend(service, amended)).rejects.toMatchObject({ reason: 'referral-of-another-child' });
    expect(await shown(`/${harmed.referralId}`)).not.toContain('Tyler');
    expect(await shown(`/${other.referralId}`)).not.toContain('Maya');
  });
});
