import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyTeller, eventually, testAccount, type ServiceUnderTest } from '#libs/testing';
import { aReferral, anAlert, joanne, startBeaconUnderTest } from '../test/beacon-under-test.js';

/** The only spec in which Beacon's consumer group reads the common broker: it looks at its own referrals alone. */
let beacon: ServiceUnderTest;
let police: AgencyTeller;
let hub: AgencyTeller;

beforeAll(async () => {
  [beacon, police, hub] = await Promise.all([
    startBeaconUnderTest({}, { ...testAccount('beacon'), clientId: 'beacon' }),
    AgencyTeller.start('police'),
    AgencyTeller.start('safeguarding-hub'),
  ]);
}, 30_000);
afterAll(async () => {
  await Promise.all([beacon.stop(), police.stop(), hub.stop()]);
}, 30_000);

const referral = (id: string) => beacon.call(`GET /referrals/${id}`, { as: joanne });
const topic = 'referral.police.beacon';

describe('Beacon on a real broker', () => {
  it('takes in a referral, its withdrawal and a warning, each once though all is said twice', async () => {
    const sent = aReferral();
    const subject = sent.referralId;
    const withdrawn = { referralId: subject, at: '2026-11-21T09:00:00Z', reason: 'duplicate' };
    const alert = anAlert([subject]);
    await police.say(
      { topic, type: 'referral-hub.referral-sent.v1', subject, data: sent },
      { topic, type: 'referral-hub.referral-withdrawn.v1', subject, data: withdrawn },
    );
    const warning = { topic: 'alert.beacon', type: 'referral-hub.repeat-alert.v1', subject: alert.findingId } as const;
    await hub.say({ ...warning, data: alert });
    await eventually(async () => {
      const { json } = await referral(subject);
      expect(json).toMatchObject({ status: 'withdrawn', version: 3, alerts: [{ alertId: alert.alertId }] });
    });
    await Promise.all([police.sayAllAgain(), hub.sayAllAgain()]);
    const next = aReferral();
    await police.say({ topic, type: 'referral-hub.referral-sent.v1', subject: next.referralId, data: next });
    await eventually(async () => expect((await referral(next.referralId)).status).toBe(200));
    expect((await referral(subject)).json).toMatchObject({ version: 3, alerts: [{ alertId: alert.alertId }] });
    expect(await beacon.query('SELECT reason FROM dead_letter WHERE subject = $1', [subject])).toEqual([]);
  }, 60_000);

  it('keeps a warning in the words of either version, each on the referral of which it speaks', async () => {
    const sent = aReferral();
    const subject = sent.referralId;
    await police.say({ topic, type: 'referral-hub.referral-sent.v1', subject, data: sent });
    const { windowMonths: _, ...first } = anAlert([subject]);
    const data = { ...first, kind: 'escalation', policyId: 'escalation-of-pair', window: { length: 90, unit: 'days' } };
    await hub.say({ topic: 'alert.beacon', type: 'referral-hub.repeat-alert.v2', subject: first.findingId, data });
    await eventually(async () => {
      const { json } = await referral(subject);
      expect(json).toMatchObject({ alerts: [{ kind: 'escalation', window: { length: 90, unit: 'days' } }] });
    });
  }, 60_000);

  it('sets aside what says one thing on its envelope and another inside, and takes nothing of it', async () => {
    const sent = aReferral();
    const subject = randomUUID();
    await police.say({ topic, type: 'referral-hub.referral-sent.v1', subject, data: sent });
    await eventually(async () => {
      const letters = await beacon.query('SELECT reason, detail FROM dead_letter WHERE subject = $1', [subject]);
      expect(letters).toEqual([{ reason: 'refused-by-rule', detail: 'referral-not-of-subject' }]);
    });
    expect((await referral(sent.referralId)).status).toBe(404);
  }, 60_000);
});
