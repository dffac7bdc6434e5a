import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { accessibilityFaults, openBrowser, takePicture } from './open-browser.js';
import { Desk, incidentOf, personSignsIn, reported, signEverybodyIn, victim } from './people-of-the-journey.js';

const LONG_MS = 180_000;
const DAY_MS = 86_400_000;

let hub: LaunchedHub;
let browser: Browser;
let page: Page;
let practitioner: Desk;
let policeSystem: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  policeSystem = new Desk(hub.address('police'), (await signEverybodyIn(hub)).reporter);
  practitioner = new Desk(hub.address('safeguarding-hub'), await personSignsIn(hub, 'priya.nair'));
  page = await (await browser.newContext()).newPage();
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, LONG_MS);

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();

async function signIn(userName: string): Promise<void> {
  await page.goto(hub.address('web'));
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

async function look(name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, `person-page-${name}`);
}

const sarah = { ...victim('Featherstone'), birth: { kind: 'date', date: '1974-05-16' } };

/** The police have seen her twice, and tell of her by two numbers: Beacon takes the referral, and tells of her too. */
async function seenTwice(): Promise<void> {
  await reported(policeSystem, incidentOf(sarah, 4));
  await reported(policeSystem, incidentOf(sarah, 1));
  await practitioner.until('/findings', 'she is found', (body) =>
    (body as { items: { personName: string }[] }).items.some(({ personName }) => personName.includes('Featherstone')),
  );
}

/** What the form for another day asks, for the day before today. */
async function askForYesterday(): Promise<void> {
  const yesterday = new Date(Date.now() - DAY_MS);
  const form = page.getByRole('group').filter({ hasText: 'On which day?' });
  await page.getByText('Show what was known on an earlier day').click();
  await form.getByLabel('Day').fill(String(yesterday.getUTCDate()));
  await form.getByLabel('Month').fill(String(yesterday.getUTCMonth() + 1));
  await form.getByLabel('Year').fill(String(yesterday.getUTCFullYear()));
  await press('Show that day');
}

describe('a person over all agencies', () => {
  it(
    'is looked for, read, seen as known before, and doubted: the question is in the worklist',
    async () => {
      await seenTwice();
      await signIn('priya.nair');
      await follow('People');
      await look('search');
      await page.getByLabel('Surname').fill('Fetherstone');
      await page.getByLabel('Day').fill('16');
      await page.getByLabel('Month').fill('5');
      await page.getByLabel('Year').fill('1974');
      await press('Search');
      await page.getByText('1 person found').waitFor();
      expect(page.url()).not.toContain('etherstone');
      await look('found');

      await follow(/Featherstone/);
      await page.getByRole('heading', { name: 'What they were part of' }).waitFor();
      for (const words of ['Repeat victim', 'As victim (2)', 'Same', 'Hertfordshire police and Beacon'])
        await page.getByText(words).first().waitFor();
      await look('person');
      const person = page.url();

      await askForYesterday();
      await page.getByText('Nothing was known of this person on').waitFor();
      await look('before');
      await page.goto(`${person}?on=${new Date().toISOString().slice(0, 10)}`);
      await page.getByText('As known on').first().waitFor();
      await follow('Show what is known now');

      await press('Ask whether two of these records are of one person');
      await page.getByRole('group', { name: 'Which record?' }).getByRole('radio').first().check();
      await page.getByRole('group', { name: 'Which other record?' }).getByRole('radio').last().check();
      await page.getByLabel('Why do you ask?').fill('Her sister gave her number.');
      await look('question');
      await press('Ask');
      await page.getByText('You have asked whether these two records are of one person').waitFor();
      await page.getByText('Her sister gave her number.').waitFor();
      await look('asked');

      await follow('Doubtful matches');
      await page
        .getByRole('link', { name: /Featherstone/ })
        .first()
        .waitFor();
      await look('worklist');
    },
    LONG_MS,
  );
});
