import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { AgencyPromise } from './promise.js';
import type { SenderTalk } from './sending-agency.js';
import { told } from './sender-words.js';

/** A few of the events in which a canary stands; whole, they could be too much to compare. */
const whatSays = (talk: SenderTalk, canary: string): string[] =>
  talk
    .everythingHeard()
    .filter(({ text }) => text.includes(canary))
    .slice(0, 3)
    .map(({ type }) => `${type} says ${canary}`);

/** What goes out, and what does not. */
export const sendingPromises: readonly AgencyPromise<SenderTalk>[] = [
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
];
