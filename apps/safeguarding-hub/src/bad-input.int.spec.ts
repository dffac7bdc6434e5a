import { randomUUID } from 'node:crypto';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import { priya, startHubUnderTest, sean } from '../test/hub-under-test.js';
import { aReferral, aRequest, policeSend } from '../test/referrals.js';

const at = '2026-11-20T10:00:00Z';

const policyValues = {
  ...{ atLeast: 3, window: { length: 6, unit: 'months' }, anchor: 'reported', roles: ['victim'] },
  ...{ source: 'https://example.org/rule', note: CANARY, effectiveFrom: '2026-12-01' },
};

/** What somebody said later. */
const word = {
  ...{ purpose: 'safeguarding', recipient: 'police', decision: 'withdrawn', at },
  ...{ by: 'other', byName: CANARY, reason: `${CANARY} is afraid of them` },
};

/** Of a referral that nobody has, so that each good body is read to its end and then answered with 404. */
const step = (name: string, body: object, field: string): Door => ({
  ...{ name: `the step ${name}`, path: `/referrals/${randomUUID()}/${name}`, answers: 404 },
  good: () => ({ version: 2, ...body }),
  fields: { text: { field, longest: 2000 }, wholeNumber: 'version' },
});

const under = `/referrals/${randomUUID()}`;
const meeting = `${under}/strategy-meetings/${randomUUID()}`;
const somebody = { agency: 'health', name: 'Ann Bell' };

/** What is written down of a case; each body is read to its end, and the referral is not there. */
const casework = (name: string, path: string, body: object, fields: Door['fields']): Door => ({
  ...{ name, path, answers: 404 },
  good: () => ({ version: 2, ...body }),
  fields: { wholeNumber: 'version', ...fields },
});

const caseworkDoors: readonly Door[] = [
  casework(
    'a meeting',
    `${under}/strategy-meetings`,
    { plannedFor: at, reason: CANARY, invited: [{ ...somebody, role: 'Health visitor' }] },
    { text: { field: 'reason', longest: 2000 }, time: 'plannedFor' },
  ),
  casework('an invitation', `${meeting}/invited`, { invited: [{ ...somebody, role: CANARY }] }, {}),
  casework('who came', `${meeting}/attendance`, { attendance: [{ invited: 1, present: true }] }, {}),
  casework(
    'what was shared',
    `${meeting}/information`,
    { ...somebody, words: CANARY },
    { text: { field: 'words', longest: 10_000 } },
  ),
  casework(
    'a decision',
    `${meeting}/decisions`,
    { decision: 'section-47-joint', reasons: CANARY },
    { text: { field: 'reasons', longest: 2000 } },
  ),
  casework(
    'an action',
    `${meeting}/actions`,
    { what: CANARY, dueOn: '2026-11-30', owner: somebody },
    { text: { field: 'what', longest: 2000 }, day: 'dueOn' },
  ),
  casework('whose an action is', `${meeting}/actions/owner`, { action: 1, owner: somebody }, {}),
  casework(
    'the end of an action',
    `${meeting}/actions/end`,
    { action: 1, state: 'done', words: CANARY },
    { text: { field: 'words', longest: 2000 } },
  ),
  casework(
    'the minutes',
    `${meeting}/close`,
    { minutes: CANARY, nextReviewOn: '2026-12-01' },
    { text: { field: 'minutes', longest: 10_000 }, day: 'nextReviewOn' },
  ),
  casework('no meeting', `${meeting}/call-off`, { why: CANARY }, { text: { field: 'why', longest: 2000 } }),
  casework(
    'a power',
    `${under}/protection-powers`,
    { power: 'bail-conditions', usedAt: at, officer: 'PC Hale', reason: CANARY, told: ['school'] },
    { text: { field: 'reason', longest: 2000 }, time: 'usedAt' },
  ),
  casework(
    'the end of a power',
    `${under}/protection-powers/${randomUUID()}/end`,
    { at, how: 'expired', explanation: CANARY },
    { text: { field: 'explanation', longest: 2000 }, time: 'at' },
  ),
  casework(
    'a child’s voice',
    `${under}/childs-voices`,
    { seen: true, seenAt: at, seenBy: 'Ann Bell', seenAlone: true, ownWords: CANARY },
    { text: { field: 'ownWords', longest: 10_000 }, time: 'seenAt' },
  ),
  casework(
    'signs of exploitation',
    `${under}/exploitation`,
    { indicators: ['gang-link'], words: CANARY },
    { text: { field: 'words', longest: 2000 } },
  ),
  casework(
    'a report of modern slavery',
    `${under}/modern-slavery`,
    { takenFor: 'child', route: 'nrm', reportedAt: at, reportedBy: 'The police', words: CANARY },
    { text: { field: 'words', longest: 2000 }, time: 'reportedAt' },
  ),
];

