import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ALERT_ID,
  INCIDENT_ID,
  REFERRAL_ID,
  aDeadline,
  aPage,
  aReferral,
  aSummary,
  anAlert,
  anAskingAlert,
} from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';
import type { WholeAlertView } from '../api/alert-view.js';

let web: WebForSpecs;
const service = `/beacon/alerts/${ALERT_ID}`;
const page = service;
const list = '/beacon/alerts';

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on('GET /beacon/alerts', { body: aPage([anAskingAlert()]) });
  web.services.on('GET /beacon/alerts/counts', { body: { new: 41, overdue: 2, acknowledged: 0, answered: 7 } });
  web.services.on(`GET ${service}`, { body: anAskingAlert({ allowedSteps: ['acknowledge', 'answer'] }) });
});

const read = async (path: string, who: keyof typeof people = 'joanne') =>
  (await (await web.signedIn(people[who])).get(path).expect(200)).text;
const shown = (changes: Partial<WholeAlertView>) => {
  web.services.on(`GET ${service}`, { body: anAskingAlert(changes) });
  return read(page);
};
const send = async (step: string, fields: Record<string, string> = {}) =>
  sendForm(await web.signedIn(people.joanne), `${page}/${step}`, fields);
/** The words of a page without its marks. */
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const said = { action: 'spoke-to-person', words: 'Rang her: she is safe.' };

