import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Consent } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { contactSystem, sarah, startBeaconUnderTest } from '../../test/beacon-under-test.js';
import type { ContactReceipt } from './contact.service.js';

let beacon: ServiceUnderTest;
let keys = 0;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

const consent = (decision: Consent['decision']): Consent => ({
  purpose: 'safeguarding',
  recipient: 'safeguarding-hub',
  decision,
  at: '2026-11-20T22:00:00Z',
});

const contact = (more: object = {}): object => ({
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'sexual-offence',
  person: sarah,
  ...more,
});

const record = (body: object, key = `spec-${(keys += 1)}`): Promise<Answered<ContactReceipt>> =>
  beacon.call('POST /contacts', { as: contactSystem, key, body });

async function logged(id: string): Promise<unknown> {
  const [entry] = await beacon.query('SELECT action, recipients FROM access_log WHERE id = $1', [id]);
  return entry;
}

const toldHub = async (id: string): Promise<number> =>
  (await beacon.query(`SELECT 1 FROM outbox WHERE topic = 'sighting.beacon' AND subject = $1`, [id])).length;

describe('somebody who came to Beacon without the police', () => {
  it.each<[string, Consent[]]>([
    ['said nothing about it', []],
    ['agreed', [consent('given')]],
  ])('is told to the hub when they %s', async (_, answers) => {
    const { status, json } = await record(contact({ consent: answers }));
    expect([status, json.shared, await toldHub(json.id)]).toEqual([201, true, 1]);
    expect(await logged(json.id)).toEqual({ action: 'create', recipients: ['safeguarding-hub'] });
  });

  it.each<[string, Consent[]]>([
    ['refused', [consent('refused')]],
    ['took their consent back', [consent('given'), { ...consent('withdrawn'), at: '2026-11-20T22:30:00Z' }]],
  ])('is kept and not told to the hub when they %s', async (_, answers) => {
    const before = await beacon.query('SELECT 1 FROM outbox');
    const { status, json } = await record(contact({ consent: answers }));
    expect([status, json.shared]).toEqual([201, false]);
    expect(await beacon.query('SELECT 1 FROM outbox')).toHaveLength(before.length);
    expect(await beacon.query('SELECT 1 FROM contact WHERE id = $1', [json.id])).toHaveLength(1);
    expect(await logged(json.id)).toEqual({ action: 'create', recipients: [] });
  });

  it('is recorded once, however often the request is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record(contact(), 'often')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await beacon.query('SELECT 1 FROM contact WHERE id = $1', [answers[0]?.json.id])).toHaveLength(1);
    expect(await record(contact({ category: 'theft' }), 'often')).toMatchObject({ status: 409 });
  });

  it('cannot have come tomorrow', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const { status, text } = await record(contact({ reportedAt: tomorrow }));
    expect([status, JSON.parse(text)]).toMatchObject([
      400,
      { errors: [{ field: 'reportedAt', code: 'in-the-future' }] },
    ]);
  });
});