holdDoors({
  start: () => startHubUnderTest(),
  worker: { ...priya, roles: [...priya.roles, ...sean.roles] },
  stranger: { sub: 'joanne.hale', client_id: 'web', agency: 'beacon', roles: ['caseworker'], name: 'Joanne Hale' },
  list: '/referrals',
  doors: [
    {
      ...{ name: 'another team', path: `/referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'adults', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a draft', path: '/drafts', answers: 201 },
      good: () => ({ to: 'beacon', person: goodPerson(), summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 } },
    },
    {
      ...{ name: 'a referral', path: '/sent-referrals', answers: 201 },
      good: () => ({ ...aRequest({ to: 'police' }), person: goodPerson(), summary: CANARY }),
      fields: {
        ...{ text: { field: 'summary', longest: 10_000 }, person: 'person' },
        receiver: { field: 'to', self: 'safeguarding-hub' },
      },
    },
    {
      ...{ name: 'a word about two records', path: `/matches/${randomUUID()}/decide`, answers: 404 },
      good: () => ({ version: 1, decided: 'same', rationale: CANARY }),
      fields: { text: { field: 'rationale', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a question about two records', path: '/matches', answers: 404 },
      good: () => ({ recordId: randomUUID(), otherRecordId: randomUUID(), why: CANARY }),
      fields: { text: { field: 'why', longest: 2000 } },
    },
    {
      ...{ name: 'whom somebody looks for', path: '/people/search', answers: 200 },
      good: () => ({ surname: CANARY, bornOn: '1988-04-12' }),
      fields: {},
    },
    {
      ...{ name: 'a version of a policy', path: '/policies/of-nobody/versions', answers: 404 },
      good: () => ({ version: 1, policy: policyValues, why: CANARY }),
      fields: { text: { field: 'why', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'an approval of a policy', path: '/policies/of-nobody/decide', answers: 404 },
      good: () => ({ version: 1, approves: true, rationale: CANARY }),
      fields: { text: { field: 'rationale', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a proposal that is taken back', path: '/policies/of-nobody/take-back', answers: 404 },
      good: () => ({ version: 1, why: CANARY }),
      fields: { text: { field: 'why', longest: 2000 }, wholeNumber: 'version' },
    },
    step('ask', { question: `Is ${CANARY} her name?` }, 'question'),
    step('reject', { reason: 'other', explanation: CANARY }, 'explanation'),
    step('conclude', { outcome: 'needs-met', note: CANARY }, 'note'),
    {
      ...{ name: 'that a finding was seen', path: `/findings/${randomUUID()}/seen`, answers: 404 },
      ...{ good: () => ({ version: 1 }), fields: { wholeNumber: 'version' } },
    },
    ...['referrals', 'sent-referrals'].map((kind) => ({
      ...{ name: `a later word, at ${kind}`, path: `/${kind}/${randomUUID()}/consent`, answers: 404 },
      ...{ good: () => ({ version: 2, consent: word }), fields: { wholeNumber: 'version' } },
    })),
    step('triage', { grade: 'amber', why: CANARY, strategyDiscussion: 'not-wanted' }, 'why'),
    ...caseworkDoors,
    casework(
      'a question to a partner',
      `${under}/information-requests`,
      { to: 'police', question: CANARY, why: CANARY },
      { text: { field: 'question', longest: 2000 } },
    ),
    casework(
      'that a partner is not asked any more',
      `${under}/information-requests/${randomUUID()}/withdraw`,
      { reason: 'no-longer-needed' },
      {},
    ),
  ],
  asking: { arrives: (service) => policeSend(service), path: (id) => `/referrals/${id}` },
});

holdReader({
  agency: 'safeguarding-hub',
  start: (kafka) => startHubUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.police.safeguarding-hub',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReferral({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(`GET /referrals/${id}`, {
          as: priya,
        });
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
    {
      topic: 'sighting.police',
      type: 'referral-hub.person-sighted.v1',
      data: (personRecordId, person) => ({
        ...{ personRecordId, incident: { recordedBy: 'police', id: randomUUID() }, incidentReference: CANARY },
        ...{ occurredAt: at, reportedAt: at, category: 'burglary', role: 'victim' },
        person: { ...person, recordId: personRecordId },
      }),
      becomes: 'applied',
    },
    {
      topic: 'referral.beacon.safeguarding-hub',
      type: 'referral-hub.question-asked.v1',
      data: (referralId) => ({ referralId, at, question: `Where is ${CANARY}?` }),
      // Nobody sent the referral that it asks about.
      becomes: 'refused-by-rule',
    },
    {
      topic: 'referral.police.safeguarding-hub',
      type: 'referral-hub.information-given.v1',
      data: (requestId) => ({ requestId, at, outcome: 'known', words: `${CANARY} lives there.` }),
      // Nobody asked.
      becomes: 'refused-by-rule',
    },
  ],
});
