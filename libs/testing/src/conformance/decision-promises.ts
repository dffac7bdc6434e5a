import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Conversation } from './conversation.js';
import type { AgencyPromise } from './promise.js';

const at = '2026-11-21T09:00:00Z';
const told = (talk: Conversation, id: string): (string | undefined)[] =>
  talk.heard(id).map(({ type }) => type.split('.')[1]);
const says = (type: string, sequence: number, referralId: string, said: object = {}) => ({
  type: `referral-hub.${type}.v1`,
  sequence,
  data: { referralId, at, ...said },
});

/** What its people may do, and what the sender hears of it. */
export const decisionPromises: readonly AgencyPromise<Conversation>[] = [
  {
    that: 'a decision tells the sender once, about the same referral, with who took it',
    holds: async (talk) => {
      const id = await talk.send();
      expect((await talk.take(id, 'accept')).status).toBe(200);
      await talk.eventually(() => {
        const [, accepted, ...more] = talk.heard(id);
        expect(accepted).toMatchObject({ type: 'referral-hub.referral-accepted.v1', sequence: 2 });
        expect(accepted?.data).toMatchObject({ referralId: id, byName: expect.stringMatching(/./) as unknown });
        expect(more).toEqual([]);
      });
    },
  },
  {
    that: 'of two decisions at once one wins, and the other is told what holds now',
    holds: async (talk) => {
      const id = await talk.send();
      const { version } = (await talk.look(id)).json;
      const decisions = await Promise.all([talk.take(id, 'accept', version), talk.take(id, 'reject', version)]);
      expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409]);
      const lost = decisions.find(({ status }) => status === 409)?.json;
      expect(lost).toMatchObject({ version: version + 1, allowedSteps: expect.any(Array) as unknown });
      await talk.eventually(() => expect(told(talk, id)).toHaveLength(2));
    },
  },
  {
    that: 'a decision on what somebody saw before something happened is refused',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.take(id, 'ask');
      const { status, json } = await talk.take(id, 'accept', 2);
      expect([status, json]).toMatchObject([409, { version: 3, referralStatus: 'on-hold' }]);
    },
  },
  {
    that: 'an illegal step is refused with the current state and the allowed next steps',
    holds: async (talk) => {
      const id = await talk.send();
      const { status, json } = await talk.take(id, 'conclude');
      expect([status, json.referralStatus]).toEqual([409, 'received']);
      expect(json.allowedSteps).toEqual(expect.arrayContaining(['accept', 'reject', 'ask']));
    },
  },
  {
    that: 'after a conclusion nothing follows but reopening',
    holds: async (talk) => {
      const id = await talk.send();
      for (const step of ['accept', 'conclude'] as const) await talk.take(id, step);
      for (const step of ['accept', 'ask', 'progress', 'reject', 'conclude'] as const)
        expect([step, (await talk.take(id, step)).status]).toEqual([step, 409]);
      expect((await talk.take(id, 'reopen')).json.status).toBe('in-progress');
      await talk.eventually(() =>
        expect(told(talk, id)).toEqual([
          'referral-received',
          'referral-accepted',
          'referral-concluded',
          'referral-reopened',
        ]),
      );
    },
  },
  {
    that: 'a question puts it on hold, and the answer lets it go on',
    holds: async (talk) => {
      const id = await talk.send();
      expect((await talk.take(id, 'ask')).json.status).toBe('on-hold');
      await talk.say(id, says('question-answered', 2, id, { answer: 'In the mornings.' }));
      await talk.shows(id, 'opened');
    },
  },
  {
    that: 'a withdrawal wins over a later acceptance, and over an earlier one',
    holds: async (talk) => {
      const [before, after] = [await talk.send(), await talk.send()];
      await talk.take(after, 'accept');
      for (const id of [before, after]) {
        await talk.say(id, says('referral-withdrawn', 2, id, { reason: 'no-longer-needed' }));
        await talk.shows(id, 'withdrawn');
      }
      expect((await talk.take(before, 'accept')).status).toBe(409);
    },
  },
  {
    that: 'a rejection can be disputed, upheld and disputed again, and each word is told',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.take(id, 'reject');
      await talk.say(id, says('rejection-disputed', 2, id, { level: 'practitioners', explanation: 'She is at risk.' }));
      await talk.shows(id, 'disputed');
      await talk.take(id, 'uphold');
      await talk.shows(id, 'rejected');
      await talk.say(id, says('rejection-disputed', 3, id, { level: 'managers', explanation: 'She is at risk.' }));
      await talk.shows(id, 'disputed');
      expect((await talk.take(id, 'accept')).json.status).toBe('accepted');
    },
  },
  {
    that: 'a step that no sender can have taken changes nothing and is set aside',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.say(id, says('question-answered', 2, id, { answer: 'Nobody asked.' }));
      await talk.eventually(async () => expect(await talk.setAside(id)).toEqual(['step-out-of-turn']));
      expect((await talk.look(id)).json).toMatchObject({ status: 'received', version: 2 });
    },
  },
  {
    that: 'what either side calls an error is over for both',
    holds: async (talk) => {
      const [theirs, ours] = [await talk.send(), await talk.send()];
      await talk.say(theirs, says('referral-entered-in-error', 2, theirs, { reason: 'wrong-person' }));
      await talk.shows(theirs, 'entered-in-error');
      expect((await talk.take(ours, 'enter-in-error')).json.status).toBe('entered-in-error');
      await talk.eventually(() => expect(told(talk, ours).at(-1)).toBe('referral-entered-in-error'));
    },
  },
  {
    that: 'a token of another agency is answered alike for what there is and what there is not',
    holds: async (talk) => {
      const id = await talk.send();
      const [there, absent] = await Promise.all(
        [id, randomUUID()].map((each) => talk.call(`GET ${talk.agency.path(each)}`, { as: talk.agency.stranger })),
      );
      expect([there?.status, plain(there?.text)]).toEqual([absent?.status, plain(absent?.text)]);
      expect([403, 404]).toContain(there?.status);
    },
  },
  {
    that: 'each thing that it says is recorded by its fields, and never by what it said',
    holds: async (talk) => {
      const id = await talk.send();
      await talk.take(id, 'ask');
      await talk.eventually(async () => {
        const { json } = await talk.look(id);
        const toSender = talk.heard(id).map(({ type }) => type);
        const recorded = json.disclosures.map(({ event }) => event);
        expect(toSender.length).toBeGreaterThan(1);
        expect(recorded).toEqual(expect.arrayContaining(toSender));
      });
      const asked = (await talk.look(id)).json.disclosures.find(({ event }) => event.includes('question-asked'));
      // Some also say by when they want the answer.
      const fields = asked?.fields.filter((field) => field !== 'answerBy');
      expect(fields).toEqual(['at', 'byName', 'question', 'referralId']);
    },
  },
  {
    that: 'nothing of what a person or a referral says is in its log',
    holds: async (talk) => {
      const canary = `canary-${randomUUID()}`;
      const referral = { ...talk.agency.referral(), summary: canary };
      const names = [{ kind: 'current' as const, forenames: canary, surname: canary }];
      const id = await talk.send({ ...referral, person: { ...referral.person, names } });
      await talk.take(id, 'accept');
      await talk.say(id, says('rejection-disputed', 2, id, { level: canary, explanation: canary }));
      await talk.eventually(async () => expect(await talk.setAside(id)).toHaveLength(1));
      expect(talk.logged.filter((line) => line.includes(canary))).toEqual([]);
    },
  },
];

/** Without what names the request itself. */
const plain = (text = ''): string => text.replace(/"(correlationId|instance)":"[^"]*"/g, '');
