import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import type { Caller, ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { amara, priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, aRequest, receiverSays, says, send } from '../../test/referrals.js';
import { personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly name: string;
  readonly names: readonly { readonly surname?: string; readonly agencies: readonly string[] }[];
  readonly addresses: readonly { readonly postcode?: string; readonly agencies: readonly string[] }[];
  readonly records: readonly { readonly agency: string }[];
  readonly involvements: readonly { readonly role: string; readonly toldBy: readonly string[] }[];
  readonly phones: readonly { readonly number: string; readonly stillSaid: boolean }[];
  readonly referrals: readonly {
    readonly id: string;
    readonly direction: string;
    readonly agency: string;
    readonly status: string;
    readonly isOpen: boolean;
  }[];
  readonly findings: readonly { readonly kind: string; readonly state: string; readonly sentence: string }[];
  readonly beside: readonly { readonly role: string; readonly incidents: number }[];
  readonly changes: readonly {
    readonly kind: string;
    readonly toldBy?: string;
    readonly decidedBy?: string;
    readonly rationale?: string;
  }[];
  readonly whyOnePerson: readonly { readonly sentence: string; readonly waterfall: readonly object[] }[];
}

const joanne: Caller = {
  sub: 'joanne.hale',
  client_id: 'web',
  agency: 'beacon',
  roles: ['caseworker'],
  name: 'Joanne Hale',
};

const shown = async (record: string, question = '') =>
  (await hub.call<Shown>(`GET /people/${await personOf(hub, record)}${question}`, { as: priya })).json;

describe('a person', () => {
  it('is shown with what each agency says of them, what they were part of, what was found, and why they are one', async () => {
    const somebody = aPerson();
    const elsewhere = aPerson();
    const [police, beacon, incident] = ['P-shown', randomUUID(), randomUUID()];
    const moved = { ...somebody, addresses: elsewhere.addresses };
    await takeAll(
      hub,
      [
        seen(somebody, { record: police, incident, at: '2026-03-01T12:00:00Z' }),
        seen(aPerson(), { role: 'suspect', incident, at: '2026-03-01T12:00:00Z' }),
        seen(moved, { by: 'beacon', record: beacon, at: '2026-05-01T12:00:00Z' }),
      ],
      1,
    );
    const person = await shown(police);
    expect(person.names).toEqual([expect.objectContaining({ agencies: ['beacon', 'police'] })]);
    expect(person.addresses.map(({ agencies }) => agencies).sort()).toEqual([['beacon'], ['police']]);
    expect(person.involvements.map(({ toldBy, role }) => `${toldBy.join(' ')} ${role}`)).toEqual([
      'beacon victim',
      'police victim',
    ]);
    expect(new Set(person.findings.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
      new Set(['repeat-victim current']),
    );
    expect(person.beside).toMatchObject([{ role: 'suspect', incidents: 1 }]);
    expect(person.changes.map(({ kind, toldBy }) => [kind, toldBy])).toEqual([
      ['joined', 'beacon'],
      ['created', 'police'],
    ]);
    expect(person.whyOnePerson[0]?.sentence).toMatch(/^Same NHS number/);
    expect(person.whyOnePerson[0]?.waterfall.length).toBeGreaterThan(2);
  });

  it('can be seen as known on a day: before a record came there was none, and no finding', async () => {
    const somebody = aPerson();
    await take(hub, seen(somebody, { record: 'P-then', at: '2026-03-01T12:00:00Z' }));
    const person = await personOf(hub, 'P-then');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await hub.call(`GET /people/${person}?on=${yesterday}`, { as: priya })).status).toBe(404);
    const today = new Date().toISOString().slice(0, 10);
    expect((await shown('P-then', `?on=${today}`)).records).toHaveLength(1);
    expect((await hub.call(`GET /people/${person}?on=someday`, { as: priya })).status).toBe(400);
  });

  it('keeps what an agency has said before, as something that it no longer says', async () => {
    const somebody = aPerson();
    await take(hub, seen(somebody, { record: 'P-moved' }));
    await take(hub, seen({ ...somebody, phones: [{ number: '07700 900999' }] }, { record: 'P-moved' }));
    const { phones } = await shown('P-moved');
    expect(phones.map(({ number, stillSaid }) => [number, stillSaid])).toEqual([
      ['07700 900999', true],
      [somebody.phones?.[0]?.number, false],
    ]);
  });

  it('is shown with by whose word their records were put together', async () => {
    const [one, other] = [aPerson(), aPerson()];
    await takeAll(hub, [seen(one, { record: 'P-word-1' }), seen(other, { record: 'P-word-2' })], 1);
    const records = await hub.query<{ id: string }>(
      `SELECT id FROM person_record WHERE agency_record_id IN ('P-word-1', 'P-word-2')`,
    );
    const body = { recordId: records[0]?.id, otherRecordId: records[1]?.id, why: 'He said so.' };
    const { json } = await hub.call<{ id: string; version: number }>('POST /matches', { as: priya, body });
    const said = { decided: 'same', rationale: 'I rang him.', version: json.version };
    const decided = await hub.call<{ state: string; version: number }>(`POST /matches/${json.id}/decide`, {
      ...{ as: priya, body: said },
    });
    expect(decided.json.state).toBe('settled');
    expect((await shown('P-word-1')).changes[0]).toMatchObject({
      ...{ kind: 'merged', decidedBy: 'Priya Nair', rationale: 'I rang him.' },
    });
    expect((await shown('P-word-1')).whyOnePerson.map(({ sentence }) => sentence)).toEqual([
      'Priya Nair decided that they are one person.',
    ]);
  });

  it('is answered to whoever is of another agency like somebody who does not exist', async () => {
    await take(hub, seen(aPerson(), { record: 'P-hidden' }));
    const there = await personOf(hub, 'P-hidden');
    for (const as of [amara, joanne]) {
      const answers = await Promise.all([there, randomUUID()].map((id) => hub.call(`GET /people/${id}`, { as })));
      const [one, other] = answers.map(({ status, json }) => ({ status, code: (json as { code: string }).code }));
      expect([one, other]).toEqual([other, { status: 403, code: 'not-allowed' }]);
    }
  });

  it('is looked at on record', async () => {
    await take(hub, seen(aPerson(), { record: 'P-looked' }));
    const person = await personOf(hub, 'P-looked');
    await hub.call(`GET /people/${person}`, { as: priya });
    const looks = await hub.query(
      `SELECT subject FROM access_log WHERE what = 'person' AND action = 'view' AND id = $1`,
      [person],
    );
    expect(looks).toEqual([{ subject: 'priya.nair' }]);
  });
});

