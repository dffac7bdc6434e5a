import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aLicence, aReferral, aSupervision } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/probation${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (referral: Partial<ReferralView>): void =>
  web.services.on(`GET ${service}`, { body: aReferral({ status: 'accepted', ...referral }) });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.helen), `${page}/${step}`, fields);
const read = async (path = page): Promise<string> =>
  (await (await web.signedIn(people.helen)).get(path).expect(200)).text;

beforeEach(() => becomes({ supervision: aSupervision(), licence: aLicence() }));

const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026', time: '9:05' };
const at = '2026-11-23T09:05:00.000Z';
const started = { 'started-day': '1', 'started-month': '10', 'started-year': '2026' };
const supervised = { crn: 'X123456', type: 'licence', riskOfSeriousHarm: 'high' };

describe('a practitioner of probation', () => {
  it.each([
    [
      ...(['supervision', 'supervision'] as const),
      { ...supervised, ...started, category: '2', level: '1' },
      { ...supervised, startedOn: '2026-10-01', mappa: { category: 2, level: 1 } },
    ],
    [
      ...(['supervision', 'supervision'] as const),
      { ...supervised, ...started, category: 'none' },
      { ...supervised, startedOn: '2026-10-01' },
    ],
    ['first-appointment', 'appointment', on, { at }],
    ['initial-plan', 'plan', on, { at }],
    [
      ...(['condition', 'condition'] as const),
      { kind: 'no-contact', inWords: 'Not to approach her', 'to-day': '1', 'to-month': '6', 'to-year': '2027' },
      { kind: 'no-contact', inWords: 'Not to approach her', to: '2027-06-01' },
    ],
    [
      ...(['condition-revocation', 'condition/revoke'] as const),
      { conditionId: 'c-1', 'from-day': '1', 'from-month': '12', 'from-year': '2026', why: 'He works at night' },
      { conditionId: 'c-1', from: '2026-12-01', why: 'He works at night' },
    ],
    [
      ...(['breach', 'breach'] as const),
      { conditionId: 'c-1', ...on, inWords: 'He rang her', escalation: 'none' },
      { conditionId: 'c-1', at, inWords: 'He rang her', escalation: 'none' },
    ],
    [
      ...(['breach-escalation', 'breach/escalate'] as const),
      { breachId: 'b-1', escalation: 'senior-warning' },
      { breachId: 'b-1', escalation: 'senior-warning' },
    ],
  ])('writes down %s at %s', async (step, path, fields, said) => {
    web.services.on(`POST ${service}/${path}`, { body: aReferral() });
    expect(await read()).toContain(`href="${page}/${step}"`);
    const taken = await send(step, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(web.services.last(`POST ${service}/${path}`)?.body).toEqual(said);
  });

  it('begins from how the person is supervised now', async () => {
    const text = await read(`${page}/supervision`);
    expect(text).toContain('value="X123456"');
    expect(text).toMatch(/name="started-year"[^>]*value="2026"/);
    expect(text).toMatch(/name="riskOfSeriousHarm"[^>]*value="very-high"\s+checked/);
  });

  it.each([
    ['supervision', { ...supervised, ...started, category: '2' }, '#level', 'Select the MAPPA level'],
    ['breach', { ...on, conditionId: 'c-9', inWords: 'x', escalation: 'none' }, '#conditionId', 'Select the condition'],
    ['condition', { kind: 'other' }, '#inWords', 'Enter the condition in words'],
  ])('is told at the field what is wrong with %s', async (step, fields, anchor, words) => {
    const { status, text } = await send(step, fields);
    expect([status, text.includes(`<a href="${anchor}">${words}`)]).toEqual([422, true]);
  });

  it.each([
    ['condition', { kind: 'other', inWords: 'Not to go to 4 Mill Lane' }, 'condition', '#inWords'],
    [
      ...(['condition-revocation', { conditionId: 'c-1', why: 'She lives at 4 Mill Lane' }] as const),
      ...(['condition/revoke', '#why'] as const),
    ],
  ])('is told in %s that its words give away where a victim is', async (step, fields, path, anchor) => {
    const errors = [{ field: 'inWords', code: 'postcode' }];
    web.services.on(`POST ${service}/${path}`, { status: 422, body: { code: 'tells-whereabouts', errors } });
    const day = { 'from-day': '1', 'from-month': '12', 'from-year': '2026' };
    const { status, text } = await send(step, { ...fields, ...day });
    expect([status, text.includes(`<a href="${anchor}">Leave out where anybody lives`)]).toEqual([422, true]);
  });

  it('has no conditions for somebody who is not on licence, and supervises nobody before they are taken on', async () => {
    becomes({ supervision: { ...aSupervision(), type: 'community' } });
    expect(await read()).not.toContain(`${page}/condition"`);
    becomes({ status: 'received' });
    expect(await read()).not.toContain('Write down your work');
  });
});
