import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consent, Incident } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly missing: readonly { readonly field: string; readonly code: string }[];
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const amara = officer('amara.okafor');
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const says = (decision: Consent['decision'], hours: number): Consent => ({
  ...{ purpose: 'victim-support', recipient: 'beacon', decision, at: hoursAgo(hours) },
});

/** An incident whose victim said no to Beacon, so that nobody is referred there. */
async function incidentWithNo(more: Partial<Incident> = {}): Promise<string> {
  const [victim, suspect] = anIncident().people as [Incident['people'][0], Incident['people'][0]];
  const people = [
    { ...victim, person: { ...victim.person, recordId: 'P-1' } },
    { ...suspect, person: { ...suspect.person, recordId: 'P-2' } },
  ];
  const { json } = await report(police, anIncident({ people, consent: [says('refused', 1)], ...more }));
  expect(json.referrals).toEqual([]);
  return json.id;
}
/** The victim has said yes since. */
const byHand = (incidentId: string, more: object = {}) => ({
  ...{ incidentId, personRecordId: 'P-1', to: 'beacon', purpose: 'victim-support', consent: says('given', 0.2) },
  ...more,
});

const begin = async (said: object, as = amara): Promise<string> =>
  (await police.call<Shown>('POST /drafts', { as, body: said, key: randomUUID() })).json.id;
const look = (id: string, as = amara): Promise<Answered<Shown>> => police.call(`GET /drafts/${id}`, { as });
const send = (id: string, version = 1, as = amara): Promise<Answered<Shown>> =>
  police.call(`POST /drafts/${id}/send`, { as, body: { version } });
const plain = ({ status, text }: Answered<Shown>) => [status, text.replace(/"correlationId":"[^"]*"/, '')];
const eventsOf = (id: string) =>
  police.query<{ topic: string; data: object }>(
    `SELECT topic, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a draft of a referral by hand', () => {
  it('is kept as far as it is written, changed, and discarded', async () => {
    const incidentId = await incidentWithNo();
    const id = await begin({ incidentId, summary: 'She rang.' });
    expect((await look(id)).json).toMatchObject({
      ...{ status: 'draft', version: 1, personName: 'Name not known' },
      missing: expect.arrayContaining([
        { field: 'to', code: 'missing' },
        { field: 'personRecordId', code: 'missing' },
      ]),
    });
    const changed = await police.call<Shown>(`PUT /drafts/${id}`, {
      as: amara,
      body: { version: 1, ...byHand(incidentId) },
    });
    expect(changed.json).toMatchObject({ version: 2, personName: "Sarah Jane O'Brien", missing: [] });
    const { json: page } = await police.call<{ items: readonly Shown[] }>('GET /drafts', { as: amara });
    expect(page.items).toContainEqual(expect.objectContaining({ id, to: 'beacon', personName: "Sarah Jane O'Brien" }));
    expect((await police.call(`DELETE /drafts/${id}?version=2`, { as: amara })).status).toBe(204);
    expect((await look(id)).status).toBe(404);
  });

  it('reaches nobody', async () => {
    const canary = `canary-${randomUUID()}`;
    const id = await begin(byHand(await incidentWithNo(), { summary: canary }));
    for (const table of ['outbox', 'disclosure', 'access_log', 'idempotency_key', 'sent_referral'])
      expect(await police.query(`SELECT 1 FROM ${table} each WHERE each::text LIKE $1`, [`%${canary}%`])).toEqual([]);
    expect(await eventsOf(id)).toEqual([]);
    expect(police.logged.filter((line) => line.includes(canary))).toEqual([]);
  });

  it('is nobody’s but its writer’s: another officer finds nothing', async () => {
    const [id, absent, other] = [await begin({ summary: 'x' }), randomUUID(), officer('ben.shaw')];
    for (const ask of [(each: string) => look(each, other), (each: string) => send(each, 1, other)])
      expect(plain(await ask(id))).toEqual(plain(await ask(absent)));
    const { json } = await police.call<{ total: number }>('GET /drafts', { as: other });
    expect(json.total).toBe(0);
  });
});

describe('a referral by hand', () => {
  it('is sent as one that came of the incident, on what the person has answered since, in the name of the officer', async () => {
    const incidentId = await incidentWithNo();
    const { status, json } = await send(await begin(byHand(incidentId, { requestedService: 'A call' })));
    expect([status, json]).toMatchObject([201, { to: 'beacon', status: 'sent' }]);
    const [event, ...others] = await eventsOf(json.id);
    expect([event, others]).toMatchObject([
      {
        topic: 'referral.police.beacon',
        data: { byName: 'PC amara.okafor', incident: { id: incidentId }, consent: { decision: 'given' } },
      },
      [],
    ]);
    const { json: shown } = await police.call<Shown>(`GET /referrals/${json.id}`, { as: amara });
    expect(shown).toMatchObject({ disclosures: [{ restsOn: 'consent', byName: 'PC amara.okafor' }] });
  });

  it('is one however often its draft is sent, and no second is made beside it', async () => {
    const incidentId = await incidentWithNo();
    const [id, second] = [await begin(byHand(incidentId)), await begin(byHand(incidentId))];
    const answers = await Promise.all([send(id), send(id), send(id)]);
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(await send(second)).toMatchObject({ status: 409, json: { code: 'referred-already' } });
  });

  it.each<[string, object, string]>([
    ['somebody who is not in the incident', { personRecordId: 'P-9' }, 'not-in-this-incident'],
    ['a suspect as if they were a victim', { personRecordId: 'P-2' }, 'not-their-part'],
    ['what nobody has agreed on', { purpose: 'supervision' }, 'no-agreement'],
    ['an incident that is not the officer’s', { incidentId: randomUUID() }, 'no-incident-of-yours'],
    ['a person who has said no', { consent: undefined }, 'refused'],
  ])('is not made of %s, as the draft says beforehand', async (_, said, code) => {
    const id = await begin(byHand(await incidentWithNo(), said));
    const { missing } = (await look(id)).json;
    expect(missing).toMatchObject([{ code }]);
    expect(await send(id)).toMatchObject({ status: 422, json: { errors: missing } });
    expect((await look(id)).status).toBe(200);
  });

  it('is not made of another officer’s incident: it is as if there were none', async () => {
    const theirs = await incidentWithNo({ reportingOfficer: 'ben.shaw' });
    expect((await look(await begin(byHand(theirs)))).json).toMatchObject({
      ...{ personName: 'Name not known', missing: [{ field: 'incidentId', code: 'no-incident-of-yours' }] },
    });
  });

  it('to the hub against a no has the officer’s own reason', async () => {
    const no: Consent = { ...says('refused', 0.2), purpose: 'safeguarding', recipient: 'safeguarding-hub' };
    const concern = { to: 'safeguarding-hub', purpose: 'safeguarding', consent: no };
    const id = await begin(byHand(await incidentWithNo(), concern));
    const { missing } = (await look(id)).json;
    expect(missing).toHaveLength(1);
    const reason = { reason: 'adult-at-risk', decidedBy: 'PC Okafor', text: 'He has a key.', at: hoursAgo(0.1) };
    const decided = await begin(byHand(await incidentWithNo(), { ...concern, override: reason }));
    expect((await send(decided)).status).toBe(201);
  });
});
