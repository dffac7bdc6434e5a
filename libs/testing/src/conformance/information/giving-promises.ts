import { expect } from '@jest/globals';
import type { AgencyPromise } from '../promise.js';
import type { InformationTalk } from './information-talk.js';

/** What becomes of what its people answer. */
export const givingPromises: readonly AgencyPromise<InformationTalk>[] = [
  {
    that: 'a question is answered from the version that was seen, and the hub is told under the agreement by which it asked',
    holds: async (talk) => {
      const { agency, colleague, known, nothing, worker } = talk.agency;
      const byName = worker.name;
      const id = await talk.asked();
      const first = await known(talk.service, 'Twice since March.');
      const answers = await Promise.all([talk.answer(id, first), talk.answer(id, nothing, { as: colleague })]);
      expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([200, 'version-conflict']);
      const more = { outcome: 'known', words: 'And once in May.' };
      const second = await talk.answer(id, await known(talk.service, more.words), { version: 2 });
      expect(second.json).toMatchObject({ state: 'answered', version: 3 });
      const events = await talk.told(id);
      expect(events).toHaveLength(2);
      expect(events[1]).toMatchObject({
        topic: `referral.${agency}.safeguarding-hub`,
        type: 'referral-hub.information-given.v1',
      });
      expect(events[1]?.data).toEqual({ requestId: id, byName, at: expect.any(String) as unknown, ...more });
      const disclosed = await talk.service.query<{ details: object }>(
        'SELECT details FROM disclosure WHERE subject = $1',
        [id],
      );
      expect(disclosed.at(-1)?.details).toMatchObject({
        ...{ agreement: `hub-${agency}-information-request`, to: 'safeguarding-hub', byName },
        fields: expect.arrayContaining(['outcome', 'words']) as unknown,
      });
    },
  },
  {
    that: 'what the hub asks is listed by what is due first, and late once its time is over',
    holds: async (talk) => {
      const [soon, late] = [await talk.asked(), await talk.asked({ grade: 'green' })];
      const counted = await talk.counts();
      await talk.dueLongAgo(late);
      expect(await talk.counts()).toEqual({ ...counted, overdue: (counted['overdue'] ?? 0) + 1 });
      expect((await talk.list('overdue')).items.map(({ id }) => id)).toEqual([late]);
      const asked = await talk.list('asked');
      expect([asked.items[0]?.id, asked.total]).toEqual([late, counted['asked']]);
      expect(asked.items.map(({ id }) => id)).toContain(soon);
      await talk.answer(late, talk.agency.nothing);
      expect((await talk.list('overdue')).items).toEqual([]);
    },
  },
  {
    that: 'each look at what the hub asks and each answer is written down',
    holds: async (talk) => {
      const id = await talk.asked();
      await talk.look(id);
      await talk.answer(id, await talk.agency.known(talk.service, 'Twice since March.'));
      const logged = await talk.service.query(
        `SELECT action FROM access_log WHERE what = 'information-request' AND id = $1 ORDER BY position`,
        [id],
      );
      expect(logged).toEqual([{ action: 'view' }, { action: 'change' }]);
    },
  },
];

/** What becomes of an answer that tells nothing, of those agencies that say why. */
export const decliningPromises: readonly AgencyPromise<InformationTalk>[] = [
  {
    that: 'an answer is declined with a reason, and not known without a word',
    holds: async (talk) => {
      const id = await talk.asked();
      expect(await talk.answer(id, { outcome: 'declined' })).toMatchObject({
        ...{ status: 422, json: { code: 'answer-incomplete', errors: [{ field: 'reason', code: 'missing' }] } },
      });
      expect(await talk.told(id)).toEqual([]);
      const declined = { outcome: 'declined', reason: 'harms-investigation' };
      expect((await talk.answer(id, declined)).json.given).toMatchObject([declined]);
      const other = await talk.asked();
      expect((await talk.answer(other, { outcome: 'not-known' })).json).toMatchObject({ state: 'answered' });
    },
  },
];
