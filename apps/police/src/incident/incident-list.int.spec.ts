import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Listed {
  readonly id: string;
  readonly people: readonly { readonly role: string; readonly personName: string }[];
  readonly referrals: number;
  readonly updatesOwed: number;
  readonly updatesOverdue: number;
  readonly finalised: boolean;
}
interface Page {
  readonly items: readonly Listed[];
  readonly total: number;
}
interface Referred {
  readonly id: string;
  readonly incidentId: string;
  readonly to: string;
  readonly status: string;
  readonly last: { readonly step: string };
}

const list = async (name: string, page = 1) =>
  (await police.call<Page>(`GET /incidents?page=${page}`, { as: officer(name) })).json;
const reportedBy = async (reportingOfficer: string, more: object = {}): Promise<string> =>
  (await report(police, anIncident({ reportingOfficer, ...more }))).json.id;
const longAgo = { occurredAt: '2026-01-02T10:00:00Z', reportedAt: '2026-01-02T11:00:00Z' };

describe('the incidents of an officer', () => {
  it('are listed with the people in them, what was referred, and what is owed and late', async () => {
    const [old, fresh] = [await reportedBy('cara.list', longAgo), await reportedBy('cara.list')];
    const { items, total } = await list('cara.list');
    expect([total, items.map(({ id }) => id)]).toEqual([2, [fresh, old]]);
    expect(items[1]).toMatchObject({ referrals: 1, updatesOwed: 1, updatesOverdue: 1, finalised: false });
    expect(items[1]?.people.map(({ role }) => role)).toContain('victim');
    await police.call(`POST /incidents/${old}/finalise`, {
      as: officer('cara.list'),
      body: { how: 'evidence', note: 'Nobody saw it.' },
    });
    expect((await list('cara.list')).items[1]).toMatchObject({ updatesOwed: 0, updatesOverdue: 0, finalised: true });
  });

  it('are nobody else’s, are counted exactly and come a page at a time', async () => {
    for (let number = 0; number < 26; number += 1) await reportedBy('dan.many');
    const pages = [await list('dan.many'), await list('dan.many', 2), await list('dan.many', 3)];
    expect(pages.map(({ total, items }) => [total, items.length])).toEqual([
      [26, 25],
      [26, 1],
      [26, 0],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(26);
    expect((await list('eve.none')).total).toBe(0);
  });

  it('say of each referral to whom it went and what happened to it last, to nobody but that officer', async () => {
    const id = await reportedBy('fay.sees');
    const read = async (as = officer('fay.sees')) =>
      (await police.call<{ referrals: readonly Referred[] }>(`GET /incidents/${id}`, { as })).json.referrals;
    const [referral] = await read();
    expect(referral).toMatchObject({ incidentId: id, to: 'beacon', status: 'sent', last: { step: 'send' } });
    await police.call(`POST /referrals/${referral?.id}/withdraw`, {
      as: officer('fay.sees'),
      body: { version: 1, reason: 'sent-in-error' },
    });
    expect(await read()).toMatchObject([
      { status: 'withdrawn', last: { step: 'withdraw', reason: 'sent-in-error', by: 'police' } },
    ]);
    expect(await read(maya)).toEqual([]);
  });

  it('have referrals that are counted by where they stand', async () => {
    const counts = async () =>
      (await police.call<Record<string, number>>('GET /referrals/counts', { as: officer('gil.counts') })).json;
    expect(await counts()).toMatchObject({ all: 0, sent: 0, withdrawn: 0 });
    await reportedBy('gil.counts');
    expect(await counts()).toMatchObject({ all: 1, sent: 1, withdrawn: 0 });
  });
});
