import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral, aSupport } from '../../test/samples.js';
import { type Agent, WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
let browser: Agent;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/beacon${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
});
afterAll(() => web.stop());

const saved = { body: aReferral() };
const replayed = { body: aReferral(), headers: { 'idempotency-replayed': 'true' } };
const mismatch = { status: 409, body: { code: 'idempotency-mismatch' } };
const view = { view: 'better', words: 'I sleep.' };
const once = 'It was sent more than once, and is saved once';

const keyTold = (path: string) => web.services.last(`POST ${service}/${path}`)?.headers['idempotency-key'];
const fill = async (step: string): Promise<Record<string, string>> =>
  hiddenFields((await browser.get(`${page}/${step}`).expect(200)).text);
const post = (step: string, fields: Record<string, string>) =>
  browser.post(`${page}/${step}`).type('form').send(fields);
const read = async (): Promise<string> => (await browser.get(page).expect(200)).text;

beforeEach(async () => {
  web.services.on(`GET ${service}`, {
    body: aReferral({ status: 'accepted', allowedSteps: ['progress'], support: aSupport() }),
  });
  browser = await web.signedIn(people.joanne);
});

describe('what a caseworker writes down', () => {
  it('goes under the key of its form, and under another each time that it is opened', async () => {
    web.services.on(`POST ${service}/own-view`, saved);
    await sendForm(browser, `${page}/own-view`, view);
    const first = keyTold('own-view');
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await read()).not.toContain(once);
    await sendForm(browser, `${page}/own-view`, view);
    expect(keyTold('own-view')).not.toBe(first);
  });

  it('is saved once and said so, when they press twice or go back and send it again', async () => {
    web.services.on(`POST ${service}/own-view`, saved);
    const form = { ...(await fill('own-view')), ...view };
    expect((await post('own-view', form)).status).toBe(303);
    const first = web.services.last(`POST ${service}/own-view`);
    web.services.on(`POST ${service}/own-view`, replayed);
    const again = await post('own-view', form);
    expect([again.status, again.headers.location]).toEqual([303, page]);
    const second = web.services.last(`POST ${service}/own-view`);
    expect([second?.body, second?.headers['idempotency-key']]).toEqual([
      first?.body,
      first?.headers['idempotency-key'],
    ]);
    expect(await read()).toContain(`You have written down the person’s own view. ${once}`);
    expect(await read()).not.toContain(once);
  });

  it('is not saved when they go back and send something else, until they send it knowingly', async () => {
    web.services.on(`POST ${service}/own-view`, mismatch);
    const form = { ...(await fill('own-view')), ...view };
    const { status, text } = await post('own-view', form);
    expect(status).toBe(409);
    expect(text).toContain('Something has been saved from this form already');
    expect(text).toContain('I sleep.</textarea>');
    const next = hiddenFields(text);
    expect(next['key']).not.toBe(form['key' as never]);
    web.services.on(`POST ${service}/own-view`, saved);
    expect((await post('own-view', { ...next, ...view })).status).toBe(303);
    expect(keyTold('own-view')).toBe(next['key']);
  });

  it('can be sent again when nobody knows whether it was saved', async () => {
    web.services.on(`POST ${service}/plan-actions`, 'hang-up');
    const { status, text } = await sendForm(browser, `${page}/plan-actions`, { what: 'Change the locks', who: 'Me' });
    expect([status, text.includes('it cannot happen twice')]).toEqual([503, true]);
    expect(hiddenFields(text)['key']).toBe(keyTold('plan-actions'));
  });

  it('reaches its service again though what was chosen is over by it', async () => {
    web.services.on(`POST ${service}/plan-actions/end`, replayed);
    const sent = await sendForm(browser, `${page}/plan-actions-end`, { action: '4', how: 'done' });
    expect(sent.status).toBe(303);
    expect(await read()).toContain(once);
  });

  it('has a key of ours, whatever the form says', async () => {
    web.services.on(`POST ${service}/own-view`, saved);
    await sendForm(browser, `${page}/own-view`, { ...view, key: 'Sarah O’Brien' });
    expect(keyTold('own-view')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
