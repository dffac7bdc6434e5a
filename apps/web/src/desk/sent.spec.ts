import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Step } from '#libs/referral-lifecycle';
import { REFERRAL_ID, aPage, aReferral } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const desks = [
  ['joanne', 'beacon', '/beacon/sent-referrals', '/sent-referrals'],
  ['ruth', 'sarc', '/sarc/sent-referrals', '/sent-referrals'],
  ['imran', 'youth-offending', '/youth-offending/sent-referrals', '/sent-referrals'],
  ['helen', 'probation', '/probation/sent-referrals', '/sent-referrals'],
  ['priya', 'safeguarding-hub', '/hub/sent-referrals', '/sent-referrals'],
  ['amara', 'police', '/police/referrals', '/referrals'],
] as const;

describe.each(desks)('%s of %s', (name, agency, page, api) => {
  const service = `/${agency}${api}`;
  const one = `${service}/${REFERRAL_ID}`;
  const becomes = (allowedSteps: readonly Step[]): void =>
    web.services.on(`GET ${one}`, {
      body: aReferral({ from: agency, to: 'probation', alerts: undefined, deadlines: undefined, allowedSteps }),
    });

  beforeEach(() => {
    const item = {
      ...{ id: REFERRAL_ID, to: 'probation', status: 'on-hold', version: 3, personName: 'Sarah Jane O’Brien' },
      ...{ sentAt: '2026-11-20T22:05:00Z', purpose: 'What the supervision must take into account' },
    };
    web.services.on(`GET ${service}`, { body: aPage([item]) });
    becomes(['answer', 'amend', 'withdraw', 'enter-in-error']);
  });

  it('sees what became of each, by what service list tells', async () => {
    const browser = await web.signedIn(people[name]);
    const { text } = await browser.get(`${page}?status=on-hold`).expect(200);
    expect(String(web.services.last(`GET ${service}`)?.query)).toBe('status=on-hold&page=1');
    for (const words of [
      'What became of',
      '1 referral is waiting for your answer',
      'Probation service',
      'What the supervision must take into account',
      '20 Nov 2026',
      'Waiting for an answer',
      `href="${page}/${REFERRAL_ID}"`,
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Not assessed');
  });

  it('reads what became of one, and is offered what a sender may do', async () => {
    const { text } = await (await web.signedIn(people[name])).get(`${page}/${REFERRAL_ID}`).expect(200);
    expect(text).toContain('Referral to Probation service');
    for (const step of ['answer', 'amend', 'withdraw', 'enter-in-error'])
      expect(text).toContain(`href="${page}/${REFERRAL_ID}/${step}"`);
    expect(text).not.toContain(`${REFERRAL_ID}/accept"`);
  });

  it.each([
    ['answer', { answer: 'At four.' }],
    ['withdraw', { reason: 'no-longer-needed' }],
    ['dispute', { explanation: 'She lives here.' }],
    ['enter-in-error', { reason: 'wrong-person' }],
  ] as const)('can %s', async (step, fields) => {
    becomes([step]);
    web.services.on(`POST ${one}/${step}`, { body: aReferral() });
    const taken = await sendForm(await web.signedIn(people[name]), `${page}/${REFERRAL_ID}/${step}`, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, `${page}/${REFERRAL_ID}`]);
    expect(web.services.last(`POST ${one}/${step}`)?.body).toEqual({ ...fields, version: 2 });
  });

  it('cannot take a receiver’s step', async () => {
    await (await web.signedIn(people[name])).get(`${page}/${REFERRAL_ID}/accept`).expect(404);
    await (await web.signedIn(people[name])).get(`${page}/${REFERRAL_ID}/refer-on`).expect(404);
  });

  it('is told of a service that has no such list, rather than that nothing was sent', async () => {
    web.services.on(`GET ${service}`, { status: 404, body: {} });
    const { text } = await (await web.signedIn(people[name])).get(page).expect(503);
    expect(text).not.toContain('0 referrals');
  });

  it('sees nothing of what others sent', async () => {
    const browser = await web.signedIn(people[name]);
    for (const [, , other] of desks.filter(([who]) => who !== name)) await browser.get(other).expect(404);
  });
});

const home = {
  ...{ kind: 'home', lines: ['4 Mill Lane'], town: 'Hatfield', postcode: 'AL10 8TR' },
  ...{ protected: false, from: '2024-01-01' },
};

describe('a referral that was sent', () => {
  const service = `/beacon/sent-referrals/${REFERRAL_ID}`;
  const safeContact = { call: true, leaveMessage: false, hours: [{ from: '09:00', to: '12:00' }] };
  const as = { 'safe-call': 'yes', 'safe-leaveMessage': 'no', 'safe-text': 'unknown' };
  const name = { forenames: 'Sarah Jane', surname: 'O’Brien' };
  const address = { 'address-kind': 'home', 'address-lines': '4 Mill Lane', 'address-town': 'Hatfield' };
  const where = { ...address, 'address-postcode': 'AL10 8TR', 'address-protected': 'no' };
  const reach = { phones: '07700 900123', emails: 'sarah@example.org' };
  const risk = { 'risk-tool': 'DASH', 'risk-version': '2009', 'risk-score': '9', 'risk-grade': 'medium' };
  const unasked = { 'safe-letter': 'unknown', 'safe-email': 'unknown' };
  const whole = { ...name, ...where, ...reach, ...risk, ...as, ...unasked, summary: 'She was pushed.' };

  beforeEach(() => {
    web.services.on(`GET ${service}`, {
      body: aReferral({ from: 'beacon', to: 'sarc', summary: 'She was pushed.', safeContact, allowedSteps: ['amend'] }),
    });
    web.services.on(`POST ${service}/amend`, { body: aReferral() });
  });
  const amend = async (fields: Record<string, string>) =>
    sendForm(await web.signedIn(people.joanne), `${service}/amend`, { ...whole, reason: 'correction', ...fields });
  const told = () => web.services.last(`POST ${service}/amend`)?.body;

  it('is put right from what it says now', async () => {
    const { text } = await (await web.signedIn(people.joanne)).get(`${service}/amend`).expect(200);
    expect(text).toContain('She was pushed.</textarea>');
    expect(text).toMatch(/name="safe-leaveMessage"[^>]*value="no"\s+checked/);
  });

  it('is told only as far as it changed, and keeps the hours that the form does not ask for', async () => {
    await amend({ summary: 'She was pushed twice.' });
    expect(told()).toEqual({ reason: 'correction', summary: 'She was pushed twice.', version: 2 });
    await amend({ 'safe-call': 'no', 'safe-codeWord': 'parcel' });
    const after = { call: false, leaveMessage: false, codeWord: 'parcel', hours: safeContact.hours };
    expect(told()).toEqual({ reason: 'correction', safeContact: after, version: 2 });
  });

  it('is told the name as it should read, with all else that is known of the person', async () => {
    await amend({ surname: 'Byrne' });
    const { person } = aReferral();
    const names = [{ kind: 'current', title: 'Ms', forenames: 'Sarah Jane', surname: 'Byrne' }, person.names[1]];
    expect(told()).toEqual({ reason: 'correction', person: { ...person, names }, version: 2 });
    await amend({ forenames: '', surname: '' });
    expect(told()).toMatchObject({ person: { names: [person.names[1]] } });
  });

  it.each([
    [{ 'address-postcode': 'AL10 9XX' }, [{ ...home, postcode: 'AL10 9XX' }]],
    [
      { 'address-lines': 'Flat 2\r\n9 High Street', 'address-town': '', 'address-postcode': '' },
      [{ kind: 'home', lines: ['Flat 2', '9 High Street'], protected: false, from: '2024-01-01' }],
    ],
    [{ 'address-kind': 'refuge', 'address-protected': 'yes' }, [{ ...home, kind: 'refuge', protected: true }]],
    [{ 'address-lines': '', 'address-town': '', 'address-postcode': '' }, []],
  ])('is told the address as it should read: %j', async (fields, addresses) => {
    await amend(fields);
    expect(told()).toEqual({ reason: 'correction', person: { ...aReferral().person, addresses }, version: 2 });
  });

  it('is told phone numbers and email addresses, and keeps what is known of those that stay', async () => {
    await amend({ phones: '07700 900123\r\n01707 900999', emails: '' });
    const phones = [{ number: '07700 900123', kind: 'mobile' }, { number: '01707 900999' }];
    const person = { ...aReferral().person, phones, emails: [] };
    expect(told()).toEqual({ reason: 'correction', person, version: 2 });
  });

  it('is told the risk as it should read, with who graded it', async () => {
    await amend({ 'risk-grade': 'high', 'risk-score': '', 'risk-judgement': 'He has her keys.' });
    const after = { tool: 'DASH', toolVersion: '2009', grade: 'high', gradedBy: 'officer' };
    const riskAssessment = { ...after, professionalJudgement: 'He has her keys.' };
    expect(told()).toEqual({ reason: 'correction', riskAssessment, version: 2 });
  });

  it.each([
    [{ 'address-lines': '1\n2\n3\n4\n5\n6' }, '#address-lines'],
    [{ 'address-protected': '', 'address-town': 'Ware' }, '#address-protected'],
    [{ 'risk-tool': '', 'risk-grade': 'high' }, '#risk-tool'],
    [{ 'risk-score': 'nine' }, '#risk-score'],
  ])('is asked for anew with what is wrong: %j', async (fields, anchor) => {
    const { status, text } = await amend(fields);
    expect([status, text.includes(`href="${anchor}"`)]).toEqual([422, true]);
  });

  it('shows what it said before and says now', async () => {
    const changes = [
      { field: 'person.addresses[0].postcode', before: 'AL10 8TR', after: 'AL10 9XX' },
      { field: 'riskAssessment.grade', before: 'medium', after: 'high' },
    ];
    const timeline = [{ at: '2026-11-21T09:00:00Z', by: 'beacon', step: 'amend', changes }] as const;
    web.services.on(`GET ${service}`, { body: aReferral({ from: 'beacon', to: 'sarc', timeline }) });
    const { text } = await (await web.signedIn(people.joanne)).get(service).expect(200);
    expect(text).toContain('Person, addresses 1, postcode: from <bdi>AL10 8TR</bdi> to <bdi>AL10 9XX</bdi>');
    expect(text).toContain('Risk assessment, grade: from <bdi>medium</bdi> to <bdi>high</bdi>');
  });

  it('is not told to have changed where nothing has', async () => {
    const before = web.services.calls.length;
    expect((await amend({})).text).toContain('Change what is not right');
    expect(web.services.calls.slice(before).some(({ method }) => method === 'POST')).toBe(false);
  });
});
