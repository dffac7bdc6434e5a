import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import { anonymousIntelligence, maya, senderAmends, senderSays, sendToPolice } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const CANARY = 'Zquardle';

/** As a centre would send it that has forgotten what it agreed to: with the client, and whoever listened to her. */
const careless = (more: Partial<ReferralSent> = {}): ReferralSent => {
  const sent = anonymousIntelligence();
  return {
    ...sent,
    byName: `Ruth ${CANARY}`,
    incident: { ...sent.incident, reference: CANARY, place: CANARY },
    person: {
      recordId: CANARY,
      names: [{ kind: 'current', surname: CANARY }],
      phones: [{ number: '01632 960001' }],
      addresses: [{ kind: 'home', lines: [CANARY], protected: false }],
    },
    safeContact: { call: true, notes: CANARY },
    childsVoice: { spokenTo: true, ownWords: CANARY },
    ...more,
  };
};

const take = (id: string, step: string, body: object) =>
  police.call(`POST /received-referrals/${id}/${step}`, { as: maya, body });
const told = async (id: string) =>
  (
    await police.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

/** In any column of any table that the police can read, as text or as bytes. */
async function tablesThatHold(text: string): Promise<string[]> {
  const tables = await police.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
  );
  const bytes = Buffer.from(text).toString('hex');
  const found = await Promise.all(
    tables.map(({ name }) =>
      police.query(`SELECT 1 FROM "${name}" each WHERE each::text LIKE $1 OR each::text LIKE $2`, [
        `%${text}%`,
        `%${bytes}%`,
      ]),
    ),
  );
  return tables.filter((_, place) => found[place]?.length).map(({ name }) => name);
}

describe('intelligence that names nobody', () => {
  it('is shown without a person, and nothing by which one could be found is kept anywhere', async () => {
    const sent = careless();
    const id = await sendToPolice(police, sent, 'sarc');
    await senderAmends(police, careless({ ...sent, summary: 'A grey car' }), { from: 'sarc' });
    const { json, text } = await police.call(`GET /received-referrals/${id}`, { as: maya });
    expect(json).toMatchObject({ anonymous: true, summary: 'A grey car', dataFlags: [] });
    expect(json.person).toEqual({ names: [] });
    expect(text).not.toMatch(new RegExp(`${CANARY}|01632|Ruth`));
    const list = await police.call('GET /received-referrals', { as: maya });
    expect(list.json).toMatchObject({ items: [{ id, anonymous: true, personName: 'Nobody is named' }] });
    expect(await tablesThatHold(CANARY)).toEqual([]);
    expect(await tablesThatHold('A grey car')).toEqual(['received_referral', 'received_referral_amendment']);
  });

  it('cannot be kept beside a person, whoever writes it', async () => {
    const id = await sendToPolice(police, anonymousIntelligence(), 'sarc');
    await expect(
      police.query(
        `UPDATE received_referral SET sent = jsonb_set(sent, '{person}', '{"names": [{"surname": "Dunn"}]}') WHERE id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('is never asked about: the button is not there, and the door is closed', async () => {
    const id = await sendToPolice(police, anonymousIntelligence(), 'sarc');
    const { json } = await police.call<{ allowedSteps: string[] }>(`GET /received-referrals/${id}`, { as: maya });
    expect(json.allowedSteps).not.toContain('ask');
    const asked = await take(id, 'ask', { version: 2, question: 'Who told you?' });
    expect(asked).toMatchObject({
      status: 409,
      json: { code: 'step-not-allowed', step: 'ask', version: 2, allowedSteps: json.allowedSteps },
    });
    expect(await told(id)).toEqual(['referral-received']);
    await expect(senderSays(police, 'answer', id, { from: 'sarc', answer: CANARY })).rejects.toMatchObject({
      reason: 'step-out-of-turn',
    });
  });

  it('is ended with what it was worth, and joined to no incident, nobody’s sighting and no reference', async () => {
    const id = await sendToPolice(police, anonymousIntelligence(), 'sarc');
    await take(id, 'accept', { version: 2 });
    const joined = await take(id, 'conclude', { version: 3, outcome: 'needs-met', evidence: '41PY/8/26' });
    expect(joined).toMatchObject({ status: 422, json: { errors: [{ field: 'evidence', code: 'stays-apart' }] } });
    const ofSomebody = await take(id, 'conclude', { version: 3, outcome: 'person-disengaged' });
    expect(ofSomebody).toMatchObject({ status: 422, json: { errors: [{ field: 'outcome', code: 'names-nobody' }] } });
    const ended = await take(id, 'conclude', { version: 3, outcome: 'needs-met' });
    expect(ended.json).toMatchObject({ status: 'concluded' });
    expect(await told(id)).toEqual(['referral-received', 'referral-accepted', 'referral-concluded']);
    expect(await police.query('SELECT 1 FROM incident')).toEqual([]);
    expect(await police.query(`SELECT 1 FROM outbox WHERE topic <> 'referral.police.sarc'`)).toEqual([]);
  });

  it('never becomes a report with a name, nor a report intelligence without one', async () => {
    const intelligence = anonymousIntelligence();
    await sendToPolice(police, intelligence, 'sarc');
    const report = careless({ agreement: 'sarc-police-report', referralId: intelligence.referralId });
    await expect(senderAmends(police, report, { from: 'sarc' })).rejects.toMatchObject({
      reason: 'referral-of-another-purpose',
    });
    const named = careless({ agreement: 'sarc-police-report' });
    await sendToPolice(police, named, 'sarc');
    const hidden = { ...named, agreement: intelligence.agreement };
    await expect(senderAmends(police, hidden, { from: 'sarc' })).rejects.toMatchObject({
      reason: 'referral-of-another-purpose',
    });
  });
});
