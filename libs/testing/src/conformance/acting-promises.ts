import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from './promise.js';
import type { SenderTalk } from './sending-agency.js';
import { received, says, told } from './sender-words.js';

/** What its people do about what they sent, and what comes of that. */
export const actingPromises: readonly AgencyPromise<SenderTalk>[] = [
  {
    that: 'a question is shown with when it is to be answered and can be answered, and the answer is told',
    holds: async (talk) => {
      const id = await talk.sent();
      const answerBy = '2026-11-20T23:30:00.000Z';
      await talk.say(id, received(id), says('question-asked', 2, id, { question: 'Where?', answerBy }));
      const shown = await talk.shows(id, 'on-hold');
      expect(shown.allowedSteps).toContain('answer');
      expect(shown.timeline.at(-1)).toMatchObject({ step: 'ask', answerBy });
      expect((await talk.take(id, 'answer')).status).toBe(200);
      await talk.eventually(() => expect(told(talk, id)).toEqual(['referral-sent', 'question-answered']));
    },
  },
  {
    that: 'a rejection can be disputed, and to whom it goes is told',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id), says('referral-rejected', 2, id, { reason: 'other', explanation: 'No' }));
      await talk.shows(id, 'rejected');
      expect((await talk.take(id, 'dispute')).json.status).toBe('disputed');
      await talk.eventually(() =>
        expect(talk.heard(id).at(-1)).toMatchObject({
          type: 'referral-hub.rejection-disputed.v1',
          data: { level: 'practitioners' },
        }),
      );
    },
  },
  {
    that: 'a withdrawal wins over an acceptance that it crosses',
    holds: async (talk) => {
      const id = await talk.sent();
      expect((await talk.take(id, 'withdraw')).json.status).toBe('withdrawn');
      await talk.say(id, received(id), says('referral-accepted', 2, id));
      await talk.eventually(async () => {
        const { json } = await talk.look(id);
        expect([json.status, json.timeline.length]).toEqual(['withdrawn', 4]);
      });
      expect(told(talk, id)).toEqual(['referral-sent', 'referral-withdrawn']);
    },
  },
  {
    that: 'a consent taken back withdraws what rests on it, and the receiver is told why',
    holds: async (talk) => {
      const id = await talk.sent();
      const { json } = await talk.takeBack(id);
      expect(json).toMatchObject({ status: 'withdrawn', consentEffect: { sharing: 'stops' } });
      await talk.eventually(() =>
        expect(talk.heard(id).at(-1)).toMatchObject({
          type: 'referral-hub.referral-withdrawn.v1',
          data: { referralId: id, reason: 'consent-withdrawn' },
        }),
      );
    },
  },
  {
    that: 'a consent taken back leaves what rests on a duty, and it is said why',
    holds: async (talk) => {
      const id = await talk.owed();
      const { json } = await talk.takeBack(id);
      const because = expect.stringMatching(/\S/) as unknown;
      expect(json).toMatchObject({ status: 'sent', consentEffect: { sharing: 'goes-on', because } });
      expect((await talk.look(id)).json.status).toBe('sent');
    },
  },
  {
    that: 'a correction reaches the receiver whole, under the same referral',
    holds: async (talk) => {
      const id = await talk.sent();
      expect((await talk.take(id, 'amend')).status).toBe(200);
      await talk.eventually(() =>
        expect(talk.heard(id).at(-1)).toMatchObject({
          type: 'referral-hub.referral-amended.v1',
          sequence: 2,
          data: { amended: { referralId: id } },
        }),
      );
    },
  },
  {
    that: 'a step that was decided on what somebody saw before is refused with where it stands',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id));
      await talk.shows(id, 'received');
      const { status, json } = await talk.take(id, 'withdraw', 1);
      expect([status, json]).toMatchObject([409, { version: 2, referralStatus: 'received' }]);
    },
  },
  {
    that: 'a token of another agency is answered alike for what there is and what there is not',
    holds: async (talk) => {
      const id = await talk.sent();
      const [there, absent] = await Promise.all(
        [id, randomUUID()].map((each) => talk.call(`GET ${talk.agency.path(each)}`, { as: talk.agency.stranger })),
      );
      const plain = (text = ''): string => text.replace(/"(correlationId|instance)":"[^"]*"/g, '');
      expect([there?.status, plain(there?.text)]).toEqual([absent?.status, plain(absent?.text)]);
      expect([403, 404]).toContain(there?.status);
    },
  },
];
