import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLIENT_ID, REFERRAL_ID, aPage, aReferral, anIsva, anIsvaCase } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const service = `/isva-cases/${CLIENT_ID}`;
const page = `/sarc${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (...allowedSteps: string[]): void =>
  web.services.on(`GET ${service}`, { body: anIsvaCase({ allowedSteps }) });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.ruth), `${page}/${step}`, fields);
const told = (step: string) => web.services.last(`POST ${service}/${step}`)?.body;

const day = (name: string, text = '23 11 2026') => {
  const [d = '', m = '', y = ''] = text.split(' ');
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
};
const moment = { ...day('on'), time: '9:05' };
const at = '2026-11-23T09:05:00.000Z';
const adviser = { adviserName: 'Nadia Khan', adviserUser: 'nadia.khan' };
const named = { adviser: { subject: 'nadia.khan', name: 'Nadia Khan' } };

beforeEach(() => becomes(...anIsva().allowedSteps));

describe('what the centre writes down of an adviser', () => {
  it.each([
    ['offer', { ...moment, words: 'By phone' }, { at, words: 'By phone' }],
    ['not-offer', { reason: 'too-soon' }, { reason: 'too-soon' }],
    ['accept', { ...moment, saidBy: 'parent' }, { at, saidBy: 'parent' }],
    ['decline', { ...moment, saidBy: 'self' }, { at, saidBy: 'self' }],
    ['allocate', { ...adviser, ...day('reviewOn', '4 1 2027') }, { ...named, reviewOn: '2027-01-04' }],
    ['reallocate', { ...adviser, reason: 'workload' }, { ...named, reason: 'workload' }],
    [
      'contact',
      { ...moment, channel: 'call', result: 'reached', words: 'Well.' },
      { at, channel: 'call', result: 'reached', words: 'Well.' },
    ],
    [
      'needs',
      { ...day('assessed'), 'level-safety': 'high' },
      { on: '2026-11-23', needs: [{ area: 'safety', level: 'high' }] },
    ],
    ['plan-action', { what: 'Go to court', who: 'Nadia' }, { what: 'Go to court', who: 'Nadia' }],
    ['action-end', { action: '6', how: 'dropped', why: 'Moved' }, { action: 6, how: 'dropped', words: 'Moved' }],
    ['justice-stage', { ...day('on'), stage: 'charged' }, { on: '2026-11-23', stage: 'charged' }],
    ['review', { ...day('on'), ...day('nextOn', '4 1 2027') }, { on: '2026-11-23', nextOn: '2027-01-04' }],
    [
      'end',
      { ...day('on'), reason: 'needs-met', view: 'better', viewInWords: 'I sleep.' },
      { on: '2026-11-23', reason: 'needs-met', view: 'better', viewInWords: 'I sleep.' },
    ],
  ])('is told to its service from the version that was seen: %s', async (step, fields, said) => {
    becomes(step);
    web.services.on(`POST ${service}/${step}`, { body: anIsvaCase() });
    const { status, headers } = await send(step, fields);
    expect([status, headers.location]).toEqual([303, step === 'end' ? '/sarc/isva-cases' : page]);
    expect(told(step)).toEqual({ version: 9, ...said });
  });

  it('is asked why, where an unsafe way was chosen; what was written stays', async () => {
    const errors = [{ field: 'channel', code: 'said-unsafe' }];
    web.services.on(`POST ${service}/contact`, { status: 422, body: { code: 'unsafe-channel', errors } });
    const { status, text } = await send('contact', { ...moment, channel: 'text', result: 'sent', words: 'Well.' });
    expect([status, text.includes('It was said that this is not safe. Nothing has been saved')]).toEqual([422, true]);
    expect(text).toContain('name="despite"');
    expect(text).toContain('Well.</textarea>');
  });

  it('says before a contact by which ways nobody may be reached now', async () => {
    const { text } = await (await web.signedIn(people.nadia)).get(`${page}/contact`).expect(200);
    expect(text).toContain('Not safe at this moment: text, write.');
  });

  it('is not written down twice by whoever presses twice', async () => {
    web.services.on(`POST ${service}/contact`, () => {
      const contacts = [{ channel: 'call', at, result: 'reached', recordedBy: 'Ruth Adeyemi', recordedAt: at }];
      const history = [{ step: 'contact', at, recordedBy: 'Ruth Adeyemi', recordedAt: at }];
      web.services.on(`GET ${service}`, { body: anIsvaCase({ contacts, history, version: 10 }) });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { status, text } = await send('contact', { ...moment, channel: 'call', result: 'reached' });
    expect([status, text.includes('You have written down a contact')]).toEqual([409, true]);
  });

  it.each([
    ['not-offer', { reason: 'other' }, 'Enter the other reason'],
    ['allocate', { adviserName: 'Nadia' }, 'Enter the adviser’s user name'],
    ['end', { ...day('on'), reason: 'moved' }, 'Select how things are for the client'],
    ['action-end', { action: '7', how: 'done' }, 'Select the action that is over'],
  ])('asks again for what is missing: %s', async (step, fields, words) => {
    becomes(step);
    const { status, text } = await send(step, fields);
    expect([status, text.includes(words)]).toEqual([422, true]);
  });
});

describe('an adviser', () => {
  it('begins at those whom they support, and sees what is needed of each', async () => {
    const browser = web.browser();
    await web.signIn(browser, people.nadia);
    const items = [
      { id: CLIENT_ID, personName: 'Sarah O’Brien', status: 'supported', reviewOn: '2026-11-20', reviewOverdue: true },
    ];
    web.services.on('GET /isva-cases', { body: aPage(items) });
    await browser.get('/').expect(303).expect('location', '/sarc/isva-cases');
    const list = await browser.get('/sarc/isva-cases').expect(200);
    for (const words of [`href="${page}"`, '20 November 2026', 'Overdue', '1 client is supported'])
      expect(list.text).toContain(words);
    const { text } = await browser.get(page).expect(200);
    for (const words of [
      'Nadia Khan',
      'Waiting for the trial',
      'Do not text',
      `href="${page}/end"`,
      '“I sleep again.”',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Examination');
  });

  it('is told of another’s client what is told of nobody', async () => {
    web.services.on(`GET ${service}`, { status: 404, body: {} });
    await (await web.signedIn(people.nadia)).get(page).expect(404);
  });
});

describe('a referral to the centre', () => {
  it('shows its adviser, and leads to what can be written down of the support', async () => {
    const isva = anIsva();
    web.services.on(`GET /referrals/${REFERRAL_ID}`, { body: aReferral({ status: 'accepted', isva, owed: true }) });
    const { text } = await (await web.signedIn(people.ruth)).get(`/sarc/referrals/${REFERRAL_ID}`).expect(200);
    for (const step of ['contact', 'action-end', 'end'])
      expect(text).toContain(`/sarc/isva-cases/${REFERRAL_ID}/${step}"`);
    expect(text).toContain(`href="/sarc/referrals/${REFERRAL_ID}/safeguarding-referral"`);
    expect(text).toContain('Waiting for the trial');
    expect(text).not.toContain(`/sarc/isva-cases/${REFERRAL_ID}/offer"`);
  });
});
