import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPolicyHistory, aPolicyVersion, aProposedVersion, POLICY_ID } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';
import type { PolicyHistoryView, PolicyPreviewView } from '../api/policy-view.js';
import { policySentence } from './policy.words.js';

let web: WebForSpecs;
const service = `/policies/${POLICY_ID}`;
const page = `/hub${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.now = new Date('2026-11-20T12:00:00Z');
  web.services.on('GET /policies', {
    body: {
      on: '2026-11-20',
      items: [
        { id: POLICY_ID, kind: 'asb-case-review', waits: true, inForce: aPolicyVersion() },
        { id: 'repeat-hate', kind: 'repeat-hate', waits: false, next: { version: 2, from: '2127-01-01' } },
      ],
    },
  });
  web.services.on(`GET ${service}`, { body: aPolicyHistory() });
});

/** The words of a page without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const read = async (path = page, person: object = people.sean) =>
  (await (await web.signedIn({ ...person })).get(path).expect(200)).text;
const shown = (changes: Partial<PolicyHistoryView>) => {
  web.services.on(`GET ${service}`, { body: aPolicyHistory(changes) });
  return read();
};
const decided = { approves: true, rationale: 'I read it.', by: 'Meera Joshi', at: '2026-11-25T09:00:00Z' };

describe('a policy in a sentence', () => {
  it.each<[object, string]>([
    [{}, 'Counts 3 incidents in 6 months, counted by the day reported'],
    [{ window: { length: 1, unit: 'days' } }, 'Counts 3 incidents in 1 day, counted by the day reported'],
    [{ window: undefined, anchor: 'occurred' }, 'Counts 3 incidents however long ago, counted by the day it happened'],
    [{ per: 'category', atLeast: 2 }, 'Counts 2 incidents of one kind in 6 months, counted by the day reported'],
    [
      { per: 'counterpart', anchor: 'referred' },
      'Counts 3 incidents between the same two people in 6 months, counted from the last referral to MARAC',
    ],
    [{ counts: 'reporters' }, 'Counts 3 people who report it in 6 months, counted by the day reported'],
    [
      { counts: 'victims', unconnected: true },
      'Counts 3 victims who are not known to be connected in 6 months, counted by the day reported',
    ],
  ])('says what counts, in which time and by which day: %j', (says, sentence) => {
    expect(policySentence({ ...aPolicyVersion().policy, ...says })).toBe(sentence);
  });
});

describe('the list of policies', () => {
  it('says what is counted, since when, after which page, and honestly that nobody approved a starting value', async () => {
    const html = await read('/hub/policies');
    expect(String(web.services.last('GET /policies')?.query)).toBe('on=2026-11-20');
    for (const words of [
      ...['In force on 20 November 2026', 'Antisocial behaviour case review', '3 incidents in 6 months'],
      ...['The day it was reported', '1 April 2021', 'example.org', 'Starting value, not approved by the partnership'],
      ...['Waiting for a second person', 'Not in force on 20 November 2026', 'Version 2 begins on 1 January 2127'],
    ])
      expect(textOf(html)).toContain(words);
    expect(html).toContain('href="https://www.example.org/community-trigger"');
  });

  it('can be of another day, and says what is wrong with a day that is none', async () => {
    await read('/hub/policies?on-day=1&on-month=4&on-year=2021');
    expect(String(web.services.last('GET /policies')?.query)).toBe('on=2021-04-01');
    const answer = await (await web.signedIn(people.sean)).get('/hub/policies?on-day=31&on-month=2&on-year=2021');
    expect([answer.status, answer.text.includes('enter a real date')]).toEqual([422, true]);
  });

  it('is in the navigation of the hub’s staff, and nobody else’s business', async () => {
    expect(await read('/hub/policies', people.priya)).toContain('href="/hub/policies"');
    for (const path of ['/hub/policies', page, `${page}/propose`])
      await (await web.signedIn(people.joanne)).get(path).expect(404);
  });
});

describe('one policy', () => {
  it('is shown with what it says and all its versions, each with who said so', async () => {
    const approved = aProposedVersion({ standing: 'approved', decided });
    const text = textOf(await shown({ version: 2, inForce: 2, versions: [approved, aPolicyVersion()] }));
    for (const words of [
      ...['Counts 5 incidents in 6 months, counted by the day reported', 'Version 2 Approved In force today'],
      ...['The victim or who reported it', 'Sean Byrne on 24 November 2026 at 9am: The board wants five.'],
      ...['Approved by Meera Joshi on 25 November 2026 at 9am: I read it.', 'Version 1 Starting value'],
    ])
      expect(text).toContain(words);
  });

  it('offers what its reader may do, and says that somebody else has to where they may not', async () => {
    const waits = { version: 2, versions: [aProposedVersion(), aPolicyVersion()] };
    expect(await shown({ ...waits, allowedSteps: ['decide'] })).toContain(`href="${page}/decide"`);
    const own = await shown(waits);
    expect(own).toContain('Another supervisor than who proposed it');
    expect(own).not.toContain(`href="${page}/decide"`);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x'])('makes no link of %s', async (source) => {
    const html = await shown({ versions: [aPolicyVersion({}, { source })] });
    expect(html).toContain(source);
    expect(html).not.toContain(`href="${source}`);
  });

  it('is not asked for by what can be no policy', async () => {
    await (await web.signedIn(people.sean)).get('/hub/policies/..%2Ffindings').expect(404);
  });
});

