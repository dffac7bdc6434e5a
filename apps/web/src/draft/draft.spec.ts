import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aPage, aReferral } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const DRAFT_ID = '7d0c7f6e-0d0a-4a8e-9a52-5b4f3e1c2d10';
const list = '/beacon/sent-referrals/drafts';
const form = `${list}/${DRAFT_ID}`;
const api = `/beacon/drafts/${DRAFT_ID}`;
const begunAt = '2026-11-18T09:00:00.000Z';

/** What somebody knew of it on the first day. */
const said = {
  ...{ to: 'sarc', purpose: 'sexual-assault-care', summary: 'After a party.' },
  incident: { category: 'sexual-offence', occurredAt: '2026-07-09T08:15:00.000Z', reportedAt: begunAt },
  person: { names: [{ kind: 'current', forenames: 'Leila' }], birth: { kind: 'date', date: '2001' } },
  consent: { purpose: 'medical', recipient: 'sarc', decision: 'given', at: '2026-11-17T12:00:00.000Z' },
  safeContact: { call: true },
};
const kept = (more: object = {}) => ({
  ...{ id: DRAFT_ID, status: 'draft', version: 3, personName: 'Leila', to: 'sarc', begunBy: 'Joanne Hale', begunAt },
  ...{ changedAt: begunAt, said, missing: [{ field: 'requestedService', code: 'missing' }], ...more },
});
/** What was missing. */
const rest = {
  ...{ surname: 'Haddad', answeredBy: 'self', how: 'phone', override: 'no', requestedService: 'An examination' },
  ...{ priority: 'urgent', 'safe-leaveMessage': 'no', 'safe-text': 'no', 'safe-letter': 'no', 'safe-email': 'no' },
};

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.calls.length = 0;
  web.services.on('GET /beacon/sent-referrals', { body: aPage([]) });
  web.services.on('GET /beacon/drafts', { body: aPage([kept()]) });
  web.services.on('POST /beacon/drafts', { status: 201, body: { id: DRAFT_ID, version: 1 } });
  web.services.on(`GET ${api}`, { body: kept() });
  web.services.on(`PUT ${api}`, { body: kept({ version: 4 }) });
  web.services.on(`DELETE ${api}`, { status: 204, body: '' });
  web.services.on(`POST ${api}/send`, {
    status: 201,
    body: { id: REFERRAL_ID, to: 'sarc', status: 'sent', warnings: [] },
  });
  web.services.on(`GET /beacon/sent-referrals/${REFERRAL_ID}`, {
    body: aReferral({ from: 'beacon', to: 'sarc', status: 'sent' }),
  });
});

/** The boxes of the form as it was opened, as a browser would send them. */
function shownFields(html: string): Record<string, string> {
  const boxes = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const sent = boxes.filter((tag) => !tag.includes('type="radio"') || / checked/.test(tag));
  const text = /<textarea[^>]*name="summary"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
  return {
    ...Object.fromEntries(sent.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])),
    summary: text,
  };
}

async function goOn(fields: Record<string, string>) {
  const browser = await web.signedIn(people.joanne);
  const { text } = await browser.get(form).expect(200);
  return browser
    .post(form)
    .type('form')
    .send({ ...shownFields(text), ...fields });
}
const put = () => web.services.last(`PUT ${api}`)?.body;

describe('a new referral that is kept for later', () => {
  it('is kept as far as it is written: nothing is asked for', async () => {
    const browser = await web.signedIn(people.joanne);
    const { status, headers } = await sendForm(browser, '/beacon/sent-referrals/new', {
      ...{ then: 'save', forenames: 'Leila', summary: 'After a party.', asked: 'no' },
    });
    expect([status, headers.location]).toEqual([303, list]);
    expect(web.services.last('POST /beacon/drafts')?.body).toEqual({
      incident: { reportedAt: web.now.toISOString() },
      person: { names: [{ kind: 'current', forenames: 'Leila' }] },
      consent: { decision: 'not-asked', at: web.now.toISOString(), recordedBy: 'Joanne Hale' },
      ...{ safeContact: {}, summary: 'After a party.' },
    });
    expect(web.services.last('POST /beacon/sent-referrals')).toBeUndefined();
  });

  it.each([
    ['a date that there is not', { 'birth-day': '31', 'birth-month': '2', 'birth-year': '1990' }, 'enter a real date'],
    [
      'a day without a time',
      { 'occurred-day': '9', 'occurred-month': '7', 'occurred-year': '2026' },
      'or leave the day empty for now',
    ],
  ])('is not with %s: it could not be read again', async (_, fields, sentence) => {
    const browser = await web.signedIn(people.joanne);
    const { status, text } = await sendForm(browser, '/beacon/sent-referrals/new', { then: 'save', ...fields });
    expect([status, text.includes(sentence)]).toEqual([422, true]);
  });
});

