import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { faultsWithoutScripts, openBrowser, takePicture } from './open-browser.js';
import { Desk, incidentOf, signEverybodyIn, victim } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 180_000;

let hub: LaunchedHub;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let policeSystem: Desk;
let practitioner: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  const actors = await signEverybodyIn(hub);
  policeSystem = new Desk(hub.address('police'), actors.reporter);
  practitioner = new Desk(hub.address('safeguarding-hub'), actors.practitioner);
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
  await takePicture(page, `here-before-${name}`);
}

/** A child was there when her mother was hurt; answers the contact about the child that the hub then has. */
async function contactAboutPoppy(): Promise<string> {
  const child = {
    recordId: 'J-Again-child',
    names: [{ kind: 'current', forenames: 'Poppy', surname: 'Again' }],
    birth: { kind: 'date', date: '2018-05-04' },
  };
  const people = [
    { role: 'victim', person: victim('Again') },
    { role: 'child', childWas: 'present', person: child },
  ];
  const { status, body } = await policeSystem.post('/incidents', { ...incidentOf(victim('Again'), 0), people });
  const referrals = body['referrals'] as { readonly id: string; readonly to: string }[];
  const id = referrals.find(({ to }) => to === 'safeguarding-hub')?.id as string;
  expect([status, id !== undefined]).toEqual([201, true]);
  await practitioner.until(`/referrals/${id}`, 'it is at the hub', () => true);
  return id;
}

describe('a child about whom somebody is afraid for the second time', () => {
  it(
    'is known at the hub with what was decided the first time, and the police hear what became of both',
    async () => {
      const first = await contactAboutPoppy();
      await signIn('priya.nair');
      await page.getByRole('heading', { level: 1, name: 'Work to do' }).waitFor();
      await look('work');
      await follow('Not graded yet');
      await follow('Poppy Again');
      await press('Grade');
      await choose('grade', 'green');
      await fill('why', 'A quarrel.');
      await choose('strategyDiscussion', 'not-wanted');
      await press('Save the grade');
      await press('Reject');
      await choose('reason', 'not-our-service');
      await fill('explanation', 'The school was told and will watch.');
      await press('Reject referral');
      await says('You have rejected this referral');

      const second = await contactAboutPoppy();
      await open('/hub/work');
      await follow('Not graded yet');
      await says('Second contact in 6 months');
      await look('queue');
      await follow('Poppy Again');
      await says('Earlier contacts about this person');
      for (const words of ['This is the second contact', 'A quarrel.', 'No further action', 'The school was told'])
        await says(words);
      await look('contact');
      await press('Ask a question');
      await fill('question', 'Was she hurt herself?');
      await press('Send question');
      await says('Answer to the question, by Hertfordshire police');
      await open('/hub/work');
      await says(/1 contact, the longest since/);

      const officer = new Desk(hub.address('police'), (await signEverybodyIn(hub)).officer);
      await officer.until(`/referrals/${second}`, 'the police are asked', ({ status }) => status === 'on-hold');
      await signIn('amara.okafor');
      await open(`/police/referrals/${first}`);
      await says('What became of it');
      for (const words of ['Referral rejected', 'Not something this service does', 'The school was told'])
        await says(words);
      await look('what-became-of-it');
      await open(`/police/referrals/${second}`);
      await says('Answer to the question, by Hertfordshire police');
      await says(/^Due by/);
      await look('asked');
    },
    LONG_MS,
  );
});
