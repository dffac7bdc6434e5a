import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  anAlert,
  contactSystem,
  daniel,
  hubWarns,
  joanne,
  leah,
  policeSend,
  sarah,
  startBeaconUnderTest,
} from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly about: readonly object[];
}
interface Contact {
  readonly id: string;
  readonly version: number;
  readonly alerts: readonly object[];
}

const call = <T>(target: string, as: Caller, body?: object): Promise<Answered<T>> =>
  beacon.call(target, { as, ...(body && { body }) });
const look = (id: string, as: Caller) => call<Shown>(`GET /alerts/${id}`, as);
const inList = async (id: string, as: Caller) => {
  const { items } = (await call<{ items: Shown[] }>('GET /alerts?state=new', as)).json;
  return items.some((item) => item.id === id);
};
const waiting = async (as: Caller) => (await call<{ new: number }>('GET /alerts/counts', as)).json.new;
const plain = ({ status, text }: Answered<unknown>) => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];

/** Somebody comes to Beacon by themselves, by a number of a record of Beacon's own where they have one. */
async function come(recordId?: string): Promise<string> {
  const person = { ...sarah, ...(recordId !== undefined && { recordId }) };
  const body = { reportedAt: '2026-11-20T22:00:00Z', category: 'violence', person };
  return (await call<Contact>('POST /contacts', contactSystem, body)).json.id;
}
const take = (id: string, as: Caller, version = 1) => call(`POST /contacts/${id}/assign`, as, { version, to: 'me' });

/** What the hub warns of by these records of Beacon's. */
async function warned(personRecordIds: string[], referralIds: string[] = []): Promise<RepeatAlert> {
  const alert = anAlert(referralIds, { personRecordIds });
  await hubWarns(beacon, alert);
  return alert;
}

describe('an alert about somebody who came to Beacon by themselves', () => {
  it('is seen, acknowledged and answered by whoever works on that', async () => {
    const id = await come();
    await take(id, joanne);
    const { alertId } = await warned([id]);
    expect((await look(alertId, joanne)).json).toMatchObject({
      ...{ state: 'new', allowedSteps: ['acknowledge'] },
      about: [{ contactId: id, personName: "Sarah Jane O'Brien", category: 'violence' }],
    });
    expect(await inList(alertId, joanne)).toBe(true);
    await call(`POST /alerts/${alertId}/acknowledge`, joanne, { version: 1 });
    const done = { version: 2, action: 'spoke-to-person', words: 'She is safe.' };
    expect((await call<Shown>(`POST /alerts/${alertId}/answer`, joanne, done)).json).toMatchObject({
      state: 'answered',
      about: [{ contactId: id }],
    });
    expect((await call<Contact>(`GET /contacts/${id}`, joanne)).json.alerts).toMatchObject([
      { alertId, state: 'current', question: { id: alertId, state: 'answered', due: { standing: 'met' } } },
    ]);
  });

  it('is known by the number of their record at Beacon, of each time that they came', async () => {
    const record = `B-${randomUUID()}`;
    const [first, second, other] = [await come(record), await come(record), await come(`B-${randomUUID()}`)];
    const { alertId } = await warned([record]);
    const { about } = (await look(alertId, daniel)).json;
    expect(about.map((one) => (one as { contactId: string }).contactId).sort()).toEqual([first, second].sort());
    expect((await call<Contact>(`GET /contacts/${other}`, daniel)).json.alerts).toEqual([]);
  });

  it('is there for a supervisor, and for a colleague as if there were none', async () => {
    const id = await come();
    const before = await waiting(leah);
    await take(id, joanne);
    const { alertId } = await warned([id]);
    expect([await inList(alertId, daniel), await inList(alertId, leah)]).toEqual([true, false]);
    expect((await look(alertId, daniel)).status).toBe(200);
    const nobodys = randomUUID();
    expect(plain(await look(alertId, leah))).toEqual(plain(await look(nobodys, leah)));
    for (const step of ['acknowledge', 'answer'] as const) {
      const body = { version: 1, ...(step === 'answer' && { action: 'other', words: 'No.' }) };
      const answer = await call(`POST /alerts/${alertId}/${step}`, leah, body);
      expect(plain(answer)).toEqual(plain(await call(`POST /alerts/${nobodys}/${step}`, leah, body)));
    }
    expect(await waiting(leah)).toBe(before);
  });

  it('goes with the work on them: whoever takes it on sees it, and who gave it on does not', async () => {
    const id = await come();
    const { alertId } = await warned([id]);
    expect([await inList(alertId, daniel), await inList(alertId, joanne)]).toEqual([true, false]);
    await take(id, joanne);
    expect(await inList(alertId, joanne)).toBe(true);
    const colleague = { subject: 'leah.stone', name: 'Leah Stone' };
    await call(`POST /contacts/${id}/assign`, joanne, { version: 2, to: 'colleague', colleague });
    expect([await inList(alertId, joanne), await inList(alertId, leah)]).toEqual([false, true]);
    expect((await look(alertId, joanne)).status).toBe(404);
  });

  it('that speaks of a referral too is everybody’s, and names who came to those alone who may read that', async () => {
    const id = await come();
    await take(id, joanne);
    const referralId = await policeSend(beacon);
    const { alertId } = await warned([referralId, id], [referralId]);
    expect((await look(alertId, leah)).json.about).toEqual([expect.objectContaining({ referralId })]);
    expect((await look(alertId, joanne)).json.about).toEqual([
      expect.objectContaining({ referralId }),
      expect.objectContaining({ contactId: id }),
    ]);
  });

  it('is nobody’s where Beacon has neither a referral nor a contact of it', async () => {
    const { alertId } = await warned([randomUUID()]);
    for (const as of [joanne, daniel]) expect((await look(alertId, as)).status).toBe(404);
  });
});
