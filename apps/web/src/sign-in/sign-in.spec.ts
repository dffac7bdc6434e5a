import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebForSpecs, hiddenFields, people } from '../../test/web-for-specs.js';
import { aPage, someWorklists } from '../../test/samples.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.now = new Date();
  web.provider.refusal = undefined;
  for (const list of ['referrals', 'findings']) web.services.on(`GET /${list}`, { body: aPage([]) });
  web.services.on('GET /worklists', { body: someWorklists });
});

describe('signing in', () => {
  it('begins on a start page', async () => {
    const { text } = await web.browser().get('/').expect(200);
    expect(text).toContain('Referral hub');
    expect(text).toContain('href="/sign-in"');
  });

  it('asks the provider for the services, with proof of who asked', async () => {
    await web.signedIn(people.joanne);
    expect(Object.fromEntries(web.provider.asked)).toMatchObject({
      client_id: 'web',
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:4100/sign-in/callback',
      scope: 'openid profile cases',
      resource: 'urn:referral-hub',
      code_challenge_method: 'S256',
      max_age: '1800',
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
  });

  it.each([
    ['joanne', '/beacon/referrals'],
    ['amara', '/police/referrals'],
    ['priya', '/hub/work'],
  ] as const)('shows %s to their work at %s', async (name, home) => {
    const browser = await web.signedIn(people[name]);
    const { headers } = await browser.get('/').expect(303);
    expect(headers.location).toBe(home);
    await browser.get(home).expect(200);
  });

  it('tells somebody without a role that they have no work here', async () => {
    const { text } = await (await web.signedIn(people.nobody)).get('/').expect(403);
    expect(text).toContain('You do not have access to this service');
  });

  it('leads back to the page that was wanted', async () => {
    const browser = web.browser();
    await browser.get('/beacon/referrals?status=open').expect(303).expect('location', '/sign-in');
    expect(await web.signIn(browser, people.joanne)).toBe('/beacon/referrals?status=open');
  });

  it('gives a new session number', async () => {
    const browser = web.browser();
    const before = (await browser.get('/sign-in')).headers['set-cookie'];
    const back = await web.atProvider(browser);
    const after = (await browser.get(back)).headers['set-cookie'];
    expect(after).toBeDefined();
    expect(String(after).split(';')[0]).not.toBe(String(before).split(';')[0]);
  });

  it('keeps the access token away from the browser, and gives it to the services', async () => {
    const browser = await web.signedIn(people.joanne);
    const { text, headers } = await browser.get('/beacon/referrals').expect(200);
    const token = web.services.last('GET /referrals')?.headers.authorization ?? '';
    expect(token).toMatch(/^Bearer ey/);
    expect(text + JSON.stringify(headers)).not.toContain(token.slice('Bearer '.length, 40));
  });
});

describe('a sign-in that cannot be trusted', () => {
  const refused = async (path: string, browser = web.browser()): Promise<void> => {
    const { text } = await browser.get(path).expect(400);
    expect(text).toContain('Signing in did not work');
    await browser.get('/beacon/referrals').expect(303);
  };

  it('is one that this browser did not begin', async () => {
    const stolen = await web.atProvider(web.browser());
    await refused(stolen);
  });

  it('is one whose code was made for somebody else', async () => {
    const browser = web.browser();
    const own = new URLSearchParams((await web.atProvider(browser)).split('?')[1]);
    const other = new URLSearchParams((await web.atProvider(web.browser())).split('?')[1]);
    own.set('code', other.get('code') ?? '');
    await refused(`/sign-in/callback?${own.toString()}`, browser);
  });

  it('is one that the provider refused', async () => {
    web.provider.refusal = 'access_denied';
    const browser = web.browser();
    await refused(await web.atProvider(browser), browser);
  });

  it('is one that comes from another provider', async () => {
    const browser = web.browser();
    const back = new URLSearchParams((await web.atProvider(browser)).split('?')[1]);
    back.set('iss', 'https://elsewhere.example');
    await refused(`/sign-in/callback?${back.toString()}`, browser);
  });

  it('does not sign out somebody who goes back in their browser', async () => {
    const browser = web.browser();
    web.provider.person = people.joanne;
    const back = await web.atProvider(browser);
    await browser.get(back).expect(303);
    await browser.get(back).expect(303).expect('location', '/');
    await browser.get('/beacon/referrals').expect(200);
  });
});

describe('the end of a session', () => {
  it('comes at sign-out, here and at the provider', async () => {
    const browser = await web.signedIn(people.joanne);
    const page = await browser.get('/beacon/referrals').expect(200);
    const fields = { _csrf: hiddenFields(page.text)._csrf };
    const { headers } = await browser.post('/sign-out').type('form').send(fields).expect(303);
    const away = new URL(headers.location ?? '');
    expect(away.origin).toBe(web.provider.issuer);
    expect(away.searchParams.get('post_logout_redirect_uri')).toBe('http://127.0.0.1:4100/signed-out');
    expect(away.searchParams.get('client_id')).toBe('web');
    expect(away.searchParams.has('id_token_hint')).toBe(false);
    await browser.get('/beacon/referrals').expect(303).expect('location', '/sign-in');
    await browser.get('/signed-out').expect(200);
  });

  it('cannot be brought about from another site', async () => {
    const browser = await web.signedIn(people.joanne);
    await browser.post('/sign-out').type('form').send({ _csrf: 'guessed' }).expect(403);
    await browser.get('/beacon/referrals').expect(200);
  });

  it('comes after ten hours, however busy the person is', async () => {
    web.provider.tokenLifetime = 24 * 3_600;
    const browser = await web.signedIn(people.joanne);
    web.now = new Date(web.now.getTime() + 10 * 3_600_000);
    await browser.get('/beacon/referrals').expect(303).expect('location', '/sign-in');
  });

  it('comes with the end of the access token', async () => {
    web.provider.tokenLifetime = 600;
    const browser = await web.signedIn(people.joanne);
    web.now = new Date(web.now.getTime() + 601_000);
    await browser.get('/beacon/referrals').expect(303).expect('location', '/sign-in');
  });

  it('comes when a service no longer knows the token', async () => {
    const browser = await web.signedIn(people.joanne);
    web.now = new Date(web.now.getTime() + 120_000);
    web.services.on('GET /referrals', { status: 401, body: {} });
    await browser.get('/beacon/referrals').expect(303).expect('location', '/sign-in');
  });

  it('does not send round for ever somebody whom a service never accepts', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on('GET /referrals', { status: 401, body: {} });
    await browser.get('/beacon/referrals').expect(500);
  });

  it('loses nothing that was written', async () => {
    const browser = await web.signedIn(people.joanne);
    const page = await browser.get('/beacon/referrals').expect(200);
    web.now = new Date(web.now.getTime() + 24 * 3_600_000);
    const { text } = await browser
      .post('/beacon/referrals/0d3f7a52-8a4b-4f0e-9c1d-2b6f3e4a5c6d/ask')
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ _csrf: hiddenFields(page.text)._csrf, version: '2', question: 'Is the brother <safe>?' })
      .expect(403);
    expect(text).toContain('You have been signed out');
    expect(text).toContain('Is the brother &lt;safe&gt;?');
  });
});

describe('what may be seen', () => {
  it.each([
    ['joanne', '/police/referrals'],
    ['joanne', '/hub/findings'],
    ['amara', '/beacon/referrals'],
    ['priya', '/beacon/referrals/0d3f7a52-8a4b-4f0e-9c1d-2b6f3e4a5c6d'],
    ['nobody', '/beacon/referrals'],
  ] as const)('by %s is not %s, which looks as if it did not exist', async (name, path) => {
    const { text } = await (await web.signedIn(people[name])).get(path).expect(404);
    expect(text).toContain('Page not found');
  });
});
