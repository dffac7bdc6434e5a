import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import {
  asDueLongAgo,
  askPartner,
  askPolice,
  partnerSays,
  question,
  type AskedShown,
} from '../../test/information-requests.js';
import { amend, aReferral, ellie, policeSend, says, send, senderSays } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeEach(async () => {
  await hub?.stop();
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const child: Person = { ...ellie, recordId: 'P-1', birth: { kind: 'date', date: '2014-05-06' } };
const adult: Person = { ...ellie, birth: { kind: 'date', date: '1990-02-03' } };
const aboutChild = () => policeSend(hub, aReferral({}, { person: child, summary: 'As the police told it' }));
const look = async (id: string, as = priya) => (await hub.call<AskedShown>(`GET /referrals/${id}`, { as })).json;
const step = (id: string, name: string, body: object) =>
  hub.call<AskedShown>(`POST /referrals/${id}/${name}`, { as: priya, body });
const grade = (id: string, as: string) =>
  step(id, 'triage', { version: 2, grade: as, why: 'As we see it', strategyDiscussion: 'not-wanted' });
const counts = async () => (await hub.call(`GET /information-requests/counts`, { as: sean })).json;
const listed = async (pile: string) =>
  (
    await hub.call<{ items: readonly { readonly id: string }[] }>(`GET /information-requests?pile=${pile}`, {
      as: priya,
    })
  ).json.items;

const told = (requestId: string) =>
  hub.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
      WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
    [requestId],
  );
const withdrawalOf = async (requestId: string) => (await told(requestId)).at(-1)?.data.reason;

describe('what the hub asks a partner about somebody', () => {
  it('is told to that partner alone, with who it is about and the hours of the contact’s grade, and recorded as a disclosure', async () => {
    const id = await aboutChild();
    await grade(id, 'red');
    const { status, json } = await askPartner(hub, id);
    expect(status).toBe(200);
    expect(json.informationRequests).toMatchObject([{ to: 'police', state: 'asked', due: { standing: 'running' } }]);
    expect(json.informationRequests[0]?.due.explanation).toMatch(/2 hours/);
    const requestId = json.informationRequests[0]?.id as string;
    const events = await told(requestId);
    expect(events).toMatchObject([
      {
        topic: 'referral.safeguarding-hub.police',
        type: 'referral-hub.information-requested.v1',
        data: { requestId, byName: 'Priya Nair', grade: 'red', restsOn: 'duty', person: { names: child.names } },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/As the police told it|P-1/);
    const crossed = json.disclosures.find(({ event }) => event === 'referral-hub.information-requested.v1');
    expect(crossed).toMatchObject({ restsOn: 'duty' });
    expect(crossed?.fields).toEqual(expect.arrayContaining(['person.names.surname', 'person.birth.date', 'question']));
  });

  it('is asked of one partner once until it has answered, and of nobody without an agreement', async () => {
    const id = await aboutChild();
    const requestId = await askPolice(hub, id);
    expect((await look(id)).partnersToAsk).not.toContain('police');
    expect(await askPartner(hub, id)).toMatchObject({ status: 409, json: { code: 'asked-already' } });
    await partnerSays(hub, requestId);
    expect((await look(id)).partnersToAsk).toContain('police');
    expect((await askPartner(hub, id, { question: 'And her brother?' })).status).toBe(200);
    const sarc = await askPartner(hub, id, { to: 'sarc' });
    expect(sarc).toMatchObject({ status: 422, json: { code: 'no-agreement', errors: [{ field: 'to' }] } });
  });

  it('is wanted sooner than the rule says where the practitioner says so, and never later or in the past', async () => {
    const id = await aboutChild();
    const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    for (const [minutes, code] of [
      [-1, 'in-the-past'],
      [60 * 24 * 30, 'later-than-the-rule'],
    ] as const)
      expect(await askPartner(hub, id, { answerBy: inMinutes(minutes) })).toMatchObject({
        ...{ status: 422, json: { code, errors: [{ field: 'answerBy', code }] } },
      });
    const answerBy = inMinutes(10);
    const { json } = await askPartner(hub, id, { answerBy });
    expect(json.informationRequests).toMatchObject([{ due: { dueAt: answerBy, standing: 'running' } }]);
    expect((await told(json.informationRequests[0]?.id as string))[0]?.data).toMatchObject({ answerBy });
  });

  it('needs an adult’s own yes to that partner, or a named person’s decision', async () => {
    const id = await policeSend(hub, aReferral({}, { person: adult }));
    expect(await askPartner(hub, id)).toMatchObject({
      status: 422,
      json: { code: 'not-shared', errors: [{ field: 'consent', code: 'explicit-consent-missing' }] },
    });
    expect((await askPartner(hub, id, { consent: says('police') })).status).toBe(200);
  });

  it('is withdrawn when they take back the yes that it rests on, and not when a child does', async () => {
    const hers = await policeSend(hub, aReferral({}, { person: adult }));
    const { json } = await askPartner(hub, hers, { consent: says('police') });
    const childs = await aboutChild();
    const byDuty = await askPolice(hub, childs);
    const no = { ...says('police', 'withdrawn'), at: '2026-11-21T08:00:00Z' };
    for (const id of [hers, childs]) await step(id, 'consent', { version: 2, consent: no });
    expect(await withdrawalOf(json.informationRequests[0]?.id as string)).toBe('consent-withdrawn');
    expect(await told(byDuty)).toHaveLength(1);
  });

  it('names to nobody the referral centre by which somebody came', async () => {
    const sent = aReferral(
      { category: 'sexual-offence' },
      { agreement: 'sarc-hub-safeguarding', purpose: 'canary', summary: 'canary', byName: 'canary', person: child },
    );
    const id = await send(hub, sent, 'sarc');
    const requestId = await askPolice(hub, id);
    await step(id, 'reject', { version: 2, reason: 'not-our-service', explanation: 'canary' });
    const events = await hub.query(
      `SELECT headers, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE topic LIKE 'referral.%' AND subject = $1`,
      [requestId],
    );
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toMatch(/canary|sarc|assault|arrived-in-a-spec/i);
    expect(JSON.stringify(events)).not.toContain(id);
  });

  it.each([
    [
      'the hub rejects the contact',
      'contact-over',
      (id: string) => step(id, 'reject', { version: 2, reason: 'not-our-service', explanation: 'No harm seen' }),
    ],
    [
      'the contact is entered in error',
      'asked-in-error',
      (id: string) => step(id, 'enter-in-error', { version: 2, reason: 'wrong-person', explanation: 'Her sister' }),
    ],
    [
      'its sender takes it back',
      'contact-over',
      (id: string) => senderSays(hub, 'withdraw', id, { reason: 'no-longer-needed' }),
    ],
  ] as const)('is withdrawn when %s', async (_, reason, end) => {
    const id = await aboutChild();
    const requestId = await askPolice(hub, id);
    await end(id);
    expect(await withdrawalOf(requestId)).toBe(reason);
    expect((await look(id)).informationRequests).toMatchObject([
      { state: 'withdrawn', due: { standing: 'cancelled' } },
    ]);
    expect(await askPartner(hub, id, {}, 3)).toMatchObject({ status: 409, json: { code: 'contact-over' } });
    expect(await counts()).toEqual({ waiting: 0, overdue: 0, answered: 0 });
  });

  it('is asked anew by what is right where the contact was put right, and not for what the partner was not told', async () => {
    const sent = aReferral({}, { person: child, summary: 'As the police told it' });
    const id = await policeSend(hub, sent);
    const answerBy = new Date(Date.now() + 600_000).toISOString();
    const requestId = (await askPartner(hub, id, { answerBy })).json.informationRequests[0]?.id as string;
    await amend(hub, { ...sent, summary: 'In other words' });
    expect(await told(requestId)).toHaveLength(1);
    const names = [{ kind: 'current' as const, forenames: 'Ellie', surname: 'Warde' }];
    await amend(hub, { ...sent, person: { ...child, names } });
    expect(await withdrawalOf(requestId)).toBe('asked-in-error');
    const { informationRequests } = await look(id);
    expect(informationRequests).toMatchObject([
      { state: 'withdrawn' },
      { state: 'asked', question: question.question },
    ]);
    const [anew] = await told(informationRequests[1]?.id as string);
    expect(anew?.data).toMatchObject({ person: { names }, byName: 'Priya Nair', restsOn: 'duty', answerBy });
  });

  it('is not asked anew of whoever turns out to be an adult whom nobody asked', async () => {
    const sent = aReferral({}, { person: child });
    const id = await policeSend(hub, sent);
    const requestId = await askPolice(hub, id);
    await amend(hub, { ...sent, person: adult });
    expect(await withdrawalOf(requestId)).toBe('asked-in-error');
    expect((await look(id)).informationRequests).toHaveLength(1);
  });

  it('is withdrawn by a practitioner, once', async () => {
    const id = await aboutChild();
    const requestId = await askPolice(hub, id);
    const path = `information-requests/${requestId}/withdraw`;
    const take = () =>
      hub.call<AskedShown>(`POST /referrals/${id}/${path}`, {
        ...{ as: priya, key: randomUUID(), body: { version: 2, reason: 'asked-in-error' } },
      });
    expect((await take()).json.informationRequests).toMatchObject([{ withdrawn: { reason: 'asked-in-error' } }]);
    expect(await take()).toMatchObject({ status: 409, json: { code: 'request-over' } });
    const elsewhere = `POST /referrals/${await aboutChild()}/${path}`;
    const of = { as: priya, key: randomUUID(), body: { version: 2, reason: 'asked-in-error' } };
    expect((await hub.call(elsewhere, of)).status).toBe(404);
  });
});

describe('what a partner answers', () => {
  it('stands with the contact, ends the wait, and may be added to', async () => {
    const id = await aboutChild();
    const requestId = await askPolice(hub, id);
    await partnerSays(hub, requestId, { outcome: 'known', words: 'Twice since March.', byName: 'Maya Lindqvist' });
    await partnerSays(hub, requestId, { outcome: 'known', words: 'And once in May.' });
    expect((await look(id)).informationRequests).toMatchObject([
      {
        ...{ state: 'answered', due: { standing: 'met' } },
        answers: [
          { outcome: 'known', words: 'Twice since March.', byName: 'Maya Lindqvist' },
          { words: 'And once in May.' },
        ],
      },
    ]);
    expect(await counts()).toEqual({ waiting: 0, overdue: 0, answered: 1 });
    expect(await listed('answered')).toMatchObject([{ id: requestId, referralId: id, personName: 'Ellie Ward' }]);
  });

  it('is kept where it crossed with the withdrawal, and nothing is waited for again', async () => {
    const id = await aboutChild();
    const requestId = await askPolice(hub, id);
    await step(id, 'reject', { version: 2, reason: 'not-our-service', explanation: 'No harm seen' });
    await partnerSays(hub, requestId, { outcome: 'declined', reason: 'harms-investigation' });
    expect((await look(id)).informationRequests).toMatchObject([
      { state: 'withdrawn', answers: [{ outcome: 'declined', reason: 'harms-investigation' }] },
    ]);
  });

  it('is not believed of whoever was not asked, nor under another’s number', async () => {
    const requestId = await askPolice(hub, await aboutChild());
    const refused = { reason: 'unknown-request' };
    await expect(partnerSays(hub, requestId, {}, { from: 'beacon' })).rejects.toMatchObject(refused);
    await expect(partnerSays(hub, randomUUID())).rejects.toMatchObject(refused);
    await expect(partnerSays(hub, requestId, {}, { subject: randomUUID() })).rejects.toMatchObject({
      reason: 'request-not-of-subject',
    });
    expect(await counts()).toEqual({ waiting: 1, overdue: 0, answered: 0 });
  });

  it('is late once its time is over: in its list, and among what there is to do', async () => {
    const [soon, late] = [await aboutChild(), await aboutChild()];
    await askPolice(hub, soon);
    const requestId = await askPolice(hub, late);
    await asDueLongAgo(hub, requestId);
    expect(await counts()).toEqual({ waiting: 2, overdue: 1, answered: 0 });
    expect((await listed('overdue')).map((each) => each.id)).toEqual([requestId]);
    expect((await listed('waiting')).map((each) => each.id)[0]).toBe(requestId);
    const { json } = await hub.call<{ informationWanted: object }>('GET /worklists', { as: priya });
    expect(json.informationWanted).toMatchObject({ waiting: 2, overdue: 1, since: expect.any(String) as unknown });
  });

  it('is nobody’s to see at another agency', async () => {
    const id = await aboutChild();
    expect((await hub.call('GET /information-requests', { as: amara })).status).toBe(403);
    expect((await hub.call(`POST /referrals/${id}/information-requests`, { as: amara, body: {} })).status).toBe(403);
  });

  it.each([
    'DELETE FROM information_answer',
    `UPDATE information_answer SET words = 'nothing'`,
    `UPDATE information_request SET told = '{}'`,
    'DELETE FROM information_request',
  ])('is not unsaid: %s', async (statement) => {
    await expect(hub.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
