import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CLIENT_ID, REFERRAL_ID, aClient, aPage, aDeadline, anExamination } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const service = `/clients/${CLIENT_ID}`;
const page = `/sarc${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());
beforeEach(() => {
  web.services.on(`GET ${service}`, { body: aClient() });
  web.services.on('GET /clients/counts', { body: { owed: 2, 'due-soon': 0, overdue: 1 } });
});

const read = async (path = page) => (await (await web.signedIn(people.ruth)).get(path).expect(200)).text;
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.ruth), `${page}/${step}`, fields);

const consent = { asked: 'yes', decision: 'given', answeredBy: 'self', how: 'in-person', override: 'no' };
const wish = { requestedService: 'Somebody to talk to', priority: 'routine' };
const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026', time: '9:05' };

describe('who came to the centre by themselves', () => {
  it('stands in a list, each child with the day by which the hub is to be told, and a pile for those who are late', async () => {
    const items = [
      {
        id: CLIENT_ID,
        personName: 'Sarah O’Brien',
        cameAt: '2026-11-20T22:00:00Z',
        owed: true,
        due: aDeadline({ standing: 'overdue' }),
      },
      { id: REFERRAL_ID, personName: 'Anna Dunn', cameAt: '2026-11-19T22:00:00Z', owed: false },
    ];
    web.services.on('GET /clients', { body: aPage(items) });
    const text = await read('/sarc/clients?status=overdue');
    expect(web.services.last('GET /clients')?.query.get('status')).toBe('overdue');
    for (const words of ['Sarah O’Brien', `href="${page}"`, 'Overdue (1)', 'Children to refer (2)', 'govuk-tag--red'])
      expect(text).toContain(words);
    expect(text.match(/govuk-tag--red/g)).toHaveLength(1);
  });

  it('is shown with how to reach them, their examination, their adviser and to whom they were referred', async () => {
    const text = await read();
    for (const words of [
      ...['Do not text', 'Not safe now', 'Sample, oral', 'Waiting for the trial', 'What she said'],
      ...[`href="/sarc/sent-referrals/${REFERRAL_ID}"`, `href="/sarc/isva-cases/${CLIENT_ID}/contact"`],
      ...[`href="${page}/refer"`, `href="${page}/examination-offer"`, 'To be looked at again'],
    ])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    expect(text).not.toContain('has still to be told of this child');
  });

  it('is nobody’s business elsewhere, nor an adviser’s who has not been given them', async () => {
    for (const person of [people.joanne, people.amara, people.imran, people.nadia])
      for (const path of ['/sarc/clients', page, '/sarc/clients/new', `${page}/refer`])
        await (await web.signedIn(person)).get(path).expect(404);
  });

  it('leaves no line in the log, whoever looks and whatever goes wrong', async () => {
    const browser = await web.signedIn(people.ruth);
    web.services.on('GET /isva-cases', { body: aPage([]) });
    const before = web.lines.length;
    for (const path of [
      '/sarc/clients',
      page,
      `${page}/refer`,
      '/sarc/isva-cases',
      `/sarc/sent-referrals/${CLIENT_ID}`,
    ])
      await browser.get(path);
    expect(web.lines.slice(before)).toEqual([]);
    web.services.on(`GET ${service}`, 'hang-up');
    await browser.get(page).expect(503);
    expect(JSON.stringify(web.lines.slice(before))).not.toMatch(/clients|correlationId/);
    await browser.get('/beacon/referrals');
    expect(web.lines.slice(before)).toContainEqual(expect.objectContaining({ event: 'request' }));
  });

  it('has an examination written down at their own record', async () => {
    web.services.on(`GET ${service}`, {
      body: aClient({ examination: { ...anExamination(), allowedSteps: ['offer'] } }),
    });
    web.services.on(`POST ${service}/examination/offer`, { body: aClient() });
    const browser = await web.signedIn(people.ruth);
    const { status, headers } = await sendForm(browser, `${page}/examination-offer`, on);
    expect([status, headers.location]).toEqual([303, page]);
    expect((await browser.get(page)).text).toContain('You have written down the offer of an examination');
    expect(web.services.last(`POST ${service}/examination/offer`)?.body).toEqual({ at: '2026-11-23T09:05:00.000Z' });
  });

  it('is referred by their word: to whom, for what, and what they let be said', async () => {
    web.services.on(`POST ${service}/refer`, { body: aClient() });
    const fields = { route: 'beacon/victim-support', category: 'sexual-offence', ...consent, ...wish };
    expect((await send('refer', fields)).status).toBe(303);
    expect(web.services.last(`POST ${service}/refer`)?.body).toMatchObject({
      ...{ version: 3, to: 'beacon', purpose: 'victim-support', category: 'sexual-offence' },
      consent: {
        recipient: 'beacon',
        purpose: 'victim-support',
        decision: 'given',
        by: 'self',
        recordedBy: 'Ruth Adeyemi',
      },
      ...wish,
    });
    expect(web.services.last(`POST ${service}/refer`)?.body).not.toHaveProperty('summary');
  });

  it.each([
    [422, { code: 'not-shared', errors: [{ field: 'consent', code: 'refused' }] }, 'because the person refused'],
    [422, { code: 'says-who', errors: [{ field: 'summary', code: 'says-who' }] }, 'this would say who the person is'],
    [409, { code: 'version-conflict' }, 'This client has changed since you opened it'],
    [503, {}, 'We do not know whether this was saved'],
  ])(
    'is not referred where the service says no, and nothing that was written is lost: %i',
    async (status, body, words) => {
      web.services.on(`POST ${service}/refer`, { status, body });
      const fields = {
        route: 'beacon/victim-support',
        category: 'violence',
        ...consent,
        ...wish,
        summary: 'He is near.',
      };
      const { text } = await send('refer', fields);
      expect(text).toContain(words);
      expect(text).toContain('He is near.</textarea>');
    },
  );

  it('who is a child is referred to the hub, with the child’s voice; the page says so until it is done', async () => {
    web.services.on(`GET ${service}`, { body: aClient({ owed: true }) });
    web.services.on(`POST ${service}/safeguarding-referral`, { body: aClient() });
    expect(await read()).toContain('has still to be told of this child');
    const fields = {
      ...consent,
      asked: 'no',
      notAskedBecause: 'unsafe-to-ask',
      spokenTo: 'yes',
      ownWords: 'Do not tell him.',
    };
    expect((await send('safeguarding-referral', { ...fields, ...wish })).status).toBe(303);
    expect(web.services.last(`POST ${service}/safeguarding-referral`)?.body).toMatchObject({
      childsVoice: { spokenTo: true, ownWords: 'Do not tell him.' },
      consent: { decision: 'not-asked', recipient: 'safeguarding-hub' },
    });
    expect(web.services.last(`POST ${service}/safeguarding-referral`)?.body).not.toHaveProperty('version');
  });
});

describe('writing down who came', () => {
  const contact = Object.fromEntries(
    ['call', 'leaveMessage', 'text', 'letter', 'email'].map((way) => [`safe-${way}`, 'no']),
  );
  const came = { ...on, surname: 'O’Brien', ...contact, 'safe-call': 'yes' };
  const keep = async (fields: Record<string, string>) =>
    sendForm(await web.signedIn(people.ruth), '/sarc/clients/new', { ...came, ...fields });

  it('keeps them once, and leads to their page', async () => {
    web.services.on('POST /clients', { status: 201, body: { id: CLIENT_ID, warnings: [] } });
    const browser = await web.signedIn(people.ruth);
    const { status, headers } = await sendForm(browser, '/sarc/clients/new', { ...came, summary: 'What she said' });
    expect([status, headers.location]).toEqual([303, page]);
    expect((await browser.get(page)).text).toContain('You have written down who came');
    const call = web.services.last('POST /clients');
    expect(call?.body).toMatchObject({
      cameAt: '2026-11-23T09:05:00.000Z',
      person: { names: [{ surname: 'O’Brien' }], birth: { kind: 'unknown' } },
      safeContact: { call: true, text: false },
      summary: 'What she said',
    });
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(call?.body).not.toHaveProperty('occurredAt');
  });

  it('sends the same key when it is sent again, for nobody knows whether it was kept', async () => {
    web.services.on('POST /clients', { status: 503 });
    const browser = await web.signedIn(people.ruth);
    const first = await sendForm(browser, '/sarc/clients/new', came);
    expect([first.status, first.text.includes('it cannot be saved twice')]).toEqual([503, true]);
    const key = web.services.last('POST /clients')?.headers['idempotency-key'];
    await browser
      .post('/sarc/clients/new')
      .type('form')
      .send({ ...hiddenFields(first.text), ...came });
    expect(web.services.last('POST /clients')?.headers['idempotency-key']).toBe(key);
  });

  it.each([
    [{ time: '' }, 'Enter the time'],
    [{ 'occurred-day': '20', 'occurred-month': '11', 'occurred-year': '2026' }, 'Enter at about what time it happened'],
    [{ 'safe-text': '' }, 'Select whether it is safe to text'],
  ])('asks again for what is missing: %j', async (fields, words) => {
    const { status, text } = await keep({ ...fields, summary: 'What she said' });
    expect([status, text.includes(words)]).toEqual([422, true]);
    expect(text).toContain('What she said</textarea>');
  });
});
