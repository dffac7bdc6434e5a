import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { faultsWithoutScripts, openBrowser, takePicture } from './open-browser.js';
import { Desk, incidentOf, personSignsIn, signEverybodyIn, victim } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 180_000;

let hub: LaunchedHub;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let policeSystem: Desk;
let practitioner: Desk;
let publicProtection: Desk;
let caseworker: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  const actors = await signEverybodyIn(hub);
  policeSystem = new Desk(hub.address('police'), actors.reporter);
  caseworker = new Desk(hub.address('beacon'), actors.caseworker);
  practitioner = new Desk(hub.address('safeguarding-hub'), actors.practitioner);
  publicProtection = new Desk(hub.address('police'), await personSignsIn(hub, 'maya.lindqvist'));
}, START_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, START_MS);
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
afterEach(() => context.close());

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();
const choose = (field: string, value: string): Promise<void> =>
  page.locator(`input[name="${field}"][value="${value}"]`).check();
const fill = (field: string, text: string): Promise<void> => page.locator(`[name="${field}"]`).fill(text);
const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const open = async (path: string): Promise<void> => {
  await page.goto(`${hub.address('web')}${path}`);
};

async function signIn(userName: string): Promise<void> {
  await context.clearCookies();
  await open('/');
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

async function look(name: string): Promise<void> {
  expect([name, await faultsWithoutScripts(page, browser)]).toEqual([name, []]);
  await takePicture(page, `information-request-${name}`);
}

/** A child was there when her mother was hurt; answers the contact about the child that the hub then has. */
async function contactAboutPoppy(): Promise<string> {
  const child = {
    recordId: 'J-Asked-child',
    names: [{ kind: 'current', forenames: 'Poppy', surname: 'Asked' }],
    birth: { kind: 'date', date: '2018-05-04' },
  };
  const people = [
    { role: 'victim', person: victim('Asked') },
    { role: 'child', childWas: 'present', person: child },
  ];
  const { status, body } = await policeSystem.post('/incidents', { ...incidentOf(victim('Asked'), 0), people });
  const referrals = body['referrals'] as { readonly id: string; readonly to: string }[];
  const id = referrals.find(({ to }) => to === 'safeguarding-hub')?.id as string;
  expect([status, id !== undefined]).toEqual([201, true]);
  await practitioner.until(`/referrals/${id}`, 'it is at the hub', () => true);
  return id;
}

async function askThePolice(question: string): Promise<void> {
  await follow('Ask a partner what they know');
  await look('ask');
  await choose('to', 'police');
  await fill('question', question);
  await fill('why', 'Her school has not seen her since Monday.');
  await choose('asked', 'no');
  await choose('notAskedBecause', 'unsafe-to-ask');
  await press('Ask the partner');
  await says('You have asked a partner what they know');
}

const total = (body: object): number => (body as { readonly total: number }).total;

describe('what the police know of a child', () => {
  it(
    'is asked by the hub under a clock, answered by public protection, and asked no more once the contact is over',
    async () => {
      const id = await contactAboutPoppy();
      await signIn('priya.nair');
      await open(`/hub/referrals/${id}`);
      await press('Grade');
      await choose('grade', 'red');
      await fill('why', 'She may be alone with him.');
      await choose('strategyDiscussion', 'not-wanted');
      await press('Save the grade');
      await askThePolice('Have you been called to her home since March?');
      await says('Waiting for an answer. Due by');
      await open('/hub/work');
      await says(/1 question, the longest since/);
      await follow('Partners who have still to say what they know');
      await says('1 question waits for an answer');
      await look('partners');

      await publicProtection.until('/information-requests', 'the police are asked', (body) => total(body) === 1);
      await signIn('maya.lindqvist');
      await follow('Questions of the hub');
      await look('list');
      await follow('Poppy Asked');
      for (const words of [
        'Have you been called to her home since March?',
        '4 May 2018',
        'Within 2 hours of its arrival',
      ])
        await page.getByText(words).first().waitFor({ state: 'attached' });
      await look('question');
      await press('Answer');
      await look('answer');
      await choose('outcome', 'known');
      await fill('words', 'Called twice. The last time her uncle had the key.');
      await press('Send the answer');
      await says('You have answered the safeguarding hub');

      await practitioner.until('/information-requests?pile=answered', 'the hub hears', (body) => total(body) === 1);
      await signIn('priya.nair');
      await open(`/hub/referrals/${id}`);
      await says(/The last time her uncle had the key/);
      await look('contact');
      await askThePolice('Who is the uncle?');
      await press('Reject');
      await choose('reason', 'not-our-service');
      await fill('explanation', 'Her social worker has her case already.');
      await press('Reject referral');
      await says('You have rejected this referral');

      const withdrawn = '/information-requests?state=withdrawn';
      await publicProtection.until(withdrawn, 'the police need not answer', (body) => total(body) === 1);
      await signIn('maya.lindqvist');
      await open('/police/information-requests?state=withdrawn');
      await follow('Poppy Asked');
      await says('The hub has finished with what it was told. You need not answer.');
      await look('withdrawn');
    },
    LONG_MS,
  );
});

describe('what Beacon knows of somebody', () => {
  it(
    'is not learnt by asking, where nobody has agreed to it',
    async () => {
      const id = await contactAboutPoppy();
      const { body: contact } = await practitioner.read(`/referrals/${id}`);
      const question = { to: 'beacon', question: 'Do you support her?', why: 'We meet today.' };
      const asked = await practitioner.post(`/referrals/${id}/information-requests`, {
        ...{ version: contact['version'], ...question },
      });
      expect(asked.status).toBe(200);
      await caseworker.until('/information-requests', 'Beacon is asked', (body) => total(body) === 1);
      await signIn('joanne.hale');
      await follow('Questions of the hub');
      await look('beacons-list');
      await follow('Poppy Asked');
      await press('Answer');
      await look('beacons-answer');
      await choose('outcome', 'declined');
      await press('Send the answer');
      await says('You have answered the safeguarding hub');

      const answered = (body: object): boolean => JSON.stringify(body).includes('no-lawful-basis');
      await practitioner.until(`/referrals/${id}`, 'the hub hears', answered);
      await signIn('priya.nair');
      await open(`/hub/referrals/${id}`);
      await says(/Not shared: we have no lawful basis/);
      expect(await page.getByText('Joanne Hale').count()).toBe(0);
    },
    LONG_MS,
  );
});
