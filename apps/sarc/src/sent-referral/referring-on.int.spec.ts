import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  imran,
  policeAmend,
  policeSay,
  policeSend,
  receiverSays,
  says,
  startSarcUnderTest,
  tyler,
} from '../../test/sarc-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startSarcUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly summary?: string;
  readonly allowedSteps: readonly string[];
  readonly referredOn: readonly { readonly id: string; readonly to: string; readonly status: string }[];
  readonly person?: object;
  readonly timeline: readonly object[];
}

const toHub: ReferringOn = {
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  consent: says('safeguarding-hub'),
  requestedService: 'A meeting about Tyler',
};
const call = (target: string, body?: object): Promise<Answered<Shown>> =>
  service.call(target, { as: imran, ...(body && { body }) });
const referOn = (id: string, version: number, said: ReferringOn = toHub) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });
const told = (id: string) =>
  service.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

/** One that the police sent and the centre accepted, and the one that was made of it. */
async function referredOn(sent = aReferral({}, { summary: 'As the police told it' })) {
  const id = await policeSend(service, sent);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  const { json } = await referOn(id, 3);
  return { sent, id, child: String(json.referredOn[0]?.id) };
}

describe('a referral that goes on to another agency', () => {
  it('brings what was told and the way by which it came; its sender hears nothing of it', async () => {
    const { id, child } = await referredOn();
    const { json } = await call(`GET /referrals/${id}`);
    expect(json).toMatchObject({
      status: 'accepted',
      referredOn: [{ id: child, to: 'safeguarding-hub', status: 'sent' }],
      timeline: expect.arrayContaining([expect.objectContaining({ step: 'refer-on', to: 'safeguarding-hub' })]),
    });
    const [event] = await told(child);
    expect(event).toMatchObject({
      topic: 'referral.sarc.safeguarding-hub',
      data: {
        summary: 'As the police told it',
        requestedService: 'A meeting about Tyler',
        chain: [{ referralId: id, from: 'police', to: 'sarc' }],
      },
    });
    expect((await told(id)).map(({ type }) => type.split('.')[1])).toEqual(['referral-received', 'referral-accepted']);
    expect((await call(`GET /sent-referrals/${child}`)).json).toMatchObject({ referredOnFrom: id });
  });

  it('does not go back to anybody on its way', async () => {
    const chain = [{ referralId: aReferral().referralId, from: 'safeguarding-hub', to: 'police' }] as const;
    const id = await policeSend(service, aReferral({}, { chain: [...chain] }));
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const { status, json } = await referOn(id, 3);
    expect([status, json.code]).toEqual([409, 'referral-would-return']);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it('does not go on before it is accepted, nor on what somebody saw before', async () => {
    const id = await policeSend(service);
    expect((await referOn(id, 2)).json.code).toBe('step-not-allowed');
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    expect((await referOn(id, 2)).json.code).toBe('version-conflict');
    expect((await call(`GET /referrals/${id}`)).json.allowedSteps).toContain('refer-on');
  });

  it('does not go on against the person’s word, and nothing of it is kept', async () => {
    const id = await policeSend(service);
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const { status, json } = await referOn(id, 3, { ...toHub, consent: says('safeguarding-hub', 'refused') });
    expect([status, json.code]).toEqual([422, 'not-shared']);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it.each([
    ['withdraw', 'consent-withdrawn', 'referral-withdrawn', 'withdrawn'],
    ['enter-in-error', 'wrong-person', 'referral-entered-in-error', 'entered-in-error'],
  ] as const)('ends by %s when the one that it came of does, for the same reason and no words', async (...row) => {
    const [step, reason, event, status] = row;
    const { id, child } = await referredOn();
    await policeSay(service, step, id, { reason, explanation: 'canary of the police' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe(status);
    const last = (await told(child)).at(-1);
    expect(last).toMatchObject({ type: `referral-hub.${event}.v1`, data: { reason } });
    expect(JSON.stringify(last)).not.toContain('canary');
  });

  it('ends when the centre itself finds that the one that it came of was an error', async () => {
    const { id, child } = await referredOn();
    await call(`POST /referrals/${id}/enter-in-error`, { version: 4, reason: 'wrong-person' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('entered-in-error');
  });

  it('stays over where it was over before', async () => {
    const { id, child } = await referredOn();
    for (const step of ['receive', 'accept'] as const) await receiverSays(service, step, child);
    await receiverSays(service, 'conclude', child, { outcome: 'needs-met' });
    await policeSay(service, 'withdraw', id, { reason: 'no-longer-needed' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('concluded');
  });

  it('is put right when the one that it came of is, and only in what crosses', async () => {
    const { sent, child } = await referredOn();
    const names = [{ kind: 'current' as const, forenames: 'Tyler James', surname: 'O’Bryan' }];
    await policeAmend(service, { ...sent, person: { ...tyler, names } });
    const { json } = await call(`GET /sent-referrals/${child}`);
    expect([json.person, json.timeline]).toMatchObject([
      { names },
      [{ step: 'send' }, { step: 'amend', changes: [{ field: 'person.names[0].surname', after: 'O’Bryan' }] }],
    ]);
    await policeAmend(service, { ...sent, person: { ...tyler, names }, requestedService: 'Something else' });
    expect((await told(child)).map(({ type }) => type.split('.')[1])).toEqual(['referral-sent', 'referral-amended']);
  });
});
