import { randomUUID } from 'node:crypto';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import {
  aReferral,
  anAlert,
  contactSystem,
  joanne,
  policeSend,
  startBeaconUnderTest,
} from '../test/beacon-under-test.js';
import { aQuestion } from '../test/information-requests.js';

const nobodys = `/referrals/${randomUUID()}`;
const at = '2026-11-20T10:00:00Z';

/** Of a referral that nobody has, so that each good body is read to its end and then answered with 404. */
const step = (name: string, body: object, field: string): Door => ({
  ...{ name: `the step ${name}`, path: `${nobodys}/${name}`, good: () => ({ version: 2, ...body }), answers: 404 },
  fields: { text: { field, longest: 2000 }, wholeNumber: 'version' },
});

const worker = {
  ...joanne,
  roles: [...joanne.roles, ...contactSystem.roles, 'supervisor'],
  teams: ['victim-service'],
};

holdDoors({
  start: () => startBeaconUnderTest(),
  worker,
  stranger: { sub: 'amara.okafor', client_id: 'web', agency: 'police', roles: ['officer'], name: 'PC Okafor' },
  list: '/referrals',
  doors: [
    {
      ...{ name: 'another team', path: `/referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'case-managers', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a draft', path: '/drafts', answers: 201 },
      good: () => ({ to: 'safeguarding-hub', person: goodPerson(), summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 } },
    },
    {
      name: 'contacts',
      path: '/contacts',
      good: () => ({ reportedAt: at, category: 'burglary', person: goodPerson(), summary: `${CANARY} rang.` }),
      answers: 201,
      fields: { text: { field: 'summary', longest: 10_000 }, time: 'reportedAt', person: 'person' },
    },
    {
      ...{ name: 'a referral of somebody who came', path: `/contacts/${randomUUID()}/refer-on`, answers: 404 },
      good: () => ({ version: 1, to: 'safeguarding-hub', purpose: 'safeguarding', summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'what goes in secret', path: '/secret-takeovers', answers: 200 },
      good: () => ({ from: 'nobody', team: 'victim-service', reason: 'absent', explanation: CANARY }),
      fields: { text: { field: 'explanation', longest: 2000 } },
    },
    {
      ...{ name: 'who works on a contact', path: `/contacts/${randomUUID()}/assign`, answers: 404 },
      good: () => ({ version: 1, to: 'colleague', colleague: { subject: 'leah.stone', name: CANARY } }),
      fields: { wholeNumber: 'version' },
    },
    {
      ...{ name: 'what was done about an alert', path: `/alerts/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, action: 'nothing-needed', words: `${CANARY} is safe.` }),
      fields: { text: { field: 'words', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'an answer to the hub', path: `/information-requests/${randomUUID()}/answer`, answers: 404 },
      good: () => ({ version: 1, outcome: 'known', referralId: randomUUID(), words: `${CANARY} is safe.` }),
      fields: { text: { field: 'words', longest: 10_000 }, wholeNumber: 'version' },
    },
    step('ask', { question: `Is ${CANARY} her name?` }, 'question'),
    step('reject', { reason: 'other', explanation: CANARY }, 'explanation'),
    step('progress', { note: `${CANARY} came.` }, 'note'),
  ],
  asking: { arrives: (service) => policeSend(service), path: (id) => `/referrals/${id}` },
});

holdReader({
  agency: 'beacon',
  start: (kafka) => startBeaconUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.police.beacon',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReferral({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(`GET /referrals/${id}`, {
          as: joanne,
        });
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
    {
      topic: 'referral.safeguarding-hub.beacon',
      type: 'referral-hub.information-requested.v1',
      data: (requestId, person) => aQuestion({ requestId, person: person as never, question: CANARY }),
      becomes: 'applied',
    },
    {
      topic: 'alert.beacon',
      type: 'referral-hub.repeat-alert.v1',
      data: (findingId) => anAlert([], { findingId, sentence: `${CANARY} was here before` }),
      becomes: 'applied',
    },
  ],
});
