import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { LaterConsent, ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const received = `/hub/referrals/${REFERRAL_ID}`;
const sent = `/hub/sent-referrals/${REFERRAL_ID}`;
/** Where the hub's service has what a page shows. */
const at = (page: string): string => page.replace('/hub', '/safeguarding-hub');

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const contact = (changes: Partial<ReferralView> = {}): ReferralView =>
  aReferral({ to: 'safeguarding-hub', version: 4, allowedSteps: ['progress'], laterConsents: [], ...changes });
const toBeacon = (changes: Partial<ReferralView> = {}): ReferralView =>
  aReferral({
    from: 'safeguarding-hub',
    to: 'beacon',
    version: 3,
    allowedSteps: ['withdraw'],
    laterConsents: [],
    ...changes,
  });

beforeEach(() => {
  web.services.on(`GET ${at(received)}`, { body: contact() });
  web.services.on(`POST ${at(received)}/consent`, { body: contact() });
  web.services.on(`GET ${at(sent)}`, { body: toBeacon() });
  web.services.on(`POST ${at(sent)}/consent`, { body: toBeacon() });
});

const takenBack = {
  ...{ route: 'beacon/safeguarding', asked: 'yes', decision: 'withdrawn' },
  ...{ answeredBy: 'parent', how: 'phone', byName: 'Ann Ward' },
};
const send = async (page: string, fields: Record<string, string> = {}) =>
  sendForm(await web.signedIn(people.priya), `${page}/consent`, { ...takenBack, ...fields });
const told = (page: string) => web.services.last(`POST ${at(page)}/consent`)?.body as { readonly consent: object };

describe('writing down what a person says later', () => {
  it.each([
    ['of a referral that came', received],
    ['of one that was sent', sent],
  ])('is offered %s, and is written down with who said it, how and when', async (_, page) => {
    const browser = await web.signedIn(people.priya);
    expect((await browser.get(page).expect(200)).text).toContain(`href="${page}/consent"`);
    const { status, headers } = await send(page);
    expect([status, headers.location]).toEqual([303, page]);
    expect(told(page).consent).toEqual({
      ...{ purpose: 'safeguarding', recipient: 'beacon', decision: 'withdrawn' },
      ...{ by: 'parent', byName: 'Ann Ward', how: 'phone', at: web.now.toISOString(), recordedBy: 'Priya Nair' },
    });
  });

  it('is not offered where the service keeps none', async () => {
    web.services.on(`GET ${at(received)}`, { body: contact({ laterConsents: undefined }) });
    const browser = await web.signedIn(people.priya);
    expect((await browser.get(received).expect(200)).text).not.toContain('/consent"');
    expect((await browser.get(`${received}/consent`)).status).toBe(409);
  });

  it('asks of whom they speak: of what came whoever it may go on to, of what was sent its receiver', async () => {
    const browser = await web.signedIn(people.priya);
    const [ofReceived, ofSent] = [await browser.get(`${received}/consent`), await browser.get(`${sent}/consent`)];
    for (const to of ['beacon', 'probation', 'sarc', 'youth-offending'])
      expect(ofReceived.text).toContain(`value="${to}/safeguarding"`);
    expect(ofReceived.text).not.toContain('value="police/');
    expect(ofSent.text).toContain('value="beacon/safeguarding"');
    expect(ofSent.text).not.toContain('value="probation/');
    expect(ofSent.text).toContain('and so all whom we tell');
  });

  it('can be about the hub itself, and a yes can have an end', async () => {
    await send(sent, {
      ...{ route: 'all', decision: 'given', answeredBy: 'self', byName: '', reason: 'She feels safer now' },
      ...{ 'until-day': '31', 'until-month': '3', 'until-year': '2027' },
    });
    expect(told(sent).consent).toMatchObject({
      ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision: 'given', reason: 'She feels safer now' },
      expiresAt: '2027-03-31T23:00:00.000Z',
    });
  });

  it('can be that nobody could ask', async () => {
    await send(received, { asked: 'no', notAskedBecause: 'unsafe-to-ask' });
    expect(told(received).consent).toMatchObject({ decision: 'not-asked', notAskedBecause: 'unsafe-to-ask' });
    expect(told(received).consent).not.toHaveProperty('byName');
  });

  it.each([
    ['of whom', { route: 'police/safeguarding' }, 'Select whom they speak of'],
    ['what they say', { decision: '' }, 'Select what they say'],
    ['who said it', { answeredBy: '' }, 'Select who answered'],
    ['how', { how: '' }, 'Select how they said it'],
    ['a real end', { 'until-day': '31', 'until-month': '2', 'until-year': '2027' }, 'enter a real date'],
  ])('asks again %s, and loses nothing', async (_, fields, sentence) => {
    const { status, text } = await send(received, { reason: 'On the phone', ...fields });
    expect([status, text.includes(sentence), text.includes('value="On the phone"')]).toEqual([422, true, true]);
  });
});

