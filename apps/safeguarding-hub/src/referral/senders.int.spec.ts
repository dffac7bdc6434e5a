import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aPerson } from '../../test/a-person.js';
import { amend, aReferral, send } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const from = (sender: Agency, more: Partial<ReferralSent> = {}): ReferralSent =>
  aReferral({}, { agreement: `${sender}-hub-safeguarding`, ...more });
const take = (id: string, step: string, body: object) => hub.call(`POST /referrals/${id}/${step}`, { as: priya, body });
const topicsOf = async (ids: readonly string[]) =>
  (await hub.query<{ topic: string }>('SELECT DISTINCT topic FROM outbox WHERE subject = ANY($1)', [ids])).map(
    ({ topic }) => topic,
  );

describe('whoever fears for somebody', () => {
  it.each(['police', 'beacon', 'sarc', 'youth-offending', 'probation'] as const)(
    'may say so, and is answered alone: %s',
    async (sender) => {
      const id = await send(hub, from(sender), sender);
      const { json } = await take(id, 'accept', { version: 2 });
      expect(json).toMatchObject({ status: 'accepted', from: sender, to: 'safeguarding-hub' });
      expect(await topicsOf([id])).toEqual([`referral.safeguarding-hub.${sender}`]);
    },
  );

  it.each([
    ['of whom nobody may know', 'sarc-police-anonymous-intelligence', 'sarc'],
    ['who was only seen', 'beacon-hub-sightings', 'beacon'],
    ['under another’s agreement', 'police-hub-safeguarding', 'probation'],
  ] as const)('is not heard of somebody %s', async (_, agreement, sender) => {
    const unagreed = from(sender, { agreement });
    await expect(send(hub, unagreed, sender)).rejects.toMatchObject({ reason: 'not-agreed' });
    expect((await hub.call(`GET /referrals/${unagreed.referralId}`, { as: priya })).status).toBe(404);
  });

  it('says without the person’s word on what else it rests and what is asked for, and the hub can read it', async () => {
    const override = {
      reason: 'child-at-risk',
      decidedBy: 'Ruth Adeyemi',
      text: 'She is eleven.',
      at: '2026-11-20T21:30:00Z',
    } as const;
    const said = { override, requestedService: 'A strategy discussion' };
    const id = await send(hub, from('sarc', said), 'sarc');
    const { json } = await hub.call(`GET /referrals/${id}`, { as: priya });
    expect(json).toMatchObject(said);
    const [disclosure] = await hub.query<{ details: object }>('SELECT details FROM disclosure WHERE subject = $1', [
      id,
    ]);
    expect(disclosure?.details).toMatchObject({ agreement: 'sarc-hub-safeguarding', restsOn: 'override' });
  });

  it('may not know a name, and is heard all the same', async () => {
    const id = await send(hub, from('police', { person: { names: [] } }), 'police');
    expect((await take(id, 'open', { version: 2 })).json).toMatchObject({ status: 'opened' });
  });
});

describe('a referral of the sexual assault referral centre', () => {
  const place = '4 Canary Row';
  const careless = (person = aPerson()): ReferralSent =>
    from('sarc', { person, incident: { ...aReferral().incident, place, reference: 'canary/1' } });

  it('says to the hub’s own people where it is from, and keeps nothing that the centre may not tell', async () => {
    const sent = careless();
    const id = await send(hub, sent, 'sarc');
    await amend(hub, { ...sent, person: { ...sent.person, sex: 'F' } }, { from: 'sarc' });
    const { json, text } = await hub.call(`GET /referrals/${id}`, { as: priya });
    expect(json).toMatchObject({ from: 'sarc' });
    expect(text).not.toMatch(/canary/i);
    const kept = await hub.query(
      `SELECT 1 FROM referral LEFT JOIN referral_amendment ON referral_id = id WHERE concat(sent, before, after) ~* 'canary'`,
    );
    expect(kept).toEqual([]);
  });

  it('is of nobody whom the hub has seen: it makes no record, finding or warning, though the police know the person', async () => {
    const somebody = aPerson();
    const told = [await send(hub, from('police', { person: somebody }), 'police')];
    const id = await send(hub, careless(somebody), 'sarc');
    await take(id, 'triage', { version: 2, grade: 'red', why: 'At risk now', strategyDiscussion: 'wanted' });
    await take(id, 'accept', { version: 2 });
    for (const table of ['person_record', 'sighting', 'finding', 'alert_told'])
      expect([table, await hub.query(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    expect(await topicsOf([id])).toEqual(['referral.safeguarding-hub.sarc']);
    expect(await topicsOf(told)).toEqual(['referral.safeguarding-hub.police']);
    const named = await hub.query(
      `SELECT 1 FROM outbox WHERE topic <> 'referral.safeguarding-hub.sarc' AND convert_from(body, 'UTF8') LIKE $1`,
      [`%${id}%`],
    );
    expect(named).toEqual([]);
  });
});
