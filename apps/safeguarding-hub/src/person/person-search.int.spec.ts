import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { personOf, seen, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Found {
  readonly code?: string;
  readonly total: number;
  readonly more: boolean;
  readonly items: readonly { readonly id: string; readonly name: string; readonly agencies: readonly string[] }[];
}

const find = (body: object) => hub.call<Found>('POST /people/search', { as: priya, body });
const idsOf = async (body: object) => (await find(body)).json.items.map(({ id }) => id);
const named = (forenames: string, surname: string, date: string) => ({
  ...{ names: [{ kind: 'current' as const, forenames, surname }], birth: { kind: 'date' as const, date } },
});

describe('somebody who is looked for', () => {
  it('is found by name and birth date, though the name is spelt in another way, and the nearest comes first', async () => {
    const sarah = named('Sarah', 'O’Brien', '1971-04-12');
    const other = named('Sarah', 'Hill', '1971-04-12');
    await takeAll(hub, [seen(other, { record: 'S-hill' }), seen(sarah, { record: 'S-brien' })], 1);
    const [one, two] = [await personOf(hub, 'S-brien'), await personOf(hub, 'S-hill')];
    expect(await idsOf({ forenames: 'Sara', surname: 'OBrian', bornOn: '1971-04-12' })).toEqual([one, two]);
    expect(await idsOf({ forenames: 'Sarah', surname: 'OBrien', bornOn: '1971' })).toEqual([one]);
    expect(await idsOf({ forenames: 'Nobody', surname: 'Atall', bornOn: '1903-01-30' })).toEqual([]);
  });

  it('is found once by any of their records, by an agency’s number, an NHS number and an incident', async () => {
    const [somebody, other] = [aPerson(), randomUUID()];
    const told = seen(somebody, { record: 'S-number' });
    const withReference = { ...told, sighted: { ...told.sighted, incidentReference: '41PY/7/26' } };
    await takeAll(hub, [withReference, seen(somebody, { by: 'beacon', record: other })], 1);
    const person = await personOf(hub, 'S-number');
    const nhs = somebody.identifiers?.[0]?.value;
    for (const reference of ['S-number', other, nhs, '41py/7/26']) expect(await idsOf({ reference })).toEqual([person]);
    expect((await find({ reference: 'S-number' })).json).toMatchObject({
      ...{ total: 1, more: false, items: [{ agencies: ['beacon', 'police'], records: 2 }] },
    });
  });

  it('is not looked for by a name alone', async () => {
    const { status, json } = await find({ forenames: 'Sarah', surname: 'O’Brien' });
    expect([status, json.code]).toEqual([422, 'too-little']);
  });

  it('is one of no more than a hundred, a page at a time', async () => {
    const many = Array.from({ length: 101 }, (_, at) =>
      seen(named(`Ann${'abcdefghij'[at % 10]}`, 'Zwick', `1933-01-1${at % 3}`)),
    );
    await takeAll(hub, many, 3);
    const { json } = await find({ surname: 'Zwick', bornOn: '1933-01-11' });
    expect(json.items.length).toBeLessThanOrEqual(25);
    expect(json.total).toBeLessThanOrEqual(100);
    const second = await idsOf({ surname: 'Zwick', bornOn: '1933-01-11', page: 2 });
    expect(second.filter((id) => json.items.some((item) => item.id === id))).toEqual([]);
    expect((await find({ reference: 'S-number', page: 5 })).status).toBe(400);
  });

  it('is on record as found, and what was asked is in no log', async () => {
    const person = await personOf(hub, 'S-number');
    const looks = await hub.query<{ id: string }>(
      `SELECT id FROM access_log WHERE what = 'person' AND action = 'search' AND id = $1`,
      [person],
    );
    expect(looks.length).toBeGreaterThan(0);
    expect(hub.logged.join('\n')).not.toMatch(/S-number|Brien|Zwick/);
  });
});
