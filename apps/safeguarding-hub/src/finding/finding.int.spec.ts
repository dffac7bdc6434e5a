import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aPerson } from '../../test/a-person.js';
import { findingsOf, personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface FindingView {
  readonly id: string;
  readonly kind: string;
  readonly personName: string;
  readonly evidence: readonly object[];
}

interface Page {
  readonly items: readonly FindingView[];
  readonly total: number;
}

describe('a practitioner of the hub', () => {
  it('reads who was found, why, and why the records are of one person; each look is logged', async () => {
    const somebody = aPerson();
    const [first, second] = [
      seen(somebody, { record: 'P-read', at: '2026-01-01T12:00:00Z' }),
      seen(somebody, { by: 'beacon', at: '2026-02-01T12:00:00Z' }),
    ];
    await takeAll(hub, [first, second], 1);
    const [finding] = await findingsOf(hub, await personOf(hub, 'P-read'));
    const { json } = await hub.call(`GET /findings/${finding?.id}`, { as: priya });
    const [name] = somebody.names;
    expect(json).toMatchObject({
      kind: 'repeat-victim',
      state: 'current',
      count: 2,
      personName: `${name?.forenames} ${name?.surname}`,
      toldBy: ['beacon', 'police'],
      evidence: [{ toldBy: ['police'] }, { toldBy: ['beacon'] }],
      whySamePerson: expect.arrayContaining([expect.stringMatching(/NHS number/)]),
    });
    await hub.call('GET /findings', { as: priya });
    const looks = await hub.query(`SELECT action, id FROM access_log WHERE subject = 'priya.nair' ORDER BY position`);
    expect(looks).toEqual([
      { action: 'view', id: finding?.id },
      { action: 'search', id: expect.stringContaining(finding?.id ?? '') },
    ]);
  });

  it('pages through what holds now, and can ask for one kind', async () => {
    const before = await hub.call<Page>('GET /findings?kind=repeat-perpetrator', { as: priya });
    const suspects = Array.from({ length: 27 }, () => aPerson());
    for (const month of ['03', '04'])
      await takeAll(
        hub,
        suspects.map((suspect) => seen(suspect, { role: 'suspect', at: `2026-${month}-01T12:00:00Z` })),
      );
    const pages = await Promise.all(
      [1, 2].map((page) => hub.call<Page>(`GET /findings?kind=repeat-perpetrator&page=${page}`, { as: priya })),
    );
    expect(pages.map(({ json }) => json.total)).toEqual([before.json.total + 27, before.json.total + 27]);
    const ids = pages.flatMap(({ json }) => json.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(27);
    expect(new Set(pages.flatMap(({ json }) => json.items.map(({ kind }) => kind)))).toEqual(
      new Set(['repeat-perpetrator']),
    );
    expect((await hub.call('GET /findings?kind=something', { as: priya })).status).toBe(400);
  }, 30_000);

  it('does not see in the list what no longer holds', async () => {
    const somebody = aPerson();
    for (const at of ['2023-01-01T12:00:00Z', '2023-02-01T12:00:00Z', '2026-02-01T12:00:00Z'])
      await take(hub, seen(somebody, { record: 'P-gone', at }));
    const [finding] = await findingsOf(hub, await personOf(hub, 'P-gone'));
    const { json } = await hub.call<Page>('GET /findings?kind=repeat-victim', { as: priya });
    expect([finding?.state, json.items.some(({ id }) => id === finding?.id)]).toEqual(['withdrawn', false]);
  });
});
