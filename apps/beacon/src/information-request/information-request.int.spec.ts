import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { aQuestion, asDueLongAgo, hubAsks, hubWithdraws, saidYes, wordOnHub } from '../../test/information-requests.js';
import { amara, aReferral, daniel, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startBeaconUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly given: readonly object[];
  readonly allowedSteps: readonly string[];
  readonly dataFlags: readonly { readonly code: string }[];
}
interface List {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

const look = (id: string, as: Caller = joanne) => service.call<Shown>(`GET /information-requests/${id}`, { as });
const answer = (id: string, said: object, { version = 1, as = joanne } = {}): Promise<Answered<Shown>> =>
  service.call(`POST /information-requests/${id}/answer`, { as, key: randomUUID(), body: { version, ...said } });
const list = async (state: string) =>
  (await service.call<List>(`GET /information-requests?state=${state}`, { as: joanne })).json;
const counts = async () =>
  (await service.call<Record<string, number>>('GET /information-requests/counts', { as: joanne })).json;
const WORDS = 'Supported since March; ring after six.';
const known = async () => ({ outcome: 'known', referralId: await saidYes(service), words: WORDS });
const cannotSay = { outcome: 'declined' };

const told = (requestId: string) =>
  service.query<{ topic: string; type: string; data: object }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
      WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
    [requestId],
  );

