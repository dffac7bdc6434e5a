import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  REFERRAL_ID,
  REQUEST_ID,
  aCasework,
  aDeadline,
  aPage,
  aPartnerRequest,
  aQuestionOfTheHub,
  aReferral,
} from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { WholeAskedView } from '../api/information-view.js';

let web: WebForSpecs;
const list = '/police/information-requests';
const page = `${list}/${REQUEST_ID}`;
const hubList = '/hub/information-requests';
const late = { due: aDeadline({ standing: 'overdue', dueAt: '2026-11-23T11:00:00Z' }) };

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on(`GET ${list}`, { body: aPage([aQuestionOfTheHub(late)]) });
  web.services.on(`GET ${list}/counts`, { body: { asked: 41, overdue: 2, answered: 7, withdrawn: 0 } });
  web.services.on(`GET ${page}`, { body: aQuestionOfTheHub() });
});

const read = async (path: string, who: keyof typeof people = 'maya') =>
  (await (await web.signedIn(people[who])).get(path).expect(200)).text;
const shown = (changes: Partial<WholeAskedView>) => {
  web.services.on(`GET ${page}`, { body: aQuestionOfTheHub(changes) });
  return read(page);
};
const answer = async (fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.maya), `${page}/answer`, fields);
/** The words of a page without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const known = { outcome: 'known' as const, words: 'Called twice since March.' };

describe('the list of what the hub asks the police', () => {
  it('says how many wait, about whom each is, and which are late', async () => {
    const html = await read(`${list}?state=overdue`);
    expect(String(web.services.last(`GET ${list}`)?.query)).toBe('state=overdue&page=1');
    for (const words of [
      'To answer (41)',
      'Overdue (2)',
      '1 question was not answered in time',
      'Ellie Ward',
      'Answer overdue',
    ])
      expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="${page}"`);
  });

  it('leads back to its last page from beyond it', async () => {
    web.services.on(`GET ${list}`, { body: aPage([], { total: 26, page: 9, pageSize: 25 }) });
    const { headers } = await (await web.signedIn(people.maya)).get(`${list}?page=9`).expect(303);
    expect(headers.location).toBe(`${list}?state=asked&page=2`);
  });

  it('is public protection’s own, and nobody else’s business', async () => {
    await read(list, 'rowan');
    for (const [who, agency] of [
      ['helen', 'probation'],
      ['imran', 'youth-offending'],
      ['joanne', 'beacon'],
    ] as const) {
      web.services.on(`GET /${agency}/information-requests`, { body: aPage([aQuestionOfTheHub()]) });
      expect(await read(`/${agency}/information-requests`, who)).toContain('1 question waits for an answer');
    }
    for (const who of [people.amara, people.joanne, people.priya])
      for (const path of [list, page, `${page}/answer`]) await (await web.signedIn(who)).get(path).expect(404);
    for (const who of [people.maya, people.joanne]) await (await web.signedIn(who)).get(hubList).expect(404);
  });
});

describe('a question of the hub', () => {
  it('says who it is about, what is asked, why, on what it rests and by when', async () => {
    const html = await shown({});
    for (const words of [
      ...['Ellie Ward', '6 May 2014', 'Have you been called to her home since March?', 'She is afraid to go home.'],
      ...['Red', 'by Priya Nair', 'They may not know that you are asked', 'Due by 23 November 2026 at 11am'],
      'Nobody has answered yet',
    ])
      expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="${page}/answer"`);
  });

  it('says what was answered, and that it was withdrawn', async () => {
    const text = textOf(
      await shown({
        ...{ state: 'answered', allowedSteps: [] },
        given: [{ outcome: 'declined', reason: 'harms-investigation', by: 'Maya', at: '2026-11-23T10:00:00Z' }],
        withdrawn: { at: '2026-11-23T12:00:00Z', reason: 'contact-over' },
      }),
    );
    expect(text).toContain('Not shared: sharing it could harm an investigation');
    expect(text).toContain('The hub has finished with what it was told. You need not answer.');
    expect(text).not.toContain('Add to the answer');
  });
});

describe('an answer to the hub', () => {
  it.each([
    [known, known],
    [{ outcome: 'not-known', reason: 'not-ours' }, { outcome: 'not-known' }],
    [
      { outcome: 'declined', reason: 'not-ours' },
      { outcome: 'declined', reason: 'not-ours' },
    ],
  ])('is told once, with the version that was seen, and confirmed on the next page: %p', async (fields, said) => {
    web.services.on(`POST ${page}/answer`, { body: aQuestionOfTheHub() });
    const browser = await web.signedIn(people.maya);
    const { status, headers } = await sendForm(browser, `${page}/answer`, fields);
    expect([status, headers.location]).toEqual([303, page]);
    const call = web.services.last(`POST ${page}/answer`);
    expect(call?.body).toEqual({ ...said, version: 1 });
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await browser.get(page)).text).toContain('You have answered the safeguarding hub');
    expect((await browser.get(page)).text).not.toContain('You have answered the safeguarding hub');
  });

  it.each([
    [{}, 'Select what you know of them'],
    [{ outcome: 'known' }, 'Enter what you know'],
    [{ outcome: 'declined' }, 'Select why you do not share it'],
  ])('is asked for again where something is missing: %p', async (fields, words) => {
    const { status, text } = await answer(fields);
    expect([status, text.includes(words)]).toEqual([422, true]);
  });

  it.each([
    ['version-conflict', 409, 'Somebody has answered since you opened this'],
    ['idempotency-mismatch', 409, 'Something has been saved from this form already'],
    ['unavailable', 503, 'it cannot be saved twice'],
  ])('is refused in plain words, and what was written stays: %s', async (code, status, words) => {
    web.services.on(`POST ${page}/answer`, { status, body: { code } });
    const refused = await answer(known);
    expect([refused.status, refused.text.includes(`${known.words}</textarea>`)]).toEqual([status, true]);
    expect(refused.text).toContain(words);
  });

  it('is Beacon’s by a client who has agreed, or one and the same of everybody', async () => {
    const beacons = `/beacon/information-requests/${REQUEST_ID}`;
    web.services.on(`GET ${beacons}`, { body: aQuestionOfTheHub() });
    web.services.on(`POST ${beacons}/answer`, { body: aQuestionOfTheHub() });
    const send = async (fields: Record<string, string>) =>
      sendForm(await web.signedIn(people.joanne), `${beacons}/answer`, fields);
    const address = `https://hub.example/beacon/referrals/${REFERRAL_ID}?from=queue`;
    await send({ outcome: 'known', referralId: address, words: 'Since March.' });
    expect(web.services.last(`POST ${beacons}/answer`)?.body).toEqual({
      ...{ outcome: 'known', referralId: REFERRAL_ID, words: 'Since March.', version: 1 },
    });
    await send({ outcome: 'declined', referralId: address, words: 'She is safe.' });
    expect(web.services.last(`POST ${beacons}/answer`)?.body).toEqual({ outcome: 'declined', version: 1 });
    const missing = await send({ outcome: 'known' });
    expect([missing.status, missing.text.includes('Enter the address of the referral')]).toEqual([422, true]);
    const errors = [{ field: 'referralId', code: 'refused' }];
    web.services.on(`POST ${beacons}/answer`, { status: 422, body: { code: 'not-shared', errors } });
    const refused = await send({ outcome: 'known', referralId: address, words: 'Since March.' });
    expect([refused.status, refused.text.includes('because the person refused')]).toEqual([422, true]);
  });

  it('cannot be begun once it is withdrawn, and leads to the question', async () => {
    web.services.on(`GET ${page}`, { body: aQuestionOfTheHub({ allowedSteps: [] }) });
    const { headers } = await (await web.signedIn(people.maya)).get(`${page}/answer`).expect(303);
    expect(headers.location).toBe(page);
  });
});

describe('at the hub', () => {
  const contact = `/safeguarding-hub/referrals/${REFERRAL_ID}`;
  const hubPage = `/hub/referrals/${REFERRAL_ID}`;
  const becomes = (changes: object) =>
    web.services.on(`GET ${contact}`, {
      body: aReferral({ status: 'accepted', to: 'safeguarding-hub', ...aCasework(), ...changes }),
    });
  const take = async (step: string, fields: Record<string, string>) =>
    sendForm(await web.signedIn(people.priya), `${hubPage}/${step}`, fields);
  const asks = { to: 'police', question: 'Were you there?', why: 'She is afraid.', override: 'no' };
  const notAsked = { asked: 'no', notAskedBecause: 'unsafe-to-ask' };

  it('a contact shows what each partner was asked and said, and who is late', async () => {
    const answers = [{ ...known, byName: 'DS Maya Lindqvist', at: '2026-11-23T10:00:00Z' }] as const;
    becomes({
      informationRequests: [aPartnerRequest(late), aPartnerRequest({ state: 'answered', answers: [...answers] })],
    });
    const text = textOf(await read(hubPage, 'priya'));
    for (const words of ['What partners know', 'Hertfordshire police', 'Answer overdue', 'Called twice since March.'])
      expect(text).toContain(words);
  });

  it('a partner is asked with what the person said of it, and only one that may be asked can be chosen', async () => {
    becomes({ partnersToAsk: ['police'], informationRequests: [] });
    web.services.on(`POST ${contact}/information-requests`, { body: aReferral() });
    expect(await read(hubPage, 'priya')).toContain(`href="${hubPage}/information-request"`);
    expect((await take('information-request', { ...asks, ...notAsked, to: 'sarc' })).status).toBe(422);
    const taken = await take('information-request', { ...asks, ...notAsked });
    expect([taken.status, taken.headers.location]).toEqual([303, hubPage]);
    expect(web.services.last(`POST ${contact}/information-requests`)?.body).toMatchObject({
      ...{ version: 2, to: 'police', question: asks.question, why: asks.why },
      consent: { recipient: 'police', purpose: 'safeguarding', decision: 'not-asked' },
    });
  });

  it('a partner is asked by when the answer is needed, where that is sooner than the rule', async () => {
    becomes({ partnersToAsk: ['police'], informationRequests: [] });
    web.services.on(`POST ${contact}/information-requests`, { body: aReferral() });
    const soon = { 'by-day': '21', 'by-month': '11', 'by-year': '2026', byTime: '14:30' };
    expect((await take('information-request', { ...asks, ...notAsked, ...soon })).status).toBe(303);
    expect(web.services.last(`POST ${contact}/information-requests`)?.body).toMatchObject({
      answerBy: '2026-11-21T14:30:00.000Z',
    });
    const errors = [{ field: 'answerBy', code: 'later-than-the-rule' }];
    web.services.on(`POST ${contact}/information-requests`, { status: 422, body: { errors } });
    const { status, text } = await take('information-request', { ...asks, ...notAsked, ...soon });
    expect([status, text.includes('<a href="#by-day">')]).toEqual([422, true]);
  });

  it('nobody is asked whose answer is still to come', async () => {
    becomes({ partnersToAsk: [] });
    expect(await read(hubPage, 'priya')).not.toContain(`href="${hubPage}/information-request"`);
    const refused = {
      status: 422,
      body: { code: 'not-shared', errors: [{ field: 'consent', code: 'explicit-consent-missing' }] },
    };
    becomes({ partnersToAsk: ['police'] });
    web.services.on(`POST ${contact}/information-requests`, refused);
    const { status, text } = await take('information-request', { ...asks, ...notAsked });
    expect([status, text.includes('the person has to agree to this first')]).toEqual([422, true]);
  });

  it('a partner is not asked any more once somebody says so', async () => {
    becomes({ informationRequests: [aPartnerRequest()] });
    web.services.on(`POST ${contact}/information-requests/${REQUEST_ID}/withdraw`, { body: aReferral() });
    const fields = { requestId: REQUEST_ID, reason: 'asked-in-error' };
    expect((await take('information-request-withdrawal', fields)).status).toBe(303);
    expect(web.services.last(`POST ${contact}/information-requests/${REQUEST_ID}/withdraw`)?.body).toEqual({
      ...{ reason: 'asked-in-error', version: 2 },
    });
  });

  it('the list says of whom it waits for whom, and what was answered', async () => {
    const line = { referralId: REFERRAL_ID, personName: 'Ellie Ward' };
    web.services.on('GET /safeguarding-hub/information-requests', {
      body: aPage([{ ...aPartnerRequest(late), ...line }]),
    });
    web.services.on('GET /safeguarding-hub/information-requests/counts', {
      body: { waiting: 3, overdue: 1, answered: 0 },
    });
    const html = await read(`${hubList}?pile=overdue`, 'priya');
    expect(String(web.services.last('GET /safeguarding-hub/information-requests')?.query)).toBe('pile=overdue&page=1');
    for (const words of ['Waiting (3)', 'Overdue (1)', 'Ellie Ward', 'Hertfordshire police', 'Answer overdue'])
      expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="${hubPage}"`);
  });
});
