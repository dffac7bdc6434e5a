import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import type { AlertTalk } from './alert-talk.js';

const DAY_MS = 24 * 60 * 60_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

/** What becomes of an alert that nobody acknowledges in time. */
export const overduePromises: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'an overdue alert is on the worklist, the longest overdue first, counted exactly, and on the referral',
    holds: async (talk) => {
      const before = await talk.counts();
      const [lately, long] = [await talk.warned({}, daysAgo(21)), await talk.warned({}, daysAgo(31))];
      const overdue = await talk.pile('overdue');
      expect(overdue.total).toBe((before['overdue'] ?? 0) + 2);
      const mine = overdue.items.map(({ id }) => id).filter((id) => [lately.alertId, long.alertId].includes(id));
      expect(mine).toEqual([long.alertId, lately.alertId]);
      expect(overdue.items[0]?.due.standing).toBe('overdue');
      const counted = { new: (before['new'] ?? 0) + 2, overdue: (before['overdue'] ?? 0) + 2 };
      expect(await talk.counts()).toMatchObject(counted);
      expect((await talk.pile('overdue', { page: 99 })).total).toBe(overdue.total);
      expect(await talk.inQueue(long.referralId)).toMatchObject({ newAlerts: 1, overdueAlerts: 1 });
      expect((await talk.acknowledge(long.alertId)).json.due.standing).toBe('met-late');
      expect((await talk.counts())['overdue']).toBe((before['overdue'] ?? 0) + 1);
    },
  },
  {
    that: 'an overdue alert is not made young again by the next of its finding',
    holds: async (talk) => {
      const before = (await talk.counts())['overdue'];
      const warned = await talk.warned({}, daysAgo(21));
      const { json: first } = await talk.look(warned.alertId);
      const second = await talk.later(warned, { count: 3, sentence: 'Third report' });
      const shown = { id: warned.alertId, alertId: second, state: 'new', version: 2, sentence: 'Third report' };
      const due = { standing: 'overdue', dueAt: first.due.dueAt };
      expect((await talk.look(warned.alertId)).json).toMatchObject({ ...shown, due });
      expect((await talk.pile('overdue')).items).toContainEqual(expect.objectContaining(shown));
      const old = await talk.acknowledge(warned.alertId, 1);
      expect(old).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
      expect((await talk.acknowledge(warned.alertId, 2)).json.due.standing).toBe('met-late');
      expect((await talk.counts())['overdue']).toBe(before);
    },
  },
];
