import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  daniel,
  forCare,
  joanne,
  leah,
  policeSay,
  policeSend,
  receiverSays,
  says,
  startBeaconUnderTest,
} from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly referredOn: readonly { readonly id: string; readonly to: string; readonly status: string }[];
}

const call = <T = Shown>(target: string, as: Caller, body?: object): Promise<Answered<T>> =>
  beacon.call(target, { as, ...(body && { body }) });
const list = async (as: Caller) =>
  (await call<{ items: readonly Shown[]; total: number }>('GET /sent-referrals', as)).json;
const plain = ({ status, text }: Answered<unknown>) => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];
/** All that leaves Beacon, but for what it says to the centre itself. */
const toldOthers = () =>
  beacon.query<{ topic: string; said: string }>(
    `SELECT topic, headers::text || convert_from(body, 'UTF8') AS said FROM outbox
      WHERE topic <> 'referral.beacon.sarc' ORDER BY seq`,
  );

const toCentre: ReferringOn = { to: 'sarc', purpose: 'sexual-assault-care', consent: says('sarc') };
const referOn = (id: string, as = joanne, more: Partial<ReferringOn> = {}) =>
  call(`POST /referrals/${id}/refer-on`, as, { version: 3, ...toCentre, ...more });

async function accepted(): Promise<string> {
  const id = await policeSend(beacon);
  await call(`POST /referrals/${id}/accept`, leah, { version: 2 });
  return id;
}

const makeOne = async (): Promise<string> =>
  (await beacon.call<Shown>('POST /sent-referrals', { as: joanne, body: forCare(), key: randomUUID() })).json.id;