describe('the referrals about a person', () => {
  const referralsOf = async (record: string, question = '') => (await shown(record, question)).referrals;
  const about = (recordId: string) => ({ person: { ...aPerson(), recordId } });

  it('are those that name their record, with where each stands, and on a day with where it stood', async () => {
    await take(hub, seen(aPerson(), { record: 'P-referred' }));
    const id = await send(hub, aReferral({}, about('P-referred')), 'police');
    expect(await referralsOf('P-referred')).toMatchObject([
      { id, direction: 'received', agency: 'police', status: 'received', isOpen: true },
    ]);
    await hub.call(`POST /referrals/${id}/reject`, {
      ...{ as: priya, body: { version: 2, reason: 'duplicate', explanation: 'It came twice.' } },
    });
    expect(await referralsOf('P-referred')).toMatchObject([{ id, status: 'rejected', isOpen: false }]);
    const whole = await hub.call<{ personId: string }>(`GET /referrals/${id}`, { as: priya });
    expect(whole.json.personId).toBe(await personOf(hub, 'P-referred'));
  });

  it('are those that another agency sent on under the first one’s number, and none that merely bear it', async () => {
    await take(hub, seen(aPerson(), { record: 'P-chain' }));
    const chain = [{ referralId: randomUUID(), from: 'police' as const, to: 'beacon' as const }];
    const on = await send(
      hub,
      aReferral({}, { ...about('P-chain'), agreement: 'beacon-hub-safeguarding', chain }),
      'beacon',
    );
    await send(hub, aReferral({}, { ...about('P-chain'), agreement: 'beacon-hub-safeguarding' }), 'beacon');
    expect((await referralsOf('P-chain')).map(({ id }) => id)).toEqual([on]);
  });

  it('are what the hub sent, by which the receiver has told of them since', async () => {
    const sent = await hub.call<{ id: string }>('POST /sent-referrals', { as: priya, body: aRequest() });
    const { id } = sent.json;
    await receiverSays(hub, 'receive', id);
    await take(hub, seen(aPerson(), { by: 'beacon', record: id, referralId: id }));
    expect(await referralsOf(id)).toMatchObject([{ id, direction: 'sent', agency: 'beacon', isOpen: true }]);
  });

  /** A contact that was graded and accepted, and what was made of it for each receiver. */
  async function referredOn(id: string, receivers: readonly Agency[]): Promise<string[]> {
    const call = (step: string, body: object) =>
      hub.call<{ version: number; referredOn: readonly { id: string }[] }>(`POST /referrals/${id}/${step}`, {
        ...{ as: priya, body },
      });
    await call('triage', { version: 2, grade: 'red', why: 'At risk now', strategyDiscussion: 'not-wanted' });
    let { version } = (await call('accept', { version: 2 })).json;
    const made: string[] = [];
    for (const to of receivers) {
      const said = { to, purpose: 'safeguarding', consent: says(to), summary: 'As the hub tells it' };
      const { json } = await call('refer-on', { version, ...said });
      made.push(String(json.referredOn.at(-1)?.id));
      version = json.version;
    }
    return made;
  }

  it('are those that came of it too, and none to the referral centre', async () => {
    await take(hub, seen(aPerson(), { record: 'P-secret' }));
    const id = await send(hub, aReferral({ category: 'sexual-offence' }, about('P-secret')), 'police');
    const [toSarc, toBeacon] = await referredOn(id, ['sarc', 'beacon']);
    expect((await hub.call(`GET /sent-referrals/${toSarc}`, { as: priya })).status).toBe(200);
    expect((await referralsOf('P-secret')).map((one) => one.id).sort()).toEqual([id, toBeacon].sort());
  });

  it('are none by which anybody could learn that the referral centre knows them', async () => {
    await take(hub, seen(aPerson(), { record: 'P-of-sarc' }));
    const told = { ...about('P-of-sarc'), agreement: 'sarc-hub-safeguarding' };
    const id = await send(hub, aReferral({ category: 'sexual-offence' }, told), 'sarc');
    const [child = ''] = await referredOn(id, ['beacon']);
    await take(hub, seen(aPerson(), { by: 'beacon', record: child, referralId: child }));
    for (const record of ['P-of-sarc', child]) expect(await referralsOf(record)).toEqual([]);
    expect((await hub.call(`GET /referrals/${id}`, { as: priya })).json).not.toHaveProperty('personId');
  });
});
