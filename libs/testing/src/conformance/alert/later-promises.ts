import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import type { AlertTalk } from './alert-talk.js';

/** What becomes of what an alert asks when the hub says something else of the same finding. */
export const laterPromises: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'a later alert asks nothing anew of those who have seen as much',
    holds: async (talk) => {
      const warned = await talk.warned();
      await talk.acknowledge(warned.alertId);
      await talk.answer(warned.alertId);
      const sentence = 'Second report, put in other words';
      const second = await talk.later(warned, { sentence });
      const shown = { alertId: second, state: 'answered', sentence, entries: [{}, {}] };
      expect((await talk.look(warned.alertId)).json).toMatchObject(shown);
      expect(await talk.inQueue(warned.referralId)).toMatchObject({ alerts: 1, newAlerts: 0 });
    },
  },
  {
    that: 'a later alert asks nothing anew of those who have seen as much, though it was told twice since',
    holds: async (talk) => {
      const warned = await talk.warned();
      await talk.acknowledge(warned.alertId);
      await talk.later(warned, { sentence: 'In other words' });
      const third = await talk.later(warned, { sentence: 'In others again' });
      const shown = { alertId: third, state: 'acknowledged', sentence: 'In others again', entries: [{}] };
      expect((await talk.look(warned.alertId)).json).toMatchObject(shown);
    },
  },
  {
    that: 'a later alert asks anew where it says more, and what was said of the earlier one stays with that',
    holds: async (talk) => {
      const warned = await talk.warned();
      await talk.acknowledge(warned.alertId);
      const second = await talk.later(warned, { count: 3 });
      expect((await talk.look(second)).json).toMatchObject({ state: 'new', version: 1, entries: [] });
      expect(await talk.idsIn('acknowledged')).not.toContain(warned.alertId);
      const { json } = await talk.look(warned.alertId);
      expect(json).toMatchObject({ isOver: true, entries: [{}], allowedSteps: [] });
      expect(await talk.answer(warned.alertId, 2)).toMatchObject({ status: 409, json: { code: 'alert-over' } });
      expect(await talk.inQueue(warned.referralId)).toMatchObject({ alerts: 1, newAlerts: 1 });
    },
  },
  {
    that: 'a later alert that takes it back must be acknowledged too, and asks anew once it holds again',
    holds: async (talk) => {
      const warned = await talk.warned();
      await talk.acknowledge(warned.alertId);
      await talk.answer(warned.alertId);
      const withdrawn = await talk.later(warned, { state: 'withdrawn', sentence: 'This finding no longer holds.' });
      expect((await talk.look(withdrawn)).json).toMatchObject({ state: 'new', holds: false });
      expect(await talk.inQueue(warned.referralId)).toMatchObject({ alerts: 0, newAlerts: 1 });
      await talk.acknowledge(withdrawn);
      const reviewed = { action: 'decisions-reviewed', words: 'Nothing was decided because of it.' };
      expect((await talk.answer(withdrawn, 2, reviewed)).json.state).toBe('answered');
      const again = await talk.later(warned, {});
      expect((await talk.look(again)).json).toMatchObject({ state: 'new', holds: true });
      const current = { alertId: again, state: 'current', question: { id: again } };
      expect(await talk.alertsOf(warned.referralId)).toMatchObject([current]);
    },
  },
  {
    that: 'of those who have seen it a later alert asks anew each time: where it says more, takes back, and holds again',
    holds: async (talk) => {
      const warned = await talk.warned();
      await talk.acknowledge(warned.alertId);
      const more = await talk.later(warned, { count: 3 });
      await talk.acknowledge(more);
      const withdrawn = await talk.later(warned, { state: 'withdrawn', count: 3 });
      expect((await talk.look(withdrawn)).json).toMatchObject({ state: 'new', holds: false });
      await talk.acknowledge(withdrawn);
      const again = await talk.later(warned, { count: 3 });
      expect((await talk.look(again)).json).toMatchObject({ state: 'new', holds: true });
      expect(await talk.alertsOf(warned.referralId)).toMatchObject([{ alertId: again, state: 'current' }]);
    },
  },
  {
    that: 'a later alert that says another has taken its place asks nothing',
    holds: async (talk) => {
      const warned = await talk.warned();
      const gone = await talk.later(warned, { state: 'superseded' });
      expect((await talk.look(gone)).status).toBe(404);
      expect((await talk.look(warned.alertId)).json).toMatchObject({ isOver: true, allowedSteps: [] });
      expect(await talk.inQueue(warned.referralId)).toMatchObject({ alerts: 0, newAlerts: 0 });
    },
  },
];
