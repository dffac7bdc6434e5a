import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aDeadline, aPage, aReferral, aSummary } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const desks = [
  ['ruth', 'sarc', '/sarc/referrals', '/referrals', 'Referrals to the centre', 'Practitioner'],
  [
    'imran',
    'youth-offending',
    '/youth-offending/referrals',
    '/referrals',
    'Referrals to the youth offending service',
    'Practitioner',
  ],
  ['helen', 'probation', '/probation/referrals', '/referrals', 'Referrals to probation', 'Practitioner'],
  ['priya', 'safeguarding-hub', '/hub/referrals', '/referrals', 'Referrals to the safeguarding hub', 'Practitioner'],
  ['maya', 'police', '/police/received-referrals', '/received-referrals', 'Referrals to public protection', 'Officer'],
  ['joanne', 'beacon', '/beacon/referrals', '/referrals', 'Referrals to Beacon', 'Caseworker'],
] as const;

describe.each(desks)('%s of %s', (name, agency, page, api, heading, worker) => {
  const service = `/${agency}${api}`;
  const one = `${service}/${REFERRAL_ID}`;

  beforeEach(() => {
    const { alerts: _, ...summary } = aSummary({ from: 'beacon', due: aDeadline({ standing: 'overdue' }) });
    web.services.on(`GET ${service}`, ({ query }) => ({
      body: aPage([summary], { total: 51, page: Number(query.get('page')) }),
    }));
    web.services.on(`GET ${service}/counts`, {
      body: { waiting: 51, new: 7, 'my-teams': 9, 'waiting-on-others': 0, overdue: 4 },
    });
    web.services.on(`GET ${one}`, { body: aReferral({ to: agency, alerts: undefined }) });
  });

  it('is led to their queue, with exact counts and pages', async () => {
    const browser = await web.signedIn(people[name]);
    const { text } = await browser.get(page).expect(200);
    expect(String(web.services.last(`GET ${service}`)?.query)).toBe('status=waiting&page=1');
    for (const words of [
      heading,
      'Waiting (51)',
      'New (7)',
      'My team’s (9)',
      'Waiting on others (0)',
      'Overdue (4)',
      'Mine',
    ])
      expect(text).toContain(words);
    expect(text).toContain(`href="${page}/${REFERRAL_ID}"`);
    expect(text).toContain(`href="${page}?status=waiting&amp;page=3"`);
    expect(text).toContain('51 referrals are waiting for a decision');
    expect(text).toMatch(/aria-current[^>]*>\s*(<strong[^>]*>)?(Received )?[Rr]eferrals/);
  });

  it('reads a referral with how to reach the person, what is due by which rule, and who has it', async () => {
    const sendersBreaches = [
      {
        policy: 'referral-in-time',
        what: 'Referral in time',
        dueAt: '2026-11-20T20:00:00Z',
        explanation: 'Within a day.',
      },
    ];
    const disclosures = [
      {
        ...{ at: '2026-11-20T22:05:02Z', to: 'police' as const, event: 'received' },
        ...{ lawfulBasis: 'A duty to answer', restsOn: 'duty', fields: ['at'] },
      },
    ];
    const body = aReferral({ to: agency, alerts: undefined, sendersBreaches, disclosures });
    web.services.on(`GET ${one}`, { body });
    const { text } = await (await web.signedIn(people[name])).get(`${page}/${REFERRAL_ID}`).expect(200);
    for (const words of [
      'Do not leave a message',
      'Decision on the referral',
      'Due by 24 November 2026 at 11:59pm',
      'Within 2 working days of its arrival.',
      'Referral in time, by Hertfordshire police',
      'A duty to answer',
      'Referral received',
      worker,
      'Nobody yet',
      `href="${page}/${REFERRAL_ID}/accept"`,
    ])
      expect(text).toContain(words);
  });

  it('has opened what they were shown', async () => {
    web.services.on(`GET ${one}`, { body: aReferral({ allowedSteps: ['open', 'accept'] }) });
    web.services.on(`POST ${one}/open`, { body: aReferral({ status: 'opened', version: 3 }) });
    const { text } = await (await web.signedIn(people[name])).get(`${page}/${REFERRAL_ID}`).expect(200);
    expect(web.services.last(`POST ${one}/open`)?.body).toEqual({ version: 2 });
    expect(text).toContain('Waiting for a decision');
  });

  it('takes a step and comes back to the referral', async () => {
    web.services.on(`POST ${one}/accept`, { body: aReferral({ status: 'accepted' }) });
    const browser = await web.signedIn(people[name]);
    const form = await browser.get(`${page}/${REFERRAL_ID}/accept`).expect(200);
    const taken = await browser.post(`${page}/${REFERRAL_ID}/accept`).type('form').send(hiddenFields(form.text));
    expect([taken.status, taken.headers.location]).toEqual([303, `${page}/${REFERRAL_ID}`]);
    expect(web.services.last(`POST ${one}/accept`)?.body).toEqual({ version: 2 });
  });

  it('is told of a service that knows no such list, rather than that nothing was sent', async () => {
    web.services.on(`GET ${service}`, { status: 404, body: {} });
    const { text } = await (await web.signedIn(people[name])).get(page).expect(503);
    expect(text).toContain('Sorry, there is a problem with the service');
  });

  it('sees nothing of the other agencies', async () => {
    const browser = await web.signedIn(people[name]);
    for (const [, , other] of desks.filter(([who]) => who !== name)) {
      await browser.get(other).expect(404);
      await browser.get(`${other}/${REFERRAL_ID}`).expect(404);
      await browser.get(`${other}/${REFERRAL_ID}/accept`).expect(404);
    }
  });
});

