import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreementsBetween, agencies, dayInLondon } from '#libs/case-schemas';
import { REFERRAL_ID, aPage, aReferral } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const service = '/beacon/sent-referrals';
const form = '/beacon/sent-referrals/new';
const shown = `${service}/${REFERRAL_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on(`POST ${service}`, {
    status: 201,
    body: { id: REFERRAL_ID, to: 'sarc', status: 'sent', warnings: [] },
  });
  web.services.on(`GET ${shown}`, { body: aReferral({ from: 'beacon', to: 'sarc', status: 'sent' }) });
});

const filled = {
  ...{ route: 'sarc/sexual-assault-care', forenames: 'Leila', surname: 'Haddad', phone: '07700 900456' },
  ...{ 'birth-day': '3', 'birth-month': '6', 'birth-year': '2001' },
  ...{ category: 'sexual-offence', 'occurred-day': '9', 'occurred-month': '7', 'occurred-year': '2026' },
  ...{ occurredTime: '9.15', summary: 'After a party.' },
  ...{ asked: 'yes', decision: 'given', answeredBy: 'self', how: 'in-person', override: 'no' },
  ...{
    'safe-call': 'yes',
    'safe-leaveMessage': 'no',
    'safe-text': 'unknown',
    'safe-letter': 'no',
    'safe-email': 'yes',
  },
  ...{ 'safe-codeWord': 'parcel', requestedService: 'An examination', priority: 'emergency' },
};
const send = async (fields: Record<string, string> = {}) =>
  sendForm(await web.signedIn(people.joanne), form, { ...filled, ...fields });
const call = () => web.services.last(`POST ${service}`);

describe('a new referral', () => {
  it('is told to the agency’s own service in full, once', async () => {
    const { status, headers } = await send();
    expect([status, headers.location]).toEqual([303, shown]);
    const now = web.now.toISOString();
    expect(call()?.body).toEqual({
      ...{ to: 'sarc', purpose: 'sexual-assault-care' },
      incident: { occurredAt: '2026-07-09T08:15:00.000Z', reportedAt: now, category: 'sexual-offence' },
      person: {
        names: [{ kind: 'current', forenames: 'Leila', surname: 'Haddad' }],
        birth: { kind: 'date', date: '2001-06-03' },
        phones: [{ number: '07700 900456' }],
      },
      consent: {
        ...{ purpose: 'medical', recipient: 'sarc', decision: 'given', by: 'self', how: 'in-person' },
        ...{ at: now, recordedBy: 'Joanne Hale' },
      },
      safeContact: { call: true, leaveMessage: false, letter: false, email: true, codeWord: 'parcel' },
      ...{ summary: 'After a party.', requestedService: 'An examination', priority: 'emergency' },
    });
    expect(call()?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is shown to whoever sent it, and said to be sent', async () => {
    const browser = await web.signedIn(people.joanne);
    await sendForm(browser, form, filled);
    expect((await browser.get(shown).expect(200)).text).toContain('You have sent this referral');
  });

  it.each([
    [
      'neither name nor birth date',
      { forenames: '', surname: '', 'birth-day': '', 'birth-month': '', 'birth-year': '' },
      { names: [], birth: { kind: 'unknown' } },
    ],
    ['a year of birth alone', { 'birth-day': '', 'birth-month': '' }, { birth: { kind: 'date', date: '2001' } }],
    [
      'an estimated age',
      { 'birth-day': '', 'birth-month': '', 'birth-year': '', age: '17' },
      { birth: { kind: 'estimated-age', estimatedAge: 17, estimatedOn: dayInLondon(new Date()) } },
    ],
  ])('is not held up by %s', async (_title, fields, person) => {
    expect((await send(fields)).status).toBe(303);
    expect(call()?.body).toMatchObject({ person });
  });

  it.each([
    ['to whom', { route: 'probation/supervision' }, 'Select who should help, and with what'],
    ['what happened', { category: '' }, 'Select what kind of incident it was'],
    ['when', { 'occurred-day': '', 'occurred-month': '', 'occurred-year': '' }, 'Enter when it happened'],
    ['at what time', { occurredTime: 'late' }, 'The time must be like 21:15'],
    ['a birth date with a month', { 'birth-month': '' }, 'Date of birth: enter a real date'],
    ['an age that is a number', { age: 'old' }, 'Age in years must be a number'],
    ['the person’s word', { decision: '' }, 'Select whether they agree'],
    ['whether it is safe to call', { 'safe-call': '' }, 'Select whether it is safe to call'],
    ['what is asked for', { requestedService: '' }, 'Enter what you want them to do'],
  ])('asks again for %s, and loses nothing', async (_title, fields, sentence) => {
    const { status, text } = await send(fields);
    expect(status).toBe(422);
    expect(text).toContain('<title>Error: Make a referral');
    expect(text).toContain(sentence);
    expect(text).toContain('After a party.</textarea>');
    expect(text).toMatch(/value="Leila"/);
  });

  it('says why it was not shared', async () => {
    web.services.on(`POST ${service}`, {
      status: 422,
      body: { code: 'not-shared', because: 'explicit-consent-missing' },
    });
    const { status, text } = await send();
    expect(status).toBe(422);
    expect(text).toContain('<a href="#asked">Nothing was sent, because the person has to agree to this first.');
  });

  it('that may have been sent is sent again with the same key and in the same words', async () => {
    web.services.on(`POST ${service}`, 'hang-up');
    const browser = await web.signedIn(people.joanne);
    const first = await sendForm(browser, form, filled);
    expect([first.status, first.text.includes('it cannot be sent twice')]).toEqual([503, true]);
    const before = call();
    web.now = new Date(web.now.getTime() + 90_000);
    await browser
      .post(form)
      .type('form')
      .send({ ...filled, ...hiddenFields(first.text) });
    expect(call()).not.toBe(before);
    expect(call()?.body).toEqual(before?.body);
    expect(call()?.headers['idempotency-key']).toBe(before?.headers['idempotency-key']);
  });

  it('that differs from what was sent from the same form is not sent unless somebody wants two', async () => {
    web.services.on(`POST ${service}`, { status: 409, body: { code: 'idempotency-mismatch' } });
    const { status, text } = await send();
    expect(status).toBe(409);
    expect(text).toContain('A referral has been sent from this form already');
    expect(hiddenFields(text).key).not.toBe(call()?.headers['idempotency-key']);
  });

  it('takes no moment that its form never had', async () => {
    await send({ begun: '1999-01-01T00:00:00.000Z', key: 'mine' });
    expect(call()?.body).toMatchObject({ incident: { reportedAt: web.now.toISOString() } });
    expect(call()?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe.each([
  ['joanne', 'beacon', '/beacon/sent-referrals'],
  ['ruth', 'sarc', '/sarc/sent-referrals'],
  ['imran', 'youth-offending', '/youth-offending/sent-referrals'],
  ['helen', 'probation', '/probation/sent-referrals'],
  ['priya', 'safeguarding-hub', '/hub/sent-referrals'],
] as const)('%s of %s', (name, agency, list) => {
  it('can make a referral to whom the agreements let, and to nobody else', async () => {
    web.services.on(`GET /${agency}/sent-referrals`, { body: aPage([]) });
    const browser = await web.signedIn(people[name]);
    expect((await browser.get(list).expect(200)).text).toContain(`href="${list}/new"`);
    const { text } = await browser.get(`${list}/new`).expect(200);
    const offered = [...text.matchAll(/name="route"[^>]*value="([^"]+)"/g)].map(([, code]) => code);
    const agreed = agencies.flatMap((to) =>
      agreementsBetween(agency, to, dayInLondon(web.now))
        .filter(({ matter }) => matter === 'referral')
        .map(({ purposeCode }) => `${to}/${purposeCode}`),
    );
    expect(offered.length).toBeGreaterThan(0);
    expect(offered).toEqual(agreed);
  });
});

describe('an officer', () => {
  it('makes referrals from incidents, not here', async () => {
    web.services.on('GET /police/referrals', { body: aPage([]) });
    const browser = await web.signedIn(people.amara);
    expect((await browser.get('/police/referrals').expect(200)).text).not.toContain('Make a referral');
    await browser.get('/police/referrals/new').expect(404);
  });
});
