import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, Person } from '#libs/case-schemas';
import { statementsOf, type ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { amend, aReferral, send, senderSays } from '../../test/referrals.js';
import { arrive, seen } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Earlier {
  readonly hereBefore?: object;
  readonly items: readonly { readonly id: string }[];
}
interface Queue {
  readonly items: readonly { readonly id: string; readonly hereBefore?: object }[];
}

const referral = (person: Person, from: Agency, more: object = {}) =>
  aReferral({}, { agreement: `${from}-hub-safeguarding`, person, ...more });
const contact = (person: Person, from: Agency = 'police', more: object = {}): Promise<string> =>
  send(hub, referral(person, from, more), from);
const call = <T>(target: string, body?: object) => hub.call<T>(target, { as: priya, ...(body && { body }) });
const before = async (id: string): Promise<Earlier> =>
  (await call<Earlier>(`GET /referrals/${id}/earlier-contacts`)).json;
const idsBefore = async (id: string): Promise<string[]> => (await before(id)).items.map((each) => each.id);

/** Somebody whom the police know by two records, which the hub takes for one person’s. */
async function twoRecords(): Promise<readonly [Person, Person]> {
  const person = aPerson();
  const [one, other] = [randomUUID(), randomUUID()];
  for (const record of [one, other]) await arrive(hub, seen(person, { record }));
  return [
    { ...person, recordId: one },
    { ...person, recordId: other },
  ];
}

async function letGo(person: Person, explanation = 'Nothing for us'): Promise<string> {
  const id = await contact(person);
  const grade = { version: 2, grade: 'green', why: 'A quarrel', strategyDiscussion: 'not-wanted' };
  await call(`POST /referrals/${id}/triage`, grade);
  await call(`POST /referrals/${id}/reject`, { version: 2, reason: 'not-our-service', explanation });
  return id;
}

describe('a contact about somebody who has been here before', () => {
  it('shows each earlier one with its grade and what was decided, why, when and by whom, the latest first', async () => {
    const [one, other] = await twoRecords();
    const first = await letGo(one, 'They were talked to');
    const second = await contact(other);
    await call(`POST /referrals/${second}/accept`, { version: 2 });
    const third = await contact(one);
    expect(await before(third)).toMatchObject({
      hereBefore: { number: 3, withinMonths: 6 },
      items: [
        {
          id: second,
          outcome: 'taken-on',
          from: 'police',
          decided: { by: 'Priya Nair', byAgency: 'safeguarding-hub' },
        },
        {
          ...{ id: first, outcome: 'no-further-action', category: 'domestic-abuse' },
          graded: { grade: 'green', why: 'A quarrel', by: 'Priya Nair' },
          decided: { reason: 'not-our-service', words: 'They were talked to', by: 'Priya Nair' },
        },
      ],
    });
    expect(await before(first)).toEqual({ items: [] });
  });

  it('says so in the queue, and marks the third in a row of which nothing came', async () => {
    const [one, other] = await twoRecords();
    for (const person of [one, other, one]) await letGo(person);
    const fourth = await contact(other);
    const { json } = await call<Queue>('GET /referrals?status=to-triage');
    const shown = json.items.find(({ id }) => id === fourth);
    expect(shown?.hereBefore).toEqual({ number: 4, withinMonths: 6, noActionInARow: 3 });
  });

  it('is of the same person only while the hub takes their records for one person’s', async () => {
    const [one, other] = await twoRecords();
    const first = await contact(one);
    const second = await contact(other);
    expect(await idsBefore(second)).toEqual([first]);
    const [stranger] = await twoRecords();
    await amend(hub, { ...referral(stranger, 'police'), referralId: second });
    expect(await before(second)).toEqual({ items: [] });
  });

  it('is known by the number of the agency by which they came first, whoever refers on', async () => {
    const [one] = await twoRecords();
    const first = await contact(one);
    const chain = [{ referralId: randomUUID(), from: 'police', to: 'probation' }];
    expect(await idsBefore(await contact(one, 'probation', { chain }))).toEqual([first]);
  });

  it.each(['beacon', 'youth-offending', 'probation'] as const)(
    'from an agency that told of nobody is known by its own record alone: %s',
    async (sender) => {
      const [policeRecord] = await twoRecords();
      await contact(policeRecord);
      const person = { ...policeRecord, recordId: randomUUID() };
      const first = await contact(person, sender);
      expect(await idsBefore(first)).toEqual([]);
      expect(await idsBefore(await contact(person, sender))).toEqual([first]);
    },
  );

  it('is never known by the referral centre, whatever number it comes under', async () => {
    const [one] = await twoRecords();
    const first = await contact(one);
    const secret = await contact(one, 'sarc');
    expect(await idsBefore(secret)).toEqual([]);
    expect(await idsBefore(await contact(one, 'sarc'))).toEqual([]);
    expect(await idsBefore(await contact(one))).toEqual([first]);
    const chain = [
      { referralId: randomUUID(), from: 'police', to: 'sarc' },
      { referralId: randomUUID(), from: 'sarc', to: 'beacon' },
    ];
    expect(await idsBefore(await contact(one, 'beacon', { chain }))).toEqual([]);
  });

  it('leaves out what was entered in error, and shows who took one back', async () => {
    const [one] = await twoRecords();
    const wrong = await contact(one);
    await senderSays(hub, 'enter-in-error', wrong, { reason: 'wrong-person' });
    const back = await contact(one);
    await senderSays(hub, 'withdraw', back, { reason: 'no-longer-needed' });
    const { items } = await before(await contact(one));
    expect(items).toMatchObject([
      { id: back, outcome: 'withdrawn', decided: { byAgency: 'police', reason: 'no-longer-needed' } },
    ]);
  });

  it('is written to the access log with each that was read', async () => {
    const [one] = await twoRecords();
    const first = await contact(one);
    const second = await contact(one);
    await before(second);
    const logged = await hub.query(`SELECT subject FROM access_log WHERE what = 'earlier-contacts' AND id = $1`, [
      `${second} ${first}`,
    ]);
    expect(logged).toEqual([{ subject: 'priya.nair' }]);
  });
});

describe('the queue', () => {
  it('looks for all that it shows at once', async () => {
    const asked = async (): Promise<number> =>
      (await statementsOf(hub, () => call('GET /referrals?status=to-triage'))).filter(({ text }) =>
        text.includes('earlier.received_at'),
      ).length;
    const [one] = await twoRecords();
    await contact(one);
    await contact(one);
    expect(await asked()).toBe(1);
  });
});
