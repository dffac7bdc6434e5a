import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { accessibilityFaults, faultsWithoutScripts, openBrowser, takePicture } from './open-browser.js';
import { contactOf, Desk, incidentOf, reported, signEverybodyIn, victim } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 90_000;

let hub: LaunchedHub;
let browser: Browser;
let policeSystem: Desk;
let beaconSystem: Desk;
let caseworker: Desk;
let officer: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  const actors = await signEverybodyIn(hub);
  policeSystem = new Desk(hub.address('police'), actors.reporter);
  beaconSystem = new Desk(hub.address('beacon'), actors.contacts);
  caseworker = new Desk(hub.address('beacon'), actors.caseworker);
  officer = new Desk(hub.address('police'), actors.officer);
}, START_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, START_MS);

describe.each([
  ['with', true],
  ['without', false],
] as const)('in a browser %s JavaScript', (how, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  /** Looks at the page as it is: nobody is kept out, and there is a picture for people to judge. */
  const look = async (name: string): Promise<void> => {
    const faults = javaScriptEnabled ? accessibilityFaults(page) : faultsWithoutScripts(page, browser);
    expect(await faults).toEqual([]);
    await takePicture(page, `${how}-javascript-${name}`);
  };
  const signIn = async (userName: string): Promise<void> => {
    await page.goto(hub.address('web'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('User name').fill(userName);
    await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  /** The provider asks once more; where scripts run, one presses the button for the person. */
  const signOut = async (): Promise<void> => {
    await press('Sign out');
    if (!javaScriptEnabled) await page.locator('#sign-out').click();
    await heading('You have signed out').waitFor();
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const open = (surname: string): Promise<void> =>
    page
      .getByRole('link', { name: new RegExp(surname) })
      .first()
      .click();
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  /** A referral of somebody whom no other test knows, at Beacon already. */
  const arrived = async (surname: string, months = 1): Promise<string> => {
    const id = await reported(policeSystem, incidentOf(victim(surname), months));
    await caseworker.until(`/referrals/${id}`, 'it is at Beacon', () => true);
    return id;
  };
  const name = (surname: string): string => `${surname}${how === 'with' ? 'one' : 'two'}`;

  it(
    'a stranger sees where to sign in, and what is wrong with what they typed',
    async () => {
      await page.goto(hub.address('web'));
      await look('start');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await look('sign-in');
      await page.getByLabel('User name').fill('joanne.hale');
      await page.getByLabel('Password').fill('not the password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      expect(await page.getByText('The user name or password is not correct').count()).toBeGreaterThan(0);
      await look('sign-in-refused');
    },
    LONG_MS,
  );

  it(
    'a caseworker finds a referral in the queue, reads it, asks a question and accepts it; the officer answers',
    async () => {
      await arrived(name('Asked'));
      await signIn('joanne.hale');
      await heading('Referrals to Beacon').waitFor();
      await look('queue');
      await open(name('Asked'));
      await heading(new RegExp(name('Asked'))).waitFor();
      await look('referral');
      await press('Ask a question');
      await press('Send question');
      await page.getByRole('link', { name: 'Enter your question' }).waitFor();
      await look('question-missing');
      await page.getByLabel('Your question').fill('When is she at work?');
      await press('Send question');
      await page.getByText('You have asked a question').waitFor();
      await look('question-asked');
      await signOut();
      await officerAnswers();
      await signIn('joanne.hale');
      await open(name('Asked'));
      await press('Accept');
      await look('accept');
      await press('Accept referral');
      await page.getByText('You have accepted this referral').waitFor();
      await look('accepted');
    },
    LONG_MS,
  );

  const officerAnswers = async (): Promise<void> => {
    await context.clearCookies();
    await signIn('amara.okafor');
    await heading('What became of my referrals').waitFor();
    await look('officer-list');
    await page.getByRole('link', { name: 'Questions for you' }).click();
    await open(name('Asked'));
    await page.getByText('When is she at work?').first().waitFor();
    await look('officer-referral');
    await press('Answer the question');
    await look('answer');
    await page.getByLabel('Your answer').fill('On weekdays until four.');
    await press('Send answer');
    await page.getByText('You have answered the question').waitFor();
    await context.clearCookies();
  };

  it(
    'a caseworker rejects a referral with a reason',
    async () => {
      const id = await arrived(name('Rejected'));
      await signIn('joanne.hale');
      await open(name('Rejected'));
      await press('Reject');
      await look('reject');
      await page.getByLabel('The person already has this support').check();
      await page.getByLabel('Your explanation').fill('We have been with her since May.');
      await press('Reject referral');
      await page.getByText('You have rejected this referral').waitFor();
      await look('rejected');
      expect((await caseworker.read(`/referrals/${id}`)).body['status']).toBe('rejected');
    },
    LONG_MS,
  );

  it(
    'an officer disputes a rejection, and it is accepted after all, concluded and reopened',
    async () => {
      const id = await arrived(name('Disputed'));
      const body = { version: 2, reason: 'not-our-service', explanation: 'Lives elsewhere.' };
      await caseworker.post(`/referrals/${id}/reject`, body);
      await officer.until(`/referrals/${id}`, 'the officer hears', ({ status }) => status === 'rejected');
      await signIn('amara.okafor');
      await open(name('Disputed'));
      await press('Dispute the rejection');
      await look('dispute');
      await page.getByLabel('Why you disagree').fill('She moved here in May.');
      await press('Dispute rejection');
      await page.getByText('You have disputed the rejection').waitFor();
      await caseworker.until(`/referrals/${id}`, 'Beacon hears', ({ status }) => status === 'disputed');
      await context.clearCookies();
      await signIn('joanne.hale');
      await open(name('Disputed'));
      await look('disputed');
      await press('Uphold the rejection');
      await look('uphold');
      await page.getByRole('link', { name: 'Cancel' }).click();
      await press('Accept');
      await press('Accept referral');
      await press('Conclude');
      await page.getByLabel('The person could not be reached').check();
      await press('Conclude referral');
      await page.getByRole('link', { name: 'Enter what was done, when and how' }).waitFor();
      await page.getByLabel('What the outcome rests on').fill('Rang on three days in November.');
      await press('Conclude referral');
      await press('Reopen');
      await look('reopen');
      await page.getByLabel('The person came back').check();
      await press('Reopen referral');
      await page.getByText('You have reopened this referral').waitFor();
      await look('reopened');
    },
    LONG_MS,
  );

  it(
    'an officer withdraws a referral',
    async () => {
      await arrived(name('Withdrawn'));
      await signIn('amara.okafor');
      await open(name('Withdrawn'));
      await press('Withdraw');
      await look('withdraw');
      await page.getByLabel('It was sent by mistake').check();
      await press('Withdraw referral');
      await page.getByText('You have withdrawn this referral').waitFor();
      await look('withdrawn');
    },
    LONG_MS,
  );

  it(
    'a caseworker sees that somebody keeps coming back, and hub staff see why',
    async () => {
      const person = victim(name('Returning'));
      await arrived(name('Returning'), 7);
      await beaconSystem.post('/contacts', contactOf(person, 4));
      const id = await arrived(name('Returning'));
      await caseworker.until(
        `/referrals/${id}`,
        'the alert is there',
        ({ alerts }) => (alerts as unknown[]).length > 0,
      );
      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/${id}`);
      await page.getByText('Third report as a victim of').first().waitFor();
      await look('referral-with-alert');
      await context.clearCookies();
      await signIn('priya.nair');
      await heading('Work to do').waitFor();
      await look('work-to-do');
      await page.getByRole('link', { name: 'New findings' }).click();
      await heading('Who keeps coming back').waitFor();
      await look('findings');
      await open(name('Returning'));
      await heading(new RegExp(name('Returning'))).waitFor();
      await page.getByRole('heading', { name: 'Why we think this is the same person' }).waitFor();
      await look('finding');
    },
    LONG_MS,
  );

  it(
    'what is not there, and what is not theirs, is said plainly',
    async () => {
      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/00000000-0000-4000-8000-000000000000`);
      await heading('Page not found').waitFor();
      await look('not-found');
      await page.goto(`${hub.address('web')}/hub/findings`);
      await heading(/not found|no work|cannot/i).waitFor();
    },
    LONG_MS,
  );
});
