import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { accessibilityFaults, openBrowser, takePicture } from './open-browser.js';
import { Desk, incidentOf, personSignsIn, signEverybodyIn, victim } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 120_000;

let hub: LaunchedHub;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let policeSystem: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  policeSystem = new Desk(hub.address('police'), (await signEverybodyIn(hub)).reporter);
  context = await browser.newContext({ javaScriptEnabled: true });
  page = await context.newPage();
}, START_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, START_MS);

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();
const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

async function look(name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, `warned-of-a-suspect-${name}`);
}

async function signIn(userName: string): Promise<void> {
  await page.goto(hub.address('web'));
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

const suspect = {
  recordId: 'J-Suspected',
  names: [{ kind: 'current', forenames: 'Kit', surname: 'Suspected' }],
  birth: { kind: 'date', date: '1985-03-02' },
  identifiers: [{ type: 'crn', value: 'X320742' }],
};

/** He is suspected of harming somebody, so many months ago; the referral of him that probation holds. */
async function suspectedOf(surname: string, months: number): Promise<string> {
  const people = [
    { role: 'victim', person: victim(surname) },
    { role: 'suspect', person: suspect },
  ];
  const { status, body } = await policeSystem.post('/incidents', { ...incidentOf(victim(surname), months), people });
  const referrals = body['referrals'] as { readonly id: string; readonly to: Agency }[];
  expect([status, referrals.map(({ to }) => to).sort()]).toEqual([201, ['beacon', 'probation']]);
  return referrals.find(({ to }) => to === 'probation')?.id as string;
}

interface Told {
  readonly agency: Agency;
  readonly state: string;
}

describe('somebody on probation who is suspected of harming again, and another', () => {
  it(
    'is shown as such on his referral, where his practitioner acknowledges it and says what she did, and the hub hears of it',
    async () => {
      const referral = await suspectedOf('Firstharmed', 2);
      await suspectedOf('Nextharmed', 0);
      const probation = new Desk(hub.address('probation'), await personSignsIn(hub, 'helen.marsh'));
      const { alerts } = await probation.until(
        `/referrals/${referral}`,
        'probation is warned',
        (body) => (body['alerts'] as unknown[]).length > 0,
      );
      expect(JSON.stringify(alerts)).not.toMatch(/harmed|eacon|Mill Lane|sarc/i);

      await signIn('helen.marsh');
      await page.goto(`${hub.address('web')}/probation/referrals`);
      await says('New alert');
      await look('queue');
      await page.goto(`${hub.address('web')}/probation/referrals/${referral}`);
      await says('Told by Hertfordshire police');
      await look('referral');
      await follow('Alerts');
      await look('alerts');
      await follow('Kit Suspected');
      await press('Acknowledge this alert');
      await press('Acknowledge');
      await says('You have acknowledged this alert');
      await press('Say what was done');
      await page.locator('input[name="action"][value="risk-reassessed"]').check();
      await page.locator('[name="words"]').fill('Saw him and changed his plan.');
      await look('answer');
      await press('Save the answer');
      await says('You have said what was done about this alert');
      await look('answered');

      const { body } = await probation.read('/alerts?state=answered');
      const [{ findingId }] = body['items'] as [{ readonly findingId: string }];
      const practitioner = new Desk(hub.address('safeguarding-hub'), await personSignsIn(hub, 'priya.nair'));
      await practitioner.until(`/findings/${findingId}`, 'the hub hears of it', ({ told }) =>
        (told as Told[]).some(({ agency, state }) => agency === 'probation' && state === 'answered'),
      );
    },
    LONG_MS,
  );
});
