import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
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
  says,
  send,
  startSarcUnderTest,
  toldOf,
} from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

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

const yes = says('beacon', 'victim-support');
const toBeacon: ReferringOn = {
  to: 'beacon',
  purpose: 'victim-support',
  consent: yes,
  requestedService: 'Somebody to go to court with',
};
const call = (target: string, body?: object): Promise<Answered<Shown>> =>
  sarc.call(target, { as: ruth, ...(body && { body }) });
const referOn = (id: string, version: number, said: ReferringOn = toBeacon) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });

/** One that the police sent and the centre accepted, and the one that was made of it. */
async function referredOn(sent = aReferral({}, { summary: 'As the police told it' }), said = toBeacon) {
  const id = await policeSend(sarc, sent);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  const { json } = await referOn(id, 3, said);
  return { sent, id, child: String(json.referredOn[0]?.id) };
}

describe('a referral that goes on to another agency', () => {
  it('brings what may be told of the person and not by whom they came, by no number that anybody else has', async () => {
    const recordId = `canary-${randomUUID()}`;
    const sent = aReferral(
      { reference: 'canary-reference', place: 'canary-place' },
      { person: { ...sarah, recordId }, summary: 'canary of the police' },
    );
    const consent = { ...yes, personRecordId: recordId };
    const { id, child } = await referredOn(sent, { ...toBeacon, consent });
    const { json } = await call(`GET /referrals/${id}`);
    expect(json).toMatchObject({
      status: 'accepted',
      referredOn: [{ id: child, to: 'beacon', status: 'sent' }],
      timeline: expect.arrayContaining([expect.objectContaining({ step: 'refer-on', to: 'beacon' })]),
    });
    const [event] = await toldOf(sarc, child);
    expect(event).toMatchObject({
      topic: 'referral.sarc.beacon',
      data: { person: { names: sarah.names, recordId: child }, requestedService: toBeacon.requestedService },
    });
    expect(event?.data).not.toHaveProperty('chain');
    const said = JSON.stringify(event);
    for (const secret of ['canary', 'police', id, sent.incident.id]) expect(said).not.toContain(secret);
    expect((await call(`GET /sent-referrals/${child}`)).json).toMatchObject({ referredOnFrom: id });
  });

  it('is not told to who sent it, nor counted in what they hear', async () => {
    const { id } = await referredOn();
    const other = await policeSend(sarc);
    await call(`POST /referrals/${other}/accept`, { version: 2 });
    expect(await namesOfTold(sarc, id)).toEqual(['referral-received', 'referral-accepted']);
    const shapes = async (each: string) =>
      (await toldOf(sarc, each)).map(({ topic, headers, data }) => [topic, Object.keys(headers), Object.keys(data)]);
    expect(await shapes(id)).toEqual(await shapes(other));
    const toPolice = await sarc.query(`SELECT 1 FROM disclosure WHERE subject = $1 AND recipient <> 'police'`, [id]);
    expect(toPolice).toEqual([]);
  });

  it('is not told to who sent it when the centre concludes that the person went on, nor where to', async () => {
    const { id } = await referredOn();
    const said = { outcome: 'referred-on', evidence: 'canary: Beacon, on Friday' };
    const { json } = await call(`POST /referrals/${id}/conclude`, { version: 4, ...said });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'conclude', evidence: said.evidence });
    expect(JSON.stringify(await toldOf(sarc, id))).not.toContain('canary');
  });

  it('does not go back to anybody on its way', async () => {
    const chain = [{ referralId: aReferral().referralId, from: 'beacon', to: 'police' }] as const;
    const id = await policeSend(sarc, aReferral({}, { chain: [...chain] }));
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const { status, json } = await referOn(id, 3);
    expect([status, json.code]).toEqual([409, 'referral-would-return']);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it('does not go on before it is accepted, nor on what somebody saw before', async () => {
    const id = await policeSend(sarc);
    expect((await referOn(id, 2)).json.code).toBe('step-not-allowed');
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    expect((await referOn(id, 2)).json.code).toBe('version-conflict');
    expect((await call(`GET /referrals/${id}`)).json.allowedSteps).toContain('refer-on');
  });

  it('does not go on against the person’s word, and nothing of it is kept', async () => {
    const id = await policeSend(sarc);
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const { status, json } = await referOn(id, 3, { ...toBeacon, consent: { ...yes, decision: 'refused' } });
    expect([status, json.code]).toEqual([422, 'not-shared']);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it.each([
    ['withdraw', 'consent-withdrawn', 'referral-withdrawn', 'withdrawn'],
    ['enter-in-error', 'wrong-person', 'referral-entered-in-error', 'entered-in-error'],
  ] as const)('ends by %s when the one that it came of does, for the same reason and no words', async (...row) => {
    const [step, reason, event, status] = row;
    const { id, child } = await referredOn();
    const before = await toldOf(sarc, id);
    await policeSay(sarc, step, id, { reason, explanation: 'canary of the police' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe(status);
    const last = (await toldOf(sarc, child)).at(-1);
    expect(last).toMatchObject({ type: `referral-hub.${event}.v1`, data: { reason } });
    expect(last?.headers).not.toHaveProperty('ce_causationid');
    expect(JSON.stringify(last)).not.toMatch(/canary|arrived-in-a-spec/);
    expect(await toldOf(sarc, id)).toEqual(before);
  });

  it.each([
    [
      'goes on where a duty to a child carries it, whatever the police have no more need of',
      'no-longer-needed',
      'sent',
    ],
    ['ends though a duty carries it, where the first was sent by mistake', 'sent-in-error', 'withdrawn'],
  ] as const)('%s', async (_, reason, status) => {
    const said = { to: 'safeguarding-hub', purpose: 'safeguarding' } as const;
    const { id, child } = await referredOn(aReferral({}, { person: aChild }), said);
    await policeSay(sarc, 'withdraw', id, { reason });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe(status);
  });

  it('ends when the centre itself finds that the one that it came of was an error', async () => {
    const { id, child } = await referredOn();
    await call(`POST /referrals/${id}/enter-in-error`, { version: 4, reason: 'wrong-person' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('entered-in-error');
  });

  it('stays over where it was over before', async () => {
    const { id, child } = await referredOn();
    for (const step of ['receive', 'accept'] as const) await receiverSays(sarc, step, child, { from: 'beacon' });
    await receiverSays(sarc, 'conclude', child, { from: 'beacon', outcome: 'needs-met' });
    await policeSay(sarc, 'withdraw', id, { reason: 'no-longer-needed' });
    expect((await call(`GET /sent-referrals/${child}`)).json.status).toBe('concluded');
  });

  it('is put right when the one that it came of is, and only in what crosses', async () => {
    const { sent, id, child } = await referredOn();
    const before = await toldOf(sarc, id);
    const names = [{ kind: 'current' as const, forenames: 'Sarah', surname: 'O’Bryan' }];
    await policeAmend(sarc, { ...sent, person: { ...sarah, names } });
    const { json } = await call(`GET /sent-referrals/${child}`);
    expect([json.person, json.timeline]).toMatchObject([
      { names },
      [
        { step: 'send' },
        { step: 'amend', changes: expect.arrayContaining([expect.objectContaining({ after: 'O’Bryan' })]) },
      ],
    ]);
    await policeAmend(sarc, { ...sent, person: { ...sarah, names }, summary: 'Something that Beacon does not read' });
    expect(await namesOfTold(sarc, child)).toEqual(['referral-sent', 'referral-amended']);
    expect(await toldOf(sarc, id)).toEqual(before);
    expect(JSON.stringify((await toldOf(sarc, child)).at(-1)?.headers)).not.toContain('arrived-in-a-spec');
  });

  it('keeps what the centre put right itself, whatever else the sender puts right later', async () => {
    const said = { to: 'safeguarding-hub', purpose: 'safeguarding' } as const;
    const { sent, child } = await referredOn(aReferral({}, { person: aChild, summary: 'As the police told it' }), said);
    const names = [{ kind: 'current' as const, forenames: 'Sarah', surname: 'Known-Better' }];
    const person = { ...aChild, names };
    await call(`POST /sent-referrals/${child}/amend`, {
      ...{ version: 1, reason: 'correction', person, summary: 'In our own words' },
    });
    await policeAmend(sarc, { ...sent, summary: 'As the police now tell it', requestedService: 'Soon' });
    const { json } = await call(`GET /sent-referrals/${child}`);
    expect(json).toMatchObject({ person: { names }, summary: 'In our own words', version: 2 });
  });

  it('of whom Beacon had sent reaches the hub without a word of Beacon', async () => {
    const consent = says('sarc', 'medical');
    const sent = aReferral({}, { agreement: 'beacon-sarc-sexual-assault-care', person: aChild, consent });
    const id = await send(sarc, sent, 'beacon');
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const { json } = await referOn(id, 3, { to: 'safeguarding-hub', purpose: 'safeguarding' });
    const [event] = await toldOf(sarc, String(json.referredOn[0]?.id));
    expect(event?.topic).toBe('referral.sarc.safeguarding-hub');
    expect(JSON.stringify(event)).not.toMatch(/beacon|medical/);
  });
});