describe('the worklist of alerts', () => {
  it('says how many there are in each pile, about whom each is, and by when it must be seen', async () => {
    web.services.on('GET /beacon/alerts', {
      body: aPage([anAskingAlert({ due: aDeadline({ standing: 'overdue' }), holds: false })]),
    });
    const html = await read(`${list}?state=overdue`);
    expect(String(web.services.last('GET /beacon/alerts')?.query)).toBe('state=overdue&page=1');
    for (const words of [
      ...['New (41)', 'Overdue (2)', 'Acknowledged (0)', 'Answered (7)', '1 alert was acknowledged by nobody in time'],
      ...['Sarah Jane O’Brien', 'Taken back: Repeat victim', 'Alert overdue', '24 Nov 2026'],
    ])
      expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="${page}"`);
    await read(`${list}?state=nonsense`);
    expect(String(web.services.last('GET /beacon/alerts')?.query)).toBe('state=new&page=1');
  });

  it('leads back to its last page from beyond it, and is shown though nobody can count the others', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on('GET /beacon/alerts', { body: aPage([], { total: 26, page: 9, pageSize: 25 }) });
    const { headers } = await browser.get(`${list}?state=answered&page=9`).expect(303);
    expect(headers.location).toBe(`${list}?state=answered&page=2`);
    web.services.on('GET /beacon/alerts/counts', { status: 500 });
    expect((await browser.get(list).expect(200)).text).not.toContain('New (');
  });

  it('is each agency’s own, and nobody else’s business', async () => {
    expect(await read(list)).toContain('href="/beacon/alerts"');
    web.services.on('GET /police/alerts', { body: aPage([]) });
    for (const who of ['amara', 'maya'] as const) expect(await read('/police/alerts', who)).toContain('0 alerts wait');
    for (const [who, agency] of [
      ['imran', 'youth-offending'],
      ['helen', 'probation'],
    ] as const) {
      web.services.on(`GET /${agency}/alerts`, { body: aPage([anAskingAlert()]) });
      expect(await read(`/${agency}/alerts`, who)).toContain(`href="/${agency}/alerts/${ALERT_ID}"`);
    }
    for (const [person, path] of [
      ...([list, page, `${page}/answer`] as const).map((each) => [people.amara, each] as const),
      ...([people.joanne, people.helen, people.priya] as const).map((each) => [each, '/police/alerts'] as const),
      ...([people.joanne, people.imran, people.ruth] as const).map((each) => [each, '/probation/alerts'] as const),
    ])
      await (await web.signedIn(person)).get(path).expect(404);
  });
});

describe('an alert', () => {
  it('says what the hub found and why, what is asked, by when it must be acknowledged and under which rule', async () => {
    const html = await shown({});
    for (const words of [
      ...['This person was reported as a victim 3 times', 'Look at the earlier reports together', 'New alert'],
      ...['Due by 24 November 2026 at 5pm', 'Within 8 opening hours of its arrival.', 'repeat-victim, version 1'],
      ...['2 Jun 2026', 'Stalking', 'Nobody has acknowledged it yet'],
    ])
      expect(textOf(html)).toContain(words);
    expect(html).toContain(`href="/beacon/referrals/${REFERRAL_ID}"`);
    expect([html.includes(`href="${page}/acknowledge"`), html.includes(`href="${page}/answer"`)]).toEqual([
      true,
      false,
    ]);
  });

  it('says who has seen it and what each of them did', async () => {
    const entries = [
      { kind: 'acknowledged', by: 'Leah Stone', at: '2026-11-21T09:00:00Z' },
      { kind: 'answered', ...said, by: 'Joanne Hale', at: '2026-11-21T10:00:00Z' },
    ] as const;
    const text = textOf(await shown({ state: 'answered', entries: entries as WholeAlertView['entries'] }));
    expect(text).toContain('Acknowledged Leah Stone , 21 November 2026 at 9am');
    expect(text).toContain('Spoke with the person Rang her: she is safe. Joanne Hale , 21 November 2026 at 10am');
  });

  it('that was taken back asks nothing more, and one whose place another took says so', async () => {
    const text = textOf(await shown({ holds: false, isOver: true, allowedSteps: [] }));
    expect(text).toContain('Taken back: Repeat victim');
    expect(text).toContain('A later alert has taken the place of this one');
    expect(text).not.toContain('What is asked of you');
  });

  it.each([
    ['imran', 'youth-offending'],
    ['helen', 'probation'],
  ] as const)('leads %s of %s to the referral that they hold', async (who, agency) => {
    const about = [{ referralId: REFERRAL_ID, status: 'accepted' as const, personName: 'Daniel' }];
    const alert = anAskingAlert({ kind: 'serial-perpetrator', toldBy: ['police'], about });
    web.services.on(`GET /${agency}/alerts/${ALERT_ID}`, { body: alert });
    const html = await read(`/${agency}/alerts/${ALERT_ID}`, who);
    expect(html).toContain(`href="/${agency}/referrals/${REFERRAL_ID}"`);
    expect(textOf(html)).toContain('Several victims of one person');
  });

  it.each([
    ['imran', 'youth-offending'],
    ['helen', 'probation'],
  ] as const)('is asked no more of %s of %s once the work on its referral is over', async (who, agency) => {
    const about = [{ referralId: REFERRAL_ID, status: 'rejected' as const, personName: 'Daniel' }];
    const { due: _, ...over } = anAskingAlert({ isAsked: false, about });
    web.services.on(`GET /${agency}/alerts/${ALERT_ID}`, { body: over });
    const text = textOf(await read(`/${agency}/alerts/${ALERT_ID}`, who));
    for (const words of ['No longer asked', 'The work on each referral', 'Nobody has to any more, and it is not late'])
      expect(text).toContain(words);
    for (const words of ['What is asked of you', 'To be acknowledged', 'Alert overdue'])
      expect(text).not.toContain(words);
    web.services.on(`GET /${agency}/alerts`, { body: aPage([over]) });
    web.services.on(`GET /${agency}/alerts/counts`, { body: { new: 0, 'referral-over': 1 } });
    const listed = textOf(await read(`/${agency}/alerts?state=referral-over`, who));
    expect(String(web.services.last(`GET /${agency}/alerts`)?.query)).toBe('state=referral-over&page=1');
    for (const words of ['Referral over (1)', 'before the work on its referral ended', 'No longer asked'])
      expect(listed).toContain(words);
  });

  it('is asked for as long as it holds of those who are warned by whom they have seen', async () => {
    expect(textOf(await read(`${list}?state=referral-over`))).not.toContain('Referral over');
    expect(String(web.services.last('GET /beacon/alerts')?.query)).toBe('state=new&page=1');
  });

  it('says of whom it speaks who came by themselves', async () => {
    const about = [{ contactId: INCIDENT_ID, category: 'burglary', personName: 'Sarah' }];
    expect(textOf(await shown({ about }))).toContain('Sarah , came by themselves: Burglary');
  });

  it('leads an officer to their incident', async () => {
    const about = [{ incidentId: INCIDENT_ID, category: 'burglary', reference: '41PY/1', personName: 'Sarah' }];
    web.services.on(`GET /police/alerts/${ALERT_ID}`, { body: anAskingAlert({ about }) });
    const html = await read(`/police/alerts/${ALERT_ID}`, 'amara');
    expect(html).toContain(`href="/police/incidents/${INCIDENT_ID}"`);
    expect(textOf(html)).toContain('Burglary 41PY/1');
  });
});

describe('what somebody says of an alert', () => {
  it.each([
    ['acknowledge', {}, 'You have acknowledged this alert'],
    ['answer', said, 'You have said what was done about this alert'],
  ])('is told once, with the version that was seen, and confirmed on the next page: %s', async (step, fields, done) => {
    web.services.on(`POST ${service}/${step}`, { body: anAskingAlert() });
    const browser = await web.signedIn(people.joanne);
    const { status, headers } = await sendForm(browser, `${page}/${step}`, fields);
    expect([status, headers.location]).toEqual([303, page]);
    const call = web.services.last(`POST ${service}/${step}`);
    expect(call?.body).toEqual({ ...fields, version: 1 });
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await browser.get(page)).text).toContain(done);
    expect((await browser.get(page)).text).not.toContain(done);
  });

  it('is asked for again where something is missing, and nothing is lost', async () => {
    const { status, text } = await send('answer', { words: said.words });
    expect([status, text.includes(`${said.words}</textarea>`)]).toEqual([422, true]);
    expect(text).toContain('Select what you did, or that nothing is needed');
    expect((await send('answer', { action: 'nothing-needed' })).text).toContain('or why nothing is needed');
  });

  it.each([
    ['version-conflict', 409, 'Something has happened with this alert since you opened it'],
    ['idempotency-mismatch', 409, 'Something has been saved from this form already'],
    ['unavailable', 503, 'it cannot be said twice'],
  ])('is refused in plain words, and what was written stays: %s', async (code, status, words) => {
    web.services.on(`POST ${service}/answer`, { status, body: { code } });
    const answer = await send('answer', said);
    expect([answer.status, answer.text.includes(`${said.words}</textarea>`)]).toEqual([status, true]);
    expect(answer.text).toContain(words);
  });

  it('of which another has taken the place is refused so, and leads to the alert', async () => {
    web.services.on(`POST ${service}/answer`, { status: 409, body: { code: 'alert-over' } });
    const browser = await web.signedIn(people.joanne);
    const asked = hiddenFields((await browser.get(`${page}/answer`)).text);
    web.services.on(`GET ${service}`, { body: anAskingAlert({ isOver: true, version: 3, allowedSteps: [] }) });
    const { status, text } = await browser
      .post(`${page}/answer`)
      .type('form')
      .send({ ...asked, ...said });
    expect([status, text.includes(`${said.words}</textarea>`)]).toEqual([409, true]);
    expect(text).toContain('This cannot be said of the alert any more');
  });

  it('that the service does not accept is asked for again at the field it names', async () => {
    const body = { code: 'invalid', errors: [{ field: 'words', code: 'text' }] };
    web.services.on(`POST ${service}/answer`, { status: 422, body });
    expect((await send('answer', said)).text).toContain('why nothing is needed was not accepted');
  });

  it('cannot be begun where it is not allowed, and leads to the alert', async () => {
    web.services.on(`GET ${service}`, { body: anAskingAlert() });
    const browser = await web.signedIn(people.joanne);
    expect((await browser.get(`${page}/answer`).expect(303)).headers.location).toBe(page);
    await browser.get(`${page}/nonsense`).expect(404);
  });
});

describe('a referral that an alert speaks of', () => {
  it('has in the queue that nobody has acknowledged it, or not in time', async () => {
    web.services.on('GET /beacon/referrals', {
      body: aPage([aSummary({ newAlerts: 1 }), aSummary({ alerts: 0, newAlerts: 1, overdueAlerts: 1 })]),
    });
    const text = textOf(await read('/beacon/referrals'));
    for (const words of ['1 alert New alert', 'Alert overdue']) expect(text).toContain(words);
    const question = { id: ALERT_ID, state: 'new', due: aDeadline({ standing: 'overdue' }) } as const;
    web.services.on(`GET /beacon/referrals/${REFERRAL_ID}`, { body: aReferral({ alerts: [anAlert({ question })] }) });
    const html = await read(`/beacon/referrals/${REFERRAL_ID}`);
    expect(html).toContain(`href="${page}"`);
    expect(textOf(html)).toContain('Alert overdue Who has seen this alert and what was done');
    const over = { id: ALERT_ID, state: 'new', isAsked: false } as const;
    web.services.on(`GET /beacon/referrals/${REFERRAL_ID}`, {
      body: aReferral({ alerts: [anAlert({ question: over })] }),
    });
    expect(textOf(await read(`/beacon/referrals/${REFERRAL_ID}`))).toContain('No longer asked Who has seen this alert');
  });
});
