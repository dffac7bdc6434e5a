import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aReferral } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView } from '../api/referral-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/youth-offending${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const purpose = 'Deciding jointly how to answer a child’s offence';
const becomes = (referral: Partial<ReferralView>): void =>
  web.services.on(`GET ${service}`, {
    body: aReferral({ status: 'accepted', to: 'youth-offending', about: 'child-who-harmed', purpose, ...referral }),
  });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.imran), `${page}/${step}`, fields);
const read = async (): Promise<string> => (await (await web.signedIn(people.imran)).get(page).expect(200)).text;

beforeEach(() => becomes({}));

const panel = {
  ...{ 'held-day': '23', 'held-month': '11', 'held-year': '2026', 'seat-police': 'Ann Bell, Raj Shah' },
  ...{ 'seat-youth-offending': 'Imran Malik', decision: 'community-resolution', reasons: 'He has said sorry.' },
};

describe('a practitioner of the youth offending service', () => {
  it('writes down an assessment', async () => {
    web.services.on(`POST ${service}/assessment`, { body: aReferral() });
    expect(await read()).toContain(`href="${page}/assessment"`);
    const day = { 'done-day': '23', 'done-month': '11', 'done-year': '2026' };
    const { status } = await send('assessment', { tool: 'pdat', ...day });
    expect(status).toBe(303);
    const told = web.services.last(`POST ${service}/assessment`)?.body;
    expect(told).toEqual({ version: 2, tool: 'pdat', doneOn: '2026-11-23' });
  });

  it('writes down what a panel decided, and who sat for whom', async () => {
    web.services.on(`POST ${service}/panel`, { body: aReferral() });
    expect((await send('panel', panel)).status).toBe(303);
    expect(web.services.last(`POST ${service}/panel`)?.body).toEqual({
      ...{ version: 2, heldOn: '2026-11-23', decision: 'community-resolution', reasons: 'He has said sorry.' },
      members: [
        { name: 'Ann Bell', seat: 'police' },
        { name: 'Raj Shah', seat: 'police' },
        { name: 'Imran Malik', seat: 'youth-offending' },
      ],
    });
  });

  it('is told that no decision is a joint one without both', async () => {
    const { status, text } = await send('panel', { ...panel, 'seat-police': '' });
    expect([status, text.includes('<a href="#seat-police">Enter who sat for the police')]).toEqual([422, true]);
  });

  it('is told which assessment a panel needs first, and keeps what they wrote', async () => {
    const errors = [{ field: 'decision', code: 'assessment-missing' }];
    web.services.on(`POST ${service}/panel`, { status: 422, body: { code: 'assessment-missing', errors } });
    const { status, text } = await send('panel', panel);
    expect([status, text.includes('<a href="#decision">This needs a Prevention')]).toEqual([422, true]);
    expect(text).toContain('He has said sorry.</textarea>');
  });

  it('assesses nobody who was harmed, and nobody before the referral is taken on', async () => {
    for (const not of [{ about: 'harmed-child' }, { status: 'received' }] as const) {
      becomes(not);
      expect(await read()).not.toContain('Write down your work');
    }
  });

  it('has a panel only where one is asked for', async () => {
    becomes({ purpose: 'Another purpose' });
    const text = await read();
    expect(text).toContain(`${page}/assessment`);
    expect(text).not.toContain(`${page}/panel`);
  });
});