const said = {
  ...{ atLeast: '4', windowLength: '90', windowUnit: 'days', anchor: 'occurred', source: 'https://example.org/new' },
  ...{ note: 'The board wants four.', 'from-day': '1', 'from-month': '1', 'from-year': '2127', why: 'More work.' },
  ...{ 'roles-victim': 'yes', 'roles-reporter': 'yes', 'categories-antisocial-behaviour': 'yes' },
};

describe('a version that a supervisor proposes', () => {
  const send = async (fields: Record<string, string> = {}) =>
    sendForm(await web.signedIn(people.sean), `${page}/propose`, { ...said, ...fields });
  beforeEach(() => {
    web.services.on(`GET ${service}`, { body: aPolicyHistory({ allowedSteps: ['propose'] }) });
    web.services.on(`POST ${service}/versions`, { body: aPolicyHistory() });
  });

  it('begins with what is in force', async () => {
    const html = await read(`${page}/propose`);
    for (const words of ['name="atLeast" type="text" value="3"', 'value="6"', 'value="reported" checked'])
      expect(html).toContain(words);
    expect(html).not.toContain('The last referral to MARAC before it');
  });

  it('can say otherwise all that the hub lets it', async () => {
    const signs = { counts: 'signs', signs: ['rising-grade'], signsAtLeast: 1, gapAtMost: 0.5 };
    const versions = [aPolicyVersion({}, { ...signs, grades: ['high'], standings: ['charged'] } as never)];
    web.services.on(`GET ${service}`, { body: aPolicyHistory({ versions, allowedSteps: ['propose'] }) });
    const html = await read(`${page}/propose`);
    for (const box of ['roles-victim', 'categories-antisocial-behaviour', 'grades-high', 'standings-charged'])
      expect(html).toMatch(new RegExp(`name="${box}" type="checkbox" value="yes" checked`));
    await send({
      ...{ 'roles-reporter': '', 'roles-child': 'yes', 'categories-antisocial-behaviour': '', 'grades-medium': 'yes' },
      ...{ 'standings-charged': 'yes', 'standings-convicted': 'yes', withinLength: '1', withinUnit: 'months' },
      ...{ 'signs-rising-grade': 'yes', 'signs-shortening-gaps': 'yes', signsAtLeast: '2', gapAtMost: '0.25' },
    });
    const { policy } = web.services.last(`POST ${service}/versions`)?.body as { policy: object };
    expect(policy).toMatchObject({
      ...{ roles: ['victim', 'child'], grades: ['medium'], standings: ['charged', 'convicted'] },
      ...{ reportedWithin: { length: 1, unit: 'months' }, signsAtLeast: 2, gapAtMost: 0.25 },
      signs: ['shortening-gaps', 'rising-grade'],
    });
    expect(policy).not.toHaveProperty('categories');
  });

  it('is told to the hub under a key, whole', async () => {
    const { status, headers } = await send();
    expect([status, headers.location]).toEqual([303, page]);
    const call = web.services.last(`POST ${service}/versions`);
    expect(call?.body).toEqual({
      version: 1,
      policy: {
        ...{ atLeast: 4, window: { length: 90, unit: 'days' }, anchor: 'occurred', source: 'https://example.org/new' },
        ...{ note: 'The board wants four.', effectiveFrom: '2127-01-01', roles: ['victim', 'reporter'] },
        categories: ['antisocial-behaviour'],
      },
      why: 'More work.',
    });
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('looks back over everything where no time is said, and ends on a day that is', async () => {
    await send({ windowLength: '', 'until-day': '31', 'until-month': '3', 'until-year': '2127' });
    const { policy } = web.services.last(`POST ${service}/versions`)?.body as { policy: Record<string, unknown> };
    expect([policy['window'], policy['effectiveUntil']]).toEqual([undefined, '2127-03-31']);
  });

  it.each([
    [{ atLeast: 'many' }, 'How many must be a whole number'],
    [{ windowUnit: '' }, 'Select whether it is months or days'],
    [{ source: 'a book' }, 'The page must be an address'],
    [{ why: '' }, 'Enter why you propose this'],
    [{ 'roles-victim': '', 'roles-reporter': '' }, 'href="#roles-victim">Select at least one part'],
    [{ withinLength: '3' }, 'href="#withinUnit">Select whether it is months or days'],
  ])('is asked for again where something is wrong, and nothing is lost: %j', async (fields, words) => {
    const { status, text } = await send(fields);
    expect([status, text.includes(words), text.includes('The board wants four.</textarea>')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it.each([
    [422, 'begins-in-the-past', 'That day is over', 422],
    [409, 'proposal-waits', 'A version waits for a second person already', 409],
    [409, 'version-conflict', 'Somebody else has said something about this policy', 409],
    [409, 'idempotency-mismatch', 'Something has been saved from this form already', 409],
    [503, 'unavailable', 'it cannot be said twice', 503],
  ])('is refused in plain words: %i %s', async (status, code, words, shownAs) => {
    web.services.on(`POST ${service}/versions`, { status, body: { code } });
    const answer = await send();
    expect([answer.status, answer.text.includes('More work.</textarea>')]).toEqual([shownAs, true]);
    expect(answer.text).toContain(words);
  });

  it('for a day that is over is asked why', async () => {
    expect(await read(`${page}/propose`)).not.toContain('Why is it to have begun');
    web.services.on(`POST ${service}/versions`, { status: 422, body: { code: 'begins-in-the-past' } });
    expect((await send()).text).toContain('Why is it to have begun on a day that is over?');
  });

  it('is asked for again at the field that the hub names', async () => {
    const body = { code: 'policy-not-sound', errors: [{ field: 'policy.effectiveUntil', code: 'never-finds' }] };
    web.services.on(`POST ${service}/versions`, { status: 422, body });
    expect((await send()).text).toContain('Until which day, if it is to end? was not accepted');
  });
});

describe('a proposal that is taken back', () => {
  beforeEach(() => {
    const waits = {
      version: 2,
      versions: [aProposedVersion(), aPolicyVersion()],
      allowedSteps: ['take-back' as const],
    };
    web.services.on(`GET ${service}`, { body: aPolicyHistory(waits) });
    web.services.on(`POST ${service}/take-back`, { body: aPolicyHistory() });
  });

  it('is offered to whoever proposed it, and told to the hub with why', async () => {
    const browser = await web.signedIn(people.sean);
    expect((await browser.get(page)).text).toContain(`href="${page}/take-back"`);
    const missing = await sendForm(browser, `${page}/take-back`, { why: '' });
    expect([missing.status, missing.text.includes('Enter why you take it back')]).toEqual([422, true]);
    const { headers } = await sendForm(browser, `${page}/take-back`, { why: 'The board thought again.' });
    expect(headers.location).toBe(page);
    expect(web.services.last(`POST ${service}/take-back`)?.body).toEqual({
      ...{ version: 2, why: 'The board thought again.' },
    });
    expect((await browser.get(page)).text).toContain('You have taken back what you proposed');
  });

  it('is refused in plain words once somebody has decided it, at the field that there is', async () => {
    web.services.on(`POST ${service}/take-back`, { status: 409, body: { code: 'nothing-to-decide' } });
    const answer = await sendForm(await web.signedIn(people.sean), `${page}/take-back`, { why: 'Too late.' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('href="#why">Nothing waits for a second person any more');
  });

  it('stands in the history with who took it back, when and why', async () => {
    const takenBack = { why: 'The board thought again.', by: 'Sean Byrne', at: '2026-11-25T09:00:00Z' };
    const text = textOf(
      await shown({
        version: 2,
        versions: [aProposedVersion({ standing: 'taken-back', takenBack }), aPolicyVersion()],
      }),
    );
    for (const words of ['Taken back by Sean Byrne on 25 November 2026 at 9am: The board thought again.', 'Taken back'])
      expect(text).toContain(words);
    expect(text).not.toContain('What waits for a second person');
  });
});

describe('what a version that waits would change', () => {
  const figures = { begins: 1, ends: 1200, changes: 4, stays: 30, looked: 5000 };
  const counted = { at: '2026-11-24T09:05:00Z', day: '2127-01-01', ...figures };
  const seen = async (preview: PolicyPreviewView, at = page) => {
    const waits = { version: 2, versions: [aProposedVersion({ preview }), aPolicyVersion()] };
    web.services.on(`GET ${service}`, { body: aPolicyHistory({ ...waits, allowedSteps: ['decide'] }) });
    return textOf(await read(at));
  };

  it.each(['', '/decide'])('stands before whoever decides, in figures, for which day and of when: %s', async (at) => {
    const text = await seen({ counted }, page + at);
    for (const words of [
      ...['What version 2 would change', 'On 1 January 2127, by what was known on 24 November 2026 at 9:05am'],
      ...['Would begin 1 finding', 'Would end 1,200 findings', 'Would read otherwise 4 findings'],
      ...['Would stay as they are 30 findings', 'Counted over 5,000 people: everybody whom this policy can be about'],
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/sample|Load this page again/);
  });

  it('says what ends on the day after its last, where it has one', async () => {
    const text = await seen({ counted: { ...counted, lastDay: '2127-12-31', endsAfterLastDay: 7 } });
    expect(text).toContain('Would end on the day after 31 December 2127, its last day 7 findings');
    expect(await seen({ counted })).not.toContain('its last day');
  });

  it('is said to be a sample where it is one', async () => {
    const text = await seen({ counted: { ...counted, samplePercent: 5 } });
    expect(text).toContain('This is a sample');
    expect(text).toContain('from about 5% of everybody');
    expect(text).not.toContain('everybody whom this policy can be about.');
  });

  it('is said to be on its way, and how far it has come, beside what was counted last', async () => {
    expect(await seen({})).toContain('This has not been counted yet');
    const counting = { since: '2026-11-24T10:00:00Z', looked: 40, percent: 37 };
    const first = await seen({ counting });
    expect(first).toContain('It is being counted: about 37% done, 40 people looked at.');
    expect(first).not.toContain('Would begin');
    expect(await seen({ counted, counting })).toMatch(/Would begin 1 finding.*It is being counted again: about 37%/);
  });
});

describe('a second person’s decision', () => {
  beforeEach(() => {
    const waits = { version: 2, versions: [aProposedVersion(), aPolicyVersion()], allowedSteps: ['decide' as const] };
    web.services.on(`GET ${service}`, { body: aPolicyHistory(waits) });
    web.services.on(`POST ${service}/decide`, { body: aPolicyHistory() });
  });

  it('is made in sight of what was proposed and why, and told with the version that was seen', async () => {
    const browser = await web.signedIn(people.sean);
    expect(textOf((await browser.get(`${page}/decide`)).text)).toContain('The board wants five.');
    const { headers } = await sendForm(browser, `${page}/decide`, { approves: 'no', rationale: 'Too many.' });
    expect(headers.location).toBe(page);
    const call = web.services.last(`POST ${service}/decide`);
    expect(call?.body).toEqual({ approves: false, rationale: 'Too many.', version: 2 });
    expect((await browser.get(page)).text).toContain('You have decided on this version');
  });

  it('is refused in plain words where it is one’s own', async () => {
    web.services.on(`POST ${service}/decide`, { status: 409, body: { code: 'own-proposal' } });
    const answer = await sendForm(await web.signedIn(people.sean), `${page}/decide`, {
      approves: 'yes',
      rationale: 'Mine.',
    });
    expect([answer.status, answer.text.includes('Somebody else has to approve or reject')]).toEqual([409, true]);
  });

  it('cannot be begun where it is not allowed', async () => {
    const browser = await web.signedIn(people.sean);
    expect((await browser.get(`${page}/propose`).expect(303)).headers.location).toBe(page);
    await browser.get(`${page}/nonsense`).expect(404);
    expect(hiddenFields((await browser.get(`${page}/decide`)).text)['version']).toBe('2');
  });
});