describe('what is the youth offending service’s own', () => {
  it('is which of two children a referral is about, and what the child said', async () => {
    const one = `/youth-offending/referrals/${REFERRAL_ID}`;
    const childsVoice = { spokenTo: true, ownWords: 'I only wanted it back.', spokenWith: 'alone' } as const;
    web.services.on(`GET ${one}`, { body: aReferral({ about: 'child-who-harmed', childsVoice }) });
    const { text } = await (await web.signedIn(people.imran)).get(one).expect(200);
    for (const words of ['The child who did harm', 'I only wanted it back.', 'The child alone'])
      expect(text).toContain(words);
  });
});

describe('intelligence that names nobody', () => {
  const one = `/police/received-referrals/${REFERRAL_ID}`;

  it('is read without a person, and nobody is to be reached', async () => {
    const nameless = { anonymous: true, person: { names: [] } };
    web.services.on(`GET ${one}`, { body: aReferral({ ...nameless, allowedSteps: ['accept'] }) });
    web.services.on('GET /police/received-referrals', {
      body: aPage([aSummary({ personName: 'Nobody is named' })]),
    });
    const browser = await web.signedIn(people.maya);
    const list = await browser.get('/police/received-referrals').expect(200);
    expect(list.text).toContain('<bdi>Nobody is named</bdi>');
    const { text } = await browser.get(one).expect(200);
    expect(text).toContain('<h1 class="govuk-heading-l"><bdi>Nobody is named</bdi></h1>');
    expect(text).not.toContain('Safe contact');
    expect((await browser.get(`${one}/accept`).expect(200)).text).toContain('Nobody is named');
  });

  it('ends in words that speak of nobody', async () => {
    web.services.on(`GET ${one}`, { body: aReferral({ allowedSteps: ['conclude'] }) });
    web.services.on(`POST ${one}/conclude`, {
      status: 422,
      body: { code: 'outcome-unfit', errors: [{ field: 'outcome', code: 'names-nobody' }] },
    });
    const browser = await web.signedIn(people.maya);
    const { text } = await sendForm(browser, `${one}/conclude`, { outcome: 'not-contactable', evidence: 'Rang' });
    expect(text).toContain('<a href="#outcome">Nobody is named in this');
  });
});

