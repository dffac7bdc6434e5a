import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/youth-offending/referrals/${REFERRAL_ID}`;
const form = `${service}/refer-on`;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const accepted = (changes: Partial<ReferralView> = {}): ReferralView =>
  aReferral({
    status: 'accepted',
    to: 'youth-offending',
    version: 4,
    allowedSteps: ['progress', 'refer-on'],
    ...changes,
  });

beforeEach(() => {
  web.services.on(`GET ${service}`, { body: accepted() });
  web.services.on(`POST ${form}`, { body: accepted() });
});

const filled = {
  route: 'safeguarding-hub/safeguarding',
  asked: 'yes',
  decision: 'given',
  answeredBy: 'self',
  how: 'phone',
  override: 'no',
  requestedService: 'A visit at home',
  priority: 'urgent',
};
const send = async (fields: Record<string, string> = {}) =>
  sendForm(await web.signedIn(people.imran), form, { ...filled, ...fields });

const notShared = (code: string) => ({ code: 'not-shared', errors: [{ field: 'consent', code }] });

interface Told {
  readonly consent: { readonly at: string };
}
const told = (): Told => web.services.last(`POST ${form}`)?.body as Told;

describe('referring a person on', () => {
  it('is offered where it is allowed now, and only to whom an agreement lets this agency refer', async () => {
    const browser = await web.signedIn(people.imran);
    expect((await browser.get(service).expect(200)).text).toContain(`href="${form}"`);
    const { text } = await browser.get(form).expect(200);
    expect(text).toContain('value="safeguarding-hub/safeguarding"');
    expect(text).toContain('value="probation/transition-at-18"');
    for (const other of ['value="beacon', 'value="sarc', 'value="youth-offending', 'value="police'])
      expect(text).not.toContain(other);
    web.services.on(`GET ${service}`, { body: accepted({ allowedSteps: ['progress'] }) });
    expect((await browser.get(service).expect(200)).text).not.toContain(form);
  });

  it('tells the service whom to ask for what, what the person said to that, and on which word it rests', async () => {
    const { status, headers } = await send({ summary: 'He is out at night.' });
    expect([status, headers.location]).toEqual([303, service]);
    expect(told()).toEqual({
      version: 4,
      to: 'safeguarding-hub',
      purpose: 'safeguarding',
      consent: {
        ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision: 'given', by: 'self', how: 'phone' },
        ...{ at: web.now.toISOString(), recordedBy: 'Imran Malik' },
      },
      summary: 'He is out at night.',
      requestedService: 'A visit at home',
      priority: 'urgent',
    });
  });

  it('keeps apart who was not asked and why, and a decision to share without a yes', async () => {
    await send({
      ...{ asked: 'no', notAskedBecause: 'unsafe-to-ask', override: 'yes', overrideReason: 'child-at-risk' },
      ...{ decidedBy: 'Anna Kovacs', overrideText: 'His brother was hurt.' },
    });
    expect(told()).toMatchObject({
      consent: { decision: 'not-asked', notAskedBecause: 'unsafe-to-ask' },
      override: { reason: 'child-at-risk', decidedBy: 'Anna Kovacs', text: 'His brother was hurt.' },
    });
    expect(told().consent).not.toHaveProperty('by');
  });

  it('tells nothing that was written beneath a choice that was taken back', async () => {
    const asked = { 'askedOn-day': '99', overrideReason: 'mappa-duty', decidedBy: 'Nobody', overrideText: 'x' };
    await send({ ...asked, asked: 'no', notAskedBecause: 'no-time' });
    expect(told()).not.toHaveProperty('override');
    expect(told().consent).toMatchObject({ decision: 'not-asked', notAskedBecause: 'no-time' });
  });

  it('knows that somebody was asked on an earlier day', async () => {
    await send({ 'askedOn-day': '1', 'askedOn-month': '7', 'askedOn-year': '2026' });
    expect(told().consent.at).toBe('2026-07-01T11:00:00.000Z');
  });

  it.each([
    ['to whom', { route: 'beacon/victim-support' }, 'Select who should help, and with what'],
    ['whether somebody was asked', { asked: '' }, 'Select whether the person has been asked'],
    ['what was said', { decision: '' }, 'Select whether they agree'],
    ['who said it', { answeredBy: '' }, 'Select who answered'],
    ['why nobody was asked', { asked: 'no' }, 'Select why they were not asked'],
    ['who overrode it', { override: 'yes', overrideReason: 'mappa-duty', overrideText: 'x' }, 'Enter who decided'],
    [
      'why it was overridden',
      { override: 'yes', overrideReason: 'mappa-duty', decidedBy: 'x' },
      'Enter why it must be shared',
    ],
    ['a real date', { 'askedOn-day': '31', 'askedOn-month': '2', 'askedOn-year': '2026' }, 'enter a real date'],
    ['a date of the past', { 'askedOn-day': '1', 'askedOn-month': '1', 'askedOn-year': '2099' }, 'not after today'],
    ['what is asked for', { requestedService: ' ' }, 'Enter what you want them to do'],
  ])('asks again for %s, and loses nothing', async (_title, fields, sentence) => {
    const before = web.services.calls.length;
    const { status, text } = await send({ summary: 'He is out at night.', ...fields });
    expect([status, text.includes('There is a problem')]).toEqual([422, true]);
    expect(text).toContain(sentence);
    expect(text).toContain('He is out at night.</textarea>');
    expect(web.services.calls.slice(before).some(({ method }) => method === 'POST')).toBe(false);
  });

  it.each([
    [422, { code: 'not-shared', because: 'refused' }, 'because the person refused'],
    [422, notShared('explicit-consent-missing'), 'the person has to agree to this first'],
    [422, notShared('withdrawn'), 'because the person took their yes back'],
    [
      422,
      { code: 'no-agreement', errors: [{ field: 'purpose', code: 'no-agreement' }] },
      'no sharing agreement allows it',
    ],
    [422, { code: 'not-shared', because: 'override-incomplete' }, 'is not complete'],
    [
      422,
      { code: 'not-handed-over', errors: [{ field: 'purpose', code: 'not-near-18' }] },
      'only who is 18, or nearly, is handed over',
    ],
    [
      422,
      { code: 'about-somebody-else', errors: [{ field: 'purpose', code: 'about-somebody-else' }] },
      'for a referral of somebody else',
    ],
    [409, { code: 'referral-would-return' }, 'this person has come to you from there'],
    [400, { code: 'invalid', errors: [{ field: 'override.text' }] }, 'Why it must be shared was not accepted'],
    [400, { code: 'invalid', errors: [{ field: 'consent.at' }] }, 'When were they asked? was not accepted'],
  ])('says why nothing was sent: %i %j', async (status, body, sentence) => {
    web.services.on(`POST ${form}`, { status, body });
    const { status: shown, text } = await send({ summary: 'He is out at night.' });
    expect(shown).toBe(422);
    expect(text).toContain(sentence);
    expect(text).toContain('He is out at night.</textarea>');
  });

  it('is done once, however often somebody presses', async () => {
    web.services.on(`POST ${form}`, () => {
      const timeline = [
        {
          at: '2026-11-21T09:30:00Z',
          by: 'youth-offending',
          byName: 'Imran Malik',
          step: 'refer-on',
          to: 'safeguarding-hub',
        },
      ] as const;
      const referredOn = [
        { id: REFERRAL_ID, to: 'safeguarding-hub', status: 'sent', at: '2026-11-21T09:30:00Z' },
      ] as const;
      web.services.on(`GET ${service}`, { body: accepted({ version: 5, timeline, referredOn }) });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { status, text } = await send();
    expect(status).toBe(409);
    expect(text).toContain('You have referred this person on');
    web.services.on(`GET ${service}`, { body: accepted() });
    expect((await send({ route: 'probation/transition-at-18' })).text).not.toContain(
      'You have referred this person on',
    );
  });

  it('is shown on what was received, with where it stands and the way to it', async () => {
    const child = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const referredOn = [{ id: child, to: 'probation', status: 'accepted', at: '2026-11-21T09:30:00Z' }] as const;
    web.services.on(`GET ${service}`, { body: accepted({ referredOn }) });
    web.services.on(`GET /youth-offending/sent-referrals/${child}`, {
      body: aReferral({ id: child, from: 'youth-offending', to: 'probation', referredOnFrom: REFERRAL_ID }),
    });
    const browser = await web.signedIn(people.imran);
    const { text } = await browser.get(service).expect(200);
    expect(text).toContain(`href="/youth-offending/sent-referrals/${child}">Probation service</a>`);
    expect(text).toContain('21 November 2026 at 9:30am');
    const sent = await browser.get(`/youth-offending/sent-referrals/${child}`).expect(200);
    expect(sent.text).toContain(`href="${service}">a referral that you received</a>`);
  });
});
