import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consent, Incident } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, referralOf, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const answer = (decision: Consent['decision'], more: Partial<Consent> = {}): Consent => ({
  purpose: 'victim-support',
  recipient: 'beacon',
  decision,
  at: '2026-11-21T08:00:00Z',
  by: 'self',
  how: 'phone',
  ...more,
});
const says = (id: string, consent: Consent, version = 1, as = amara) =>
  police.call(`POST /referrals/${id}/consent`, { as, body: { version, consent } });
const told = async (id: string) =>
  (
    await police.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic = 'referral.police.beacon' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

describe('a person who changes their mind after they were referred', () => {
  it('stops the referral at once, and the receiver is told why', async () => {
    const id = await referralOf(police, anIncident());
    const { status, json } = await says(id, answer('withdrawn'));
    const timeline = json.timeline as readonly object[];
    expect([status, json]).toMatchObject([
      200,
      {
        status: 'withdrawn',
        consentEffect: { sharing: 'stops' },
        laterConsents: [{ decision: 'withdrawn', by: 'self' }],
      },
    ]);
    expect(timeline.at(-1)).toMatchObject({ step: 'withdraw', reason: 'consent-withdrawn' });
    expect(await told(id)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it('is told nothing more about, also where there is nothing left to take back', async () => {
    const id = await referralOf(police, anIncident());
    await police.query(
      `UPDATE sent_referral SET status = 'concluded', state = state || '{"status": "concluded", "stage": "concluded"}' WHERE id = $1`,
      [id],
    );
    expect((await says(id, answer('refused'))).json).toMatchObject({
      status: 'concluded',
      consentEffect: { sharing: 'stops' },
    });
    const body = { version: 1, reason: 'correction', summary: 'More' };
    const { status, json } = await police.call(`POST /referrals/${id}/amend`, { as: amara, body });
    expect([status, json.code]).toEqual([409, 'consent-withdrawn']);
    expect(await told(id)).toEqual(['referral-sent']);
    await says(id, answer('not-asked', { at: '2026-11-21T20:00:00Z' }));
    expect((await police.call(`POST /referrals/${id}/amend`, { as: amara, body })).status).toBe(409);
    await says(id, answer('given', { at: '2026-11-22T08:00:00Z' }));
    expect((await police.call(`POST /referrals/${id}/amend`, { as: amara, body })).status).toBe(200);
  });

  it('leaves the referral as it is with a yes', async () => {
    const id = await referralOf(police, anIncident());
    expect((await says(id, answer('given'))).json).toMatchObject({
      status: 'sent',
      consentEffect: { sharing: 'goes-on' },
    });
    expect(await told(id)).toEqual(['referral-sent']);
  });

  it('is heard for the agency that the referral went to, and for no other', async () => {
    const id = await referralOf(police, anIncident());
    const { status, json } = await says(id, answer('refused', { recipient: 'sarc' }));
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent.recipient', code: 'consent-for-another' }]]);
  });

  it('is not heard by one who looked before something happened, nor by a colleague', async () => {
    const id = await referralOf(police, anIncident());
    expect(await says(id, answer('refused'), 7)).toMatchObject({ status: 409, json: { version: 1 } });
    const tom = officer('tom.reilly');
    const [hidden, absent] = [
      await says(id, answer('refused'), 1, tom),
      await says(randomUUID(), answer('refused'), 1, tom),
    ];
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(await police.query('SELECT 1 FROM referral_consent WHERE referral_id = $1', [id])).toEqual([]);
  });
});

describe('a yes', () => {
  const abuse = (consent: Consent): Incident => anIncident({ category: 'domestic-abuse', consent: [consent] });

  it('that is over before the incident is recorded refers nobody, and says so', async () => {
    const over = answer('given', { at: '2026-11-20T21:30:00Z', expiresAt: '2026-11-20T21:45:00Z' });
    const { json } = await police.call('POST /incidents', {
      as: { ...amara, roles: ['incident-reporter'] },
      key: randomUUID(),
      body: abuse(over),
    });
    expect(json).toMatchObject({ referrals: [], notReferred: [{ because: 'expired' }] });
  });
});
