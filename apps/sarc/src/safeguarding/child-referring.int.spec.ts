import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aChild,
  aReferral,
  namesOfTold,
  policeAmend,
  policeSay,
  policeSend,
  receiverSays,
  ruth,
  sarah,
  send,
  startSarcUnderTest,
  toldOf,
} from '../../test/sarc-under-test.js';
import { DeadlineWatch } from '../deadline/deadline-watch.service.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const HOUR = 60 * 60 * 1000;
const POLICY = 'sarc-safeguarding-referral';
const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly code?: string;
  readonly owed: boolean;
  readonly referredOn: readonly { readonly id: string; readonly to: string; readonly status: string }[];
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
}

const call = (target: string, body?: object, key?: string): Promise<Answered<Shown>> =>
  sarc.call(target, { as: ruth, ...(body && { body }), ...(key !== undefined && { key }) });
const duty = ({ deadlines }: Shown) => deadlines.find(({ policy }) => policy === POLICY);
const owedPile = async () => {
  const { json } = await sarc.call<{ total: number; items: Shown[] }>('GET /referrals?status=owed', { as: ruth });
  const { json: counts } = await sarc.call<{ owed: number }>('GET /referrals/counts', { as: ruth });
  expect(counts.owed).toBe(json.total);
  return json.items.map(({ id }) => id);
};
const childReferral = (more: Partial<ReferralSent> = {}) => aReferral({}, { person: aChild, ...more });
const refer = (id: string, said: object = {}) => call(`POST /referrals/${id}/safeguarding-referral`, said);
const look = async (id: string) => (await call(`GET /referrals/${id}`)).json;

