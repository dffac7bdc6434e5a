import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { lookedAgain, personOf, seen, take, takeAll, type Sighting } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Match {
  readonly id: string;
  readonly version: number;
}

/** A usual name and a birth date, of which nobody is known by anybody alone. */
let days = 0;
function thin(): Person {
  const date = new Date(Date.UTC(1955, 0, 5 + (days += 31))).toISOString().slice(0, 10);
  return { names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }], birth: { kind: 'date', date } };
}

/** What the police tell of somebody, and what Beacon tells whom they referred. */
function referred(person: Person, record: string = randomUUID(), incident = randomUUID()): [Sighting, Sighting] {
  const beacon = seen(person, { by: 'beacon', incident });
  const madeFrom = { agency: 'police' as const, personRecordId: record };
  return [seen(person, { record, incident }), { ...beacon, sighted: { ...beacon.sighted, madeFrom } }];
}

const people = (...sightings: Sighting[]) =>
  Promise.all(sightings.map(({ sighted }) => personOf(hub, sighted.personRecordId)));

const waiting = async (record: string): Promise<number> => {
  const personId = await personOf(hub, record);
  const { json } = await hub.call<{ total: number }>(`GET /matches?personId=${personId}&state=waiting`, { as: priya });
  return json.total;
};

describe('a record that was made from another agency’s', () => {
  it('is of the same person though nothing but the name and the birth date is known, whichever comes first', async () => {
    const [police, beacon] = referred(thin());
    const [later, sooner] = referred(thin());
    await takeAll(hub, [police, beacon, sooner, later], 1);
    const [one, other, third, fourth] = await people(police, beacon, sooner, later);
    expect([other, fourth]).toEqual([one, third]);
    expect(await waiting(police.sighted.personRecordId)).toBe(0);
  });

  it('is of one person when both come at the same moment, each time', async () => {
    const pairs = Array.from({ length: 10 }, () => referred(thin()));
    await takeAll(hub, pairs.flat(), 8);
    for (const [police, beacon] of pairs) {
      const [one, other] = await people(police, beacon);
      expect(other).toBe(one);
    }
  });

  it('is asked about where the two contradict each other', async () => {
    const [police, beacon] = referred(aPerson());
    const somebodyElse = { ...beacon, sighted: { ...beacon.sighted, person: aPerson({ identifiers: [] }) } };
    await takeAll(hub, [police, somebodyElse], 1);
    const [one, other] = await people(police, beacon);
    expect(other).not.toBe(one);
    expect(await waiting(police.sighted.personRecordId)).toBe(1);
  });

  it('is believed of whoever recorded the incident alone', async () => {
    const [police] = referred(thin());
    const own = seen(police.sighted.person, { by: 'beacon', recordedBy: 'beacon' });
    const madeFrom = { agency: 'police' as const, personRecordId: police.sighted.personRecordId };
    await takeAll(hub, [police, { ...own, sighted: { ...own.sighted, madeFrom } }], 1);
    const [one, other] = await people(police, own);
    expect(other).not.toBe(one);
  });

  it('says so where somebody asks why it is one person, and stays apart by somebody’s word', async () => {
    const [police, beacon] = referred(thin());
    await takeAll(hub, [police, beacon], 1);
    const [one] = await people(police);
    const { json } = await hub.call<{ whyOnePerson: { sentence: string }[]; records: { id: string }[] }>(
      `GET /people/${one}`,
      { as: priya },
    );
    expect(json.whyOnePerson[0]?.sentence).toMatch(/made from the other’s referral/);
    const [left, right] = json.records.map(({ id }) => id);
    const opened = await hub.call<Match>('POST /matches', {
      as: priya,
      body: { recordId: left, otherRecordId: right },
    });
    const body = { version: opened.json.version, decided: 'not-the-same', rationale: 'Another David Smith.' };
    expect((await hub.call(`POST /matches/${opened.json.id}/decide`, { as: priya, body })).status).toBe(200);
    await lookedAgain(hub);
    expect(new Set(await people(police, beacon)).size).toBe(2);
    const undo = { version: opened.json.version + 1, rationale: 'It was he after all.' };
    await hub.call(`POST /matches/${opened.json.id}/undo`, { as: priya, body: undo });
    expect(new Set(await people(police, beacon)).size).toBe(1);
  });
});

describe('two records that one agency names in one incident', () => {
  it('are two people, though all that is known agrees', async () => {
    const [mother, incident] = [aPerson({ identifiers: [] }), randomUUID()];
    const [one, other] = [seen(mother, { incident }), seen(mother, { incident })];
    await takeAll(hub, [one, other], 2);
    expect(new Set(await people(one, other)).size).toBe(2);
  });

  it('are parted where they had been taken for one', async () => {
    const somebody = aPerson({ identifiers: [] });
    const [one, other] = [seen(somebody), seen(somebody)];
    await takeAll(hub, [one, other], 1);
    expect(new Set(await people(one, other)).size).toBe(1);
    const incident = randomUUID();
    for (const { sighted } of [one, other])
      await take(hub, seen(sighted.person, { record: sighted.personRecordId, incident }));
    expect(new Set(await people(one, other)).size).toBe(2);
  });
});

describe('two people of whom there may be one', () => {
  it('are one question, however many of their records are alike, and an answer is for both people', async () => {
    const person = thin();
    const [one, oneCopy] = referred(person);
    const [other, otherCopy] = referred(person);
    await takeAll(hub, [one, oneCopy, other, otherCopy], 1);
    const [left, leftToo, right, rightToo] = await people(one, oneCopy, other, otherCopy);
    expect([leftToo, rightToo]).toEqual([left, right]);
    expect(left).not.toBe(right);
    const counted = async () => (await hub.call<Record<string, number>>('GET /matches/counts', { as: priya })).json;
    const listed = async (state: string) =>
      (await hub.call<{ items: Match[] }>(`GET /matches?personId=${left}&state=${state}`, { as: priya })).json.items;
    const [match] = await listed('waiting');
    expect(await listed('waiting')).toHaveLength(1);
    const before = await counted();
    const body = { version: match?.version, decided: 'not-sure', rationale: 'Nothing to go by.' };
    await hub.call(`POST /matches/${match?.id}/decide`, { as: priya, body });
    expect([(await listed('waiting')).length, (await listed('not-sure')).length]).toEqual([0, 1]);
    const no = {
      version: (match?.version ?? 0) + 1,
      decided: 'not-the-same',
      rationale: 'They told us of each other.',
    };
    await hub.call(`POST /matches/${match?.id}/decide`, { as: priya, body: no });
    expect([(await listed('waiting')).length, (await listed('settled')).length]).toEqual([0, 1]);
    const after = await counted();
    expect([after['waiting'], after['settled']]).toEqual([before['waiting']! - 1, before['settled']! + 1]);
    const undo = { version: (match?.version ?? 0) + 2, rationale: 'They did not.' };
    await hub.call(`POST /matches/${match?.id}/undo`, { as: priya, body: undo });
    expect(await listed('waiting')).toHaveLength(1);
  });
});
