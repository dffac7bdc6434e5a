import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INCIDENT_ID, UPDATE_ID, aDeadline, aPage, anUpdate } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const list = '/police/updates-owed';

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.services.on('GET /victim-updates', ({ query }) => ({
    body: aPage([anUpdate({ deadline: aDeadline({ standing: 'overdue' }) })], {
      total: query.get('pile') === 'overdue' ? 1 : 60,
      page: Number(query.get('page')),
    }),
  }));
});
afterAll(() => web.stop());

const asked = (): string => String(web.services.last('GET /victim-updates')?.query);

describe('the updates that an officer owes', () => {
  it('are counted in each pile, with whom, for what, by when, by which rule, and where to write one down', async () => {
    web.services.on('GET /victim-updates/counts', { body: { owed: 60, overdue: 1, 'due-soon': 3, given: 12 } });
    const { text } = await (await web.signedIn(people.amara)).get(list).expect(200);
    for (const tab of ['Mine (60)', 'Overdue (1)', 'Due soon (3)', 'Given (12)', '60 updates are owed by you'])
      expect(text).toContain(tab);
    for (const words of ['Sarah Jane O’Brien', 'Domestic abuse 41PY/1234/26', '24 November 2026 at 11:59pm', 'Overdue'])
      expect(text).toContain(words);
    expect(text).toContain('Within 2 working days of its arrival.');
    expect(text).toContain(`href="/police/incidents/${INCIDENT_ID}/update-given/${UPDATE_ID}"`);
    web.services.on('GET /victim-updates/counts', { status: 503, body: {} });
    expect((await (await web.signedIn(people.amara)).get(list).expect(200)).text).not.toContain('Mine (');
  });

  it.each([
    ['', 'pile=owed&page=1'],
    ['?status=overdue', 'pile=overdue&page=1'],
    ['?status=due-soon&page=2', 'pile=due-soon&page=2'],
    ['?status=nonsense&page=nonsense', 'pile=owed&page=1'],
  ])('are asked for with %s as %s', async (query, taken) => {
    await (await web.signedIn(people.amara)).get(`${list}${query}`).expect(200);
    expect(asked()).toBe(taken);
  });

  it('lead back from a page that is no longer there, and count one as one', async () => {
    const browser = await web.signedIn(people.amara);
    const { headers } = await browser.get(`${list}?page=9`).expect(303);
    expect(headers.location).toBe(`${list}?status=owed&page=3`);
    expect((await browser.get(`${list}?status=overdue`).expect(200)).text).toContain('1 update is overdue');
  });

  it('are nobody else’s', async () => {
    for (const person of [people.joanne, people.maya]) await (await web.signedIn(person)).get(list).expect(404);
  });
});
