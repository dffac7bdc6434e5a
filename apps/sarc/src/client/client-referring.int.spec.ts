import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { leah, ruth, sarah, says, startSarcUnderTest, toldOf } from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly referredOn: readonly { readonly id: string; readonly to: string; readonly status: string }[];
}

const toBeacon: ReferringOn = {
  to: 'beacon',
  purpose: 'victim-support',
  consent: says('beacon', 'victim-support'),
  requestedService: 'Somebody to talk to',
};
async function come(more: object = {}): Promise<string> {
  const body = { cameAt: hoursAgo(2), person: sarah, ...more };
  const { json } = await sarc.call<Shown>('POST /clients', { as: ruth, key: randomUUID(), body });
  return json.id;
}
const refer = (id: string, version = 1, said: object = toBeacon): Promise<Answered<Shown>> =>
  sarc.call(`POST /clients/${id}/refer`, { as: leah, body: { version, ...said } });
const eventOf = async ({ referredOn }: Shown) => (await toldOf(sarc, String(referredOn.at(-1)?.id)))[0];

describe('somebody who came by themselves and wants to be referred', () => {
  it('is referred from their record, by their yes, and their page shows it', async () => {
    const id = await come({ occurredAt: '2026-10-01T21:00:00Z', safeContact: { text: true } });
    const { status, json } = await refer(id);
    expect([status, json]).toMatchObject([200, { version: 2, referredOn: [{ to: 'beacon', status: 'sent' }] }]);
    expect(await eventOf(json)).toMatchObject({
      topic: 'referral.sarc.beacon',
      data: {
        person: { names: sarah.names },
        incident: { category: 'sexual-offence', occurredAt: '2026-10-01T21:00:00Z' },
        safeContact: { text: true },
        requestedService: 'Somebody to talk to',
      },
    });
    const sent = await sarc.call(`GET /sent-referrals/${json.referredOn[0]?.id}`, { as: ruth });
    expect(sent.json).toMatchObject({ clientId: id, disclosures: [{ restsOn: 'consent', byName: 'leah.marsh' }] });
    const logged = await sarc.query('SELECT recipients FROM access_log WHERE id = $1 AND action = $2', [id, 'change']);
    expect(logged).toEqual([{ recipients: ['beacon'] }]);
  });

  it('lets nothing of their record go that nobody said, nor when they came', async () => {
    const recordId = `canary-${randomUUID()}`;
    const cameAt = hoursAgo(50);
    const id = await come({ cameAt, summary: 'canary of the record', person: { ...sarah, recordId } });
    const said = {
      to: 'police',
      purpose: 'report-to-police',
      consent: says('police', 'other', { personRecordId: recordId }),
    };
    const { json } = await refer(id, 1, { ...said, category: 'violence', occurredAt: '2026-09-01T10:00:00Z' });
    const event = await eventOf(json);
    expect(event?.data).toMatchObject({ incident: { category: 'violence', occurredAt: '2026-09-01T10:00:00Z' } });
    const text = JSON.stringify(event);
    for (const secret of ['canary', id, cameAt.slice(0, 16)]) expect(text).not.toContain(secret);
  });

  it.each([
    ['without a word of theirs', { ...toBeacon, consent: undefined }, 'not-shared'],
    [
      'against their no',
      { ...toBeacon, consent: says('beacon', 'victim-support', { decision: 'refused' }) },
      'not-shared',
    ],
    ['on a yes to somebody else', { ...toBeacon, consent: says('police', 'other') }, 'not-shared'],
    ['to whom nothing is agreed', { ...toBeacon, to: 'probation' }, 'no-agreement'],
  ])('is not referred %s, and there is no trace of it', async (_, said, code) => {
    const id = await come();
    const before = await sarc.query(
      'SELECT count(*) AS events, (SELECT count(*) FROM sent_referral) AS sent FROM outbox',
    );
    const { status, json } = await refer(id, 1, said);
    expect([status, json.code]).toEqual([422, code]);
    const after = await sarc.query(
      'SELECT count(*) AS events, (SELECT count(*) FROM sent_referral) AS sent FROM outbox',
    );
    expect(after).toEqual(before);
  });

  it('is referred without a yes where a named person has decided so, and that is recorded', async () => {
    const id = await come();
    const override = {
      reason: 'serious-crime',
      decidedBy: 'Leah Marsh',
      text: 'He has a child with him.',
      at: hoursAgo(1),
    };
    const { json } = await refer(id, 1, { to: 'police', purpose: 'report-to-police', override });
    const sent = await sarc.call(`GET /sent-referrals/${json.referredOn[0]?.id}`, { as: ruth });
    expect(sent.json).toMatchObject({ override: { decidedBy: 'Leah Marsh' }, disclosures: [{ restsOn: 'override' }] });
  });

  it('is referred once, though two press at once, and again when somebody means it', async () => {
    const id = await come();
    const answers = await Promise.all([refer(id), refer(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'version-conflict', version: 2 });
    expect((await refer(id, 2)).json.referredOn).toHaveLength(2);
  });

  it('is nobody’s whom there is not', async () => {
    expect((await refer(randomUUID())).status).toBe(404);
  });
});