describe('what the hub asks Beacon about somebody', () => {
  it('is shown to caseworkers with who it is, what is asked and by when, and to nobody of another agency', async () => {
    const id = await hubAsks(service);
    expect((await look(id)).json).toMatchObject({
      ...{ state: 'asked', from: 'safeguarding-hub', personName: 'Ellie Ward', grade: 'red', restsOn: 'duty' },
      ...{ askedBy: 'Priya Nair', question: 'Do you support her, and is it safe to ring?' },
      ...{ due: { what: 'Answer to the safeguarding hub', standing: 'running' }, allowedSteps: ['answer'], given: [] },
    });
    expect((await look(id, daniel)).status).toBe(200);
    expect((await look(id, amara)).status).toBe(403);
  });

  it('is kept as far as the agreement lets it cross, and doubts about the person keep nobody from looking', async () => {
    const person = {
      recordId: 'H-1',
      names: [],
      birth: { kind: 'date' as const, date: '2031-01-01' },
      phones: [{ kind: 'mobile' as const, number: '07700 900123' }],
    };
    const id = await hubAsks(service, aQuestion({ person }));
    const { json, text } = await look(id);
    expect(json.dataFlags.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/H-1|900123/);
  });

  it('is set aside from anybody else, under another agreement, under another number, and twice', async () => {
    const reason = (value: string) => ({ reason: value });
    await expect(hubAsks(service, aQuestion(), { from: 'police' })).rejects.toMatchObject(reason('not-agreed'));
    const unagreed = aQuestion({ agreement: 'hub-police-safeguarding' });
    await expect(hubAsks(service, unagreed)).rejects.toMatchObject(reason('not-agreed'));
    await expect(hubAsks(service, aQuestion(), { subject: randomUUID() })).rejects.toMatchObject(
      reason('request-not-of-subject'),
    );
    const asked = aQuestion();
    await hubAsks(service, asked);
    await expect(hubAsks(service, asked)).rejects.toMatchObject(reason('request-sent-twice'));
    await expect(hubWithdraws(service, randomUUID())).rejects.toMatchObject(reason('unknown-request'));
  });

  it('is answered from the version that was seen, and the hub is told under the agreement by which it asked', async () => {
    const id = await hubAsks(service);
    const answers = await Promise.all([answer(id, await known()), answer(id, cannotSay, { as: daniel })]);
    expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([200, 'version-conflict']);
    const referralId = await saidYes(service);
    const more = { outcome: 'known', words: 'And once in May.' };
    expect((await answer(id, { ...more, referralId }, { version: 2 })).json).toMatchObject({
      ...{ state: 'answered', version: 3 },
      given: [{}, { ...more, referralId }],
    });
    const events = await told(id);
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({
      ...{ topic: 'referral.beacon.safeguarding-hub', type: 'referral-hub.information-given.v1' },
    });
    expect(events[1]?.data).toEqual({
      requestId: id,
      byName: 'joanne.hale',
      at: expect.any(String) as unknown,
      ...more,
    });
    const disclosed = await service.query<{ details: object }>('SELECT details FROM disclosure WHERE subject = $1', [
      id,
    ]);
    expect(disclosed.at(-1)?.details).toMatchObject({
      ...{ agreement: 'hub-beacon-information-request', to: 'safeguarding-hub', byName: 'joanne.hale' },
      restsOn: 'consent',
      fields: expect.arrayContaining(['outcome', 'words']) as unknown,
    });
  });

  it.each([
    ['who has not said', undefined, 'explicit-consent-missing'],
    ['who said no', wordOnHub('refused'), 'refused'],
    ['who was not asked', wordOnHub('not-asked'), 'explicit-consent-missing'],
  ])('is answered of nobody %s, of Beacon’s own clients', async (_, consent, code) => {
    const id = await hubAsks(service);
    const referralId = await policeSend(service, aReferral({}, consent ? { consent } : {}));
    expect(await answer(id, { outcome: 'known', referralId, words: WORDS })).toMatchObject({
      ...{ status: 422, json: { code: 'not-shared', errors: [{ field: 'referralId', code }] } },
    });
    expect(await told(id)).toEqual([]);
  });

  it('is answered the same of whom Beacon does not know and of whom it may not tell: nothing, by nobody', async () => {
    const [ofClient, ofStranger] = [await hubAsks(service), await hubAsks(service)];
    await policeSend(service, aReferral({}, { consent: wordOnHub('refused') }));
    await answer(ofClient, cannotSay);
    await answer(ofStranger, cannotSay, { as: daniel });
    const crossed = await Promise.all(
      [ofClient, ofStranger].map(async (id) => (await told(id)).map(({ data }) => data)),
    );
    for (const [place, requestId] of [ofClient, ofStranger].entries())
      expect(crossed[place]).toEqual([
        { requestId, at: expect.any(String) as unknown, outcome: 'declined', reason: 'no-lawful-basis' },
      ]);
    expect((await look(ofClient)).json.given).toMatchObject([{ outcome: 'declined', by: 'joanne.hale' }]);
  });

  it.each([
    [{ outcome: 'known', words: WORDS }, 422, 'answer-incomplete'],
    [{ outcome: 'known', referralId: randomUUID(), words: WORDS }, 422, 'unknown-referral'],
    [{ outcome: 'declined', words: 'She is safe.' }, 422, 'answer-incomplete'],
    [{ outcome: 'not-known' }, 400, 'invalid'],
    [{ outcome: 'declined', reason: 'harms-investigation' }, 400, 'invalid'],
  ])('is not answered by %j', async (said, status, code) => {
    const id = await hubAsks(service);
    expect(await answer(id, said)).toMatchObject({ status, json: { code } });
    expect(await told(id)).toEqual([]);
  });

  it('asks for nothing more once the hub has withdrawn it; what was answered before stays answered', async () => {
    const [unanswered, before] = [await hubAsks(service), await hubAsks(service)];
    await answer(before, cannotSay);
    for (const id of [unanswered, before]) await hubWithdraws(service, id);
    expect((await look(unanswered)).json).toMatchObject({
      ...{ state: 'withdrawn', withdrawn: { reason: 'contact-over' }, allowedSteps: [] },
      due: { standing: 'cancelled' },
    });
    expect((await look(before)).json).toMatchObject({ state: 'answered', allowedSteps: [], due: { standing: 'met' } });
    expect(await answer(unanswered, cannotSay, { version: 2 })).toMatchObject({
      ...{ status: 409, json: { code: 'request-withdrawn' } },
    });
  });

  it('is listed by what is due first, and late once its time is over', async () => {
    const [soon, late] = [await hubAsks(service), await hubAsks(service, aQuestion({ grade: 'green' }))];
    const counted = await counts();
    await asDueLongAgo(service, late);
    expect(await counts()).toEqual({ ...counted, overdue: (counted.overdue ?? 0) + 1 });
    expect((await list('overdue')).items.map(({ id }) => id)).toEqual([late]);
    const asked = await list('asked');
    expect([asked.items[0]?.id, asked.total]).toEqual([late, counted.asked]);
    expect(asked.items.map(({ id }) => id)).toContain(soon);
    await answer(late, cannotSay);
    expect((await list('overdue')).items).toEqual([]);
  });

  it('is written down with each look and each answer', async () => {
    const id = await hubAsks(service);
    await look(id);
    await answer(id, await known());
    const logged = await service.query(
      `SELECT action FROM access_log WHERE what = 'information-request' AND id = $1 ORDER BY position`,
      [id],
    );
    expect(logged).toEqual([{ action: 'view' }, { action: 'change' }]);
  });
});
