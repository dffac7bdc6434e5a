import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  amendedBy,
  aReferral,
  intelligence,
  namesOfTold,
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
  readonly id: string;
  readonly code?: string;
  readonly status: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const make = (body: object = intelligence()): Promise<Answered<Shown>> =>
  sarc.call('POST /sent-referrals', { as: ruth, body, key: randomUUID() });
const look = async (id: string) => (await sarc.call<Shown>(`GET /sent-referrals/${id}`, { as: ruth })).json;
const take = (id: string, step: string, body: object): Promise<Answered<Shown>> =>
  sarc.call(`POST /sent-referrals/${id}/${step}`, { as: ruth, body });
const policeSayOf = (id: string, step: 'receive' | 'ask' | 'reject', said: object = {}) =>
  receiverSays(sarc, step, id, { from: 'police', ...said });

/** All that could lead to somebody, in every place in which it can be said. */
const canaries = () =>
  intelligence({
    person: {
      recordId: 'canary-record',
      names: [{ kind: 'current', forenames: 'Canaria', surname: 'Canarysson' }],
      birth: { kind: 'date', date: '1990-02-03' },
      phones: [{ number: '07700 900111' }],
      addresses: [{ kind: 'home', lines: ['canary lane'], protected: false }],
    },
    incident: {
      occurredAt: '2026-11-20T21:17:33Z',
      reportedAt: '2026-11-20T22:41:55Z',
      category: 'sexual-offence',
      reference: 'canary-reference',
      place: 'canary-place',
    },
    consent: says('police', 'other', { byName: 'canary-parent', recordedBy: 'canary-worker' }),
    safeContact: { codeWord: 'canary-word' },
    requestedService: 'canary-service',
  });

describe('intelligence that names nobody', () => {
  it('tells the police what happened, and neither who told it, nor who wrote it down, nor when to the hour', async () => {
    const { json } = await make(canaries());
    const [event, ...more] = await toldOf(sarc, json.id);
    expect([event?.topic, more]).toEqual(['referral.sarc.police', []]);
    expect(event?.data).toMatchObject({
      agreement: 'sarc-police-anonymous-intelligence',
      person: { names: [] },
      incident: { id: json.id, occurredAt: '2026-11-20T12:00:00Z', category: 'sexual-offence' },
      summary: intelligence().summary,
    });
    expect(JSON.stringify(event)).not.toMatch(/canar|ruth|1990|900111|21:17|22:41/i);
  });

  it('is recorded as what the client agreed to, though their answer does not cross', async () => {
    const { json } = await make();
    expect(await look(json.id)).toMatchObject({
      disclosures: [{ restsOn: 'consent', consentAt: '2026-11-20T20:00:00Z', byName: 'ruth.adeyemi' }],
    });
    const { disclosures } = (await look(json.id)) as unknown as { disclosures: { fields: string[] }[] };
    expect(disclosures[0]?.fields.filter((field) => /person|consent|byName/.test(field))).toEqual([]);
  });

  it('shows the centre’s own people whom it is about, and that the police do not know', async () => {
    const { json } = await make();
    expect(await look(json.id)).toMatchObject({
      anonymous: true,
      person: { names: [] },
      withheld: { person: { names: sarah.names } },
      timeline: [{ step: 'send', byName: 'ruth.adeyemi' }],
    });
    const { json: page } = await sarc.call<{ items: Shown[] }>('GET /sent-referrals', { as: ruth });
    expect(page.items[0]).toMatchObject({ id: json.id, anonymous: true, personName: "Sarah Jane O'Brien" });
  });

  it.each([
    ['a name', 'Sarah was given a drink in the bar.'],
    ['a birth date', 'She was born on 3 February 1990.'],
  ])('is not made with %s of whom it is about in it, and leaves no trace', async (_, summary) => {
    const marked = `${summary} ${randomUUID()}`;
    const { status, json, text } = await make(intelligence({ summary: marked }));
    expect([status, json.errors]).toMatchObject([422, [{ field: 'summary', code: 'says-who' }]]);
    expect(text).not.toContain(summary);
    expect(await sarc.query('SELECT 1 FROM sent_referral WHERE said::text LIKE $1', [`%${marked}%`])).toEqual([]);
  });

  it.each(['refused', 'withdrawn', 'not-asked'] as const)('is not made where consent is %s', async (decision) => {
    const override = {
      reason: 'serious-crime',
      decidedBy: 'Leah',
      text: 'He will do it again',
      at: '2026-11-20T20:00:00Z',
    };
    const consent = says('police', 'other', { decision });
    const { status, json } = await make({ ...intelligence({ consent }), override });
    expect([status, json.code]).toEqual([422, 'not-shared']);
  });

  it('is in words of the centre’s own, never in those of whoever sent the person', async () => {
    const sent = aReferral({}, { agreement: 'beacon-sarc-sexual-assault-care', summary: 'canary of Beacon' });
    const id = await send(sarc, sent, 'beacon');
    await sarc.call(`POST /referrals/${id}/accept`, { as: ruth, body: { version: 2 } });
    const { to, purpose, consent, summary } = intelligence();
    const referOn = (said: object) =>
      sarc.call<Shown & { referredOn: { id: string }[] }>(`POST /referrals/${id}/refer-on`, {
        ...{ as: ruth, body: { version: 3, to, purpose, consent, ...said } },
      });
    expect((await referOn({})).json.errors).toMatchObject([{ field: 'summary', code: 'nothing-to-tell' }]);
    const { json } = await referOn({ summary });
    const [event] = await toldOf(sarc, json.referredOn[0]?.id as string);
    expect(event?.data).toMatchObject({ summary, person: { names: [] } });
    expect(JSON.stringify(event)).not.toMatch(/canary|beacon|Sarah/i);
  });

  it('is not put right by a name that was corrected since', async () => {
    const sent = aReferral({}, { agreement: 'beacon-sarc-sexual-assault-care' });
    const id = await send(sarc, sent, 'beacon');
    await sarc.call(`POST /referrals/${id}/accept`, { as: ruth, body: { version: 2 } });
    const { to, purpose, consent, summary } = intelligence();
    const { json } = await sarc.call<{ referredOn: { id: string }[] }>(`POST /referrals/${id}/refer-on`, {
      ...{ as: ruth, body: { version: 3, to, purpose, consent, summary } },
    });
    const child = json.referredOn[0]?.id as string;
    const names = [{ kind: 'current' as const, forenames: 'Marguerite', surname: 'Hale' }];
    await amendedBy(sarc, { ...sent, person: { names } }, 'beacon');
    expect(await look(child)).toMatchObject({ version: 1, withheld: { person: { names } } });
    const refused = await take(child, 'amend', { version: 1, reason: 'correction', summary: 'Marguerite was there.' });
    expect(refused.json.errors).toMatchObject([{ field: 'summary', code: 'says-who' }]);
    expect(await namesOfTold(sarc, child)).toEqual(['referral-sent']);
  });
});

