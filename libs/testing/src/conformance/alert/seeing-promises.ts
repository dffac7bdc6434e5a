import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import { plain, type AlertTalk } from './alert-talk.js';

/** Who sees an alert, and what is kept of that. */
export const seeingPromises: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'an alert is not there for whoever may see nothing that it speaks of',
    holds: async (talk) => {
      const { agency, service } = talk;
      const { alertId, ...rest } = agency.alert([randomUUID()]);
      await agency.warn(service, { alertId, ...rest });
      const nobodys = randomUUID();
      for (const as of [agency.worker, agency.colleague]) {
        expect((await talk.look(alertId, as)).status).toBe(404);
        expect(plain(await talk.look(alertId, as))).toEqual(plain(await talk.look(nobodys, as)));
        const [acknowledged, none] = [await talk.acknowledge(alertId, 1, as), await talk.acknowledge(nobodys, 1, as)];
        expect(plain(acknowledged)).toEqual(plain(none));
        const said = agency.done;
        expect(plain(await talk.answer(alertId, 2, said, as))).toEqual(plain(await talk.answer(nobodys, 2, said, as)));
      }
      const { total } = await talk.pile('new');
      expect((await talk.counts())['new']).toBe(total);
      expect((await service.query('SELECT 1 FROM alert_entry WHERE alert_id = $1', [alertId])).length).toBe(0);
      expect((await talk.look(alertId, agency.stranger)).status).toBe(403);
    },
  },
  {
    that: 'each look at an alert, each word and each refusal is written down',
    holds: async (talk) => {
      const { alertId } = await talk.warned();
      const unknown = randomUUID();
      await talk.look(alertId);
      await talk.acknowledge(alertId);
      await talk.answer(alertId);
      await talk.look(unknown);
      const logged = await talk.service.query(
        `SELECT action FROM access_log WHERE what = 'alert' AND id = ANY($1) AND action <> 'search' ORDER BY position`,
        [[alertId, unknown]],
      );
      expect(logged).toEqual(['view', 'change', 'change', 'refuse'].map((action) => ({ action })));
    },
  },
  ...[`UPDATE alert_entry SET words = 'x'`, 'DELETE FROM alert_entry', 'DELETE FROM alert_question'].map(
    (statement): AgencyPromise<AlertTalk> => ({
      that: `what was said of an alert is not unsaid: ${statement}`,
      holds: async ({ service }) => {
        await expect(service.query(statement)).rejects.toMatchObject({ code: '42501' });
      },
    }),
  ),
  ...['?state=lost', '?state=new&state=new', '?page=0', '?order=name'].map((query): AgencyPromise<AlertTalk> => ({
    that: `its worklist of alerts refuses to be asked ${query}`,
    holds: async ({ agency, service }) => {
      expect((await service.call(`GET /alerts${query}`, { as: agency.worker })).status).toBe(400);
    },
  })),
];
