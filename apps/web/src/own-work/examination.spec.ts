import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, SAMPLE_ID, aReferral, anExamination } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ExaminationView } from '../api/own-work-view.js';

let web: WebForSpecs;
const service = `/referrals/${REFERRAL_ID}`;
const page = `/sarc${service}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (examination: ExaminationView): void =>
  web.services.on(`GET ${service}`, { body: aReferral({ status: 'accepted', examination }) });
const send = async (step: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.ruth), `${page}/${step}`, fields);
const read = async (): Promise<string> => (await (await web.signedIn(people.ruth)).get(page).expect(200)).text;

const on = { 'on-day': '23', 'on-month': '11', 'on-year': '2026', time: '9:05' };
const at = '2026-11-23T09:05:00.000Z';
const oral = { 'oral-taken-day': '23', 'oral-taken-month': '11', 'oral-taken-year': '2026', 'oral-time': '9.20' };

describe('a practitioner of the centre', () => {
  it.each([
    ['offer', on, { at }],
    ['decline', { ...on, byName: 'Dr Rao' }, { at, byName: 'Dr Rao' }],
    ['finish', on, { at, samples: [] }],
    ['finish', { ...on, ...oral }, { at, samples: [{ type: 'oral', takenAt: '2026-11-23T09:20:00.000Z' }] }],
  ])('writes down of an examination: %s', async (step, fields, said) => {
    becomes({ ...anExamination(), allowedSteps: [step] });
    web.services.on(`POST ${service}/examination/${step}`, { body: aReferral() });
    expect(await read()).toContain(`href="${page}/examination-${step}"`);
    expect((await send(`examination-${step}`, fields)).status).toBe(303);
    expect(web.services.last(`POST ${service}/examination/${step}`)?.body).toEqual(said);
  });

  it.each([
    [{ 'oral-time': '9.20' }, '#oral-taken-day', 'Enter the day on which the oral sample was taken'],
    [{ ...oral, 'oral-time': '' }, '#oral-time', 'Enter the time at which the oral sample was taken'],
    [{ ...oral, 'oral-taken-year': '2027' }, '#oral-taken-day', 'On which day was the oral sample taken?'],
  ])('is told what is not known of a sample: %j', async (fields, anchor, words) => {
    becomes({ ...anExamination(), allowedSteps: ['finish'] });
    const { status, text } = await send('examination-finish', { ...on, ...fields });
    expect([status, text.includes(`<a href="${anchor}">${words}`)]).toEqual([422, true]);
  });

  it('writes down what the client decided about a sample, at the store of samples', async () => {
    becomes(anExamination());
    web.services.on(`POST /samples/${SAMPLE_ID}/decide`, { body: {} });
    const taken = await send('sample-decision', { sample: SAMPLE_ID, decision: 'destroy', ...on });
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(web.services.last(`POST /samples/${SAMPLE_ID}/decide`)?.body).toEqual({ decision: 'destroy', at });
  });

  it('decides nothing about a sample that is not of this referral', async () => {
    becomes(anExamination());
    const { status, text } = await send('sample-decision', { sample: '../referrals', decision: 'destroy', ...on });
    expect([status, text.includes('<a href="#sample">Select which sample')]).toEqual([422, true]);
  });

  it('is offered nothing that cannot be done now', async () => {
    becomes({ ...anExamination(), allowedSteps: [], samples: [] });
    expect(await read()).not.toContain('Write down your work');
  });
});
