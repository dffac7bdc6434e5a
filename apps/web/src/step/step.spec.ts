import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/beacon${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

const becomes = (referral: Partial<ReferralView>): void =>
  web.services.on(`GET ${service}`, { body: aReferral(referral) });

beforeEach(() => becomes({}));

describe('a caseworker', () => {
  it.each([
    ['accept', {}, {}, 'You have accepted this referral'],
    [
      'ask',
      { question: 'Where is she?\r\nIs she safe? ' },
      { question: 'Where is she?\nIs she safe?' },
      'You have asked a question',
    ],
    [
      'reject',
      { reason: 'duplicate', explanation: 'Sent twice' },
      { reason: 'duplicate', explanation: 'Sent twice' },
      'You have rejected',
    ],
  ])('can %s a referral', async (step, fields, told, said) => {
    web.services.on(`POST ${service}/${step}`, { body: aReferral() });
    const browser = await web.signedIn(people.joanne);
    const taken = await sendForm(browser, `${page}/${step}`, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(web.services.last(`POST ${service}/${step}`)?.body).toEqual({ ...told, version: 2 });
    expect((await browser.get(page).expect(200)).text).toContain(said);
    expect((await browser.get(page).expect(200)).text).not.toContain(said);
  });

  it.each([
    ['progress', { note: 'Called her' }, { note: 'Called her' }],
    ['conclude', { outcome: 'needs-met', note: '' }, { outcome: 'needs-met' }],
  ])('can %s one that was accepted', async (step, fields, told) => {
    becomes({ status: 'accepted', version: 3, allowedSteps: ['progress', 'conclude'] });
    web.services.on(`POST ${service}/${step}`, { body: aReferral() });
    const taken = await sendForm(await web.signedIn(people.joanne), `${page}/${step}`, fields);
    expect(taken.status).toBe(303);
    expect(web.services.last(`POST ${service}/${step}`)?.body).toEqual({ ...told, version: 3 });
  });

  it.each([
    [{ to: 'me', colleagueName: 'Ann Bell' }, { to: 'me' }],
    [
      { to: 'colleague', colleagueName: 'Ann Bell', colleagueUser: 'ann.bell' },
      { to: 'colleague', colleague: { subject: 'ann.bell', name: 'Ann Bell' } },
    ],
  ])('can give it to whom they choose: %j', async (fields, told) => {
    becomes({ allowedSteps: ['assign'] });
    web.services.on(`POST ${service}/assign`, { body: aReferral() });
    const browser = await web.signedIn(people.joanne);
    expect((await sendForm(browser, `${page}/assign`, { to: 'colleague' })).text).toContain('Enter your colleague’s');
    const taken = await sendForm(browser, `${page}/assign`, fields);
    expect(taken.status).toBe(303);
    expect(web.services.last(`POST ${service}/assign`)?.body).toEqual({ ...told, version: 2 });
  });

  it('is told what is missing, above and at the field, and keeps what they wrote', async () => {
    const { status, text } = await sendForm(await web.signedIn(people.joanne), `${page}/reject`, {
      reason: 'no-such-reason',
      explanation: 'Because <b>',
    });
    expect(status).toBe(422);
    expect(text).toContain('<title>Error: Reject this referral – Referral hub</title>');
    expect(text).toContain('There is a problem');
    expect(text).toContain('<a href="#reason">Select why you are rejecting this referral</a>');
    expect(text).toContain('id="reason-error"');
    expect(text).toContain('Because &lt;b&gt;</textarea>');
  });

  it('is told at what point a text became too long', async () => {
    const browser = await web.signedIn(people.joanne);
    const { status, text } = await sendForm(browser, `${page}/ask`, { question: '🙂'.repeat(2001) });
    expect(status).toBe(422);
    expect(text).toContain('Your question must be 2,000 characters or fewer. You have written 2001.');
  });

  it('is told that somebody else has decided, and what', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on(`POST ${service}/reject`, () => {
      becomes({
        status: 'accepted',
        version: 3,
        allowedSteps: ['progress', 'conclude'],
        timeline: [{ at: '2026-11-21T09:30:00Z', by: 'beacon', byName: 'Daniel Price', step: 'accept' }],
      });
      return { status: 409, body: { code: 'step-not-allowed' } };
    });
    const { status, text } = await sendForm(browser, `${page}/reject`, {
      reason: 'other',
      explanation: 'We do not do this',
    });
    expect(status).toBe(409);
    expect(text).toContain('Someone else has already decided');
    expect(text).toContain('Referral accepted');
    expect(text).toContain('Daniel Price, Beacon victim care centre, 21 November 2026 at 9:30am');
    expect(text).toContain('We do not do this');
  });

  it('who pressed twice is told that it is done', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on(`POST ${service}/accept`, () => {
      const timeline = [{ at: '2026-11-21T09:30:00Z', by: 'beacon', byName: 'Joanne Hale', step: 'accept' }] as const;
      becomes({ status: 'accepted', version: 3, allowedSteps: ['progress', 'conclude'], timeline });
      return { status: 409, body: {} };
    });
    const { text } = await sendForm(browser, `${page}/accept`, {});
    expect(text).toContain('You have accepted this referral');
    expect(text).not.toContain('Someone else');
  });

  it('who sends again what had been saved is told that it is done', async () => {
    const browser = await web.signedIn(people.joanne);
    const timeline = [
      { at: '2026-11-21T09:30:00Z', by: 'beacon', byName: 'Joanne Hale', step: 'ask', note: 'Since when?' },
    ] as const;
    web.services.on(`POST ${service}/ask`, () => {
      becomes({ version: 3, timeline });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { text } = await sendForm(browser, `${page}/ask`, { question: 'Since when?' });
    expect(text).toContain('You have asked a question');
    const other = await sendForm(browser, `${page}/ask`, { question: 'And until when?' });
    expect(other.text).toContain('This referral has changed since you opened it');
    expect(other.text).toContain('And until when?</textarea>');
  });

  it('may go on when the referral has changed and the step is still right', async () => {
    const browser = await web.signedIn(people.joanne);
    web.services.on(`POST ${service}/ask`, () => {
      const timeline = [
        { at: '2026-11-21T09:30:00Z', by: 'police', byName: 'PC Tom Reilly', step: 'answer', note: 'Yes' },
      ] as const;
      becomes({ version: 5, timeline });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { status, text } = await sendForm(browser, `${page}/ask`, { question: 'Since when?' });
    expect(status).toBe(409);
    expect(text).toContain('This referral has changed since you opened it');
    expect(text).toContain('Question answered');
    expect(text).toContain('Since when?</textarea>');
    expect(hiddenFields(text).version).toBe('5');
  });

  it('keeps what they wrote when the service gives no answer', async () => {
    web.services.on(`POST ${service}/ask`, 'hang-up');
    const { status, text } = await sendForm(await web.signedIn(people.joanne), `${page}/ask`, {
      question: 'Since when?',
    });
    expect(status).toBe(503);
    expect(text).toContain('Sorry, there is a problem with the service');
    expect(text).toContain('We do not know whether this was saved.');
    expect(text).toContain('Since when?</textarea>');
    expect(hiddenFields(text).version).toBe('2');
  });

  it('is asked to look again at what the service did not take', async () => {
    web.services.on(`POST ${service}/ask`, {
      status: 400,
      body: { errors: [{ field: 'question', code: 'too-long' }] },
    });
    const { status, text } = await sendForm(await web.signedIn(people.joanne), `${page}/ask`, {
      question: 'Since when?',
    });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#question">Your question was not accepted. Check it and try again.</a>');
  });

  it('is offered no form for a step that cannot be taken', async () => {
    becomes({ status: 'withdrawn', allowedSteps: [] });
    const { text } = await (await web.signedIn(people.joanne)).get(`${page}/accept`).expect(409);
    expect(text).toContain('Someone else has already decided');
  });

  it('cannot take an officer’s step', async () => {
    await (await web.signedIn(people.joanne)).get(`${page}/withdraw`).expect(404);
  });
});

describe('the hub', () => {
  const own = `/hub${service}`;
  const soon = { 'by-day': '21', 'by-month': '11', 'by-year': '2026', byTime: '14:30' };
  const question = 'We meet at three: where is she?';
  const ask = async (fields: object) =>
    sendForm(await web.signedIn(people.priya), `${own}/ask`, { question, ...fields });

  it('asks by when it needs the answer, where that is sooner than its rule', async () => {
    web.services.on(`POST ${service}/ask`, { body: aReferral() });
    expect((await ask(soon)).status).toBe(303);
    const answerBy = '2026-11-21T14:30:00.000Z';
    expect(web.services.last(`POST ${service}/ask`)?.body).toEqual({ question, answerBy, version: 2 });
    await ask({});
    expect(web.services.last(`POST ${service}/ask`)?.body).toEqual({ question, version: 2 });
  });

  it.each([
    [{ ...soon, byTime: '' }, '#byTime'],
    [{ byTime: '14:30' }, '#by-day'],
    [{ ...soon, 'by-day': '32' }, '#by-day'],
  ])('is led to what is missing of that time: %j', async (fields, anchor) => {
    const { status, text } = await ask(fields);
    expect([status, text.includes(`<a href="${anchor}">`)]).toEqual([422, true]);
  });

  it.each(['in-the-past', 'later-than-the-rule'])('hears why a time is not taken: %s', async (code) => {
    const errors = [{ field: 'answerBy', code }];
    web.services.on(`POST ${service}/ask`, { status: 422, body: { code, errors } });
    const { status, text } = await ask(soon);
    expect([status, text.includes('<a href="#by-day">'), text.includes(`${question}</textarea>`)]).toEqual([
      ...[422, true, true],
    ]);
  });
});

describe('an officer', () => {
  const own = `/police${service}`;

  it('reads the question and answers it', async () => {
    becomes({
      status: 'on-hold',
      allowedSteps: ['answer', 'withdraw'],
      timeline: [{ at: '2026-11-21T09:30:00Z', by: 'beacon', step: 'ask', note: 'Is there a child at home?' }],
    });
    web.services.on(`POST ${service}/answer`, { body: aReferral() });
    const browser = await web.signedIn(people.amara);
    expect((await browser.get(`${own}/answer`).expect(200)).text).toContain('Is there a child at home?');
    const taken = await sendForm(browser, `${own}/answer`, { answer: 'No' });
    expect([taken.status, taken.headers.location]).toEqual([303, own]);
    expect(web.services.last(`POST ${service}/answer`)?.body).toEqual({ answer: 'No', version: 2 });
  });

  it('withdraws with a reason, and explains any other reason', async () => {
    becomes({ allowedSteps: ['withdraw'] });
    web.services.on(`POST ${service}/withdraw`, { body: aReferral() });
    const browser = await web.signedIn(people.amara);
    const bare = await sendForm(browser, `${own}/withdraw`, { reason: 'other' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Enter the other reason for the withdrawal');
    const taken = await sendForm(browser, `${own}/withdraw`, { reason: 'sent-in-error' });
    expect(taken.status).toBe(303);
    expect(web.services.last(`POST ${service}/withdraw`)?.body).toEqual({ reason: 'sent-in-error', version: 2 });
  });
});
