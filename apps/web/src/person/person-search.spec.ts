import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OTHER_PERSON_ID, PERSON_ID, aPage, aFoundPerson } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const page = '/hub/people';
const service = 'POST /people/search';

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on(service, ({ body }) => ({
    body: {
      ...aPage([aFoundPerson()], { total: 60, page: (body as { readonly page?: number }).page ?? 1 }),
      more: false,
    },
  }));
});

const search = async (fields: Record<string, string>, path = page) =>
  sendForm(await web.signedIn(people.priya), path, fields);
const said = { surname: 'Findable', 'bornOn-day': '12', 'bornOn-month': '4', 'bornOn-year': '1988' };

describe('looking for a person', () => {
  it('finds them by what is known, and leads to their page', async () => {
    const { text } = await search(said);
    expect(web.services.last(service)?.body).toEqual({ surname: 'Findable', bornOn: '1988-04-12' });
    for (const words of [
      '60 people found',
      'Sarah Jane O’Brien',
      'Sarah Dunn',
      '12 April 1988',
      `href="/hub/people/${PERSON_ID}"`,
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Ask whether they are the same');
  });

  it('goes on from page to page by buttons, with what was looked for', async () => {
    const { text } = await search(said);
    expect(text).toContain('Page 1 of 3');
    expect(hiddenFields(text)).toMatchObject({ surname: 'Findable', 'bornOn-year': '1988' });
    await search({ ...said, page: '2' });
    expect(web.services.last(service)?.body).toMatchObject({ page: 2 });
  });

  it('begins again where a page is no longer there', async () => {
    web.services.on(service, ({ body }) =>
      (body as { readonly page?: number }).page
        ? { status: 400, body: {} }
        : { body: { ...aPage([aFoundPerson()]), more: false } },
    );
    expect((await search({ ...said, page: '9' })).text).toContain('1 person found');
  });

  it('says that there may be more than can be shown', async () => {
    web.services.on(service, { body: { ...aPage([aFoundPerson()], { total: 100 }), more: true } });
    expect((await search(said)).text).toContain('There may be more: say more to find fewer');
  });

  it('offers to compare whoever is found with the person from whom it came', async () => {
    web.services.on(service, {
      body: { ...aPage([aFoundPerson({ id: OTHER_PERSON_ID }), aFoundPerson()]), more: false },
    });
    const { text } = await search(said, `${page}?beside=${PERSON_ID}`);
    expect(text).toContain(`href="/hub/people/${PERSON_ID}/question?with=${OTHER_PERSON_ID}"`);
    expect(text).not.toContain(`question?with=${PERSON_ID}"`);
    expect((await search(said, `${page}?beside=<b>`)).text).not.toContain('Ask whether they are the same');
  });

  it.each([
    [
      { status: 422, body: { code: 'too-little', errors: [{ field: 'surname', code: 'too-little' }] } },
      'A name alone finds too many',
    ],
    [{ status: 400, body: { errors: [{ field: 'postcode', code: 'invalid' }] } }, 'Postcode was not accepted'],
  ])('is asked again where the hub answers %j', async (reply, words) => {
    web.services.on(service, reply);
    const { status, text } = await search(said);
    expect([status, text.includes(words)]).toEqual([422, true]);
  });

  it('is asked again for a date that is none', async () => {
    const { status, text } = await search({ ...said, 'bornOn-day': '41' });
    expect([status, text.includes('enter a real date')]).toEqual([422, true]);
  });

  it.each([404, 500])('is the failure of a hub that answers %s, never "nobody found"', async (status) => {
    web.services.on(service, { status, body: {} });
    const answer = await search(said);
    expect([answer.status, answer.text.includes('0 people')]).toEqual([503, false]);
  });

  it('leaves no name in an address, a title or a log', async () => {
    const { text } = await search(said);
    expect(text).toMatch(/<title>Find a person – Referral hub<\/title>/);
    expect(text).not.toMatch(/(href|action)="[^"]*Findable/);
    expect(JSON.stringify(web.lines)).not.toContain('Findable');
  });

  it('is for the hub’s staff alone', async () => {
    for (const somebody of [people.joanne, people.amara, people.ruth])
      await (await web.signedIn(somebody)).get(page).expect(404);
  });
});
