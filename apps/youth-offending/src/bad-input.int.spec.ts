import { randomUUID } from 'node:crypto';
import { aQuestion } from '../test/information-requests.js';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import {
  aConcern,
  amara,
  anAlert,
  aReferral,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
  grace,
} from '../test/youth-offending-under-test.js';

const nobodys = `/referrals/${randomUUID()}`;
const panel = {
  ...{ version: 2, heldOn: '2026-11-20', decision: 'youth-caution', reasons: `What ${CANARY} did` },
  members: [{ name: CANARY, seat: 'police' }],
};

/** What somebody said later. */
const word = {
  ...{ purpose: 'safeguarding', recipient: 'police', decision: 'withdrawn', at: '2026-11-20T10:00:00Z' },
  ...{ by: 'other', byName: CANARY, reason: `${CANARY} is afraid of them` },
};

/** Of a referral that nobody has, so that each good body is read to its end and then answered with 404. */
const door = (name: string, step: string, body: object, fields: Door['fields']): Door => ({
  ...{ name, path: `${nobodys}/${step}`, good: () => ({ ...body }), answers: 404, fields },
});

holdDoors({
  start: () => startYouthOffendingUnderTest(),
  worker: { ...imran, roles: [...imran.roles, ...grace.roles] },
  stranger: amara,
  list: '/referrals',
  doors: [
    {
      ...{ name: 'an answer to the hub', path: `/information-requests/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, outcome: 'known', words: `${CANARY} is safe.` }),
      fields: { text: { field: 'words', longest: 10_000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'another team', path: `/referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'court', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a referral', path: '/sent-referrals', answers: 201 },
      good: () => ({ ...aConcern(), person: goodPerson(), summary: CANARY }),
      fields: {
        ...{ text: { field: 'summary', longest: 10_000 }, person: 'person' },
        receiver: { field: 'to', self: 'youth-offending' },
      },
    },
    door('a later word', 'consent', { version: 2, consent: word }, { wholeNumber: 'version' }),
    {
      ...{ name: 'a later word, at what was sent', path: `/sent-referrals/${randomUUID()}/consent`, answers: 404 },
      ...{ good: () => ({ version: 2, consent: word }), fields: { wholeNumber: 'version' } },
    },
    {
      ...{ name: 'what was done about an alert', path: `/alerts/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, action: 'nothing-needed', words: `${CANARY} is in custody.` }),
      fields: { text: { field: 'words', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a draft', path: '/drafts', answers: 201 },
      good: () => ({ to: 'safeguarding-hub', person: goodPerson(), summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 } },
    },
    door(
      'a question',
      'ask',
      { version: 2, question: `Is ${CANARY} her name?` },
      {
        ...{ text: { field: 'question', longest: 2000 }, wholeNumber: 'version' },
      },
    ),
    door(
      'a rejection',
      'reject',
      { version: 2, reason: 'other', explanation: CANARY },
      {
        ...{ text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
      },
    ),
    door(
      'an assessment',
      'assessment',
      { version: 2, tool: 'asset-plus', doneOn: '2026-11-20' },
      {
        ...{ wholeNumber: 'version', day: 'doneOn' },
      },
    ),
    door('a panel', 'panel', panel, {
      ...{ text: { field: 'reasons', longest: 2000 }, wholeNumber: 'version', day: 'heldOn' },
    }),
  ],
  asking: { arrives: (service) => policeSend(service), path: (id) => `/referrals/${id}` },
});

holdReader({
  agency: 'youth-offending',
  start: (kafka) => startYouthOffendingUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.safeguarding-hub.youth-offending',
      type: 'referral-hub.information-requested.v1',
      data: (requestId, person) => aQuestion({ requestId, person: person as never, question: CANARY }),
      becomes: 'applied',
    },
    {
      topic: 'referral.safeguarding-hub.youth-offending',
      type: 'referral-hub.question-asked.v1',
      data: (referralId) => ({ referralId, at: '2026-11-20T10:00:00Z', question: `Where is ${CANARY}?` }),
      // Nobody sent the referral that it asks about.
      becomes: 'refused-by-rule',
    },
    {
      topic: 'referral.police.youth-offending',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReferral({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(`GET /referrals/${id}`, {
          as: imran,
        });
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
    {
      topic: 'alert.youth-offending',
      type: 'referral-hub.repeat-alert.v1',
      data: (findingId) => anAlert([], { findingId, sentence: `${CANARY} was here before` }),
      becomes: 'applied',
    },
  ],
});
