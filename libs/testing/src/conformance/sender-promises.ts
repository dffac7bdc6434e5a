import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from './promise.js';
import type { SenderTalk } from './sending-agency.js';
import { sourceOfSomebodyElse } from './third-party.js';

const at = '2026-11-21T09:00:00Z';
const says = (type: string, sequence: number, referralId: string, said: object = {}) => ({
  type: `referral-hub.${type}.v1`,
  sequence,
  data: { referralId, at, ...said },
});
const told = (talk: SenderTalk, id: string): (string | undefined)[] =>
  talk.heard(id).map(({ type }) => type.split('.')[1]);
/** A few of the events in which a canary stands; whole, they could be too much to compare. */
const whatSays = (talk: SenderTalk, canary: string): string[] =>
  talk
    .everythingHeard()
    .filter(({ text }) => text.includes(canary))
    .slice(0, 3)
    .map(({ type }) => `${type} says ${canary}`);
const received = (id: string) => says('referral-received', 1, id);

/** All that every sender promises. */
export const senderPromises: readonly AgencyPromise<SenderTalk>[] = [
  {
    that: 'what it sends is on the way once, first of all that it says of it, and in its own name',
    holds: async (talk) => {
      const id = await talk.sent();
      expect(talk.heard(id)).toMatchObject([
        {
          type: 'referral-hub.referral-sent.v1',
          source: `/agencies/${talk.agency.agency}`,
          sequence: 1,
          data: { referralId: id },
        },
      ]);
      expect((await talk.look(id)).json.status).toBe('sent');
    },
  },
  {
    that: 'what is asked for twice under one key is sent once',
    holds: async (talk) => {
      const making = talk.agency.making();
      const [first, again] = [await talk.made(making), await talk.made(making)];
      expect(again).toEqual(first);
      await talk.eventually(() => expect(told(talk, String(first[0]))).toEqual(['referral-sent']));
    },
  },
  {
    that: 'nothing is said of a person who has said no, not even that there is one',
    holds: async (talk) => {
      const canary = `canary-${randomUUID()}`;
      expect(await talk.made(talk.agency.making({ refused: true, summary: canary }))).toEqual([]);
      // What is sent after it on the same way shows that it would have come.
      await talk.sent();
      expect(whatSays(talk, canary)).toEqual([]);
    },
  },
  {
    that: 'a draft reaches nobody, neither on a topic nor in the log',
    holds: async (talk) => {
      const canary = `canary-${randomUUID()}`;
      const draft = await talk.draft({ summary: canary });
      // What is sent after it on the same way shows that it would have come.
      await talk.sent();
      expect(whatSays(talk, canary)).toEqual([]);
      expect(told(talk, draft)).toEqual([]);
      expect(talk.logged.filter((line) => line.includes(canary))).toEqual([]);
    },
  },
  {
    that: 'of one draft comes one referral, however often and by how many at once it is sent',
    holds: async (talk) => {
      const canary = `canary-${randomUUID()}`;
      const draft = await talk.draft({ summary: canary });
      const made = await Promise.all([talk.sendDraft(draft), talk.sendDraft(draft), talk.sendDraft(draft)]);
      expect(new Set([...made, await talk.sendDraft(draft)]).size).toBe(1);
      await talk.eventually(() => expect(told(talk, String(made[0]))).toEqual(['referral-sent']));
      await talk.sent();
      expect(whatSays(talk, canary)).toHaveLength(1);
    },
  },
  {
    that: 'what the agreement keeps back is in nothing that it says',
    holds: async (talk) => {
      const [canary, allowed] = [`canary-${randomUUID()}`, `allowed-${randomUUID()}`];
      const id = await talk.sent({ keptBack: canary, summary: allowed });
      expect(talk.heard(id).filter(({ text }) => text.includes(allowed))).toHaveLength(1);
      expect(whatSays(talk, canary)).toEqual([]);
    },
  },
  {
    that: 'each thing that it says is recorded by its fields, and never by what it said',
    holds: async (talk) => {
      const id = await talk.sent({ summary: `canary-${randomUUID()}` });
      const { json, text } = await talk.look(id);
      const [sent] = json.disclosures;
      expect(sent).toMatchObject({ event: 'referral-hub.referral-sent.v1' });
      expect(sent?.fields).toEqual(expect.arrayContaining(['summary', 'incident.category']));
      expect(JSON.stringify(json.disclosures)).not.toContain('canary');
      expect(text).toContain('canary');
    },
  },
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
