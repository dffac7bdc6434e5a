import { randomUUID } from 'node:crypto';
import { CANARY, goodPerson, holdDoors, holdReader, type Door } from '#libs/testing';
import { aConcern, amara, aReferral, policeSend, ruth, startSarcUnderTest, leah } from '../test/sarc-under-test.js';

const nobody = randomUUID();
const at = '2026-11-20T10:00:00Z';
const examination = { at, byName: CANARY };
const byName = { text: { field: 'byName', longest: 255 }, time: 'at' };
const samples = [{ type: 'oral', takenAt: at }];
/** What somebody said later. */
const word = {
  ...{ purpose: 'safeguarding', recipient: 'police', decision: 'withdrawn', at },
  ...{ by: 'other', byName: CANARY, reason: `${CANARY} is afraid of them` },
};

/** Of what nobody has, so that each good body is read to its end and then answered with 404. */
const door = (name: string, path: string, body: object, fields: Door['fields']): Door => ({
  ...{ name, path, good: () => ({ ...body }), answers: 404, fields },
});

holdDoors({
  start: () => startSarcUnderTest(),
  worker: { ...ruth, roles: [...ruth.roles, ...leah.roles] },
  stranger: amara,
  list: '/referrals',
  doors: [
    {
      ...{ name: 'another team', path: `/referrals/${randomUUID()}/team`, answers: 404 },
      good: () => ({ version: 2, team: 'children', explanation: `${CANARY} is theirs.` }),
      fields: { text: { field: 'explanation', longest: 2000 }, wholeNumber: 'version' },
    },
    {
      ...{ name: 'a draft', path: '/drafts', answers: 201 },
      good: () => ({ to: 'safeguarding-hub', person: goodPerson(), summary: CANARY }),
      fields: { text: { field: 'summary', longest: 10_000 } },
    },
    {
      name: 'somebody who came by themselves',
      path: '/clients',
      good: () => ({ cameAt: at, person: goodPerson(), summary: `${CANARY} came alone.` }),
      answers: 201,
      fields: { text: { field: 'summary', longest: 10_000 }, time: 'cameAt', person: 'person' },
    },
    {
      ...{ name: 'a referral', path: '/sent-referrals', answers: 201 },
      good: () => ({ ...aConcern(), person: goodPerson(), summary: CANARY }),
      fields: {
        ...{ text: { field: 'summary', longest: 10_000 }, person: 'person' },
        receiver: { field: 'to', self: 'sarc' },
      },
    },
    door(
      'a referral of somebody who came by themselves',
      `/clients/${nobody}/refer`,
      { version: 1, to: 'beacon', purpose: 'victim-support', requestedService: CANARY, occurredAt: at },
      { text: { field: 'requestedService', longest: 255 }, wholeNumber: 'version', time: 'occurredAt' },
    ),
    door(
      'the referral that is owed of a child',
      `/clients/${nobody}/safeguarding-referral`,
      { summary: CANARY },
      { text: { field: 'summary', longest: 10_000 } },
    ),
    ...['referrals', 'sent-referrals'].map((kind) =>
      door(
        `a later word, at ${kind}`,
        `/${kind}/${nobody}/consent`,
        { version: 2, consent: word },
        { wholeNumber: 'version' },
      ),
    ),
    door('the offer of an examination', `/clients/${nobody}/examination/offer`, examination, byName),
    door('an examination', `/clients/${nobody}/examination/finish`, { ...examination, samples }, byName),
    door('the offer of an examination after a referral', `/referrals/${nobody}/examination/offer`, examination, byName),
    door(
      'an examination after a referral',
      `/referrals/${nobody}/examination/finish`,
      { ...examination, samples },
      byName,
    ),
    door(
      'a decision about a sample',
      `/samples/${nobody}/decide`,
      { decision: 'release-to-police', at },
      { time: 'at' },
    ),
    door(
      'the offer of an adviser',
      `/isva-cases/${nobody}/offer`,
      { version: 1, at, words: CANARY },
      { text: { field: 'words', longest: 2000 }, wholeNumber: 'version', time: 'at' },
    ),
    door(
      'another adviser',
      `/isva-cases/${nobody}/reallocate`,
      { version: 1, adviser: { subject: 'nadia.khan', name: 'Nadia Khan' }, reason: 'other', words: CANARY },
      { text: { field: 'words', longest: 2000 }, wholeNumber: 'version' },
    ),
    door(
      'a contact by an adviser',
      `/isva-cases/${nobody}/contact`,
      { version: 1, channel: 'call', at, result: 'reached', words: CANARY },
      { text: { field: 'words', longest: 2000 }, wholeNumber: 'version', time: 'at' },
    ),
    door(
      'an action for the plan of an adviser',
      `/isva-cases/${nobody}/plan-action`,
      { version: 1, what: CANARY, who: 'Nadia Khan', by: '2027-01-04' },
      { text: { field: 'what', longest: 500 }, wholeNumber: 'version' },
    ),
    door(
      'the end of an adviser’s support',
      `/isva-cases/${nobody}/end`,
      { version: 1, reason: 'needs-met', on: '2026-11-20', view: 'better', viewInWords: CANARY },
      { text: { field: 'viewInWords', longest: 2000 }, wholeNumber: 'version' },
    ),
    door(
      'a question',
      `/referrals/${nobody}/ask`,
      { version: 2, question: `Is ${CANARY} her name?` },
      {
        ...{ text: { field: 'question', longest: 2000 }, wholeNumber: 'version' },
      },
    ),
  ],
  asking: { arrives: (service) => policeSend(service), path: (id) => `/referrals/${id}` },
});

holdReader({
  agency: 'sarc',
  start: (kafka) => startSarcUnderTest({}, kafka),
  heard: [
    {
      topic: 'referral.police.sarc',
      type: 'referral-hub.referral-sent.v1',
      data: (referralId, person) => aReferral({}, { referralId, person: person as never, summary: CANARY }),
      becomes: 'applied',
      shows: async (service, id) => {
        const { json } = await service.call<{ person: object; dataFlags: { code: string }[] }>(`GET /referrals/${id}`, {
          as: ruth,
        });
        return { person: json.person, warnings: json.dataFlags.map(({ code }) => code) };
      },
    },
  ],
});
