import { randomUUID } from 'node:crypto';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import { aQuestion } from '../test/information-requests.js';
import { officer, recordsSystem, startPoliceUnderTest } from '../test/police-under-test.js';
import { aReport, maya, rowan } from '../test/received-referrals.js';

const nobodys = `/referrals/${randomUUID()}`;
const at = '2026-11-20T10:00:00Z';
const incident = (): Record<string, unknown> => ({
  ...{ reportingOfficer: 'amara.okafor', occurredAt: at, reportedAt: at, category: 'burglary' },
  ...{ people: [{ role: 'victim', person: goodPerson() }], summary: `${CANARY} saw a broken window.` },
});

/** Of a referral that nobody made, so that each good body is read to its end and then answered with 404. */
const step = (name: string, body: object, field: string): Door => ({
  ...{ name: `the step ${name}`, path: `${nobodys}/${name}`, good: () => ({ version: 1, ...body }), answers: 404 },
  fields: { text: { field, longest: 2000 }, wholeNumber: 'version' },
});

/** Of an incident that nobody reported. */
const written = (name: string, path: string, field: string, body: object): Door => ({
  ...{ name, path: `/incidents/${randomUUID()}/${path}`, good: () => ({ ...body }), answers: 404 },
  fields: { text: { field, longest: ['professionalJudgement', 'because'].includes(field) ? 2000 : 10_000 } },
});

holdDoors({
  start: () => startPoliceUnderTest(),
  worker: { ...officer('amara.okafor'), roles: [...officer('').roles, ...recordsSystem().roles, ...rowan.roles] },
  stranger: { sub: 'joanne.hale', client_id: 'web', agency: 'beacon', roles: ['caseworker'], name: 'Joanne Hale' },
  list: '/referrals',
  doors: [
    {
      ...{ name: 'another team', path: `/received-referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'intelligence', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a draft', path: '/drafts', answers: 201 },
      good: () => ({ to: 'beacon', incidentId: randomUUID(), personRecordId: 'P-1', summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 } },
    },
    {
      name: 'incidents',
      path: '/incidents',
      good: incident,
      answers: 201,
      fields: { text: { field: 'summary', longest: 10_000 }, time: 'reportedAt', person: 'people[0].person' },
    },
    {
      ...{ name: 'a question about what others refer', path: `/received-referrals/${randomUUID()}/ask`, answers: 404 },
      good: () => ({ version: 2, question: `Is ${CANARY} her name?` }),
      fields: { text: { field: 'question', longest: 2000 }, wholeNumber: 'version' },
    },
    written('a notice', 'public-protection-notices', 'circumstances', {
      ...{ personRecordId: 'child', whose: 'child', grade: 'red', because: CANARY, circumstances: CANARY },
    }),
    written('a power', 'protection-powers', 'circumstances', {
      ...{ power: 'stalking-protection-order', personRecordId: 'child', usedAt: at, circumstances: CANARY },
    }),
    written('a child’s voice', 'childs-voices', 'ownWords', {
      ...{ personRecordId: 'child', spokenTo: true, ownWords: CANARY, version: 0 },
    }),
    written('an assessment of the risk', 'risk-assessments', 'professionalJudgement', {
      ...{ tool: 'DARA', score: 4, grade: 'high', professionalJudgement: CANARY, version: 0 },
    }),
    written('that it was not referred to MARAC', 'marac', 'because', { referred: false, because: CANARY, version: 0 }),
    {
      ...{ name: 'what was done about an alert', path: `/alerts/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, action: 'nothing-needed', words: `${CANARY} is safe.` }),
      fields: { text: { field: 'words', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'an answer to the hub', path: `/information-requests/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, outcome: 'known', words: `${CANARY} is safe.` }),
      fields: { text: { field: 'words', longest: 10_000 }, wholeNumber: 'version' },
    },
    step('answer', { answer: `${CANARY} is at home in the mornings.` }, 'answer'),
    step('dispute', { explanation: CANARY }, 'explanation'),
    step('withdraw', { reason: 'no-longer-needed', explanation: CANARY }, 'explanation'),
  ],
});

holdReader({
  agency: 'police',
  start: (kafka) => startPoliceUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.beacon.police',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReport({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(
          `GET /received-referrals/${id}`,
          { as: maya },
        );
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
    {
      topic: 'referral.beacon.police',
      type: 'referral-hub.question-asked.v1',
      data: (referralId) => ({ referralId, at, question: `Where is ${CANARY}?` }),
      // Nobody sent the referral that it asks about.
      becomes: 'refused-by-rule',
    },
    {
      topic: 'referral.safeguarding-hub.police',
      type: 'referral-hub.information-requested.v1',
      data: (requestId, person) => aQuestion({ requestId, person: person as never, question: CANARY }),
      becomes: 'applied',
    },
    {
      topic: 'alert.police',
      type: 'referral-hub.repeat-alert.v1',
      data: (findingId) => ({
        ...{ alertId: randomUUID(), findingId, kind: 'repeat-victim', state: 'current', foundAt: at },
        ...{ referralIds: [], personRecordIds: [randomUUID()], sentence: `${CANARY} was here before`, count: 2 },
        ...{ windowMonths: 12, toldBy: ['police'], evidence: [], asked: 'Look.', policyId: 'repeat-victim' },
      }),
      becomes: 'applied',
    },
  ],
});
