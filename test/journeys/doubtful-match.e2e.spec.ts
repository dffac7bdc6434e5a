import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LaunchedHub } from './launched-hub.js';
import { accessibilityFaults, openBrowser, takePicture } from './open-browser.js';
import { Desk, incidentOf, personSignsIn, reported, signEverybodyIn } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 180_000;

let hub: LaunchedHub;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let policeSystem: Desk;
let caseworker: Desk;
let practitioner: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  policeSystem = new Desk(hub.address('police'), (await signEverybodyIn(hub)).reporter);
  caseworker = new Desk(hub.address('beacon'), await personSignsIn(hub, 'joanne.hale'));
  practitioner = new Desk(hub.address('safeguarding-hub'), await personSignsIn(hub, 'priya.nair'));
}, START_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, START_MS);
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string | RegExp): Promise<void> => page.getByRole('link', { name }).first().click();

async function signIn(userName: string): Promise<void> {
  await context.clearCookies();
  await page.goto(hub.address('web'));
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

async function look(name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await takePicture(page, `doubtful-match-${name}`);
}

/** A usual name with its birth date. What else is told of each would show that the other is another record, and not whose. */
const davidSmith = (recordId: string, reach: object) => ({
  ...{ recordId, ...reach, birth: { kind: 'date', date: '1961-02-07' } },
  names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }],
});

interface Told {
  readonly id: string;
  readonly state: string;
  readonly personName: string;
  readonly records: readonly { readonly agencyRecordId: string }[];
}
const itemsOf = (body: object) => (body as { readonly items: readonly Told[] }).items;
interface AlertTold {
  readonly findingId: string;
  readonly state: string;
}
const alertsOf = (body: object) => (body as { readonly alerts: readonly AlertTold[] }).alerts;

const beaconHas = (body: object, state: string): boolean =>
  (body as { readonly told: readonly { readonly agency: string; readonly state: string }[] }).told.some(
    (told) => told.agency === 'beacon' && told.state === state,
  );

/** The police refer both to Beacon, as two people; the referral that was made last. */
async function twoReferrals(): Promise<string> {
  const first = davidSmith('J-David-one', { emails: [{ address: 'd.smith61@example.org' }] });
  const second = davidSmith('J-David-two', { phones: [{ number: '07700 900461' }] });
  const ids = [
    await reported(policeSystem, incidentOf(first, 4)),
    await reported(policeSystem, incidentOf(second, 1)),
  ] as const;
  for (const id of ids) await caseworker.until(`/referrals/${id}`, 'it is at Beacon', () => true);
  return ids[1];
}

/** As if every alert at Beacon that nobody has acknowledged had come three weeks earlier. */
async function threeWeeksLater(): Promise<void> {
  const beacon = new Client({ connectionString: hub.database('beacon') });
  await beacon.connect();
  await beacon.query(
    `UPDATE alert_question SET due_at = due_at - interval '21 days', deadline = deadline || jsonb_build_object(
       'anchoredAt', to_char(now() AT TIME ZONE 'UTC' - interval '21 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'countedFrom', to_char(now() AT TIME ZONE 'UTC' - interval '21 days', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      WHERE state = 'new'`,
  );
  await beacon.end();
}

/** Everything that was told of both is with the hub, and it asks about them. */
const asked = () =>
  practitioner.until('/matches', 'the hub asks', (body) =>
    itemsOf(body).some(({ records }) => records.some(({ agencyRecordId }) => agencyRecordId === 'J-David-two')),
  );

describe('a doubtful match', () => {
  it(
    'is settled as one person, who is then found to have come back; Beacon is told and says late what it did, and is told otherwise when it is taken back',
    async () => {
      const referral = await twoReferrals();
      await asked();

      await signIn('priya.nair');
      await follow('Doubtful matches');
      await look('waiting');
      await follow('David Smith');
      await heading('Are these two records of one person?').waitFor();
      await look('review');
      await press('Say whether they are one person');
      await look('decide');
      await page.getByLabel('Yes, they are one person').check();
      await page.getByLabel('Why').fill('I rang him: both are his.');
      await press('Save what I think');
      await page.getByText('You have said what you think of this match').waitFor();
      const match = page.url();

      await practitioner.until('/findings', 'he is found', (body) =>
        itemsOf(body).some(({ personName }) => personName === 'David Smith'),
      );
      await follow('Repeat findings');
      await follow('David Smith');
      await page.getByText('Repeat victim').first().waitFor();
      await page.getByRole('heading', { name: 'Records of this person that were doubted' }).waitFor();
      await look('finding');

      const told = (state: string) =>
        caseworker.until(`/referrals/${referral}`, `Beacon is told: ${state}`, (body) =>
          alertsOf(body).some((alert) => alert.state === state),
        );
      const [alert] = alertsOf(await told('current'));
      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/${referral}`);
      await page.getByText('Second report as a victim of').first().waitFor();
      await look('alert');

      await follow('Referrals');
      await page.getByText('New alert').first().waitFor();
      await threeWeeksLater();
      await page.reload();
      await page.getByText('Alert overdue').first().waitFor();
      await look('alert-in-queue');
      await follow('Alerts');
      await follow(/^Overdue/);
      await page.getByText(/acknowledged by nobody in time/).waitFor();
      await look('alert-overdue');
      await follow('David Smith');
      await heading('Repeat victim').waitFor();
      await press('Acknowledge this alert');
      await press('Acknowledge');
      await page.getByText('You have acknowledged this alert').waitFor();
      await page.getByText('Done late').waitFor();
      await press('Say what was done');
      await page.getByLabel('Spoke with the person').check();
      await page.getByLabel('What was done, or why nothing is needed').fill('Rang him, and changed the locks.');
      await press('Save the answer');
      await page.getByText('You have said what was done about this alert').waitFor();
      await look('alert-answered');
      await follow('Back to alerts');
      await follow('Answered (1)');
      await page.getByText('1 alert was answered').waitFor();

      const found = `/findings/${alert?.findingId}`;
      await practitioner.until(found, 'the hub hears what Beacon did', (body) => beaconHas(body, 'answered'));
      await signIn('priya.nair');
      await page.goto(`${hub.address('web')}/hub${found}`);
      await page.getByText('Spoke with the person').first().waitFor();
      await look('finding-answered');

      await signIn('priya.nair');
      await page.goto(match);
      await press('Take back what was said');
      await page.getByLabel('Why').fill('I had rung his son.');
      await press('Take it back');
      await page.getByText('It holds once a second person agrees').waitFor();
      await look('second-person-wanted');

      await signIn('sean.byrne');
      await page.goto(match);
      await press('Agree or do not agree');
      await look('second');
      await page.getByLabel('Yes', { exact: true }).check();
      await page.getByLabel('Why').fill('The son has told me too.');
      await press('Save as second person');
      await page.getByText('You have said as a second person').waitFor();
      await look('taken-back');

      await told('withdrawn');
      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/${referral}`);
      await page.getByText('Taken back: Repeat victim').first().waitFor();
      await page.getByText('because two people had been taken for one').first().waitFor();
      expect(await page.getByText('Second report as a victim of').count()).toBe(0);
      await look('alert-taken-back');
      await follow('Alerts');
      await follow('David Smith');
      await heading('Taken back: Repeat victim').waitFor();
      await page.getByText('Nobody has acknowledged it yet').waitFor();
      await press('Acknowledge this alert');
      await press('Acknowledge');
      await page.getByText('You have acknowledged this alert').waitFor();
    },
    LONG_MS,
  );
});
