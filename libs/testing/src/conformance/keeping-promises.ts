import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { agreementOn, dayInLondon, mayCross, type ReferralSent } from '#libs/case-schemas';
import type { Conversation } from './conversation.js';
import type { AgencyPromise } from './promise.js';

/** By then every clock that runs now is late. */
const LONG_AFTER_MS = 400 * 24 * 60 * 60_000;

/** What becomes of what a receiver keeps: what it must not have, what it has yet to tell, and what is to be done by when. */
export const keepingPromises: readonly AgencyPromise<Conversation>[] = [
  {
    that: 'what its agreement does not let it read is shown, kept and logged nowhere, though it came',
    holds: async (talk) => {
      const canary = `canary-${randomUUID()}`;
      const id = await talk.send(withMoreThanAgreed(talk.agency.referral(), canary));
      expect((await talk.look(id)).text).not.toContain(canary);
      expect(await talk.tablesWith(canary)).toEqual([]);
      expect(talk.logged.filter((line) => line.includes(canary))).toEqual([]);
    },
  },
  {
    that: 'a referral is found by names, or their beginnings, whatever the accents and capitals, and no other is',
    holds: async (talk) => {
      const word = randomUUID().slice(0, 8);
      const referral = talk.agency.referral();
      const names = [{ kind: 'current' as const, forenames: 'Zoë', surname: `Núñez-Q${word}` }];
      const id = await talk.send({ ...referral, person: { ...referral.person, names } });
      expect(await talk.find(`NUNEZ q${word.slice(0, 6)} zo`)).toEqual([id]);
      expect(await talk.find(`q${word} zoya`)).toEqual([]);
    },
  },
  {
    that: 'what was committed and not known to be published is published, under the id that it had',
    holds: async (talk) => {
      const id = await talk.send();
      const first = await talk.eventually(() => {
        const [event] = talk.heard(id);
        if (!event) throw new Error('Nothing was said');
        return event;
      });
      await talk.dieBeforeMarking(id);
      await talk.eventually(() => expect(talk.heard(id).map((event) => event.id)).toEqual([first.id, first.id]));
    },
  },
  {
    that: 'a clock starts when a referral comes, waits for an answer only where its policy says so, and is late once',
    holds: async (talk) => {
      const id = await talk.send();
      expect(await standings(talk, id)).not.toEqual([]);
      await talk.take(id, 'ask');
      expect((await standings(talk, id)).includes('paused')).toBe(talk.agency.clocks.waitForAnswers);
      await talk.say(id, { type: 'referral-hub.question-answered.v1', sequence: 2, data: answerTo(id) });
      await talk.eventually(async () => expect(await standings(talk, id)).not.toContain('paused'));
      const long = new Date(Date.now() + LONG_AFTER_MS);
      for (const at of [long, long]) await talk.lookAtClocks(at);
      await talk.eventually(() => expect(breaches(talk, id)).not.toEqual([]));
      // What is said after it shows that no second word of the breach is on its way.
      await talk.take(id, 'accept');
      await talk.eventually(() => expect(talk.heard(id).at(-1)?.type).toBe('referral-hub.referral-accepted.v1'));
      expect(breaches(talk, id)).toEqual([...new Set(breaches(talk, id))]);
    },
  },
];

const answerTo = (referralId: string) => ({ referralId, at: '2026-11-21T09:00:00Z', answer: 'In the mornings.' });

const standings = async (talk: Conversation, id: string): Promise<string[]> =>
  ((await talk.look(id)).json.deadlines ?? []).map(({ standing }) => standing);

const breaches = (talk: Conversation, id: string): string[] =>
  talk
    .heard(id)
    .filter(({ type }) => type.includes('deadline-breached'))
    .map(({ data }) => String(data['policy']));

/** Everything that may not cross, and what nobody knows: each of it says the canary. */
function withMoreThanAgreed(referral: ReferralSent, canary: string): ReferralSent {
  const agreement = agreementOn(referral.agreement, dayInLondon(new Date(referral.at)));
  if (!agreement) throw new Error(`There is no agreement ${referral.agreement}`);
  const kept = (path: string, more: object): object => (mayCross(agreement, path) ? {} : more);
  const hidden = { kind: 'home' as const, lines: [canary], postcode: 'AL1 1AA', protected: true };
  return {
    ...referral,
    ...{ aPropertyOfTomorrow: canary },
    ...kept('summary', { summary: canary }),
    ...kept('requestedService', { requestedService: canary }),
    ...kept('childsVoice', { childsVoice: { spokenTo: true, ownWords: canary } }),
    incident: { ...referral.incident, ...kept('incident.place', { place: canary }) },
    person: { ...referral.person, addresses: [hidden], ...kept('person.phones', { phones: [{ number: canary }] }) },
  };
}