describe('a child who was referred to the centre', () => {
  it('is owed a referral to the hub from the moment of arrival, with its clock, its rule and its source', async () => {
    const id = await policeSend(sarc, childReferral());
    const json = await look(id);
    expect([json.owed, duty(json)]).toMatchObject([true, { standing: 'running' }]);
    expect(duty(json)?.explanation).toMatch(/within 24 hours of .* knew of the child .* Source: Children Act 2004/);
    expect(await owedPile()).toContain(id);
    expect(await namesOfTold(sarc, id)).toEqual(['referral-received']);
  });

  it.each([
    ['an adult', async () => policeSend(sarc)],
    [
      'whom the hub itself sent',
      async () => send(sarc, childReferral({ agreement: 'hub-sarc-safeguarding' }), 'safeguarding-hub'),
    ],
  ])('is owed none: %s', async (_, arrive) => {
    const id = await arrive();
    const json = await look(id);
    expect([json.owed, duty(json)]).toEqual([false, undefined]);
    expect((await refer(id)).json.code).toBe('not-owed');
    expect(await owedPile()).not.toContain(id);
  });

  it('is referred in one call, of what the record says, whatever anybody answered and before any decision', async () => {
    const id = await policeSend(sarc, childReferral({ summary: 'What the police were told' }));
    const childsVoice = { spokenTo: true, ownWords: 'I do not want to go back.' };
    const { status, json } = await refer(id, { childsVoice, priority: 'urgent' });
    expect([status, json]).toMatchObject([
      200,
      { owed: false, status: 'received', version: 2, referredOn: [{ to: 'safeguarding-hub', status: 'sent' }] },
    ]);
    expect(duty(json)?.standing).toBe('met');
    const [event, ...more] = await toldOf(sarc, String(json.referredOn[0]?.id));
    expect([event, more]).toMatchObject([
      {
        topic: 'referral.sarc.safeguarding-hub',
        data: {
          agreement: 'sarc-hub-safeguarding',
          summary: 'What the police were told',
          childsVoice,
          priority: 'urgent',
        },
      },
      [],
    ]);
    expect(JSON.stringify(event)).not.toMatch(/"police"|medical/);
    expect(await owedPile()).not.toContain(id);
  });

  it('is referred once, though two do it at once', async () => {
    const id = await policeSend(sarc, childReferral());
    const answers = await Promise.all([refer(id), refer(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await look(id)).referredOn).toHaveLength(1);
  });

  it('is owed nothing more once they were referred on in the ordinary way', async () => {
    const id = await policeSend(sarc, childReferral());
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const said = { version: 3, to: 'safeguarding-hub', purpose: 'safeguarding' };
    expect((await call(`POST /referrals/${id}/refer-on`, said)).json.owed).toBe(false);
  });

  it.each([
    [
      'the centre takes it back',
      (child: string) => call(`POST /sent-referrals/${child}/withdraw`, { version: 1, reason: 'other' }),
    ],
    [
      'the hub finds it an error',
      (child: string) => receiverSays(sarc, 'enter-in-error', child, { reason: 'wrong-agency' }),
    ],
  ])('is owed it again, from the first moment, when %s', async (_, end) => {
    const id = await policeSend(sarc, childReferral());
    const before = duty(await look(id));
    const child = String((await refer(id)).json.referredOn[0]?.id);
    await end(child);
    const json = await look(id);
    expect([json.owed, duty(json)]).toEqual([true, before]);
    expect((await refer(id)).json).toMatchObject({ owed: false, referredOn: [{ id: child }, { status: 'sent' }] });
  });

  it.each([
    ['the police need the centre no more', 'withdraw', 'no-longer-needed', true],
    ['the police had sent it twice', 'withdraw', 'duplicate', false],
    ['it was of the wrong person', 'enter-in-error', 'wrong-person', false],
  ] as const)('when %s is owed it still or no more', async (_, step, reason, owed) => {
    const id = await policeSend(sarc, childReferral());
    await policeSay(sarc, step, id, { reason });
    expect((await look(id)).owed).toBe(owed);
    expect((await owedPile()).includes(id)).toBe(owed);
    expect((await refer(id)).status).toBe(owed ? 200 : 409);
  });

  it('is owed it also where the centre has rejected what the police sent', async () => {
    const id = await policeSend(sarc, childReferral());
    await call(`POST /referrals/${id}/reject`, {
      version: 2,
      reason: 'not-our-service',
      explanation: 'Lives elsewhere',
    });
    expect((await refer(id)).json).toMatchObject({ status: 'rejected', owed: false });
  });

  it('is known to be one, or to be none, when the police put the birth date right', async () => {
    const sent = aReferral();
    const id = await policeSend(sarc, sent);
    await policeAmend(sarc, { ...sent, person: aChild });
    expect((await look(id)).owed).toBe(true);
    await policeAmend(sarc, { ...sent, person: sarah });
    expect((await look(id)).owed).toBe(false);
  });

  it('who was not referred in time is overdue at the centre, and nobody outside hears of it', async () => {
    const id = await policeSend(sarc, childReferral());
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const before = await toldOf(sarc, id);
    await sarc.query(
      `UPDATE referral_deadline SET due_at = due_at - interval '2 days', next_tick_at = now() - interval '1 hour',
              deadline = deadline || jsonb_build_object('countedFrom', $2::text, 'anchoredAt', $2::text)
        WHERE referral_id = $1 AND policy_id = $3`,
      [id, hoursAgo(48), POLICY],
    );
    expect(await sarc.app.get(DeadlineWatch).look(new Date())).toBe(0);
    expect(duty(await look(id))?.standing).toBe('overdue');
    const { json } = await sarc.call<{ items: Shown[] }>('GET /referrals?status=overdue', { as: ruth });
    expect(json.items.map((each) => each.id)).toContain(id);
    expect(await toldOf(sarc, id)).toEqual(before);
    expect(await sarc.query(`SELECT 1 FROM outbox WHERE convert_from(body, 'UTF8') LIKE $1`, [`%${POLICY}%`])).toEqual(
      [],
    );
  });
});

describe('a child who came by themselves', () => {
  const come = async (more: object = {}) => {
    const body = { cameAt: hoursAgo(1), person: aChild, summary: 'What she said', ...more };
    const { json } = await call('POST /clients', body, randomUUID());
    return json.id;
  };
  const referClient = (id: string, said: object = {}) => call(`POST /clients/${id}/safeguarding-referral`, said);
  const shown = async (id: string) => (await call(`GET /clients/${id}`)).json;
  const inList = async (id: string) => {
    const { json } = await sarc.call<{ items: Shown[] }>('GET /clients', { as: ruth });
    return json.items.find((each) => each.id === id);
  };

  it('is owed a referral to the hub from when they were recorded, with its clock; nothing is sent by itself', async () => {
    const [before] = await sarc.query('SELECT count(*) FROM outbox');
    const id = await come();
    expect(await shown(id)).toMatchObject({ owed: true, version: 1, referredOn: [] });
    expect(duty(await shown(id))).toMatchObject({ standing: 'running' });
    expect((await inList(id))?.owed).toBe(true);
    expect(await sarc.query('SELECT count(*) FROM outbox')).toEqual([before]);
  });

  it('is referred in one call of what the record says, and of when they came nothing', async () => {
    const cameAt = hoursAgo(30.5);
    const id = await come({ cameAt, occurredAt: hoursAgo(40), safeContact: { call: false } });
    const { status, json } = await referClient(id);
    expect([status, json]).toMatchObject([200, { owed: false, version: 2, referredOn: [{ to: 'safeguarding-hub' }] }]);
    expect(duty(json)?.standing).toBe('met');
    const [event] = await toldOf(sarc, String(json.referredOn[0]?.id));
    expect(event?.data).toMatchObject({
      summary: 'What she said',
      safeContact: { call: false },
      person: { names: sarah.names },
    });
    expect(JSON.stringify(event)).not.toContain(id);
    expect(JSON.stringify(event)).not.toContain(cameAt.slice(0, 16));
    expect((await referClient(id)).json.code).toBe('not-owed');
  });

  it('is owed it again when it was taken back', async () => {
    const id = await come();
    const child = (await referClient(id)).json.referredOn[0]?.id;
    await call(`POST /sent-referrals/${child}/withdraw`, { version: 1, reason: 'sent-in-error' });
    expect((await shown(id)).owed).toBe(true);
  });

  it('who is none is owed nothing', async () => {
    const id = await come({ person: sarah });
    expect([(await shown(id)).owed, (await referClient(id)).status, (await inList(id))?.owed]).toEqual([
      false,
      409,
      false,
    ]);
  });
});
