import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FINDING_ID, MATCH_ID, PERSON_ID, aFinding, aMatch, aMatchWord, aPage } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';
import type { MatchView } from '../api/match-view.js';

let web: WebForSpecs;
const service = `/matches/${MATCH_ID}`;
const page = `/hub${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on('GET /matches', { body: aPage([aMatch()]) });
  web.services.on('GET /matches/counts', { body: { waiting: 41, 'second-wanted': 2, 'not-sure': 0, settled: 7 } });
  web.services.on(`GET ${service}`, { body: aMatch() });
});

const read = async (path = page) => (await (await web.signedIn(people.priya)).get(path).expect(200)).text;
const shown = (changes: Partial<MatchView>) => {
  web.services.on(`GET ${service}`, { body: aMatch(changes) });
  return read();
};
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.priya), `${page}/${step}`, fields);
/** The words of a page without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const row = (html: string, what: string) =>
  textOf(html.split('<tr').find((each) => textOf(`<tr${each}`).trim().startsWith(what)) ?? '');

describe('the worklist of doubtful matches', () => {
  it('says how many there are in each pile, and what speaks for each', async () => {
    const text = textOf(await read('/hub/matches?state=second-wanted'));
    expect(String(web.services.last('GET /matches')?.query)).toBe('state=second-wanted&page=1');
    for (const words of [
      ...[
        'Waiting (41)',
        'Second person wanted (2)',
        'Not sure (0)',
        'Settled (7)',
        '1 match waits for a second person',
      ],
      ...['David Smith', 'Hertfordshire police', 'Beacon victim care centre', '37 in 100', '20 Nov 2026'],
    ])
      expect(text).toContain(words);
    await read('/hub/matches?state=nonsense');
    expect(String(web.services.last('GET /matches')?.query)).toBe('state=waiting&page=1');
  });

  it('leads back to its last page from beyond it, and is shown though nobody can count the others', async () => {
    const browser = await web.signedIn(people.priya);
    web.services.on('GET /matches', { body: aPage([], { total: 26, page: 9, pageSize: 25 }) });
    const { headers } = await browser.get('/hub/matches?state=settled&page=9').expect(303);
    expect(headers.location).toBe('/hub/matches?state=settled&page=2');
    web.services.on('GET /matches/counts', { status: 500 });
    expect((await browser.get('/hub/matches').expect(200)).text).not.toContain('Waiting (');
  });

  it('is in the navigation of the hub’s staff, and nobody else’s business', async () => {
    expect(await read()).toContain('href="/hub/matches"');
    for (const person of [people.joanne, people.amara, people.helen])
      for (const path of ['/hub/matches', page, `${page}/decide`])
        await (await web.signedIn(person)).get(path).expect(404);
  });
});

describe('a doubtful match', () => {
  it('has both records side by side, and says in words where they agree', async () => {
    const html = await read();
    for (const [what, words] of [
      ['Told by', 'Hertfordshire police Beacon victim care centre'],
      ['Their reference', 'P-2001 B-77'],
      ['Names', 'Name: David Smith Alias: Dave Name: David Smith Agrees'],
      ['Date of birth', 'February 1961 (day not known) Agrees in part'],
      ['Sex', 'Male Not known Only one says'],
      ['Addresses', 'Home address: 4 Mill Lane, Hatfield, AL10 8TR Hostel: The Mount, WD17 2AA Differs'],
      ['Phones', '07700 900123 (mobile) +44 7700 900123 Agrees'],
      ['Numbers', 'Not known Not known Neither says'],
    ] as const)
      expect(row(html, what)).toContain(words);
  });

  it('says what speaks for it and against it, what would change it, and how the weight comes about', async () => {
    const html = await read();
    for (const words of ['but what agrees is commoner', 'Same birth date', 'Another postcode', 'The same NHS number'])
      expect(html).toContain(words);
    expect(row(html, 'Same birth date')).toMatch(/\+12\.3 −7\.7/);
    expect(html).toContain('<rect x="0" y="3" width="100"');
    expect(html).toContain('<rect x="100" y="3" width="62"');
  });

  it('says what was said before, by whom, and what has still to be done', async () => {
    const words = [
      aMatchWord({ decided: 'not-sure' }),
      aMatchWord({ id: 'b', decided: 'same' }),
      aMatchWord({ id: 'c', decided: 'same', holds: true, seconds: 'b', by: 'Priya Nair' }),
    ];
    const text = textOf(await shown({ state: 'settled', words, allowedSteps: ['decide', 'undo'] }));
    expect(text).toContain('Not sure , said Sean Byrne on 21 November 2026 at 9am');
    expect(text).toContain('Agreed: they are one person , said Priya Nair');
    expect(text).toContain('Take back what was said');
    expect(text).not.toContain('What waits for a second person');
  });

  it('that waits for a second person offers nothing to whoever said the first word', async () => {
    const waits = { state: 'second-wanted', words: [aMatchWord({ by: 'Priya Nair' })] } as const;
    expect(await shown({ ...waits, allowedSteps: [] })).toContain('somebody else has to agree');
    const other = await shown({ ...waits, allowedSteps: ['second'] });
    expect(other).toContain(`href="${page}/second"`);
    expect(other).not.toContain('somebody else has to agree');
  });
});

describe('what somebody says of a match', () => {
  const steps = { allowedSteps: ['decide', 'second', 'undo'] } as const;
  beforeEach(() => web.services.on(`GET ${service}`, { body: aMatch(steps) }));

  it.each([
    ['decide', { decided: 'not-the-same' }, { decided: 'not-the-same' }],
    ['second', { agrees: 'no' }, { agrees: false }],
    ['undo', {}, {}],
  ])('is told to the hub once, with the version that was seen: %s', async (step, fields, said) => {
    web.services.on(`POST ${service}/${step}`, { body: aMatch() });
    const { status, headers } = await send(step, { ...fields, rationale: 'I rang him.' });
    expect([status, headers.location]).toEqual([303, page]);
    const call = web.services.last(`POST ${service}/${step}`);
    expect(call?.body).toEqual({ ...said, rationale: 'I rang him.', version: 3 });
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is confirmed on the next page, with what it waits for', async () => {
    web.services.on(`POST ${service}/decide`, { body: aMatch() });
    const browser = await web.signedIn(people.priya);
    await sendForm(browser, `${page}/decide`, { decided: 'same', rationale: 'I rang him.' });
    web.services.on(`GET ${service}`, { body: aMatch({ state: 'second-wanted', words: [aMatchWord()] }) });
    expect((await browser.get(page)).text).toContain('It holds once a second person agrees');
    expect((await browser.get(page)).text).not.toContain('It holds once a second person agrees');
  });

  it('is asked for again where something is missing, and nothing is lost', async () => {
    const { status, text } = await send('decide', { rationale: 'I rang him.' });
    expect([status, text.includes('I rang him.</textarea>')]).toEqual([422, true]);
    expect(text).toContain('Select whether they are one person');
    expect((await send('undo', { rationale: ' ' })).text).toContain('Enter why it is taken back');
  });

  it.each([
    ['decide', 409, 'version-conflict', 'Somebody else has said something about this match'],
    ['decide', 409, 'second-wanted-first', 'A second person has to say first'],
    ['decide', 409, 'idempotency-mismatch', 'Something has been saved from this form already'],
    ['decide', 409, 'something-holds', 'If you are not sure of it any more, take it back'],
    ['second', 409, 'own-word', 'Somebody else has to agree'],
    ['second', 409, 'nothing-to-second', 'Nothing that was said waits for a second person'],
    ['undo', 409, 'nothing-to-undo', 'There is nothing to take back'],
    ['undo', 503, 'unavailable', 'it cannot be said twice'],
  ])('is refused in plain words, and what was written stays: %s %i %s', async (step, status, code, words) => {
    web.services.on(`POST ${service}/${step}`, { status, body: { code } });
    const answer = await send(step, { decided: 'same', agrees: 'yes', rationale: 'I rang him.' });
    expect([answer.status, answer.text.includes('I rang him.</textarea>')]).toEqual([status, true]);
    expect(answer.text).toContain(words);
  });

  it('that the hub does not accept is asked for again at the field it names', async () => {
    const body = { code: 'invalid', errors: [{ field: 'rationale', code: 'text' }] };
    web.services.on(`POST ${service}/undo`, { status: 422, body });
    const { status, text } = await send('undo', { rationale: 'I rang him.' });
    expect([status, text.includes('Why was not accepted')]).toEqual([422, true]);
  });

  it('after a change is sent with the version of what its reader sees now, under another key', async () => {
    web.services.on(`POST ${service}/undo`, { status: 409, body: { code: 'version-conflict' } });
    const browser = await web.signedIn(people.priya);
    const asked = hiddenFields((await browser.get(`${page}/undo`)).text);
    web.services.on(`GET ${service}`, { body: aMatch({ ...steps, version: 4, words: [aMatchWord()] }) });
    const { text } = await browser
      .post(`${page}/undo`)
      .type('form')
      .send({ ...asked, rationale: 'I rang him.' });
    const again = hiddenFields(text);
    expect([asked['version'], again['version'], again['key'] === asked['key']]).toEqual(['3', '4', false]);
    expect(text).toContain('Both are his.');
  });

  it('cannot be begun where it is not allowed, and leads to the match, which says why', async () => {
    web.services.on(`GET ${service}`, { body: aMatch({ allowedSteps: [] }) });
    const browser = await web.signedIn(people.priya);
    expect((await browser.get(`${page}/undo`).expect(303)).headers.location).toBe(page);
    await browser.get(`${page}/nonsense`).expect(404);
  });
});

describe('how likely it is that they are one person', () => {
  it.each([
    [0.374, 'at 37 in 100', '37 in 100'],
    [0.9999, 'Much speaks for one person, but not enough', 'High'],
    [0.001, 'unlikely that they are one person, and cannot rule it out', 'Small'],
  ])('is %d: a number only where one does not sound surer than the question is', async (probability, said, listed) => {
    const text = await shown({ probability });
    expect([text.includes(said), text.includes('99 in 100')]).toEqual([true, false]);
    web.services.on('GET /matches', { body: aPage([aMatch({ probability })]) });
    expect(await read('/hub/matches')).toContain(`>${listed}<`);
  });

  it('is not said of records that the system takes for one person’s already', async () => {
    const [one, other] = aMatch().records;
    const text = await shown({ records: [one, { ...other, personId: one.personId }], probability: 0.9999 });
    expect(text).toContain('The system takes both records for one person’s');
    expect(text).not.toContain('Much speaks for one person');
  });
});

describe('the page of a finding', () => {
  it('leads to all that is known of the person', async () => {
    web.services.on(`GET /findings/${FINDING_ID}`, { body: aFinding() });
    expect(await read(`/hub/findings/${FINDING_ID}`)).toContain(`href="/hub/people/${PERSON_ID}"`);
  });

  it('leads to the records of the person that were doubted', async () => {
    web.services.on(`GET /findings/${FINDING_ID}`, { body: aFinding() });
    web.services.on('GET /matches', { body: aPage([aMatch({ state: 'settled' })]) });
    const text = await read(`/hub/findings/${FINDING_ID}`);
    expect(String(web.services.last('GET /matches')?.query)).toBe(`personId=${PERSON_ID}`);
    expect(text).toContain(`href="${page}"`);
    web.services.on('GET /matches', { status: 500 });
    expect(await read(`/hub/findings/${FINDING_ID}`)).toContain('These cannot be shown at the moment');
  });
});
