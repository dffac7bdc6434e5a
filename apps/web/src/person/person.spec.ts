import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FINDING_ID,
  MATCH_ID,
  OTHER_PERSON_ID,
  PERSON_ID,
  REFERRAL_ID,
  aMatch,
  aPage,
  aPersonView,
} from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';
import type { PersonView } from '../api/person-view.js';

let web: WebForSpecs;
const service = `/people/${PERSON_ID}`;
const page = `/hub${service}`;
const sean = { name: 'Sean Byrne', agency: 'safeguarding-hub', roles: ['supervisor'] };

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on('GET /matches', { body: aPage([aMatch()]) });
  web.services.on(`GET ${service}`, { body: aPersonView() });
});

const read = async (path = page, as: Record<string, unknown> = people.priya) => (await web.signedIn(as)).get(path);
const shown = async (changes: Partial<PersonView> = {}) => {
  web.services.on(`GET ${service}`, { body: aPersonView(changes) });
  return (await read()).text;
};
/** The words of a page without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the page of a person', () => {
  it('says who they are by which agency’s word, where they were part of what, and why their records are one person’s', async () => {
    const text = textOf(await shown());
    for (const words of [
      ...['Sarah Jane O’Brien', 'Known since 3 March 2025', 'Hertfordshire police and Beacon victim care centre'],
      ...['Former name: Sarah Dunn', '1988 (day and month not known)', '07700 900123 (mobile)', '9990000018'],
      ...[
        '2026: 2 incidents',
        '2001: 1 incident',
        'As victim',
        'As suspect',
        'Charged. Told by',
        'As child',
        '41PY/1234/26',
      ],
      ...[
        'Repeat victim: domestic abuse',
        'Findings that no longer hold (1)',
        'From Hertfordshire police',
        'Referrals that are over (1)',
      ],
      ...['David Smith', 'Same NHS number, surname and forename.', '+32.1', 'Another postcode'],
      ...['Decided by Sean Byrne. Decided to be the same.', 'I rang her.', 'Hertfordshire police told of them'],
    ])
      expect(text).toContain(words);
  });

  it('leads to its findings, referrals, the people beside, what was asked, and the question whether they are one', async () => {
    const text = await shown();
    for (const path of [
      ...[`/hub/findings/${FINDING_ID}`, `/hub/referrals/${REFERRAL_ID}`, `/hub/sent-referrals/${REFERRAL_ID}`],
      ...[`/hub/people/${OTHER_PERSON_ID}`, `/hub/matches/${MATCH_ID}`, `${page}/question`],
      ...[`${page}/question?with=${OTHER_PERSON_ID}`, `/hub/people?beside=${PERSON_ID}`],
    ])
      expect(text).toContain(`href="${path}"`);
  });

  it('shows no way to a finding to whoever may read none', async () => {
    const { text } = await read(page, sean);
    expect(text).toContain('Repeat victim');
    expect(text).not.toContain(`href="/hub/findings/${FINDING_ID}"`);
  });

  it('has two views of one person: as victim, and as suspect', async () => {
    const all = textOf(await shown());
    for (const tab of ['All (3)', 'As victim (1)', 'As suspect (1)']) expect(all).toContain(tab);
    const victim = textOf((await read(`${page}?as=victim`)).text);
    expect(victim).toContain('Domestic abuse As victim');
    expect(victim).not.toContain('Stalking or harassment As suspect');
    const nonsense = textOf((await read(`${page}?as=nonsense`)).text);
    expect(nonsense).toContain('Stalking or harassment As suspect');
  });

  it('marks what no agency says any more', async () => {
    const lines = (await shown()).split('<tr');
    expect(lines.find((line) => line.includes('4 Mill Lane'))).toContain('No longer said');
    expect(lines.find((line) => line.includes('Former name'))).not.toContain('No longer said');
  });

  it('leads on from somebody who has become one with another', async () => {
    expect(await shown({ mergedInto: OTHER_PERSON_ID })).toContain('found to be one with another');
  });

  it('is shown though it cannot be said what is asked about them', async () => {
    web.services.on('GET /matches', { status: 500, body: {} });
    expect(await shown()).toContain('These cannot be shown at the moment');
  });

  it('names nobody in its address or its title', async () => {
    const text = await shown();
    expect(text).toMatch(/<title>Person – Referral hub<\/title>/);
    expect(text).not.toMatch(/(href|action)="[^"]*(Sarah|Brien|Dunn)/);
  });

  it('is there for the hub’s staff alone', async () => {
    for (const somebody of [people.joanne, people.amara, people.ruth, people.helen, people.imran, people.maya])
      expect((await read(page, somebody)).status).toBe(404);
    expect((await read(page, sean)).status).toBe(200);
  });
});

describe('a person as known on a day', () => {
  it('is asked for in a form, and has an address of its own', async () => {
    const { headers } = await read(`${page}?on-day=3&on-month=3&on-year=2026`);
    expect(headers['location']).toBe(`${page}?on=2026-03-03`);
    const { text } = await read(`${page}?on=2026-03-03`);
    expect(String(web.services.last(`GET ${service}`)?.query)).toBe('on=2026-03-03');
    for (const words of ['As known on 3 March 2026', `href="${page}"`, `${page}?on=2026-03-03&amp;as=victim`])
      expect(text).toContain(words);
    expect(await shown()).not.toContain('As known on');
  });

  it.each([
    ['on-day=31&on-month=2&on-year=2026', 'enter a real date'],
    ['on-day=&on-month=&on-year=', 'Enter a day'],
    ['on-day=1&on-month=1&on-year=2149', 'enter a date that is not after today'],
  ])('is asked again for %s', async (query, said) => {
    const { status, text } = await read(`${page}?${query}`);
    expect([status, text.includes(said)]).toEqual([422, true]);
  });

  it('is as known now where an address says no day', async () => {
    await read(`${page}?on=someday`);
    expect(String(web.services.last(`GET ${service}`)?.query)).toBe('');
  });

  it('is said to be known since later, where nobody had told of them yet', async () => {
    web.services.on(`GET ${service}`, ({ query }) =>
      query.has('on') ? { status: 404, body: {} } : { body: aPersonView() },
    );
    const { status, text } = await read(`${page}?on=2020-01-01`);
    expect(status).toBe(200);
    expect(textOf(text)).toContain(
      'Nothing was known of this person on 1 January 2020: they were first told of on 3 March 2025',
    );
  });

  it('is nobody where there is nobody', async () => {
    web.services.on(`GET ${service}`, { status: 404, body: {} });
    expect((await read(`${page}?on=2020-01-01`)).status).toBe(404);
  });
});