describe('the hub', () => {
  const one = `/safeguarding-hub/referrals/${REFERRAL_ID}`;
  const page = `/hub/referrals/${REFERRAL_ID}`;
  const graded = { grade: 'red', why: 'He was hurt.', strategyDiscussion: 'wanted' };
  const triages = [{ ...graded, grade: 'amber', decidedBy: 'Priya Nair', decidedAt: '2026-11-21T09:00:00Z' }];

  it('grades what came before it decides, and sees how it was graded', async () => {
    web.services.on(`GET ${one}`, { body: aReferral({ triageGrade: 'amber', triages }) });
    web.services.on(`POST ${one}/triage`, { body: aReferral() });
    const browser = await web.signedIn(people.priya);
    const { text } = await browser.get(page).expect(200);
    for (const words of [`href="${page}/triage"`, 'Grade', 'Amber', 'He was hurt.', 'Yes, they should meet'])
      expect(text).toContain(words);
    expect((await browser.get(`${page}/triage`).expect(200)).text).toContain('It is graded amber now.');
    expect((await sendForm(browser, `${page}/triage`, graded)).status).toBe(303);
    expect(web.services.last(`POST ${one}/triage`)?.body).toEqual({ ...graded, instead: 'amber', version: 2 });
  });

  it('replaces no grade that its reader has not seen', async () => {
    web.services.on(`GET ${one}`, { body: aReferral() });
    web.services.on(`POST ${one}/triage`, () => {
      web.services.on(`GET ${one}`, { body: aReferral({ triageGrade: 'amber', triages }) });
      return { status: 409, body: { code: 'triaged-meanwhile', triageGrade: 'amber' } };
    });
    const browser = await web.signedIn(people.priya);
    const refused = await sendForm(browser, `${page}/triage`, graded);
    expect(web.services.last(`POST ${one}/triage`)?.body).toEqual({ ...graded, version: 2 });
    expect(refused.text).toContain('Somebody has graded it since you looked');
    expect(refused.text).toContain('It is graded amber now.');
    expect(refused.text).toContain('He was hurt.</textarea>');
    expect(hiddenFields(refused.text).instead).toBe('amber');
  });

  it('grades nothing that is over, and nobody else grades', async () => {
    web.services.on(`GET ${one}`, { body: aReferral({ status: 'concluded', allowedSteps: ['reopen'] }) });
    const browser = await web.signedIn(people.priya);
    expect((await browser.get(page).expect(200)).text).not.toContain(`${page}/triage`);
    await browser.get(`${page}/triage`).expect(409);
    await (await web.signedIn(people.joanne)).get(`/beacon/referrals/${REFERRAL_ID}/triage`).expect(404);
  });

  it('has a pile of what is to be graded', async () => {
    web.services.on('GET /safeguarding-hub/referrals', { body: aPage([aSummary()]) });
    web.services.on('GET /safeguarding-hub/referrals/counts', { body: { 'to-triage': 8 } });
    const { text } = await (await web.signedIn(people.priya)).get('/hub/referrals?status=to-triage').expect(200);
    for (const words of ['To grade (8)', '1 referral is not graded yet']) expect(text).toContain(words);
    web.services.on('GET /beacon/referrals', { body: aPage([aSummary()]) });
    const beacon = await (await web.signedIn(people.joanne)).get('/beacon/referrals').expect(200);
    expect(beacon.text).not.toContain('To grade');
  });
});

describe('that somebody is known to the centre', () => {
  it('is told to nobody else by a word, a number or a difference', async () => {
    web.services.on(`GET /sarc/referrals/${REFERRAL_ID}`, { body: aReferral() });
    const before = web.services.calls.length;
    for (const person of [people.joanne, people.amara, people.imran, people.helen, people.priya, people.maya]) {
      const browser = await web.signedIn(person);
      const plain = (html: string): string => html.replaceAll(/nonce="[^"]+"/g, '');
      const [there, nowhere] = [
        await browser.get(`/sarc/referrals/${REFERRAL_ID}`).expect(404),
        await browser.get('/sarc/referrals/00000000-0000-4000-8000-000000000000').expect(404),
      ];
      expect(plain(there.text)).toBe(plain(nowhere.text));
    }
    expect(web.services.calls.slice(before).filter(({ path }) => path.startsWith('/sarc'))).toEqual([]);
  });

  it('is not to be read off a navigation, which has no numbers', async () => {
    web.services.on('GET /beacon/referrals', { body: aPage([aSummary()], { total: 9 }) });
    const { text } = await (await web.signedIn(people.joanne)).get('/beacon/referrals').expect(200);
    const navigation = /<ul[^>]*govuk-service-navigation__list[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
    expect(navigation.replaceAll(/<[^>]+>|\s+/g, ' ').trim()).toMatch(
      /^Referrals +Sent referrals +Questions of the hub +Alerts$/,
    );
  });
});
