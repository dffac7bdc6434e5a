import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
let officer: Desk;

beforeAll(async () => {
  [hub, browser] = await Promise.all([LaunchedHub.start(), openBrowser()]);
  const actors = await signEverybodyIn(hub);
  policeSystem = new Desk(hub.address('police'), actors.reporter);
  officer = new Desk(hub.address('police'), actors.officer);
}, START_MS);
afterAll(async () => {
  await browser.close();
  await hub.stop();
}, START_MS);
beforeEach(async () => {
  context = await browser.newContext({ javaScriptEnabled: true });
  page = await context.newPage();
});
afterEach(() => context.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function signIn(userName: string): Promise<void> {
  await page.goto(hub.address('web'));
  await press('Sign in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password').fill(hub.secret(`person/${userName}`));
  await press('Sign in');
}

/** In the queue at this address somebody finds a person, accepts the referral and writes down what was done. */
async function works(path: string, surname: string, name: string): Promise<void> {
  await page.goto(`${hub.address('web')}${path}`);
  await page
    .getByRole('link', { name: new RegExp(surname) })
    .first()
    .click();
  await heading(new RegExp(surname)).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('Accept');
  await press('Accept referral');
  await page.getByText('You have accepted this referral').waitFor();
  await takePicture(page, `six-agencies-${name}`);
}

/** A child whom another child has harmed, in a way for which there is the referral centre; the other one is supervised. */
function incidentForAll(surname: string) {
  const child = (role: string, name: string, more: object = {}) => ({
    role,
    person: {
      recordId: `J-${name}`,
      names: [{ kind: 'current', forenames: 'Robin', surname: name }],
      birth: { kind: 'date', date: '2011-04-05' },
      ...more,
    },
  });
  const yes = { decision: 'given', by: 'parent', at: new Date(Date.now() - 3_600_000).toISOString() };
  return {
    ...incidentOf(victim(surname), 0),
    ...{ occurredAt: yes.at, reportedAt: yes.at, category: 'sexual-offence', safeContact: undefined },
    people: [
      child('victim', `${surname}harmed`),
      child('suspect', `${surname}other`, { identifiers: [{ type: 'crn', value: 'X320741' }] }),
    ],
    consent: [
      { ...yes, purpose: 'victim-support', recipient: 'beacon' },
      { ...yes, purpose: 'victim-support', recipient: 'youth-offending' },
      { ...yes, purpose: 'medical', recipient: 'sarc' },
      { ...yes, purpose: 'safeguarding', recipient: 'safeguarding-hub' },
    ],
  };
}

interface Receipt {
  readonly referrals: readonly { readonly id: string; readonly to: Agency }[];
}

describe('one incident that calls for everybody', () => {
  it(
    'reaches each agency, whose people work it in the browser, and the officer sees what became of it',
    async () => {
      const { status, body } = await policeSystem.post('/incidents', incidentForAll('Sixfold'));
      const { referrals } = body as unknown as Receipt;
      expect([status, new Set(referrals.map(({ to }) => to))]).toEqual([
        201,
        new Set(['beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub']),
      ]);
      for (const { id } of referrals)
        await officer.until(`/referrals/${id}`, 'it has arrived', ({ status }) => status === 'received');
      const desks = [
        ['joanne.hale', '/beacon/referrals', 'Sixfoldharmed'],
        ['ruth.adeyemi', '/sarc/referrals', 'Sixfoldharmed'],
        ['imran.malik', '/youth-offending/referrals', 'Sixfoldother'],
        ['helen.marsh', '/probation/referrals', 'Sixfoldother'],
        ['priya.nair', '/hub/referrals', 'Sixfoldharmed'],
      ] as const;
      for (const [userName, path, surname] of desks) {
        await context.clearCookies();
        await signIn(userName);
        await works(path, surname, userName);
      }
      const accepted = referrals.filter(({ to }) => to !== 'youth-offending');
      for (const { id } of accepted)
        await officer.until(`/referrals/${id}`, 'the officer hears', ({ status }) => status === 'accepted');
    },
    LONG_MS * 2,
  );

  it(
    'goes on from one agency to another, and ends there when the police take it back',
    async () => {
      const { body } = await policeSystem.post('/incidents', incidentForAll('Onward'));
      const { referrals } = body as unknown as Receipt;
      const first = referrals.find(({ to }) => to === 'beacon')?.id as string;
      await officer.until(`/referrals/${first}`, 'it has arrived', ({ status }) => status === 'received');
      const caseworker = new Desk(hub.address('beacon'), await personSignsIn(hub, 'joanne.hale'));
      await caseworker.post(`/referrals/${first}/accept`, { version: 2 });
      await signIn('joanne.hale');
      await page.goto(`${hub.address('web')}/beacon/referrals/${first}`);
      await press('Refer on');
      expect(await accessibilityFaults(page)).toEqual([]);
      const { body: made } = await caseworker.post(`/referrals/${first}/refer-on`, {
        ...{ version: 3, to: 'safeguarding-hub', purpose: 'safeguarding', requestedService: 'A meeting' },
      });
      const [child] = made['referredOn'] as { readonly id: string }[];
      const practitioner = new Desk(hub.address('safeguarding-hub'), await personSignsIn(hub, 'priya.nair'));
      await practitioner.until(`/referrals/${child?.id}`, 'the hub has it', ({ status }) => status === 'received');
      const { body: seen } = await officer.read(`/referrals/${first}`);
      await officer.post(`/referrals/${first}/withdraw`, { version: seen['version'], reason: 'no-longer-needed' });
      await practitioner.until(`/referrals/${child?.id}`, 'it is taken back', ({ status }) => status === 'withdrawn');
    },
    LONG_MS,
  );

  it(
    'and what another agency tells the police is worked by public protection, and seen by no officer',
    async () => {
      const practitioner = new Desk(hub.address('probation'), await personSignsIn(hub, 'helen.marsh'));
      const at = new Date(Date.now() - 3_600_000).toISOString();
      const { status, body } = await practitioner.post('/sent-referrals', {
        ...{ to: 'police', purpose: 'public-protection', summary: 'He did not come and his tag is silent.' },
        incident: { occurredAt: at, reportedAt: at, category: 'other' },
        person: { names: [{ kind: 'current', forenames: 'Kit', surname: `Silent${randomUUID().slice(0, 4)}` }] },
      });
      expect(status).toBe(201);
      const id = String(body['id']);
      await practitioner.until(`/sent-referrals/${id}`, 'the police have it', ({ status: now }) => now === 'received');
      await signIn('maya.lindqvist');
      await works('/police/received-referrals', 'Silent', 'maya.lindqvist');
      await practitioner.until(`/sent-referrals/${id}`, 'probation hears', ({ status: now }) => now === 'accepted');
      expect((await officer.read(`/received-referrals/${id}`)).status).toBe(403);
    },
    LONG_MS,
  );
});
