import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CASE_POWER_ID, MEETING_ID, REFERRAL_ID, aCasework, aMeeting, aReferral } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/hub${service}`;
const meeting = `${page}/meetings/${MEETING_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (referral: Partial<ReferralView>): void =>
  web.services.on(`GET ${service}`, {
    body: aReferral({ status: 'accepted', to: 'safeguarding-hub', ...aCasework(), ...referral }),
  });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.priya), `${page}/${step}`, fields);
const read = async (path = page): Promise<string> =>
  (await (await web.signedIn(people.priya)).get(path).expect(200)).text;
const ended = { how: 'closed', words: 'x', recordedBy: 'Priya Nair', recordedAt: '2026-11-23T12:00:00Z' } as const;

beforeEach(() => becomes({}));

const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026', time: '9:05' };
const at = '2026-11-23T09:05:00.000Z';
const somebody = { agency: 'police', name: 'DS Raj Shah' };
const power = { officer: 'PC Okafor', reason: 'No bed.', 'told-child': 'yes', 'told-school': 'yes' };
const seen = { seenBy: 'Ann Bell', seenAlone: 'no', whyNotAlone: 'Her sister stayed.', ownWords: 'I hid.' };
const reported = { reportedBy: 'The council', words: 'He works at night.' };

describe('a practitioner of the hub', () => {
  it.each<[string, string, Record<string, string>, object]>([
    [
      ...(['strategy-meeting', 'strategy-meetings'] as const),
      { ...on, reason: 'x', 'name-police': 'DS Raj Shah', 'role-police': 'Investigator' },
      { plannedFor: at, reason: 'x', invited: [{ ...somebody, role: 'Investigator' }] },
    ],
    [
      'protection-power',
      'protection-powers',
      { ...power, ...on, power: 'bail-conditions' },
      {
        ...{ power: 'bail-conditions', usedAt: at, officer: 'PC Okafor', reason: 'No bed.' },
        told: ['child', 'school'],
      },
    ],
    [
      ...(['protection-power', 'protection-powers'] as const),
      { officer: 'A', reason: 'x', ...on, power: 'police-protection', designatedOfficer: 'Insp Ward' },
      { power: 'police-protection', usedAt: at, officer: 'A', reason: 'x', told: [], designatedOfficer: 'Insp Ward' },
    ],
    [
      ...(['protection-power-end', `protection-powers/${CASE_POWER_ID}/end`] as const),
      { powerId: CASE_POWER_ID, how: 'expired', ...on, explanation: 'It ran out.' },
      { how: 'expired', at, explanation: 'It ran out.' },
    ],
    [
      'childs-voice',
      'childs-voices',
      { seen: 'yes', ...on, ...seen },
      { ...seen, seen: true, seenAt: at, seenAlone: false },
    ],
    ['childs-voice', 'childs-voices', { seen: 'no', whyNotSeen: 'Asleep' }, { seen: false, whyNotSeen: 'Asleep' }],
    [
      ...(['exploitation', 'exploitation'] as const),
      { 'indicators-gang-link': 'yes', 'indicators-looked-after': 'yes', words: 'x' },
      { indicators: ['gang-link', 'looked-after'], words: 'x' },
    ],
    ['exploitation', 'exploitation', { words: 'None seen' }, { indicators: [], words: 'None seen' }],
    [
      ...(['modern-slavery', 'modern-slavery'] as const),
      { ...reported, takenFor: 'child', route: 'nrm', ...on },
      { ...reported, takenFor: 'child', route: 'nrm', reportedAt: at },
    ],
    [
      ...(['modern-slavery', 'modern-slavery'] as const),
      { ...reported, takenFor: 'adult', consent: 'refused', route: 'duty-to-notify', ...on, reference: 'D-1' },
      { ...reported, takenFor: 'adult', consent: 'refused', route: 'duty-to-notify', reportedAt: at, reference: 'D-1' },
    ],
  ])('writes down %s at %s', async (step, path, fields, said) => {
    web.services.on(`POST ${service}/${path}`, { body: aReferral() });
    expect(await read()).toContain(`href="${page}/${step}"`);
    const taken = await send(step, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(web.services.last(`POST ${service}/${path}`)?.body).toEqual({ ...said, version: 2 });
  });

  it.each<[string, string, Record<string, string>, object]>([
    [
      ...(['meeting-invitation', 'invited'] as const),
      { ...somebody, role: 'Investigator' },
      { invited: [{ ...somebody, role: 'Investigator' }] },
    ],
    [
      ...(['meeting-attendance', 'attendance'] as const),
      { 'came-1': 'yes', 'came-2': 'no', 'why-2': 'At court' },
      {
        attendance: [
          { invited: 1, present: true },
          { invited: 2, present: false, whyAbsent: 'At court' },
        ],
      },
    ],
    ['meeting-information', 'information', { ...somebody, words: 'In May.' }, { ...somebody, words: 'In May.' }],
    ['meeting-decision', 'decisions', { decision: 'other', reasons: 'x' }, { decision: 'other', reasons: 'x' }],
    [
      ...(['meeting-action', 'actions'] as const),
      { what: 'Find him', 'due-day': '1', 'due-month': '12', 'due-year': '2026', ...somebody },
      { what: 'Find him', dueOn: '2026-12-01', owner: somebody },
    ],
    [
      ...(['meeting-action', 'actions'] as const),
      { what: 'Find him', 'due-day': '1', 'due-month': '12', 'due-year': '2026' },
      { what: 'Find him', dueOn: '2026-12-01' },
    ],
    [
      ...(['meeting-action-owner', 'actions/owner'] as const),
      { action: `${MEETING_ID}/2`, ...somebody },
      { action: 2, owner: somebody },
    ],
    [
      ...(['meeting-action-end', 'actions/end'] as const),
      { action: `${MEETING_ID}/1`, state: 'not-done', words: 'It was closed.' },
      { action: 1, state: 'not-done', words: 'It was closed.' },
    ],
    [
      ...(['meeting-minutes', 'close'] as const),
      { minutes: 'All agreed.', 'review-day': '1', 'review-month': '12', 'review-year': '2026' },
      { minutes: 'All agreed.', nextReviewOn: '2026-12-01' },
    ],
    ['meeting-off', 'call-off', { why: 'Nobody came.' }, { why: 'Nobody came.' }],
  ])('writes down %s of the meeting at %s, and is led back to it', async (step, path, fields, said) => {
    const target = `POST ${service}/strategy-meetings/${MEETING_ID}/${path}`;
    web.services.on(target, { body: aReferral() });
    expect(await read(meeting)).toContain(`href="${page}/${step}"`);
    const taken = await send(step, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, meeting]);
    expect(web.services.last(target)?.body).toEqual({ ...said, version: 2 });
  });

  it.each([
    ['strategy-meeting', { ...on, reason: 'x' }, '#name-childrens-social-care', 'Enter at least one person'],
    ['strategy-meeting', { ...on, reason: 'x', 'name-health': 'Jo' }, '#role-health', 'Health: enter what they are'],
    ['meeting-attendance', {}, '#came-1', 'Select of at least one person'],
    ['meeting-attendance', { 'came-2': 'no' }, '#why-2', 'Enter why DS Raj Shah was not there'],
    ['meeting-minutes', { minutes: ' ' }, '#minutes', 'Enter the minutes'],
    ['childs-voice', { seen: 'no' }, '#whyNotSeen', 'Enter why nobody has seen the child'],
    ['childs-voice', { ...on, ...seen, seen: 'yes', whyNotAlone: '' }, '#whyNotAlone', 'Enter why the child was not'],
    [
      'modern-slavery',
      { ...reported, ...on, takenFor: 'adult', route: 'nrm' },
      '#consent',
      'Select what the adult said',
    ],
  ])('is told at the field what is wrong with %s', async (step, fields, anchor, words) => {
    const { status, text } = await send(step, fields);
    expect([status, text.includes(`<a href="${anchor}">${words}`)]).toEqual([422, true]);
  });

  it.each([
    ['nobody-present', 'Write down who came first'],
    ['action-without-owner', 'Write down first who does each action'],
  ])('is told why a meeting cannot be closed, and keeps what they wrote: %s', async (code, words) => {
    const target = `POST ${service}/strategy-meetings/${MEETING_ID}/close`;
    web.services.on(target, { status: 422, body: { code, errors: [{ field: 'attendance', code }] } });
    const { status, text } = await send('meeting-minutes', { minutes: 'All agreed.' });
    expect([status, text.includes(`<a href="#minutes">${words}`)]).toEqual([422, true]);
    expect(text).toContain('All agreed.</textarea>');
  });

  it('is told that a meeting is still open, and that another child is referred as a child', async () => {
    web.services.on(`POST ${service}/strategy-meetings`, { status: 409, body: { code: 'meeting-open' } });
    const asked = { ...on, reason: 'x', 'name-police': 'A', 'role-police': 'B' };
    expect((await send('strategy-meeting', asked)).text).toContain('<a href="#on-day">A meeting that was called');
    const code = 'child-by-birth-date';
    web.services.on(`POST ${service}/modern-slavery`, {
      status: 422,
      body: { code, errors: [{ field: 'takenFor', code }] },
    });
    const adult = { ...reported, ...on, takenFor: 'adult', consent: 'refused', route: 'duty-to-notify' };
    expect((await send('modern-slavery', adult)).text).toContain('<a href="#takenFor">By the date of birth');
  });

  it('adds nothing to a meeting that is over, nor to one of another referral', async () => {
    becomes({ strategyMeetings: [aMeeting({ ended })] });
    const browser = await web.signedIn(people.priya);
    expect((await browser.get(`${page}/meeting-minutes`).expect(409)).text).toContain(
      'Someone else has already decided',
    );
    const text = await read(meeting);
    for (const step of ['meeting-attendance', 'meeting-minutes', 'meeting-off'])
      expect(text).not.toContain(`${page}/${step}`);
    expect(text).toContain(`${page}/meeting-action-end`);
    becomes({});
    const astray = await send('meeting-information', { ...somebody, words: 'x', meeting: REFERRAL_ID });
    expect(astray.status).toBe(404);
  });

  it('sends the same again under its key once it is over, and is told that it is saved once', async () => {
    const target = `POST ${service}/strategy-meetings/${MEETING_ID}/close`;
    const headers = { 'idempotency-replayed': 'true' };
    web.services.on(target, { body: aReferral(), headers });
    const browser = await web.signedIn(people.priya);
    const taken = await sendForm(browser, `${page}/meeting-minutes`, { minutes: 'All agreed.' });
    expect([taken.status, web.services.last(target)?.headers['idempotency-key']]).toEqual([303, expect.any(String)]);
    becomes({ strategyMeetings: [aMeeting({ ended })] });
    expect((await browser.get(meeting).expect(200)).text).toContain('It was sent more than once, and is saved once');
  });
});

describe('the referral of the hub', () => {
  it('shows what was written down of the case, in words', async () => {
    const text = await read();
    for (const words of [
      ...['Police protection of a child', 'Told: The child; The parents', 'End of police protection'],
      ...['By the date of birth this person is an adult', 'Not seen: She was asleep.', '“I hid under the bed.”'],
      ...['Not alone: Her sister held her hand.', 'Linked to a gang', 'May be signs of: County lines'],
      ...['duty to notify', 'They do not want to be referred', 'DTN-1', `href="${meeting}"`, 'To record'],
    ])
      expect(text).toContain(words);
  });
});