describe('that Beacon sent somebody to the sexual assault referral centre', () => {
  it('is known to whoever did, and for everybody else at Beacon it is as if it were not so', async () => {
    const before = await list(daniel);
    const id = await makeOne();
    expect((await call(`GET /sent-referrals/${id}`, joanne)).json).toMatchObject({ id, status: 'sent' });
    expect((await list(joanne)).items).toContainEqual(expect.objectContaining({ id, to: 'sarc' }));
    for (const colleague of [leah, daniel]) {
      expect(plain(await call(`GET /sent-referrals/${id}`, colleague))).toEqual(
        plain(await call(`GET /sent-referrals/${randomUUID()}`, colleague)),
      );
      expect(await list(colleague)).toEqual(before);
    }
  });

  it.each<[string, object]>([
    ['answer', { answer: 'In the mornings' }],
    ['withdraw', { reason: 'duplicate' }],
    ['amend', { reason: 'correction', summary: 'Other' }],
    ['dispute', { explanation: 'She is theirs' }],
    ['enter-in-error', { reason: 'wrong-person' }],
    ['consent', { consent: says('sarc', 'withdrawn') }],
    ['consent', { consent: says('probation', 'withdrawn') }],
  ])('cannot be found out by trying to %s', async (step, said) => {
    const id = await makeOne();
    const tries = (each: string, version: number) =>
      call(`POST /sent-referrals/${each}/${step}`, daniel, { version, ...said });
    const [hidden, outdated, absent] = [await tries(id, 1), await tries(id, 7), await tries(randomUUID(), 1)];
    expect([plain(hidden), plain(outdated)]).toEqual([plain(absent), plain(absent)]);
    expect(absent.status).toBe(404);
    expect((await call(`GET /sent-referrals/${id}`, joanne)).json).toMatchObject({ status: 'sent', version: 1 });
  });

  it('changes nothing in the referral that they came by, but for whoever did', async () => {
    const id = await accepted();
    const looks = async () => [
      (await call(`GET /referrals/${id}`, leah)).json,
      (await call('GET /referrals/counts', leah)).json,
    ];
    const before = await looks();
    const { status, json } = await referOn(id);
    expect([status, json]).toMatchObject([200, { version: 3, referredOn: [{ to: 'sarc', status: 'sent' }] }]);
    expect(JSON.stringify(await looks())).toBe(JSON.stringify(before));
    expect(await beacon.query('SELECT 1 FROM referral_history WHERE referral_id = $1', [id])).toHaveLength(3);
  });

  it('is known to whoever has the referral that it came of, for as long as they have it', async () => {
    const id = await accepted();
    const child = (await referOn(id)).json.referredOn[0]?.id;
    const colleague = { subject: leah.sub, name: 'Leah Stone' };
    await call(`POST /referrals/${id}/assign`, daniel, { version: 3, to: 'colleague', colleague });
    expect((await call(`GET /sent-referrals/${child}`, leah)).status).toBe(200);
    expect((await call(`GET /referrals/${id}`, leah)).json.referredOn).toMatchObject([{ id: child }]);
    expect((await call(`GET /referrals/${id}`, daniel)).json.referredOn).toEqual([]);
    await call(`POST /referrals/${id}/assign`, daniel, { version: 4, to: 'nobody' });
    expect((await call(`GET /sent-referrals/${child}`, leah)).status).toBe(404);
  });

  it('reaches neither the police nor the hub, whatever the centre and the police say afterwards', async () => {
    const canary = `canary-${randomUUID()}`;
    const id = await accepted();
    const before = await toldOthers();
    const child = String(
      (await referOn(id, joanne, { summary: canary, requestedService: canary })).json.referredOn[0]?.id,
    );
    const [told] = await beacon.query<{ said: string }>(
      `SELECT convert_from(body, 'UTF8') AS said FROM outbox WHERE topic = 'referral.beacon.sarc' AND subject = $1`,
      [child],
    );
    expect(told?.said).toContain(canary);
    for (const step of ['receive', 'ask'] as const)
      await receiverSays(beacon, step, child, { from: 'sarc', question: canary });
    await call(`POST /sent-referrals/${child}/answer`, joanne, { version: 3, answer: canary });
    await receiverSays(beacon, 'reject', child, { from: 'sarc', reason: 'other', explanation: canary });
    expect(await toldOthers()).toEqual(before);
    await call(`POST /referrals/${id}/progress`, leah, { version: 3, note: 'First visit' });
    await policeSay(beacon, 'withdraw', id, { reason: 'consent-withdrawn' });
    const others = JSON.stringify(await toldOthers());
    for (const secret of [canary, child, 'sarc']) expect(others).not.toContain(secret);
    expect(beacon.logged.join('\n')).not.toContain(canary);
    expect(await rowsNaming(child)).toEqual(
      ['access_log', 'disclosure', 'outbox', 'outbox_sequence', 'sent_referral', 'sent_referral_history'].sort(),
    );
    expect(await beacon.query(`SELECT DISTINCT recipient FROM disclosure WHERE subject = $1`, [child])).toEqual([
      { recipient: 'sarc' },
    ]);
  });

  it('is said once by the same, and a colleague who does not know of it is not told so', async () => {
    const id = await accepted();
    await referOn(id);
    const again = await referOn(id);
    expect([again.status, again.json.code]).toEqual([409, 'referred-already']);
    const { status, json } = await referOn(id, leah);
    expect([status, json.referredOn.length]).toEqual([200, 1]);
  });

  it('ends with the referral that it came of, and whoever ended that one does not see it', async () => {
    const id = await accepted();
    const child = (await referOn(id)).json.referredOn[0]?.id;
    const ended = await call(`POST /referrals/${id}/enter-in-error`, daniel, { version: 3, reason: 'wrong-person' });
    expect(ended.text).not.toMatch(/sarc|refer-on/);
    expect(ended.json.referredOn).toEqual([]);
    expect((await call(`GET /sent-referrals/${child}`, joanne)).json.status).toBe('entered-in-error');
  });

  it('is not said where they have not said yes themselves, whoever decides otherwise', async () => {
    const override = { reason: 'serious-crime', decidedBy: 'Daniel Price', text: 'Why', at: '2026-11-20T22:30:00Z' };
    const id = await accepted();
    const { status, json } = await call(`POST /referrals/${id}/refer-on`, joanne, {
      ...{ version: 3, to: 'sarc', purpose: 'sexual-assault-care', override },
    });
    expect([status, json.code]).toEqual([422, 'not-shared']);
  });
});

/** The tables that have a row in which the id stands. */
async function rowsNaming(id: string): Promise<string[]> {
  const tables = await beacon.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.table_privileges
      WHERE grantee = 'beacon' AND privilege_type = 'SELECT' AND table_schema = 'public' ORDER BY table_name`,
  );
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const bytes = name === 'outbox' ? `|| convert_from(body, 'UTF8')` : '';
      const rows = await beacon.query(`SELECT 1 FROM "${name}" each WHERE (each::text ${bytes}) LIKE $1`, [`%${id}%`]);
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
}
