import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { alertsOf, arrive, findingsOf, lookedAgain, personOf, seen, take, takeAll } from '../../test/sightings.js';
import { SightingService } from '../sighting/sighting.service.js';
import { FindingWatch } from './finding-watch.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const month = (number: number): string => `2026-0${number}-01T12:00:00Z`;

describe('somebody at whom the hub cannot look', () => {
  it('keeps nobody else waiting, and is looked at once it can', async () => {
    const [broken, whole] = [aPerson(), aPerson()];
    for (const at of [month(1), month(2)]) {
      await arrive(hub, seen(broken, { record: 'P-broken', at }));
      await arrive(hub, seen(whole, { record: 'P-whole', at }));
    }
    const [kept] = await hub.query<{ details: Person }>(
      `SELECT details FROM person_record WHERE agency_record_id = 'P-broken'`,
    );
    await hub.query(`UPDATE person_record SET details = '{"names": null}' WHERE agency_record_id = 'P-broken'`);
    await hub.app.get(FindingWatch).look();
    expect(await findingsOf(hub, await personOf(hub, 'P-whole'))).toMatchObject([{ kind: 'repeat-victim' }]);
    expect(await findingsOf(hub, await personOf(hub, 'P-broken'))).toEqual([]);
    await hub.query(`UPDATE person_record SET details = $1 WHERE agency_record_id = 'P-broken'`, [kept?.details]);
    await lookedAgain(hub);
    expect(await findingsOf(hub, await personOf(hub, 'P-broken'))).toMatchObject([{ kind: 'repeat-victim' }]);
  });
});

describe('what comes in one moment', () => {
  it('is one look, however many tell of it', async () => {
    const [somebody, incident] = [aPerson(), randomUUID()];
    await arrive(hub, seen(somebody, { record: 'P-rested', at: month(1) }));
    await lookedAgain(hub);
    await arrive(hub, seen(somebody, { record: 'P-rested', incident, at: month(2) }));
    expect(await hub.app.get(FindingWatch).look(60_000)).toBe(0);
    await arrive(hub, seen(somebody, { by: 'beacon', incident, at: month(2) }));
    expect(await hub.app.get(FindingWatch).look()).toBe(1);
    const [finding] = await findingsOf(hub, await personOf(hub, 'P-rested'));
    expect((await alertsOf(hub, finding?.id ?? '')).map(({ to }) => to).sort()).toEqual(['beacon', 'police']);
  });
});

describe('somebody at whom the hub cannot look for long', () => {
  it('is tried twice a round and no more, and is told of without saying who it is', async () => {
    const broken = aPerson();
    await arrive(hub, seen(broken, { record: 'P-stays-broken', at: month(1) }));
    const said = (): string[] => hub.logged.filter((line) => line.includes('findings-of-somebody-not-made'));
    const before = said().length;
    await hub.query(`UPDATE person_record SET details = '{"names": null}' WHERE agency_record_id = 'P-stays-broken'`);
    await hub.app.get(FindingWatch).look();
    const told = said().slice(before);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(2);
    const person = (await personOf(hub, 'P-stays-broken')) ?? '';
    expect(told.filter((line) => line.includes(person) || line.includes('P-stays-broken'))).toEqual([]);
    await hub.query(`UPDATE person_record SET details = $1 WHERE agency_record_id = 'P-stays-broken'`, [broken]);
    await lookedAgain(hub);
  });
});

describe('somebody whose findings somebody else holds fast', () => {
  it('keeps nobody else waiting either, though it looks as if the database were away', async () => {
    const [held, free] = [aPerson(), aPerson()];
    for (const at of [month(1), month(2)]) await take(hub, seen(held, { record: 'P-held', at }));
    const client = new Client({ connectionString: hub.database.migrationUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query('UPDATE finding SET count = count WHERE person_id = $1', [await personOf(hub, 'P-held')]);
    await arrive(hub, seen(held, { record: 'P-held', at: month(3) }));
    for (const at of [month(1), month(2)]) await arrive(hub, seen(free, { record: 'P-free', at }));
    await hub.app.get(FindingWatch).look();
    expect(await findingsOf(hub, await personOf(hub, 'P-free'))).toMatchObject([{ kind: 'repeat-victim' }]);
    await client.query('ROLLBACK');
    await client.end();
    await lookedAgain(hub);
    expect(await findingsOf(hub, await personOf(hub, 'P-held'))).toMatchObject([{ kind: 'repeat-victim', count: 3 }]);
  }, 60_000);
});

describe('a sighting that is under way while its person becomes another', () => {
  it('counts for whose it is in the end', async () => {
    const usual: Person = {
      names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }],
      birth: { kind: 'date', date: '1966-02-11' },
    };
    const [older, younger] = ['P-older', 'P-younger'];
    await takeAll(
      hub,
      [seen(usual, { record: older, at: month(1) }), seen(usual, { record: younger, at: month(2) })],
      1,
    );
    const { eventId, sighted } = seen(usual, { record: younger, at: month(3) });
    await hub.app.get(Transactions).run(async (manager) => {
      const trace = { correlationId: randomUUID() };
      const delivery = { manager, id: eventId, source: '/agencies/police', subject: younger, trace } as Delivery;
      await hub.app.get(SightingService).take(sighted, delivery);
      await becomeOne(older, younger);
      await hub.app.get(FindingWatch).look();
    });
    await lookedAgain(hub);
    const person = await personOf(hub, younger);
    expect(person).toBe(await personOf(hub, older));
    expect(await findingsOf(hub, person)).toMatchObject([{ kind: 'repeat-victim', state: 'current', count: 3 }]);
  });
});

async function becomeOne(...records: string[]): Promise<void> {
  const ids = await hub.query<{ id: string }>('SELECT id FROM person_record WHERE agency_record_id = ANY ($1)', [
    records,
  ]);
  const body = { recordId: ids[0]?.id, otherRecordId: ids[1]?.id };
  const { json } = await hub.call<{ id: string; version: number }>('POST /matches', { as: priya, body });
  const word = { decided: 'same', rationale: 'I looked at both.', version: json.version };
  expect((await hub.call(`POST /matches/${json.id}/decide`, { as: priya, body: word })).status).toBe(200);
}
