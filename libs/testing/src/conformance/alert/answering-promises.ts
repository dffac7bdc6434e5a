import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import type { AlertTalk } from './alert-talk.js';

/** What its people see of an alert, and say of it. */
export const answeringPromises: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'an alert is new until somebody acknowledges it, with what it is about, what it asks, and by when under which rule',
    holds: async (talk) => {
      const { alertId, referralId, about, asked, policyId } = await talk.warned();
      const { json } = await talk.look(alertId);
      expect(json).toMatchObject({
        ...{ id: alertId, state: 'new', version: 1, holds: true, isOver: false, entries: [], asked, policyId },
        ...{ about: [about], due: { standing: 'running' }, allowedSteps: ['acknowledge'] },
      });
      expect(json.due.explanation).toMatch(talk.agency.rule);
      expect(await talk.idsIn('new')).toContain(alertId);
      expect(await talk.inQueue(referralId)).toMatchObject({ alerts: 1, newAlerts: 1, overdueAlerts: 0 });
    },
  },
  {
    that: 'an alert is acknowledged and answered, by name and time, and stands on the referral so',
    holds: async (talk) => {
      const { done, worker } = talk.agency;
      const { alertId, referralId } = await talk.warned();
      const at = expect.any(String) as unknown;
      const seen = { kind: 'acknowledged', by: worker.name, at };
      expect((await talk.acknowledge(alertId)).json).toMatchObject({
        ...{ state: 'acknowledged', version: 2, due: { standing: 'met' }, allowedSteps: ['answer'], entries: [seen] },
      });
      expect(await talk.idsIn('acknowledged')).toContain(alertId);
      expect(await talk.inQueue(referralId)).toMatchObject({ alerts: 1, newAlerts: 0, overdueAlerts: 0 });
      expect((await talk.answer(alertId)).json).toMatchObject({
        ...{ state: 'answered', version: 3, entries: [seen, { kind: 'answered', ...done, by: worker.name, at }] },
      });
      expect(await talk.idsIn('answered')).toContain(alertId);
      expect(await talk.alertsOf(referralId)).toMatchObject([
        { question: { id: alertId, state: 'answered', due: { standing: 'met' } } },
      ]);
    },
  },
  {
    that: 'an alert is answered with nothing, where it is said why',
    holds: async (talk) => {
      const { alertId } = await talk.warned();
      await talk.acknowledge(alertId);
      const nothing = { action: 'nothing-needed', words: 'Both reports are of one night.' };
      expect((await talk.answer(alertId, 2, { action: 'nothing-needed', words: ' ' })).status).toBe(400);
      expect((await talk.answer(alertId, 2, { action: 'none', words: 'No' })).status).toBe(400);
      expect((await talk.answer(alertId, 2, nothing)).json).toMatchObject({
        state: 'answered',
        entries: [{}, nothing],
      });
    },
  },
  {
    that: 'an alert may be acknowledged and answered by several people, each for themselves',
    holds: async (talk) => {
      const { done, worker, colleague } = talk.agency;
      const { alertId } = await talk.warned();
      await talk.acknowledge(alertId);
      expect(await talk.acknowledge(alertId, 2)).toMatchObject({ status: 409, json: { code: 'acknowledged-already' } });
      const second = await talk.acknowledge(alertId, 2, colleague);
      expect(second.json).toMatchObject({ state: 'acknowledged', version: 3 });
      await talk.answer(alertId, 3);
      const other = { action: 'referred-on', words: 'Asked the hub for a meeting.' };
      expect((await talk.answer(alertId, 4, other, colleague)).json.entries).toMatchObject([
        ...[{ by: worker.name }, { by: colleague.name }],
        { by: worker.name, ...done },
        { by: colleague.name, ...other },
      ]);
    },
  },
  {
    that: 'an alert is answered by nobody who did not see it first, nor from an old view; of two at once one is told of the other',
    holds: async (talk) => {
      const { worker, colleague } = talk.agency;
      const { alertId } = await talk.warned();
      expect(await talk.answer(alertId, 1)).toMatchObject({ status: 409, json: { code: 'not-acknowledged' } });
      const answers = await Promise.all([talk.acknowledge(alertId), talk.acknowledge(alertId, 1, colleague)]);
      expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([200, 'version-conflict']);
      expect(await talk.answer(alertId, 1)).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
      const [first, second] = answers[0].status === 200 ? [worker, colleague] : [colleague, worker];
      const again = await talk.acknowledge(alertId, 2, first);
      expect(again).toMatchObject({ status: 409, json: { code: 'acknowledged-already' } });
      const told = await talk.acknowledge(alertId, 2, second);
      expect(told.json).toMatchObject({ state: 'acknowledged', version: 3 });
    },
  },
];
