import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';

/** Stands in every free text of a case; whatever comes out of a door that should be closed shows it. */
const CANARY = 'Zquardle';

let police: ServiceUnderTest;
let breaks = false;

beforeAll(async () => {
  const beforeCommit = () => {
    if (breaks) throw new Error(`${CANARY} is in the way`);
  };
  police = await startPoliceUnderTest({ commitPoints: { beforeCommit } });
});
afterAll(() => police.stop());

const secret = (what: string): string => `${CANARY} ${what}`;

const full: Incident = {
  reference: secret('reference'),
  reportingOfficer: 'amara.okafor',
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'burglary',
  place: {
    description: secret('place'),
    address: { kind: 'home', lines: [secret('lane')], town: secret('town'), postcode: 'AL10 8TR', protected: false },
  },
  people: [
    {
      role: 'victim',
      person: {
        names: [{ kind: 'current', title: 'Ms', forenames: secret('forename'), surname: secret('surname') }],
        birth: { kind: 'date', date: '1988-04-12' },
        addresses: [
          { kind: 'home', lines: [secret('lane')], town: secret('town'), protected: true, from: '2024-01-01' },
        ],
        phones: [{ number: secret('phone'), kind: 'mobile' }],
        emails: [{ address: `${CANARY}@example.org` }],
        identifiers: [{ type: 'nhs-number', value: CANARY }],
        ethnicity: { code: 'W1', codeSet: '18+1', definedBy: 'self' },
      },
      childsVoice: { spokenTo: true, ownWords: secret('own words'), adultPresent: secret('adult') },
    },
  ],
  riskAssessment: { tool: 'DASH', score: 9, grade: 'medium', professionalJudgement: secret('judgement') },
  consent: [
    {
      purpose: 'victim-support',
      recipient: 'beacon',
      decision: 'given',
      by: 'self',
      at: '2026-11-20T22:00:00Z',
      reason: secret('reason'),
    },
  ],
  overrides: [
    {
      recipient: 'safeguarding-hub',
      reason: 'adult-at-risk',
      decidedBy: secret('decider'),
      text: secret('why'),
      at: '2026-11-20T22:00:00Z',
    },
  ],
  safeContact: { call: true, bestTime: secret('time'), notes: secret('notes') },
  summary: secret('summary'),
};

const showsNothing = ({ text, headers }: Answered<unknown>): boolean =>
  !text.includes(CANARY) && ![...headers].flat().join().includes(CANARY);

/** The body again and again, each time with one value replaced. */
function withEachValue(body: unknown, replacement: unknown): unknown[] {
  if (Array.isArray(body))
    return body.flatMap((item, place) =>
      [...withEachValue(item, replacement), replacement].map((changed) => body.with(place, changed) as unknown),
    );
  if (typeof body !== 'object' || body === null) return [replacement];
  return Object.entries(body).flatMap(([name, value]) =>
    [...withEachValue(value, replacement), replacement].map((changed) => ({ ...body, [name]: changed })),
  );
}

const wrongValues: [string, unknown][] = [
  ['a text', CANARY],
  ['a list', [CANARY]],
  ['an object', { value: CANARY }],
  ['a very long text', CANARY.repeat(1500)],
  ['a text with a character that cannot be kept', `${CANARY}\u0000`],
];

describe('what was told about people', () => {
  it.each(wrongValues)('is not repeated in a refusal, wherever %s stands', async (_, wrong) => {
    const answers: Answered<unknown>[] = [];
    for (const body of withEachValue(full, wrong)) answers.push(await report(police, body));
    const refused = answers.filter(({ status }) => status >= 400);
    expect(refused.length).toBeGreaterThan(20);
    expect(refused.filter((answer) => !showsNothing(answer))).toEqual([]);
    expect(new Set(answers.map(({ status }) => status)).has(500)).toBe(false);
  });

  it.each<[string, () => Promise<Answered<unknown>>]>([
    ['malformed JSON', () => report(police, `{"summary":"${CANARY}",}`)],
    ['JSON with a key twice', () => report(police, `{"summary":"${CANARY}","summary":"${CANARY}"}`)],
    ['a query', () => police.call(`GET /referrals?status=${CANARY}`, { as: officer('amara.okafor') })],
    ['a page', () => police.call(`GET /referrals?page=${CANARY}`, { as: officer('amara.okafor') })],
    ['a path', () => police.call(`GET /referrals/${CANARY}`, { as: officer('amara.okafor') })],
    ['an unknown path', () => police.call(`GET /${CANARY}`, { as: officer('amara.okafor') })],
    ['a key', () => report(police, full, { key: secret('key') })],
    ['a token', () => police.call('GET /referrals', { headers: { authorization: `Bearer ${CANARY}` } })],
    ['a correlation id', () => police.call('GET /nowhere', { headers: { 'x-correlation-id': secret('id') } })],
    [
      'a content type',
      () =>
        police.call('POST /incidents', {
          as: recordsSystem(),
          body: '{}',
          headers: { 'content-type': `text/${CANARY}` },
        }),
    ],
    [
      'a key that was used',
      () =>
        report(police, full, { key: 'used' }).then(() => report(police, { ...full, summary: CANARY }, { key: 'used' })),
    ],
  ])('is not repeated in a refusal of %s', async (_, ask) => {
    const answer = await ask();
    expect([answer.status >= 400 && answer.status < 500, showsNothing(answer)]).toEqual([true, true]);
  });

  it('stands neither in the log nor in what the broker’s operators can read beside the event', async () => {
    const { status } = await report(police, full);
    breaks = true;
    const broken = await report(police, full);
    breaks = false;
    expect([status, broken.status, showsNothing(broken)]).toEqual([201, 500, true]);
    expect(police.logged.length).toBeGreaterThan(20);
    expect(police.logged.filter((line) => line.includes(CANARY))).toEqual([]);
    const [told] = await police.query<{ events: number; open: number }>(
      `SELECT count(*)::int AS events, (count(*) FILTER (WHERE headers::text || topic || subject LIKE $1))::int AS open FROM outbox`,
      [`%${CANARY}%`],
    );
    expect(told).toEqual({ events: expect.any(Number), open: 0 });
    expect(told?.events).toBeGreaterThan(0);
  });

  it('stands neither in the access log nor under the keys that were used', async () => {
    const [kept] = await police.query(
      `SELECT (SELECT count(*)::int FROM access_log WHERE access_log::text LIKE $1) AS logged,
         (SELECT count(*)::int FROM idempotency_key WHERE idempotency_key::text LIKE $1) AS keys`,
      [`%${CANARY}%`],
    );
    expect(kept).toEqual({ logged: 0, keys: 0 });
  });
});