describe('the drafts', () => {
  it('are found from the sent referrals, each to be gone on with or discarded', async () => {
    const browser = await web.signedIn(people.joanne);
    expect((await browser.get('/beacon/sent-referrals').expect(200)).text).toContain(`href="${list}"`);
    const { text } = await browser.get(list).expect(200);
    expect(text).toContain('1 draft is not sent');
    expect(text).toContain(`href="${form}"`);
    expect(text).toContain(`href="${form}/discard"`);
  });
});

describe('a draft that is gone on with', () => {
  it('is shown as it was kept, and nothing is said of what is missing', async () => {
    const browser = await web.signedIn(people.joanne);
    const { text } = await browser.get(form).expect(200);
    expect(text).not.toContain('There is a problem');
    expect(shownFields(text)).toMatchObject({
      ...{ route: 'sarc/sexual-assault-care', forenames: 'Leila', 'birth-year': '2001', 'birth-day': '' },
      ...{ category: 'sexual-offence', 'occurred-day': '09', 'occurred-month': '07', occurredTime: '09:15' },
      ...{ asked: 'yes', decision: 'given', 'askedOn-day': '17', 'safe-call': 'yes', summary: 'After a party.' },
      version: '3',
    });
    expect(shownFields(text)['safe-text']).toBeUndefined();
  });

  it('is kept whole, from the version that was shown', async () => {
    const { status, headers } = await goOn({ then: 'save', surname: 'Haddad' });
    expect([status, headers.location]).toEqual([303, list]);
    expect(put()).toMatchObject({
      ...{ version: 3, to: 'sarc', summary: 'After a party.' },
      incident: said.incident,
      person: { names: [{ forenames: 'Leila', surname: 'Haddad' }], birth: said.person.birth },
    });
  });

  it('says what is missing only when it is sent', async () => {
    const { status, text } = await goOn({ then: 'send' });
    expect(status).toBe(422);
    expect(text).toContain('Enter what you want them to do');
    expect(put()).toBeUndefined();
  });

  it('is kept and then sent, with the moment at which it was begun', async () => {
    const { status, headers } = await goOn({ then: 'send', ...rest });
    expect([status, headers.location]).toEqual([303, `/beacon/sent-referrals/${REFERRAL_ID}`]);
    expect(put()).toMatchObject({ version: 3, incident: said.incident, requestedService: 'An examination' });
    expect(web.services.last(`POST ${api}/send`)?.body).toEqual({ version: 4 });
  });

  it('that is gone by the time it is sent again leads to the referral that came of it', async () => {
    const browser = await web.signedIn(people.joanne);
    const { text } = await browser.get(form).expect(200);
    web.services.on(`PUT ${api}`, { status: 404, body: {} });
    const sent = await browser
      .post(form)
      .type('form')
      .send({ ...shownFields(text), ...rest, then: 'send' });
    expect(sent.headers['location']).toBe(`/beacon/sent-referrals/${REFERRAL_ID}`);
  });

  it('loses nothing where the service refuses, and goes on from the version that was kept', async () => {
    web.services.on(`POST ${api}/send`, {
      status: 422,
      body: { code: 'not-shared', errors: [{ field: 'consent', code: 'explicit-consent-missing' }] },
    });
    const { status, text } = await goOn({ then: 'send', ...rest });
    expect(status).toBe(422);
    expect(text).toContain('Nothing was sent, because the person has to agree to this first.');
    expect([hiddenFields(text)['version'], shownFields(text)['forenames']]).toEqual(['4', 'Leila']);
  });

  it('that somebody has changed since is not written over', async () => {
    web.services.on(`PUT ${api}`, { status: 409, body: { code: 'version-conflict', version: 5 } });
    const { status, text } = await goOn({ then: 'save', surname: 'Haddad' });
    expect([status, text.includes('This draft has changed since you opened it')]).toEqual([409, true]);
    expect(shownFields(text)['surname']).toBe('Haddad');
  });
});

describe('a draft that is discarded', () => {
  it('is asked about first, and is gone then', async () => {
    const browser = await web.signedIn(people.joanne);
    const { text } = await browser.get(`${form}/discard`).expect(200);
    expect(text).toContain('Discard this draft?');
    expect(web.services.last(`DELETE ${api}`)).toBeUndefined();
    const gone = await browser.post(`${form}/discard`).type('form').send(hiddenFields(text));
    expect([gone.status, gone.headers['location']]).toEqual([303, list]);
    expect(web.services.last(`DELETE ${api}`)?.query.get('version')).toBe('3');
  });

  it('is not where it has changed since: it is asked about again', async () => {
    web.services.on(`DELETE ${api}`, { status: 409, body: { code: 'version-conflict' } });
    const browser = await web.signedIn(people.joanne);
    const { status, text } = await sendForm(browser, `${form}/discard`, {});
    expect([status, text.includes('This draft has changed since you looked')]).toEqual([409, true]);
  });
});
