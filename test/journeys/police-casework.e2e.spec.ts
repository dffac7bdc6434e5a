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
let caseworker: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  const actors = await signEverybodyIn(hub);
  policeSystem = new Desk(hub.address('police'), actors.reporter);
  caseworker = new Desk(hub.address('beacon'), actors.caseworker);
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

async function signIn(userName: string): Promise<void> {
  await context.clearCookies();
  await page.goto(hub.address('web'));
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

/** Nobody is kept out of the page as it is, and there is a picture for people to judge. */
async function look(name: string): Promise<void> {
  expect([name, await faultsWithoutScripts(page, browser)]).toEqual([name, []]);
  await takePicture(page, `police-casework-${name}`);
}

/** A moment that is over, on the clock in London. */
async function justNow(): Promise<void> {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = shown.format(new Date(Date.now() - 60_000)).split(' ');
  const [year = '', month = '', date = ''] = day.split('-');
  await fill('on-day', date);
  await fill('on-month', month);
  await fill('on-year', year);
  await fill('time', time);
}

/** What happened an hour ago to a mother whose child was there, and who may be rung and not be sent a text. */
function incidentOfToday(surname: string) {
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const child = {
    recordId: `J-${surname}-child`,
    names: [{ kind: 'current', forenames: 'Poppy', surname }],
    birth: { kind: 'date', date: '2018-05-04' },
  };
  const incident = incidentOf(victim(surname), 0);
  return {
    ...{ ...incident, occurredAt: at, reportedAt: at },
    people: [
      { role: 'victim', person: victim(surname) },
      { role: 'child', childWas: 'present', person: child },
    ],
    consent: [{ ...(incident['consent'] as object[])[0], at }],
    safeContact: { call: true, text: false },
  };
}

describe('an officer, in a browser without scripts', () => {
  it(
    'tells a victim what is owed to them, protects the child, and sees what became of each referral',
    async () => {
      const { status, body } = await policeSystem.post('/incidents', incidentOfToday('Caseworth'));
      const referrals = body['referrals'] as { readonly id: string; readonly to: string }[];
      const toBeacon = referrals.find(({ to }) => to === 'beacon')?.id as string;
      expect([status, toBeacon !== undefined]).toEqual([201, true]);
      await caseworker.until(`/referrals/${toBeacon}`, 'it is at Beacon', () => true);

      await signIn('amara.okafor');
      await follow('Updates owed');
      await says('1 update is owed by you');
      await look('updates-owed');
      await follow(/Write down the update/);
      await look('update-given');
      await choose('channel', 'text');
      await justNow();
      await choose('kind', 'no-news');
      await fill('told', 'We have spoken to the neighbours.');
      await press('Save the update');
      await says('It was said that this is not safe. Nothing has been saved.');
      await choose('channel', 'call');
      await press('Save the update');
      await says('You have written down the update');
      await says('Sarah Jane Caseworth: update 2');

      await follow('The child’s voice');
      await choose('personRecordId', 'J-Caseworth-child');
      await choose('spokenTo', 'yes');
      await fill('ownWords', 'I hid under the bed.');
      await choose('spokenWith', 'alone');
      await press('Save');
      await says('You have written down the child’s voice');

      await follow('A public protection notice');
      await choose('personRecordId', 'J-Caseworth-child');
      await choose('whose', 'child');
      await choose('grade', 'amber');
      await fill('because', 'She heard all of it.');
      await fill('circumstances', 'She was under her bed.');
      await press('Save the notice');
      await says('You have written a public protection notice');

      await follow('A protection power that was used');
      await choose('power', 'police-protection');
      await choose('personRecordId', 'J-Caseworth-child');
      await justNow();
      await fill('circumstances', 'Nobody was sober.');
      await press('Save the power');
      await follow('Enter the designated officer');
      await fill('designatedOfficer', 'Insp Jo Ward');
      for (const who of ['local-authority', 'child', 'parents']) await choose(`told-${who}`, 'yes');
      await press('Save the power');
      await says('You have written down the power that was used');
      await says('71 full hours are left.');

      await follow('An assessment of the risk');
      await choose('risk-tool', 'DARA');
      await choose('risk-grade', 'high');
      await fill('risk-judgement', 'He has her keys.');
      await press('Save the assessment');
      await says('You have written down the assessment of the risk');
      await look('incident');

      await follow(/Sarah Jane Caseworth\s+to Beacon/);
      await press('Put right');
      await choose('reason', 'correction');
      await fill('address-postcode', 'SG1 1AA');
      await choose('risk-grade', 'high');
      await look('put-right');
      await press('Save the change');
      await says('You have put this referral right');
      await says(/Risk assessment, grade: from medium to high/);
      await caseworker.until(`/referrals/${toBeacon}`, 'Beacon hears', ({ timeline }) =>
        (timeline as { step: string }[]).some(({ step }) => step === 'amend'),
      );

      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/${toBeacon}`);
      await says(/Person, addresses 1, postcode: from AL\d 8TR to SG1 1AA/);
      await says(/Risk assessment, grade: from medium to high/);
      await look('put-right-at-beacon');
      await press('Reject');
      await choose('reason', 'already-supported');
      await fill('explanation', 'She has had a caseworker since May.');
      await press('Reject referral');
      await says('You have rejected');

      await signIn('amara.okafor');
      await follow('My referrals');
      await page
        .getByText(/The person already has this support/)
        .first()
        .waitFor();
      await look('my-referrals');
      await follow('My incidents');
      await look('my-incidents');
      await follow(/Domestic abuse/);
      await says(/Referral rejected: The person already has this support/);
    },
    LONG_MS,
  );
});
