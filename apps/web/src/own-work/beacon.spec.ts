import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral, aSupport, someChannels } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/beacon${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (referral: Partial<ReferralView>): void =>
  web.services.on(`GET ${service}`, {
    body: aReferral({ status: 'accepted', allowedSteps: ['progress'], ...referral }),
  });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.joanne), `${page}/${step}`, fields);
const told = (step: string) => web.services.last(`POST ${service}/${step}`)?.body;
const read = async (path = page): Promise<string> =>
  (await (await web.signedIn(people.joanne)).get(path).expect(200)).text;

beforeEach(() => becomes({ support: aSupport(), channels: someChannels }));

const attempt = { channel: 'text', 'on-day': '23', 'on-month': '11', 'on-year': '2026', time: '9:05', result: 'sent' };
const attempted = { version: 2, channel: 'text', at: '2026-11-23T09:05:00.000Z', result: 'sent' };

describe('a caseworker at Beacon', () => {
  it('reads by which ways the person can be reached now, and why not by the others', async () => {
    const text = await read();
    for (const words of [
      'At this moment',
      'Safe now. Say first: library',
      'Not safe now: it was said that this is not safe',
      'Not safe now: nobody has said that this is safe',
    ])
      expect(text).toContain(words);
  });

  it('reads what was done with the person, what they need, what is planned and what they think of it', async () => {
    const text = await read();
    for (const words of [
      '23 November 2026 at 10am',
      'Call: they were reached',
      'Being and feeling safe: high need. “He has a key.”',
      'Change the locks',
      'Joanne Hale, by 1 December 2026',
      'Why: She has moved.',
      'Better than before',
      'Perhaps later',
    ])
      expect(text).toContain(words);
  });

  it.each([
    ['contact-attempts', 'contact-attempts', attempt, attempted],
    [
      'needs-assessments',
      'needs-assessments',
      {
        ...{ 'assessed-day': '23', 'assessed-month': '11', 'assessed-year': '2026', 'level-safety': 'high' },
        ...{ 'words-safety': 'He has a key.', 'level-money': 'none' },
      },
      {
        ...{ version: 2, assessedOn: '2026-11-23' },
        needs: [
          { area: 'safety', level: 'high', words: 'He has a key.' },
          { area: 'money', level: 'none' },
        ],
      },
    ],
    [
      'plan-actions',
      'plan-actions',
      { what: 'Change the locks', who: 'Joanne', area: 'safety', 'by-day': '1', 'by-month': '12', 'by-year': '2026' },
      { version: 2, what: 'Change the locks', who: 'Joanne', area: 'safety', by: '2026-12-01' },
    ],
    [
      'plan-actions',
      'plan-actions',
      { what: 'Ring her sister', who: 'Sarah', area: 'none' },
      { version: 2, what: 'Ring her sister', who: 'Sarah' },
    ],
    [
      'plan-actions-end',
      'plan-actions/end',
      { action: '3', how: 'dropped', why: 'Moved' },
      { version: 2, action: 3, how: 'dropped', why: 'Moved' },
    ],
    ['own-view', 'own-view', { view: 'better', words: 'I sleep.' }, { version: 2, view: 'better', words: 'I sleep.' }],
    [
      'marac',
      'marac',
      { referred: 'yes', 'referredOn-day': '22', 'referredOn-month': '11', 'referredOn-year': '2026' },
      { version: 2, referred: true, referredOn: '2026-11-22' },
    ],
    ['restorative-justice', 'restorative-justice', { interest: 'no', words: '' }, { version: 2, interest: 'no' }],
  ])('writes down %s', async (step, at, fields, said) => {
    web.services.on(`POST ${service}/${at}`, { body: aReferral() });
    expect(await read()).toContain(`href="${page}/${step}"`);
    const taken = await send(step, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(told(at)).toEqual(said);
    expect(await read()).not.toContain('There is a problem');
  });

  it('is refused an attempt by an unsafe way with the reason, and only then asked why it was made all the same', async () => {
    expect(await read(`${page}/contact-attempts`)).not.toContain('although it was not safe');
    const errors = [{ field: 'channel', code: 'said-unsafe' }];
    web.services.on(`POST ${service}/contact-attempts`, ({ body }) =>
      'despite' in (body as object) ? { body: aReferral() } : { status: 422, body: { code: 'unsafe-channel', errors } },
    );
    const { status, text } = await send('contact-attempts', attempt);
    expect(status).toBe(422);
    expect(text).toContain('<a href="#despite">It was said that this is not safe. Nothing has been saved.');
    expect(text).toContain('Why it was done although it was not safe');
    expect(text).toMatch(/value="text"\s+checked/);
    const kept = await send('contact-attempts', { ...attempt, despite: 'Sent before the note was read.' });
    expect(kept.status).toBe(303);
    expect(told('contact-attempts')).toEqual({ ...attempted, despite: 'Sent before the note was read.' });
  });

  it.each([
    ['contact-attempts', { ...attempt, time: 'noon' }, '#time', 'The time must be like 21:15'],
    ['contact-attempts', { ...attempt, 'on-year': '2027' }, '#on-day', 'enter a date that is not after today'],
    ['needs-assessments', {}, '#assessed-day', 'Enter the day'],
    [
      'needs-assessments',
      { 'assessed-day': '23', 'assessed-month': '11', 'assessed-year': '2026' },
      '#level-safety',
      'Select at least one need',
    ],
    [
      'needs-assessments',
      { 'assessed-day': '23', 'assessed-month': '11', 'assessed-year': '2026', 'words-money': 'Debts' },
      '#level-money',
      'Select how great this need is',
    ],
    ['plan-actions', { who: 'Joanne' }, '#what', 'Enter what is to be done'],
    ['plan-actions-end', { action: '5', how: 'done' }, '#action', 'Select the action that is over'],
    ['plan-actions-end', { action: '3', how: 'dropped' }, '#why', 'Enter why it was dropped'],
    ['own-view', { words: 'Well' }, '#view', 'Select how things are'],
  ])('is told at the field what is wrong with %s %j', async (step, fields, anchor, words) => {
    const before = web.services.calls.length;
    const { status, text } = await send(step, fields);
    expect([status, text.includes(`<a href="${anchor}">`)]).toEqual([422, true]);
    expect(text).toContain(words);
    expect(web.services.calls.slice(before).some(({ method }) => method === 'POST')).toBe(false);
  });

  it('writes nothing down of what was not taken on, and asks for a view also when it is over', async () => {
    becomes({ status: 'received', support: aSupport() });
    expect(await read()).not.toContain('Write down your work');
    becomes({ status: 'concluded', allowedSteps: [], support: aSupport() });
    const text = await read();
    expect(text).toContain(`href="${page}/own-view"`);
    expect(text).not.toContain(`href="${page}/plan-actions"`);
  });

  it('has this work to themselves', async () => {
    const browser = await web.signedIn(people.ruth);
    await browser.get(`/sarc/referrals/${REFERRAL_ID}/own-view`).expect(404);
    await (await web.signedIn(people.joanne)).get(`/beacon/sent-referrals/${REFERRAL_ID}/own-view`).expect(404);
  });
});