describe('what the police ask of intelligence that names nobody', () => {
  async function asked() {
    const { json } = await make();
    await policeSayOf(json.id, 'receive');
    await policeSayOf(json.id, 'ask', { question: 'Who saw it?' });
    return json.id;
  }

  it.each(['Sarah did.', 'A Mrs O’Brien.', 'Somebody born on 03/02/1990.'])(
    'is not answered by who it was: %s',
    async (answer) => {
      const id = await asked();
      const { status, json } = await take(id, 'answer', { version: 3, answer });
      expect([status, json.errors]).toMatchObject([422, [{ field: 'answer', code: 'says-who' }]]);
      expect(await namesOfTold(sarc, id)).toEqual(['referral-sent']);
      expect((await look(id)).status).toBe('on-hold');
    },
  );

  it('may be answered by what was seen, and by nobody by name', async () => {
    const id = await asked();
    const answer = 'It is always the same barman.';
    expect((await take(id, 'answer', { version: 3, answer })).status).toBe(200);
    const event = (await toldOf(sarc, id)).at(-1);
    expect(event?.data).toMatchObject({ answer });
    expect(event?.data).not.toHaveProperty('byName');
    expect(await look(id)).toMatchObject({
      timeline: expect.arrayContaining([expect.objectContaining({ step: 'answer', byName: 'ruth.adeyemi' })]),
    });
  });

  it.each([
    ['amend', { reason: 'correction', summary: 'Sarah saw it.' }, 'summary'],
    ['amend', { reason: 'correction', summary: 'On Fridays.', explanation: 'Sarah said so' }, 'explanation'],
    ['withdraw', { reason: 'consent-withdrawn', explanation: 'Sarah said no' }, 'explanation'],
    ['enter-in-error', { reason: 'wrong-person', explanation: 'It was not Sarah' }, 'explanation'],
  ])('nor do they learn it by: %s', async (step, said, field) => {
    const { json } = await make();
    const refused = await take(json.id, step, { version: 1, ...said });
    expect([refused.status, refused.json.errors]).toMatchObject([422, [{ field }]]);
    expect(await namesOfTold(sarc, json.id)).toEqual(['referral-sent']);
  });

  it('is taken back without a name', async () => {
    const { json } = await make();
    await take(json.id, 'withdraw', { version: 1, reason: 'consent-withdrawn', explanation: 'They said so' });
    const event = (await toldOf(sarc, json.id)).at(-1);
    expect(event).toMatchObject({ type: 'referral-hub.referral-withdrawn.v1', data: { reason: 'consent-withdrawn' } });
    expect(JSON.stringify(event)).not.toMatch(/ruth|Sarah/);
  });
});
