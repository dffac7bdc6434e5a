import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { personOf, seen, take } from '../../test/sightings.js';
import { settle } from '../../test/words.js';

let clock = new Date('2026-07-01T12:00:00Z');
let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest({ now: () => clock });
});
afterAll(() => hub.stop());

interface Shown {
  readonly records: readonly object[];
  readonly phones: readonly { readonly number: string }[];
  readonly beside: readonly { readonly personId: string; readonly name: string }[];
}

const on = async (person: string | undefined, day: string) =>
  hub.call<Shown>(`GET /people/${person}?on=${day}`, { as: priya });

describe('a day of which somebody is seen as known', () => {
  it.each([
    ['in a British summer', '2026-07-09', '2026-07-09T22:59:59Z', '2026-07-09T23:00:00Z'],
    ['in winter', '2026-11-09', '2026-11-09T23:59:59Z', '2026-11-10T00:00:00Z'],
    ['of twenty-five hours', '2026-10-25', '2026-10-25T23:59:59Z', '2026-10-26T00:00:00Z'],
    ['of twenty-three hours', '2027-03-28', '2027-03-28T22:59:59Z', '2027-03-28T23:00:00Z'],
  ])('%s ends at midnight in London', async (_, day, before, after) => {
    const somebody = aPerson();
    const record = `P-${day}`;
    clock = new Date(before);
    await take(hub, seen(somebody, { record, at: '2026-06-01T12:00:00Z' }));
    clock = new Date(after);
    const phones = [{ number: '07700 900123' }];
    await take(hub, seen({ ...somebody, phones }, { record, at: '2026-06-02T12:00:00Z' }));
    clock = new Date('2027-06-01T12:00:00Z');
    const { json } = await on(await personOf(hub, record), day);
    expect(json.phones.map(({ number }) => number)).toEqual(somebody.phones?.map(({ number }) => number));
  });
});

describe('who was beside somebody on a day', () => {
  it('is whoever was taken for them then, though their records were put together since, and parted again', async () => {
    const incident = 'i-beside';
    clock = new Date('2026-08-01T12:00:00Z');
    const other = aPerson();
    for (const at of ['2026-05-01T12:00:00Z', '2026-05-02T12:00:00Z'])
      await take(hub, seen(other, { record: 'P-elsewhere', role: 'suspect', at }));
    clock = new Date('2026-08-02T12:00:00Z');
    await take(hub, seen(aPerson(), { record: 'P-harmed', incident, at: '2026-06-01T12:00:00Z' }));
    await take(hub, seen(aPerson(), { record: 'P-beside', role: 'suspect', incident, at: '2026-06-01T12:00:00Z' }));
    const harmed = await personOf(hub, 'P-harmed');
    const [alone, elsewhere] = [await personOf(hub, 'P-beside'), await personOf(hub, 'P-elsewhere')];
    clock = new Date('2026-08-03T12:00:00Z');
    await settle(hub, 'P-beside', 'P-elsewhere', 'same');
    expect(await personOf(hub, 'P-beside')).toBe(await personOf(hub, 'P-elsewhere'));
    const together = await personOf(hub, 'P-beside');
    clock = new Date('2026-08-04T12:00:00Z');
    await settle(hub, 'P-beside', 'P-elsewhere', 'undo');
    const parted = await personOf(hub, 'P-beside');
    clock = new Date('2026-08-05T12:00:00Z');
    const besideOn = async (day: string) => (await on(harmed, day)).json.beside.map(({ personId }) => personId);
    expect([await besideOn('2026-08-02'), await besideOn('2026-08-03'), await besideOn('2026-08-04')]).toEqual([
      [alone],
      [together],
      [parted],
    ]);
    expect(new Set([alone, elsewhere]).size).toBe(2);
    expect(parted).not.toBe(await personOf(hub, 'P-elsewhere'));
  });
});
