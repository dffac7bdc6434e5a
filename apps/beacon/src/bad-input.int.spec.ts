import { randomUUID } from 'node:crypto';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import {
  aReferral,
  anAlert,
  contactSystem,
  joanne,
  policeSend,
  startBeaconUnderTest,
  daniel,
} from '../test/beacon-under-test.js';

const nobodys = `/referrals/${randomUUID()}`;
const at = '2026-11-20T10:00:00Z';

/** Of a referral that nobody has, so that each good body is read to its end and then answered with 404. */
const step = (name: string, body: object, field: string): Door => ({
  ...{ name: `the step ${name}`, path: `${nobodys}/${name}`, good: () => ({ version: 2, ...body }), answers: 404 },
  fields: { text: { field, longest: 2000 }, wholeNumber: 'version' },
});

holdDoors({
  start: () => startBeaconUnderTest(),
  worker: { ...joanne, roles: [...joanne.roles, ...contactSystem.roles, ...daniel.roles] },
  stranger: { sub: 'amara.okafor', client_id: 'web', agency: 'police', roles: ['officer'], name: 'PC Okafor' },
  list: '/referrals',
  doors: [
    {
      ...{ name: 'another team', path: `/referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'case-managers', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      name: 'contacts',
      path: '/contacts',
      good: () => ({ reportedAt: at, category: 'burglary', person: goodPerson(), summary: `${CANARY} rang.` }),
      answers: 201,
      fields: { text: { field: 'summary', longest: 10_000 }, time: 'reportedAt', person: 'person' },
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
      topic: 'alert.beacon',
      type: 'referral-hub.repeat-alert.v1',
      data: (findingId) => anAlert([], { findingId, sentence: `${CANARY} was here before` }),
      becomes: 'applied',
    },
  ],
});
