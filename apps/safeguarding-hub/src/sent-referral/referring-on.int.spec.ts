import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { amend, aReferral, ellie, policeSend, receiverSays, says, senderSays } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

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

const toBeacon: ReferringOn = {
  to: 'beacon',
  purpose: 'safeguarding',
  consent: says('beacon'),
  requestedService: 'Somebody to talk to',
};
const call = (target: string, body?: object): Promise<Answered<Shown>> =>
  hub.call(target, { as: priya, ...(body && { body }) });
const referOn = (id: string, version = 3, said: ReferringOn = toBeacon) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });
const triage = (id: string, grade: string, version: number, instead?: string) =>
  call(`POST /referrals/${id}/triage`, {
    ...{ version, grade, why: 'As we see it', strategyDiscussion: 'not-wanted' },
    ...(instead !== undefined && { instead }),
  });
const told = (id: string) =>
  hub.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );
const typesOf = async (id: string) => (await told(id)).map(({ type }) => type.split('.')[1]);

/** A contact of the police that was graded and accepted: at version 3. */
async function accepted(sent = aReferral(), grade = 'amber') {
  const id = await policeSend(hub, sent);
  await triage(id, grade, 2);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  return id;
}

/** One that was accepted, and the one that was made of it. */
async function referredOn(sent = aReferral({}, { summary: 'As the police told it' })) {
  const id = await accepted(sent);
  const { json } = await referOn(id);
  return { sent, id, child: String(json.referredOn[0]?.id) };
}

describe('a contact that goes on to another agency', () => {
  it('brings what was told and the way by which it came; its sender hears that it went on, and not to whom', async () => {
    const { id, child } = await referredOn();
    const { json } = await call(`GET /referrals/${id}`);
    expect(json).toMatchObject({
      status: 'in-progress',
      referredOn: [{ id: child, to: 'beacon', status: 'sent' }],
      timeline: expect.arrayContaining([expect.objectContaining({ step: 'refer-on', to: 'beacon' })]),
    });
    const [event] = await told(child);
    expect(event).toMatchObject({
      topic: 'referral.safeguarding-hub.beacon',
      data: {
        summary: 'As the police told it',
        requestedService: 'Somebody to talk to',
        chain: [{ referralId: id, from: 'police', to: 'safeguarding-hub' }],
      },
    });
    expect(await typesOf(id)).toEqual(['referral-received', 'referral-accepted', 'referral-progressed']);
    expect((await told(id)).at(-1)?.data).toMatchObject({
      note: 'We have asked another service to help. Which one is not told with this.',
    });
    expect((await call(`GET /sent-referrals/${child}`)).json).toMatchObject({ referredOnFrom: id });
  });

  it('may go to several, each asked about by itself', async () => {
    const { id } = await referredOn();
    const { json } = await referOn(id, 5, { ...toBeacon, to: 'probation', consent: says('probation') });
    expect(json.referredOn.map(({ to }) => to)).toEqual(['beacon', 'probation']);
  });

  it('does not go on before somebody graded it, nor where it asks for nothing, until somebody thinks otherwise', async () => {
    const id = await policeSend(hub);
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const attempt = async () => {
      const { status, json } = await referOn(id);
      return [status, json.code, (await call(`GET /referrals/${id}`)).json.allowedSteps.includes('refer-on')];
    };
    expect(await attempt()).toEqual([409, 'not-triaged', false]);
    await triage(id, 'blue', 3);
    expect(await attempt()).toEqual([409, 'asks-for-nothing', false]);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
    await triage(id, 'green', 3, 'blue');
    expect((await call(`GET /referrals/${id}`)).json.allowedSteps).toContain('refer-on');
    expect((await referOn(id)).status).toBe(200);
  });

  it('does not go back to anybody on its way', async () => {
    const chain = [{ referralId: aReferral().referralId, from: 'beacon', to: 'police' }] as const;
    const id = await accepted(aReferral({}, { chain: [...chain] }));
    for (const to of ['beacon', 'police'] as const) {
      const { status, json } = await referOn(id, 3, { ...toBeacon, to, consent: says(to) });
      expect([to, status, json.code]).toEqual([to, 409, 'referral-would-return']);
    }
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it('does not go on before it is accepted, nor on what somebody saw before', async () => {
    const id = await policeSend(hub);
    await triage(id, 'red', 2);
    expect((await referOn(id, 2)).json.code).toBe('step-not-allowed');
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    expect((await referOn(id, 2)).json.code).toBe('version-conflict');
  });

  it('does not go on against the person’s word, and nothing of it is kept', async () => {
    const id = await accepted();
    const { status, json } = await referOn(id, 3, { ...toBeacon, consent: says('beacon', 'refused') });
    expect([status, json.code]).toEqual([422, 'not-shared']);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it.each([
    ['withdraw', 'consent-withdrawn', 'referral-withdrawn', 'withdrawn'],
    ['enter-in-error', 'wrong-person', 'referral-entered-in-error', 'entered-in-error'],
  ] as const)('ends by %s when the one that it came of does, for the same reason and no words', async (...row) => {
    const [step, reason, event, status] = row;
    const { id, child } = await referredOn();
    await senderSays(hub, step, id, { reason, explanation: 'canary of the police' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe(status);
    const last = (await told(child)).at(-1);
    expect(last).toMatchObject({ type: `referral-hub.${event}.v1`, data: { reason } });
    expect(JSON.stringify(last)).not.toContain('canary');
  });

  it('ends when the hub itself finds that the one that it came of was an error', async () => {
    const { id, child } = await referredOn();
    await call(`POST /referrals/${id}/enter-in-error`, {
      version: 5,
      reason: 'wrong-person',
      explanation: 'Her sister',
    });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('entered-in-error');
  });

  it('stays over where it was over before', async () => {
    const { id, child } = await referredOn();
    for (const step of ['receive', 'accept'] as const) await receiverSays(hub, step, child);
    await receiverSays(hub, 'conclude', child, { outcome: 'needs-met' });
    await senderSays(hub, 'withdraw', id, { reason: 'no-longer-needed' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('concluded');
  });

  it('is put right when the one that it came of is, and only in what crosses', async () => {
    const { sent, child } = await referredOn();
    const names = [{ kind: 'current' as const, forenames: 'Ellie', surname: 'Warde' }];
    await amend(hub, { ...sent, person: { ...ellie, names } });
    const { json } = await call(`GET /sent-referrals/${child}`);
    expect([json.person, json.timeline]).toMatchObject([
      { names },
      [{ step: 'send' }, { step: 'amend', changes: [{ field: 'person.names[0].surname', after: 'Warde' }] }],
    ]);
    const place = '4 Canary Row';
    await amend(hub, { ...sent, person: { ...ellie, names }, incident: { ...sent.incident, place } });
    expect(await typesOf(child)).toEqual(['referral-sent', 'referral-amended']);
  });

  it('keeps what the hub itself put right in it when the one that it came of is put right', async () => {
    const { sent, child } = await referredOn();
    const summary = 'As the hub knows it';
    await call(`POST /sent-referrals/${child}/amend`, { version: 1, reason: 'correction', summary });
    await amend(hub, { ...sent, person: { ...ellie, sex: 'F' }, summary: 'As the police know it now' });
    expect((await call(`GET /sent-referrals/${child}`)).json).toMatchObject({ summary, person: { sex: 'F' } });
  });
});
