import { expect } from '@jest/globals';
import { sentEvent, type Conversation } from './conversation.js';
import type { AgencyPromise } from './promise.js';
import { sourceOfSomebodyElse } from './third-party.js';

const at = '2026-11-21T09:00:00Z';
const told = (heard: readonly { readonly type: string }[]): (string | undefined)[] =>
  heard.map(({ type }) => type.split('.')[1]);

/** What becomes of what the sender says. */
export const arrivalPromises: readonly AgencyPromise<Conversation>[] = [
  {
    that: 'a referral appears once, and is acknowledged once, however often it is delivered',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      const event = sentEvent(referral);
      await talk.say(referral.referralId, event, event, event);
      await talk.shows(referral.referralId, 'received');
      // What comes behind the copies on the same partition shows that they were read.
      await talk.say(referral.referralId, amendment(referral, 2, 'Said after the copies'));
      await talk.eventually(async () => {
        expect((await talk.look(referral.referralId)).json).toMatchObject({
          summary: 'Said after the copies',
          version: 3,
        });
        expect(told(talk.heard(referral.referralId))).toEqual(['referral-received']);
      });
      expect(await talk.setAside(referral.referralId)).toEqual([]);
    },
  },
  {
    that: 'what comes in the wrong order is applied in the right one',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      await talk.say(referral.referralId, amendment(referral, 2, 'Second'), sentEvent(referral));
      await talk.eventually(async () => {
        const { json } = await talk.look(referral.referralId);
        expect([json.summary, json.timeline?.map(({ step }) => step)]).toEqual([
          'Second',
          ['send', 'receive', 'amend'],
        ]);
      });
    },
  },
  {
    that: 'a received referral is acknowledged even when it will be rejected',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.take(id, 'reject');
      await talk.eventually(() => expect(told(talk.heard(id))).toEqual(['referral-received', 'referral-rejected']));
    },
  },
  {
    that: 'what it says in answer belongs to the same story and names what caused it',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.eventually(() => {
        const [received] = talk.heard(id);
        expect(received).toMatchObject({ correlationId: `story-of-${id}`, causationId: `${id}-1`, sequence: 1 });
        expect(received?.source).toBe(`/agencies/${talk.agency.agency}`);
      });
    },
  },
  {
    that: 'an amendment arrives: the new is shown, and what changed is kept',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      const id = await talk.send(referral);
      await talk.say(id, amendment(referral, 2, 'As it should read'));
      await talk.eventually(async () => {
        const { json } = await talk.look(id);
        expect(json.summary).toBe('As it should read');
        expect(json.timeline.at(-1)).toMatchObject({ step: 'amend', changes: [{ after: 'As it should read' }] });
      });
    },
  },
  {
    that: 'a newer minor version of an event, with more in it, is taken as what is known of it',
    holds: async (talk) => {
      const referral = { ...talk.agency.referral(), aPropertyOfTomorrow: 'unknown today' };
      expect(await talk.send(referral)).toBe(referral.referralId);
      expect(await talk.setAside(referral.referralId)).toEqual([]);
    },
  },
  {
    that: 'an event of a type that it does not know is passed over, and what follows it is not held up',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      const id = await talk.send(referral);
      const unheardOf = { type: 'referral-hub.referral-dreamt-of.v1', sequence: 2, data: { referralId: id, at } };
      await talk.say(id, unheardOf, amendment(referral, 3, 'Said after it'));
      await talk.eventually(async () => {
        const { json } = await talk.look(id);
        expect([json.summary, json.timeline?.map(({ step }) => step)]).toEqual([
          'Said after it',
          ['send', 'receive', 'amend'],
        ]);
      });
      expect(await talk.setAside(id)).toEqual([]);
    },
  },
  {
    that: 'an unknown major version is set aside, and its neighbours proceed',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      await talk.say(referral.referralId, sentEvent(referral, { type: 'referral-hub.referral-sent.v9' }));
      await talk.send();
      await talk.eventually(async () =>
        expect(await talk.setAside(referral.referralId)).toEqual(['unsupported-version']),
      );
    },
  },
  {
    that: 'a malformed event goes to the dead letters, and its neighbours proceed',
    holds: async (talk) => {
      const referral = talk.agency.referral();
      await talk.say(referral.referralId, sentEvent(referral, { value: '{"referralId":' }));
      await talk.send();
      await talk.eventually(async () => expect(await talk.setAside(referral.referralId)).toEqual(['unreadable']));
    },
  },
  {
    that: 'an event that names another sender than its topic’s is set aside, and nothing of it is kept',
    holds: async (talk) => {
      const { agency, sender } = talk.agency;
      const referral = talk.agency.referral();
      await talk.say(referral.referralId, sentEvent(referral, { source: sourceOfSomebodyElse(agency, sender) }));
      await talk.eventually(async () => expect(await talk.setAside(referral.referralId)).toEqual(['wrong-source']));
      expect((await talk.look(referral.referralId)).status).toBe(404);
    },
  },
  {
    that: 'what comes under an agreement that is not one from its sender is set aside, and nothing of it is kept',
    holds: async (talk) => {
      const referral = { ...talk.agency.referral(), agreement: 'sarc-police-report' };
      await talk.say(referral.referralId, sentEvent(referral));
      await talk.eventually(async () => expect(await talk.setAside(referral.referralId)).toEqual(['not-agreed']));
      expect((await talk.look(referral.referralId)).status).toBe(404);
    },
  },
];

const amendment = (referral: { readonly referralId: string }, sequence: number, summary: string) => ({
  type: 'referral-hub.referral-amended.v1',
  sequence,
  data: { referralId: referral.referralId, at, reason: 'correction', amended: { ...referral, summary } },
});
