import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly name: string;
  readonly names: readonly { readonly surname?: string; readonly agencies: readonly string[] }[];
  readonly addresses: readonly { readonly postcode?: string; readonly agencies: readonly string[] }[];
  readonly records: readonly { readonly agency: string }[];
  readonly involvements: readonly { readonly role: string; readonly agency: string }[];
  readonly findings: readonly { readonly kind: string; readonly state: string; readonly sentence: string }[];
  readonly beside: readonly { readonly role: string; readonly incidents: number }[];
  readonly changes: readonly { readonly kind: string; readonly reason: string }[];
  readonly whyOnePerson: readonly { readonly sentence: string; readonly waterfall: readonly object[] }[];
}

const shown = async (record: string, question = '') =>
  (await hub.call<Shown>(`GET /people/${await personOf(hub, record)}${question}`, { as: priya })).json;

describe('a person', () => {
  it('is shown with what each agency says of them, what they were part of, what was found, and why they are one', async () => {
    const somebody = aPerson();
    const elsewhere = aPerson();
    const [police, beacon, incident] = ['P-shown', randomUUID(), randomUUID()];
    const moved = { ...somebody, addresses: elsewhere.addresses };
    await takeAll(
      hub,
      [
        seen(somebody, { record: police, incident, at: '2026-03-01T12:00:00Z' }),
        seen(aPerson(), { role: 'suspect', incident, at: '2026-03-01T12:00:00Z' }),
        seen(moved, { by: 'beacon', record: beacon, at: '2026-05-01T12:00:00Z' }),
      ],
      1,
    );
    const person = await shown(police);
    expect(person.names).toEqual([expect.objectContaining({ agencies: ['beacon', 'police'] })]);
    expect(person.addresses.map(({ agencies }) => agencies).sort()).toEqual([['beacon'], ['police']]);
    expect(person.involvements.map(({ agency, role }) => `${agency} ${role}`)).toEqual([
      'beacon victim',
      'police victim',
    ]);
    expect(person.findings).toMatchObject([{ kind: 'repeat-victim', state: 'current' }]);
    expect(person.beside).toMatchObject([{ role: 'suspect', incidents: 1 }]);
    expect(person.changes.map(({ kind }) => kind)).toEqual(['joined', 'created']);
    expect(person.whyOnePerson[0]?.sentence).toMatch(/^Same NHS number/);
    expect(person.whyOnePerson[0]?.waterfall.length).toBeGreaterThan(2);
  });

  it('can be seen as known on a day: before a record came there was none, and no finding', async () => {
    const somebody = aPerson();
    await take(hub, seen(somebody, { record: 'P-then', at: '2026-03-01T12:00:00Z' }));
    const person = await personOf(hub, 'P-then');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await hub.call(`GET /people/${person}?on=${yesterday}`, { as: priya })).status).toBe(404);
    const today = new Date().toISOString().slice(0, 10);
    expect((await shown('P-then', `?on=${today}`)).records).toHaveLength(1);
    expect((await hub.call(`GET /people/${person}?on=someday`, { as: priya })).status).toBe(400);
  });

  it('is looked at on record', async () => {
    await take(hub, seen(aPerson(), { record: 'P-looked' }));
    const person = await personOf(hub, 'P-looked');
    await hub.call(`GET /people/${person}`, { as: priya });
    const looks = await hub.query(
      `SELECT subject FROM access_log WHERE what = 'person' AND action = 'view' AND id = $1`,
      [person],
    );
    expect(looks).toEqual([{ subject: 'priya.nair' }]);
  });
});
