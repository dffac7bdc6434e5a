import { randomUUID } from 'node:crypto';
import { aQuestion } from '../test/information-requests.js';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import {
  aConcern,
  amara,
  anAlert,
  aReferral,
  nadia,
  policeSend,
  startProbationUnderTest,
  owen,
} from '../test/probation-under-test.js';

const nobodys = `/referrals/${randomUUID()}`;
const at = '2026-11-20T10:00:00Z';
const supervision = {
  ...{ crn: 'X123456', type: 'community', startedOn: '2026-11-20', riskOfSeriousHarm: 'high' },
  mappa: { category: 1, level: 1 },
};
const breach = { conditionId: randomUUID(), at, inWords: `He wrote to ${CANARY}`, escalation: 'recall-requested' };

const revocation = { conditionId: randomUUID(), from: '2026-11-20', why: `What ${CANARY} asked for` };

/** What somebody said later. */
const word = {
  ...{ purpose: 'safeguarding', recipient: 'police', decision: 'withdrawn', at },
  ...{ by: 'other', byName: CANARY, reason: `${CANARY} is afraid of them` },
};

/** Of a referral that nobody has, so that each good body is read to its end and then answered with 404. */
const door = (name: string, step: string, body: object, fields: Door['fields']): Door => ({
  ...{ name, path: `${nobodys}/${step}`, good: () => ({ ...body }), answers: 404, fields },
});
const inWords = { field: 'inWords', longest: 2000 };

holdDoors({
  start: () => startProbationUnderTest(),
  worker: { ...nadia, roles: [...nadia.roles, ...owen.roles] },
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
      good: () => ({ version: 2, team: 'young-adults', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
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
    {
      ...{ name: 'a referral', path: '/sent-referrals', answers: 201 },
      good: () => ({ ...aConcern(), person: goodPerson(), summary: CANARY }),
      fields: {
        ...{ text: { field: 'summary', longest: 10_000 }, person: 'person' },
        receiver: { field: 'to', self: 'probation' },
      },
    },
    door('a later word', 'consent', { version: 2, consent: word }, { wholeNumber: 'version' }),
    {
      ...{ name: 'a later word, at what was sent', path: `/sent-referrals/${randomUUID()}/consent`, answers: 404 },
      ...{ good: () => ({ version: 2, consent: word }), fields: { wholeNumber: 'version' } },
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
    door('a supervision', 'supervision', supervision, { text: { field: 'crn', longest: 16 }, day: 'startedOn' }),
    door('a first appointment', 'appointment', { at }, { time: 'at' }),
    door('a plan', 'plan', { at }, { time: 'at' }),
    door('a condition of a licence', 'condition', { kind: 'no-contact', inWords: CANARY }, { text: inWords }),
    door('the end of a condition', 'condition/revoke', revocation, {
      ...{ text: { field: 'why', longest: 2000 }, day: 'from' },
    }),
    door(
      'a report to the police',
      'report-to-police',
      { at, summary: CANARY },
      {
        ...{ text: { field: 'summary', longest: 10_000 }, time: 'at' },
      },
    ),
    door('a breach', 'breach', breach, { text: inWords, time: 'at' }),
  ],
  asking: { arrives: (service) => policeSend(service), path: (id) => `/referrals/${id}` },
});

holdReader({
  agency: 'probation',
  start: (kafka) => startProbationUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.safeguarding-hub.probation',
      type: 'referral-hub.information-requested.v1',
      data: (requestId, person) => aQuestion({ requestId, person: person as never, question: CANARY }),
      becomes: 'applied',
    },
    {
      topic: 'referral.safeguarding-hub.probation',
      type: 'referral-hub.question-asked.v1',
      data: (referralId) => ({ referralId, at, question: `Where is ${CANARY}?` }),
      // Nobody sent the referral that it asks about.
      becomes: 'refused-by-rule',
    },
    {
      topic: 'referral.police.probation',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReferral({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(`GET /referrals/${id}`, {
          as: nadia,
        });
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
    {
      topic: 'alert.probation',
      type: 'referral-hub.repeat-alert.v1',
      data: (findingId) => anAlert([], { findingId, sentence: `${CANARY} was here before` }),
      becomes: 'applied',
    },
  ],
});
