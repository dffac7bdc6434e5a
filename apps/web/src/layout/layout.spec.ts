import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import session from 'express-session';
import request from 'supertest';
import { REFERRAL_ID, aPage, aReferral, aSummary, anAlert } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, inMemory, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const referral = `/beacon/referrals/${REFERRAL_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on('GET /referrals', { body: aPage([aSummary()]) });
  web.services.on(`GET /referrals/${REFERRAL_ID}`, { body: aReferral() });
});

describe('every page', () => {
  it('loads nothing from elsewhere and runs no script but its own', async () => {
    const { headers, text } = await web.browser().get('/').expect(200);
    const policy = String(headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`form-action 'self' ${web.provider.issuer}`);
    expect(policy).not.toMatch(/unsafe|\*/);
    const scripts = text.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    scripts.forEach((script) => expect(script).toContain(`nonce="${nonce}"`));
    expect(text).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('has another nonce each time', async () => {
    const policies = await Promise.all([1, 2].map(async () => (await web.browser().get('/')).headers));
    expect(policies[0]?.['content-security-policy']).not.toBe(policies[1]?.['content-security-policy']);
  });

  it('is kept by no browser, framed by no site, and says nothing of what serves it', async () => {
    const { headers } = await web.browser().get('/').expect(200);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('says what language it is in, and can be entered past its head', async () => {
    const { text } = await web.browser().get('/').expect(200);
    expect(text).toContain('<html lang="en"');
    expect(text).toContain('href="#main-content"');
    expect(text).toContain('<title>Referral hub</title>');
  });

  it('is found not to be there in the same words as one that somebody may not see', async () => {
    const browser = await web.signedIn(people.joanne);
    const missing = await browser.get('/beacon/referrals/00000000-0000-4000-8000-000000000000').expect(404);
    const forbidden = await browser.get('/hub/findings').expect(404);
    const plain = (html: string): string => html.replaceAll(/nonce="[^"]+"/g, '');
    expect(plain(missing.text)).toBe(plain(forbidden.text));
    await browser.get('/beacon/referrals/1').expect(404);
    await browser.get(`${referral}/send`).expect(404);
  });
});

describe('what pages load', () => {
  it('may be kept for ever, because its address changes with it', async () => {
    const { text } = await web.browser().get('/');
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
    const { headers, text: css } = await web.browser().get(style).expect(200);
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['set-cookie']).toBeUndefined();
    expect(css).toContain('.govuk-button');
    expect(css).toContain('.moj-timeline');
    expect(css).not.toContain('@font-face');
    await web.browser().get('/assets/0000000000000000/style.css').expect(404);
  });
});

describe('a hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '{{7*7}}{% include "/etc/passwd" %}',
    '"><img src=x onerror=alert(1)>',
    "'); DROP TABLE session; --",
  ];

  it.each(hostile)('is shown as it is, wherever it stands: %s', async (text) => {
    web.services.on('GET /referrals', { body: aPage([aSummary({ personName: text })]) });
    web.services.on(`GET /referrals/${REFERRAL_ID}`, {
      body: aReferral({
        person: { names: [{ kind: 'current', forenames: text, surname: text }], phones: [{ number: text }] },
        incident: { ...aReferral().incident, place: text, reference: text },
        safeContact: { notes: text, bestTime: text },
        summary: text,
        alerts: [anAlert({ sentence: text, asked: text })],
        timeline: [{ at: '2026-11-20T22:05:00Z', by: 'beacon', byName: text, step: 'ask', note: text }],
      }),
    });
    const browser = await web.signedIn({ ...people.joanne, name: text });
    for (const path of ['/beacon/referrals', referral, `${referral}/ask`]) {
      const page = (await browser.get(path).expect(200)).text;
      expect(page).not.toContain(text.includes('<') ? text : '49{%');
      expect(page).not.toMatch(/<img|<script>alert/);
      expect(page).not.toMatch(/(?<![\w{])49(?!\w)/);
    }
  });

  it('cannot turn its line round or hide in it', async () => {
    const name = 'Ann\u202Eeel\u202C \u200BB\u0000\u2066ell\uFEFF';
    web.services.on('GET /referrals', { body: aPage([aSummary({ personName: name })]) });
    const { text } = await (await web.signedIn(people.joanne)).get('/beacon/referrals').expect(200);
    expect(text).toContain('<bdi>Anneel Bell</bdi>');
    expect(text).not.toMatch(/[\u0000\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/);
  });
});

describe('a form', () => {
  it.each([
    ['without the word of the session', {}],
    ['with a guessed word', { _csrf: 'a'.repeat(64) }],
    ['with the word twice', { _csrf: ['a', 'a'] }],
  ])('%s is not taken', async (_title, fields) => {
    const browser = await web.signedIn(people.joanne);
    const { text } = await browser
      .post(`${referral}/accept`)
      .type('form')
      .send({ ...fields, version: '2' })
      .expect(403);
    expect(text).toContain('This page is out of date');
    expect(web.services.last(`POST /referrals/${REFERRAL_ID}/accept`)).toBeUndefined();
  });

  it('from another site puts no words on our pages', async () => {
    const browser = await web.signedIn(people.joanne);
    const post = () => browser.post(`${referral}/ask`).type('form');
    const foreign = await post().set('sec-fetch-site', 'cross-site').send({ question: 'call 0900' }).expect(403);
    expect(foreign.text).not.toContain('call 0900');
    const own = await post().set('sec-fetch-site', 'same-origin').send({ question: 'call 0900' }).expect(403);
    expect(own.text).toContain('call 0900');
  });

  it.each([
    ['too large', 413, 'application/x-www-form-urlencoded', `question=${'a'.repeat(200_000)}`],
    ['of too many parts', 413, 'application/x-www-form-urlencoded', 'a=1&'.repeat(100)],
    ['in another form', 403, 'application/json', '{"version":2}'],
  ])('%s is refused', async (_title, status, type, body) => {
    const browser = await web.signedIn(people.joanne);
    await browser.post(`${referral}/ask`).set('content-type', type).send(body).expect(status);
  });
});

describe('trouble', () => {
  it('with a service is a page that says so, with a number to tell', async () => {
    const browser = await web.signedIn(people.joanne);
    for (const reply of ['hang-up', { status: 500, body: {} }, { status: 200, body: 'no json' }] as const) {
      web.services.on(`GET /referrals/${REFERRAL_ID}`, reply);
      const { text } = await browser.get(referral).expect(503);
      expect(text).toContain('Sorry, there is a problem with the service');
      expect(text).toMatch(/this reference: [0-9a-f-]{36}/);
    }
  });

  it('with one broken connection is not noticed', async () => {
    let broken = false;
    const reply = () => (broken ? { body: aReferral() } : ((broken = true), 'hang-up' as const));
    web.services.on(`GET /referrals/${REFERRAL_ID}`, reply);
    await (await web.signedIn(people.joanne)).get(referral).expect(200);
  });

  it('with the provider is told at sign-in', async () => {
    const lonely = await WebForSpecs.start();
    await lonely.provider.stop();
    const { text } = await lonely.browser().get('/sign-in').expect(503);
    expect(text).toContain('Sorry, there is a problem with the service');
    await lonely.stop();
  });

  it('with the sessions is told, and the health of the app knows', async () => {
    const keeper = inMemory();
    const failing = Object.assign(new session.MemoryStore(), {
      get: (_: string, done: (error: Error) => void) => done(new Error('no database')),
    });
    const broken = { ...keeper, store: failing, check: () => Promise.reject(new Error('no database')) };
    const blind = await WebForSpecs.start({ sessions: broken });
    await blind.browser().get('/health/live').expect(200);
    await blind.browser().get('/health/ready').expect(503);
    const begun = await blind.browser().get('/sign-in');
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? '';
    const { text } = await request(`http://127.0.0.1:${blind.port}`).get('/').set('cookie', cookie).expect(500);
    expect(text).toContain('Sorry, there is a problem with the service');
    await blind.stop();
  });

  it('leaves no name and no address in the log', async () => {
    const browser = await web.signedIn(people.joanne);
    await browser.get(`${referral}?name=Sarah`).expect(200);
    await browser.get('/nobody-of-this-name-Sarah').expect(404);
    const lines = JSON.stringify(web.lines);
    expect(lines).toContain('/beacon/referrals/:id');
    expect(lines).not.toMatch(/Sarah|Joanne|code=|O’Brien/);
  });
});

describe('behind https', () => {
  it('the cookie is tied to this host and to encryption', async () => {
    const secure = await WebForSpecs.start({ address: 'https://hub.example' });
    const { headers } = await secure.browser().get('/sign-in').set('x-forwarded-proto', 'https').expect(303);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-referral-hub=/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    await secure.stop();
  });

  it('and without it the cookie is still out of reach of scripts and other sites', async () => {
    const { headers } = await web.browser().get('/sign-in').expect(303);
    expect(String(headers['set-cookie'])).toMatch(/^referral-hub=.*; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describe('the word in a form', () => {
  it('stays the same in one session, so that two tabs can be open', async () => {
    const browser = await web.signedIn(people.joanne);
    const [one, two] = [await browser.get(`${referral}/ask`), await browser.get(`${referral}/reject`)];
    expect(hiddenFields(one.text)).toEqual(hiddenFields(two.text));
    expect(hiddenFields(one.text)).toEqual({ _csrf: expect.stringMatching(/^[0-9a-f]{64}$/), version: '2' });
  });
});
