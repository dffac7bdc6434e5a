import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  MATCH_ID,
  OTHER_PERSON_ID,
  PERSON_ID,
  aMatch,
  aPage,
  BEACON_RECORD_ID,
  POLICE_RECORD_ID,
  aPersonView,
} from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const page = `/hub/people/${PERSON_ID}/question`;
const theirs = '9b4c5d6e-7777-4888-8999-aaaabbbbcccc';
const filled = { recordId: POLICE_RECORD_ID, otherRecordId: BEACON_RECORD_ID, why: 'Her sister has the same number.' };

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());
beforeEach(() => {
  const [record] = aPersonView().records;
  web.services.on(`GET /people/${PERSON_ID}`, { body: aPersonView() });
  web.services.on(`GET /people/${OTHER_PERSON_ID}`, {
    body: aPersonView({
      id: OTHER_PERSON_ID,
      name: 'David Smith',
      records: [{ ...record!, id: theirs, agencyRecordId: 'P-9' }],
    }),
  });
  web.services.on('POST /matches', { body: aMatch() });
  web.services.on(`GET /matches/${MATCH_ID}`, {
    body: aMatch({ asked: { by: 'Priya Nair', why: filled.why, at: '2026-11-30T09:00:00Z' } }),
  });
});

const send = async (fields: Record<string, string>, path = page) =>
  sendForm(await web.signedIn(people.priya), path, fields);

describe('the question whether two records are of one person', () => {
  it('is asked of two records of one person, and leads to where it is answered', async () => {
    const browser = await web.signedIn(people.priya);
    const { headers } = await sendForm(browser, page, filled);
    expect(web.services.last('POST /matches')?.body).toEqual(filled);
    expect(headers['location']).toBe(`/hub/matches/${MATCH_ID}`);
    const { text } = await browser.get(`/hub/matches/${MATCH_ID}`).expect(200);
    for (const words of ['You have asked whether', 'Priya Nair', filled.why]) expect(text).toContain(words);
  });

  it('is asked of one record each of two people', async () => {
    const path = `${page}?with=${OTHER_PERSON_ID}`;
    const { text } = await (await web.signedIn(people.priya)).get(path).expect(200);
    for (const words of ['David Smith', `value="${theirs}"`, `value="${BEACON_RECORD_ID}"`])
      expect(text).toContain(words);
    expect((await send({ ...filled, otherRecordId: theirs }, path)).status).toBe(303);
    expect(web.services.last('POST /matches')?.body).toMatchObject({ otherRecordId: theirs });
  });

  it.each([
    [{ recordId: '' }, 'Select a record'],
    [{ otherRecordId: 'somebody-else' }, 'Select the record to compare it with'],
    [{ why: ' ' }, 'Enter why you ask'],
  ])('is asked again of whoever leaves out what it needs: %j', async (fields, said) => {
    const before = web.services.calls.filter(({ method }) => method === 'POST').length;
    const { status, text } = await send({ ...filled, ...fields });
    expect([status, text.includes(said)]).toEqual([422, true]);
    expect(web.services.calls.filter(({ method }) => method === 'POST').length).toBe(before);
  });

  it.each([
    [{ status: 422, body: { errors: [{ field: 'otherRecordId', code: 'one-record' }] } }, 422, 'Select another record'],
    [{ status: 400, body: { errors: [{ field: 'why', code: 'invalid' }] } }, 422, 'Why do you ask? was not accepted'],
    [{ status: 500, body: {} }, 503, 'We do not know whether this was saved'],
  ])('keeps what was written where the hub answers %j', async (reply, status, said) => {
    web.services.on('POST /matches', reply);
    const answer = await send(filled);
    expect([answer.status, answer.text.includes(said), answer.text.includes(filled.why)]).toEqual([status, true, true]);
  });

  it('cannot be asked of somebody with one record: there another is looked for', async () => {
    web.services.on(`GET /people/${PERSON_ID}`, { body: aPersonView({ records: aPersonView().records.slice(0, 1) }) });
    const { text } = await (await web.signedIn(people.priya)).get(page).expect(200);
    expect(text).toContain(`href="/hub/people?beside=${PERSON_ID}"`);
    expect(text).not.toContain('name="recordId"');
  });

  it('is for the hub’s staff alone', async () => {
    await (await web.signedIn(people.joanne)).get(page).expect(404);
  });
});

describe('the match of it', () => {
  it('leads to whose the records are', async () => {
    web.services.on('GET /matches', { body: aPage([aMatch()]) });
    const { text } = await (await web.signedIn(people.priya)).get(`/hub/matches/${MATCH_ID}`).expect(200);
    for (const id of [PERSON_ID, OTHER_PERSON_ID]) expect(text).toContain(`href="/hub/people/${id}"`);
  });
});
