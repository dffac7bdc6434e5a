import { expect } from '@jest/globals';
import { holdInformationRequest, type AgencyPromise, type InformationTalk, type ServiceUnderTest } from '#libs/testing';
import {
  amara,
  aReferral,
  daniel,
  joanne,
  leah,
  policeSend,
  startBeaconUnderTest,
} from '../../test/beacon-under-test.js';
import { aQuestion, hubAsks, hubWithdraws, saidYes, wordOnHub } from '../../test/information-requests.js';

const nobodys = '00000000-0000-4000-8000-000000000000';
const WORDS = 'Supported since March; ring after six.';
const at = expect.any(String) as unknown;
const cannotSay = { outcome: 'declined' };
const known = async (beacon: ServiceUnderTest, words = WORDS) => ({
  ...{ outcome: 'known', words },
  referralId: await saidYes(beacon),
});

/** What only Beacon promises: it tells by the person's own yes, and otherwise says the same of everybody. */
const own: readonly AgencyPromise<InformationTalk>[] = [
  {
    that: 'what it knows is told on the person’s own yes, and whose that was stays with Beacon',
    holds: async (talk) => {
      const id = await talk.asked();
      const said = await known(talk.service);
      expect((await talk.answer(id, said)).json.given).toMatchObject([said]);
      const { outcome, words } = said;
      expect((await talk.told(id)).map(({ data }) => data)).toEqual([
        { requestId: id, byName: joanne.name, at, outcome, words },
      ]);
      const query = 'SELECT details FROM disclosure WHERE subject = $1';
      expect(await talk.service.query(query, [id])).toMatchObject([{ details: { restsOn: 'consent' } }]);
    },
  },
  ...(
    [
      ['who has not said', undefined, 'explicit-consent-missing'],
      ['who said no', wordOnHub('refused'), 'refused'],
      ['who was not asked', wordOnHub('not-asked'), 'explicit-consent-missing'],
    ] as const
  ).map(([who, consent, code]): AgencyPromise<InformationTalk> => ({
    that: `nothing is told of one of its own clients ${who}`,
    holds: async (talk) => {
      const id = await talk.asked();
      const referralId = await policeSend(talk.service, aReferral({}, consent ? { consent } : {}));
      expect(await talk.answer(id, { outcome: 'known', referralId, words: WORDS })).toMatchObject({
        ...{ status: 422, json: { code: 'not-shared', errors: [{ field: 'referralId', code }] } },
      });
      expect(await talk.told(id)).toEqual([]);
    },
  })),
  {
    that: 'the same is said of whom it does not know and of whom it may not tell: nothing, by nobody',
    holds: async (talk) => {
      const [ofClient, ofStranger] = [await talk.asked(), await talk.asked()];
      await policeSend(talk.service, aReferral({}, { consent: wordOnHub('refused') }));
      await talk.answer(ofClient, cannotSay);
      await talk.answer(ofStranger, cannotSay, { as: daniel });
      for (const requestId of [ofClient, ofStranger])
        expect((await talk.told(requestId)).map(({ data }) => data)).toEqual([
          { requestId, at, outcome: 'declined', reason: 'no-lawful-basis' },
        ]);
      expect((await talk.look(ofClient)).json.given).toMatchObject([{ outcome: 'declined', by: joanne.name }]);
    },
  },
  ...(
    [
      [{ outcome: 'known', words: WORDS }, 422, 'answer-incomplete'],
      [{ outcome: 'known', referralId: nobodys, words: WORDS }, 422, 'unknown-referral'],
      [{ outcome: 'declined', words: 'She is safe.' }, 422, 'answer-incomplete'],
      [{ outcome: 'not-known' }, 400, 'invalid'],
      [{ outcome: 'declined', reason: 'harms-investigation' }, 400, 'invalid'],
    ] as const
  ).map(([said, status, code]): AgencyPromise<InformationTalk> => ({
    that: `nothing is answered by ${JSON.stringify(said)}`,
    holds: async (talk) => {
      const id = await talk.asked();
      expect(await talk.answer(id, said)).toMatchObject({ status, json: { code } });
      expect(await talk.told(id)).toEqual([]);
    },
  })),
];

holdInformationRequest({
  agency: 'beacon',
  start: () => startBeaconUnderTest(),
  worker: joanne,
  colleague: daniel,
  others: [leah],
  shutOut: [amara],
  question: aQuestion,
  ask: hubAsks,
  withdraw: (service, requestId) => hubWithdraws(service, requestId),
  known,
  nothing: cannotSay,
  own,
});
