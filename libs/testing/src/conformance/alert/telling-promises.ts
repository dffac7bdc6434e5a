import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import type { AlertTalk } from './alert-talk.js';

const at = expect.any(String) as unknown;

/** What the hub hears of its alerts. */
export const tellingPromises: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'the hub hears that somebody has seen an alert, once, and each thing that was done: no words, and nobody’s name',
    holds: async (talk) => {
      const { agency, colleague, done } = talk.agency;
      const { alertId, findingId } = await talk.warned();
      await talk.acknowledge(alertId);
      await talk.acknowledge(alertId, 2, colleague);
      await talk.answer(alertId, 3);
      await talk.answer(alertId, 4, { action: 'referred-on', words: 'To the hub.' }, colleague);
      expect(await talk.heard(findingId)).toEqual([
        { alertId, findingId, state: 'acknowledged', at },
        { alertId, findingId, state: 'answered', action: done.action, at },
        { alertId, findingId, state: 'answered', action: 'referred-on', at },
      ]);
      const kept = await talk.service.query(`SELECT details FROM disclosure WHERE subject = $1`, [findingId]);
      expect(kept).toHaveLength(3);
      const fields = ['alertId', 'at', 'findingId', 'state'];
      expect(kept[0]).toMatchObject({ details: { agreement: `hub-${agency}-alerts`, restsOn: 'duty', fields } });
    },
  },
  {
    that: 'the hub hears the same of a later alert that says no more, and nothing of one that says more',
    holds: async (talk) => {
      const warned = await talk.warned();
      const { alertId, findingId } = warned;
      await talk.acknowledge(alertId);
      await talk.answer(alertId);
      const second = await talk.later(warned, { sentence: 'In other words' });
      await talk.later(warned, { count: 3 });
      expect(await talk.heard(findingId)).toEqual(
        [alertId, second].flatMap((id) => [
          { alertId: id, findingId, state: 'acknowledged', at },
          { alertId: id, findingId, state: 'answered', action: talk.agency.done.action, at },
        ]),
      );
    },
  },
];