describe('what was written down', () => {
  const word: LaterConsent = {
    ...{ purpose: 'safeguarding', recipient: 'beacon', decision: 'withdrawn', at: '2026-11-21T09:00:00Z' },
    ...{ by: 'self', how: 'phone', recordedAt: '2026-11-21T09:05:00Z', recordedBy: 'Priya Nair' },
  };
  const shown = async (page: string) => (await (await web.signedIn(people.priya)).get(page).expect(200)).text;

  it('stands on the page with who wrote it down and what it stopped', async () => {
    web.services.on(`GET ${at(sent)}`, {
      body: toBeacon({ laterConsents: [{ ...word, effect: { sharing: 'stops' } }] }),
    });
    const text = await shown(sent);
    for (const words of ['Said on 21 November 2026', 'Priya Nair', 'Sharing with Beacon', 'Has stopped'])
      expect(text).toContain(words);
  });

  it('says of a yes nothing that it would have stopped, and until when it holds', async () => {
    const effect = { sharing: 'goes-on', because: 'The person has not said no.' } as const;
    const yes = { ...word, decision: 'given', expiresAt: '2027-03-31T23:00:00.000Z', effect } as const;
    web.services.on(`GET ${at(sent)}`, { body: toBeacon({ laterConsents: [yes] }) });
    const text = await shown(sent);
    expect(text).toMatch(/Holds until[^]*1 April 2027/);
    expect(text).not.toContain('Sharing with');
  });

  it('says of what came, of each that was made of it, why it goes on', async () => {
    const because = 'Consent was asked for and is not required: Care Act 2014.';
    const referredOn = [{ id: 'r-2', to: 'beacon', status: 'sent', at: '2026-11-20T23:00:00Z' } as const];
    const effects = [{ referralId: 'r-2', sharing: 'goes-on', because } as const];
    web.services.on(`GET ${at(received)}`, { body: contact({ referredOn, laterConsents: [{ ...word, effects }] }) });
    const text = await shown(received);
    expect(text).toContain('Sharing with Beacon');
    expect(text).toContain(because);
  });

  it.each([
    ['consent-withdrawn', 'because the person has said no'],
    ['consent-expired', 'because the time for which the person agreed is over'],
  ])('keeps a correction from being sent: %s', async (code, sentence) => {
    web.services.on(`GET ${at(sent)}`, { body: toBeacon({ allowedSteps: ['amend'] }) });
    web.services.on(`POST ${at(sent)}/amend`, { status: 409, body: { code } });
    const browser = await web.signedIn(people.priya);
    const form = { reason: 'correction', summary: 'As it should read', forenames: 'Sarah Jane', surname: 'O’Brien' };
    const ways = {
      'safe-call': 'yes',
      'safe-leaveMessage': 'no',
      'safe-text': 'yes',
      'safe-letter': 'unknown',
      'safe-email': 'unknown',
    };
    const where = {
      ...{ 'address-kind': 'home', 'address-lines': '4 Mill Lane', 'address-town': 'Hatfield' },
      ...{ 'address-postcode': 'AL10 8TR', 'address-protected': 'no', phones: '07700 900123' },
    };
    const risk = { 'risk-tool': 'DASH', 'risk-version': '2009', 'risk-score': '9', 'risk-grade': 'medium' };
    const { status, text } = await sendForm(browser, `${sent}/amend`, { ...form, ...where, ...risk, ...ways });
    expect([status, text.includes(sentence)]).toEqual([422, true]);
  });
});
