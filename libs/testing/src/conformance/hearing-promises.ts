import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from './promise.js';
import type { SenderTalk } from './sending-agency.js';
import { received, says } from './sender-words.js';
import { sourceOfSomebodyElse } from './third-party.js';

/** What becomes of what a receiver says of what was sent to it. */
export const hearingPromises: readonly AgencyPromise<SenderTalk>[] = [
  {
    that: 'what the receiver does is shown, once however often it is told',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id), received(id), says('referral-accepted', 2, id));
      const { timeline } = await talk.shows(id, 'accepted');
      expect(timeline.map(({ step }) => step)).toEqual(['send', 'receive', 'accept']);
    },
  },
  {
    that: 'what the receiver does is shown in its order, in whatever order it comes',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, says('referral-accepted', 2, id), received(id));
      const { timeline } = await talk.shows(id, 'accepted');
      expect(timeline.map(({ step }) => step)).toEqual(['send', 'receive', 'accept']);
    },
  },
  {
    that: 'a step of anybody else’s than the receiver is set aside',
    holds: async (talk) => {
      const { agency, receiver } = talk.agency;
      const id = await talk.sent();
      await talk.say(id, { ...received(id), source: sourceOfSomebodyElse(agency, receiver) });
      await talk.eventually(async () => expect(await talk.setAside(id)).toEqual(['wrong-source']));
      expect((await talk.look(id)).json.status).toBe('sent');
    },
  },
  {
    that: 'a step that no receiver can have taken is set aside',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id), says('referral-reopened', 2, id, { reason: 'other' }));
      await talk.eventually(async () => expect(await talk.setAside(id)).toEqual(['step-out-of-turn']));
      expect((await talk.look(id)).json.status).toBe('received');
    },
  },
  {
    that: 'an event of a type that it does not know is passed over, and what follows it is not held up',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id), says('referral-dreamt-of', 2, id), says('referral-accepted', 3, id));
      const { timeline } = await talk.shows(id, 'accepted');
      expect(timeline.map(({ step }) => step)).toEqual(['send', 'receive', 'accept']);
      expect(await talk.setAside(id)).toEqual([]);
    },
  },
  {
    that: 'an unknown major version of what a receiver says is set aside, and changes nothing',
    holds: async (talk) => {
      const id = await talk.sent();
      await talk.say(id, received(id), {
        ...says('referral-accepted', 2, id),
        type: 'referral-hub.referral-accepted.v9',
      });
      await talk.eventually(async () => expect(await talk.setAside(id)).toEqual(['unsupported-version']));
      expect((await talk.look(id)).json.status).toBe('received');
    },
  },
  {
    that: 'a word about a referral that it never sent is set aside, and holds back nobody',
    holds: async (talk) => {
      const [id, unknown] = [await talk.sent(), randomUUID()];
      await talk.say(unknown, received(unknown));
      await talk.say(id, received(id));
      await talk.shows(id, 'received');
      await talk.eventually(async () => expect(await talk.setAside(unknown)).toEqual(['unknown-referral']));
    },
  },
];
