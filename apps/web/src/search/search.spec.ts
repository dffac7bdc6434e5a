import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aPage, aSummary } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const desks = [
  ['joanne', 'beacon', '/beacon/referrals', '/referrals'],
  ['joanne', 'beacon', '/beacon/sent-referrals', '/sent-referrals'],
  ['ruth', 'sarc', '/sarc/referrals', '/referrals'],
  ['ruth', 'sarc', '/sarc/sent-referrals', '/sent-referrals'],
  ['imran', 'youth-offending', '/youth-offending/referrals', '/referrals'],
  ['imran', 'youth-offending', '/youth-offending/sent-referrals', '/sent-referrals'],
  ['helen', 'probation', '/probation/referrals', '/referrals'],
  ['helen', 'probation', '/probation/sent-referrals', '/sent-referrals'],
  ['priya', 'safeguarding-hub', '/hub/referrals', '/referrals'],
  ['priya', 'safeguarding-hub', '/hub/sent-referrals', '/sent-referrals'],
  ['maya', 'police', '/police/received-referrals', '/received-referrals'],
] as const;

describe.each(desks)('%s of %s, at %s', (name, agency, page, api) => {
  const service = `/${agency}${api}`;

  it('finds somebody from the list, and goes to them', async () => {
    web.services.on(`GET ${service}`, { body: aPage([]) });
    web.services.on(`POST ${service}/search`, { body: aPage([aSummary()]) });
    const browser = await web.signedIn(people[name]);
    const { text: list } = await browser.get(page).expect(200);
    expect(list).toContain(`method="post" action="${page}/search"`);
    const sent = { ...hiddenFields(list), text: ' O’Brien ' };
    const { text } = await browser.post(`${page}/search`).type('form').send(sent).expect(200);
    expect(web.services.last(`POST ${service}/search`)?.body).toEqual({ text: 'O’Brien' });
    for (const words of ['1 referral found', `href="${page}/${REFERRAL_ID}"`, 'value="O’Brien"'])
      expect(text).toContain(words);
  });
});

describe('a search', () => {
  const page = '/beacon/referrals/search';
  const service = '/beacon/referrals/search';
  const search = async (fields: Record<string, string>) => sendForm(await web.signedIn(people.joanne), page, fields);

  beforeEach(() => {
    web.services.on(`POST ${service}`, ({ body }) => ({
      body: aPage([aSummary()], { total: 60, page: (body as { readonly page?: number }).page ?? 1 }),
    }));
  });

  it('goes on from page to page by buttons, with what was looked for', async () => {
    const { text } = await search({ text: 'sarah' });
    for (const words of ['60 referrals found', 'Page 1 of 3', 'value="2" name="page"']) expect(text).toContain(words);
    expect(text).not.toContain('Previous page');
    expect(hiddenFields(text)['text']).toBe('sarah');
    const next = await search({ text: 'sarah', page: '2' });
    expect(web.services.last(`POST ${service}`)?.body).toEqual({ text: 'sarah', page: 2 });
    for (const words of ['Page 2 of 3', 'value="1" name="page"', 'value="3" name="page"'])
      expect(next.text).toContain(words);
  });

  it('begins again where the page is no longer there', async () => {
    web.services.on(`POST ${service}`, ({ body }) => ({
      body: (body as { readonly page?: number }).page ? aPage([], { total: 0, page: 9 }) : aPage([aSummary()]),
    }));
    expect((await search({ text: 'sarah', page: '9' })).text).toContain('1 referral found');
  });

  it('says so where nobody is found', async () => {
    web.services.on(`POST ${service}`, { body: aPage([]) });
    const { status, text } = await search({ text: 'nobody' });
    expect([status, text.includes('0 referrals found')]).toEqual([200, true]);
  });

  it.each([
    ['', 'Enter a name, a number or a reference'],
    ['   ', 'Enter a name, a number or a reference'],
    ['x'.repeat(101), 'Find a referral must be 100 characters or fewer'],
  ])('for %j asks again, above and at the field', async (words, said) => {
    const before = web.services.calls.length;
    const { status, text } = await search({ text: words });
    expect(status).toBe(422);
    expect(text).toContain('There is a problem');
    expect(text).toContain(`<a href="#text">${said}`);
    expect(text).toContain('id="text-error"');
    expect(web.services.calls.length).toBe(before);
  });

  it('says at the field that a service does not take it', async () => {
    web.services.on(`POST ${service}`, { status: 400, body: { errors: [{ field: 'text', code: 'invalid' }] } });
    const { status, text } = await search({ text: '\u0301' });
    expect([status, text.includes('was not accepted')]).toEqual([422, true]);
  });

  it.each([404, 500])('is the failure of a service that answers %s, never "nobody found"', async (status) => {
    web.services.on(`POST ${service}`, { status, body: {} });
    const answer = await search({ text: 'sarah' });
    expect([answer.status, answer.text.includes('0 referrals')]).toEqual([503, false]);
  });

  it('leaves no name in an address, a title or a log', async () => {
    const { text } = await search({ text: 'Findable' });
    expect(text).toMatch(/<title>Find a referral: Referrals to Beacon – Referral hub<\/title>/);
    expect(text).not.toMatch(/(href|action)="[^"]*Findable/);
    expect(JSON.stringify(web.lines)).not.toContain('Findable');
    expect(JSON.stringify(web.services.calls.map(({ path, query }) => path + String(query)))).not.toContain('Findable');
  });

  it('is taken from our own form alone', async () => {
    const browser = await web.signedIn(people.joanne);
    await browser.post(page).type('form').send({ text: 'sarah' }).expect(403);
  });

  it('is not there for an officer, who has a list of their own', async () => {
    web.services.on('GET /police/referrals', { body: aPage([]) });
    const browser = await web.signedIn(people.amara);
    expect((await browser.get('/police/referrals').expect(200)).text).not.toContain('Find a referral');
    await browser.get('/police/referrals/search').expect(404);
    await browser.get(page).expect(404);
  });
});
