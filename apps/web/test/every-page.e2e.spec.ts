import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Agency } from '#libs/case-schemas';
import { accessibilityFaults, openBrowser, takePicture } from '../../../test/journeys/open-browser.js';
import type { InvolvementView } from '../src/api/person-view.js';
import { referralDesks } from '../src/desk/desks.js';
import { clientDesk, clientDesks, isvaDesk } from '../src/desk/client-desks.js';
import { ownForms } from '../src/own-work/own-forms.js';
import { paths } from '../src/paths.js';
import {
  INCIDENT_ID,
  MEETING_ID,
  NOTICE_ID,
  POWER_ID,
  REQUEST_ID,
  REFERRAL_ID,
  UPDATE_ID,
  aDeadline,
  earlierContacts,
  aLicence,
  aMissing,
  aNotice,
  aCasework,
  aPair,
  aClient,
  aFinding,
  aMatch,
  aMatchWord,
  aPage,
  aPartnerRequest,
  aQuestionOfTheHub,
  aReferral,
  aSummary,
  aSupervision,
  aSupport,
  CLIENT_ID,
  FINDING_ID,
  MATCH_ID,
  OTHER_PERSON_ID,
  POLICY_ID,
  PERSON_ID,
  aPolicyHistory,
  aPolicyVersion,
  aProposedVersion,
  ALERT_ID,
  anAlert,
  anAskingAlert,
  anExamination,
  anIncident,
  anIncidentSummary,
  anUpdate,
  anIsva,
  anIsvaCase,
  deskFor,
  someChannels,
  aFoundPerson,
  anInvolvement,
  aPersonView,
  someWorklists,
} from './samples.js';
import { WebForSpecs, people, type Agent } from './web-for-specs.js';

const LONG_MS = 120_000;
/** The narrowest screen that WCAG 2.2 asks for, and a desk's. */
const widths = [320, 1280];

let web: WebForSpecs;
let browser: Browser;

beforeAll(async () => {
  [web, browser] = await Promise.all([WebForSpecs.start({ apart: true }), openBrowser()]);
}, LONG_MS);
afterAll(async () => {
  await browser.close();
  await web.stop();
}, LONG_MS);

/** Everything that a service may tell, on one page of each kind. */
function tellEverything(): void {
  for (const { agency, api, side } of referralDesks) {
    const summaries = [
      aSummary({ personName: 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley', due: aDeadline() }),
      aSummary({
        alerts: 0,
        grade: undefined,
        status: 'on-hold',
        due: aDeadline({ standing: 'overdue' }),
        ...(agency === 'safeguarding-hub' && side === 'receiver' && earlierContacts),
      }),
      aSummary({ newAlerts: 1 }),
      aSummary({ alerts: 0, newAlerts: 1, overdueAlerts: 1 }),
    ];
    web.services.on(`GET /${agency}${api}`, { body: aPage(summaries, { total: 300 }) });
    web.services.on(`POST /${agency}${api}/search`, { body: aPage(summaries, { total: 300, page: 2 }) });
    web.services.on(`GET /${agency}${api}/counts`, {
      body: { waiting: 300, new: 12, mine: 3, 'my-teams': 41, overdue: 1 },
    });
    web.services.on(`GET /${agency}/drafts`, { body: aPage([aDraft()], { total: 300 }) });
    web.services.on(`GET /${agency}/drafts/${REFERRAL_ID}`, { body: aDraft() });
    web.services.on(`GET /${agency}${api}/${REFERRAL_ID}/earlier-contacts`, { body: earlierContacts });
    web.services.on(`GET /${agency}${api}/${REFERRAL_ID}`, { body: wholeReferral(agency, side === 'receiver') });
  }
}

const aDraft = () => ({
  ...{ id: REFERRAL_ID, version: 1, personName: 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley' },
  ...{ begunBy: 'Joanne Hale', begunAt: '2026-11-18T09:00:00Z', changedAt: '2026-11-18T09:00:00Z' },
  said: { consent: { decision: 'given' }, summary: 'After a party.' },
});

const wholeReferral = (agency: Agency, isReceiver: boolean) =>
  aReferral({
    status: 'in-progress',
    ...(isReceiver ? { to: agency } : { from: agency, to: 'probation', referredOnFrom: REFERRAL_ID }),
    ...(isReceiver && { team: agency === 'beacon' ? 'case-managers' : 'children' }),
    ...(agency === 'beacon' && {
      entitlements: ['high-risk'],
      alerts: [anAlert({ question: { id: ALERT_ID, state: 'new', due: aDeadline({ standing: 'overdue' }) } })],
    }),
    ...(agency === 'beacon' && isReceiver && { support: aSupport(), channels: someChannels }),
    ...(agency === 'sarc' && {
      examination: { ...anExamination(), allowedSteps: ['offer', 'finish', 'decline'] },
      ...(isReceiver && { isva: anIsva(), owed: true }),
    }),
    ...(agency === 'safeguarding-hub' && isReceiver && aCasework()),
    ...(agency === 'probation' && { supervision: aSupervision(), licence: aLicence() }),
    ...(agency === 'youth-offending' && {
      about: 'child-who-harmed',
      ...(isReceiver && { purpose: 'Deciding jointly how to answer a child’s offence' }),
    }),
    childsVoice: { spokenTo: true, ownWords: 'I hid under the bed.', spokenWith: 'alone' },
    override: { reason: 'child-at-risk', decidedBy: 'Anna Kovacs', text: 'He was hurt.', at: '2026-11-20T22:00:00Z' },
    referredOn: [{ id: REFERRAL_ID, to: 'safeguarding-hub', status: 'sent', at: '2026-11-21T09:00:00Z' }],
    laterConsents: [
      {
        ...{
          purpose: 'safeguarding',
          recipient: 'safeguarding-hub',
          decision: 'withdrawn',
          by: 'parent',
          how: 'phone',
        },
        ...{ at: '2026-11-21T09:00:00Z', byName: 'Ann Ward', reason: 'She is afraid that he would hear of it.' },
        ...{ recordedAt: '2026-11-21T09:05:00Z', recordedBy: 'Joanne Hale' },
        effect: {
          sharing: 'goes-on',
          because: 'Consent was asked for and is not required: Children Act 2004, section 11.',
        },
      },
    ],
    requestedService: 'A visit at home',
    disclosures: [
      {
        ...{ at: '2026-11-21T09:00:00Z', to: 'safeguarding-hub', event: 'sent', byName: 'Joanne Hale' },
        ...{ lawfulBasis: 'Children Act 2004, section 11', restsOn: 'duty', fields: ['person.names', 'summary'] },
      },
    ],
    deadlines: [aDeadline(), aDeadline({ standing: 'overdue' }), aDeadline({ standing: 'paused', dueAt: undefined })],
    allowedSteps: isReceiver
      ? ['progress', 'refer-on', 'ask', 'assign', 'prioritise', 'conclude', 'enter-in-error']
      : ['answer', 'amend', 'withdraw', 'enter-in-error'],
  });

/** The browser signs in as the person: it is given the cookie of somebody who has been at the provider. */
async function contextOf(agent: Agent, width: number): Promise<BrowserContext> {
  const { headers } = await agent.get('/').expect(303);
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const jar = agent.jar.getCookie('referral-hub', { domain: '127.0.0.1', path: '/', secure: false, script: false });
  await context.addCookies([{ name: 'referral-hub', value: jar?.value ?? '', url: `http://127.0.0.1:${web.port}` }]);
  expect(headers.location).toBeDefined();
  return context;
}

/** Nobody is kept out by it, and nobody has to scroll sideways. */
async function expectFit(page: Page, width: number, what: string): Promise<void> {
  expect([what, width, await accessibilityFaults(page)]).toEqual([what, width, []]);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect([what, width, wide <= width]).toEqual([what, width, true]);
  await takePicture(page, `${what}-${width}`);
}

const steps = { receiver: ['refer-on', 'assign', 'consent'], sender: ['amend', 'withdraw', 'consent'] } as const;

/** All agencies have the same pages: Beacon’s show the most, and the hub has one desk more than the others. */
describe.each([
  ['joanne', 'beacon'],
  ['priya', 'safeguarding-hub'],
] as const)('the pages of %s of %s', (name, agency) => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      tellEverything();
      const person: { readonly roles: readonly string[] } = people[name];
      const desks = referralDesks.filter(
        (desk) => desk.agency === agency && desk.roles.some((role) => person.roles.includes(role)),
      );
      const agent = await web.signedIn(people[name]);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const desk of desks) {
          const { pages, side, makes, triages, searches } = desk;
          for (const [what, path] of [
            ['list', pages.list()],
            ['one', pages.show(REFERRAL_ID)],
            ...steps[side].map((step) => [step, pages.step(REFERRAL_ID, step)] as const),
            ...(agency === 'beacon' ? ownForms(desk) : []).map(
              ({ step }) => [step, pages.step(REFERRAL_ID, step)] as const,
            ),
            ...(triages ? ([['triage', pages.step(REFERRAL_ID, 'triage')]] as const) : []),
            ...(makes
              ? ([
                  ['new', pages.make()],
                  ['drafts', pages.drafts()],
                  ['draft', pages.draft(REFERRAL_ID)],
                  ['discard', pages.discard(REFERRAL_ID)],
                ] as const)
              : []),
          ] as const) {
            const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
            expect([path, answer?.status()]).toEqual([path, 200]);
            for (const choice of await page.locator('.app-choice > .govuk-form-group input[value=yes]').all())
              await choice.check();
            await expectFit(page, width, `${agency}-${side}-${what}`);
            if (what !== 'list' || !searches) continue;
            await page.fill('#text', 'bartholomäus');
            await page.press('#text', 'Enter');
            await page.waitForSelector('text=300 referrals found');
            await expectFit(page, width, `${agency}-${side}-found`);
          }
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe.each([
  ['ruth', 'sarc'],
  ['imran', 'youth-offending'],
  ['helen', 'probation'],
  ['priya', 'safeguarding-hub'],
] as const)('what %s of %s writes down of their own work', (name, agency) => {
  it(
    'is asked for on pages that keep nobody out, and fit a small screen and a large one',
    async () => {
      tellEverything();
      const desk = deskFor(agency, 'receiver');
      const agent = await web.signedIn(people[name]);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const step of ['', ...ownForms(desk).map((form) => form.step)]) {
          const path = step ? desk.pages.step(REFERRAL_ID, step) : desk.pages.show(REFERRAL_ID);
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          for (const choice of await page.locator('.app-choice > .govuk-form-group input[value=yes]').all())
            await choice.check();
          await expectFit(page, width, `${agency}-receiver-${step || 'one'}`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe('the strategy meetings of the hub', () => {
  it(
    'are on pages that keep nobody out, and fit a small screen and a large one',
    async () => {
      tellEverything();
      const line = {
        ...{ id: MEETING_ID, meetingId: MEETING_ID, referralId: REFERRAL_ID, action: 1, calledBy: 'Priya Nair' },
        ...{ personName: 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley', reason: 'She may be hurt again.' },
        ...{ plannedFor: '2026-11-23T10:00:00Z', what: 'Speak to the school', dueOn: '2026-11-20' },
      };
      for (const list of ['', '/actions'])
        web.services.on(`GET /safeguarding-hub/strategy-meetings${list}`, {
          body: aPage([line, { ...line, personId: PERSON_ID, owner: { agency: 'police', name: 'DS Raj Shah' } }], {
            ...{ total: 300, page: 2 },
          }),
        });
      const counts = { 'to-record': 300, 'to-come': 2, over: 9, 'actions-overdue': 300, 'actions-open': 301 };
      web.services.on('GET /safeguarding-hub/strategy-meetings/counts', { body: counts });
      web.services.on('GET /safeguarding-hub/worklists', { body: someWorklists });
      const agent = await web.signedIn(people.priya);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['meeting', paths.meetings.show(REFERRAL_ID, MEETING_ID)],
          ['work', paths.work()],
          ['meetings', paths.meetings.list()],
          ['actions', paths.meetings.list({ pile: 'actions-overdue' })],
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `hub-${what}`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe.each([
  ['joanne', 'beacon'],
  ['amara', 'police'],
  ['imran', 'youth-offending'],
  ['helen', 'probation'],
] as const)('the alerts that %s of %s sees', (name, agency) => {
  it(
    'are on pages that keep nobody out, and fit a small screen and a large one',
    async () => {
      const long = 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley';
      const entries = [
        { kind: 'acknowledged', by: 'Joanne Hale', at: '2026-11-21T09:00:00Z' },
        { kind: 'answered', action: 'referred-on', words: long, by: long, at: '2026-11-21T10:00:00Z' },
      ] as const;
      const whom =
        agency === 'police'
          ? { incidentId: INCIDENT_ID, category: 'domestic-abuse', reference: '41PY/1234/26' }
          : { referralId: REFERRAL_ID, status: 'received' as const };
      const alert = anAskingAlert({
        ...{ state: 'answered', entries, allowedSteps: ['acknowledge', 'answer'] },
        about: [{ ...whom, personName: long }],
      });
      const late = anAskingAlert({ due: aDeadline({ standing: 'overdue' }), about: [{ ...whom, personName: long }] });
      const taken = anAskingAlert({ holds: false, kind: 'repeat-pair', state: 'acknowledged' });
      const { due: _, ...over } = anAskingAlert({ isAsked: false, about: [{ ...whom, personName: long }] });
      web.services.on(`GET /${agency}/alerts`, { body: aPage([late, over, taken, alert], { total: 300, page: 2 }) });
      web.services.on(`GET /${agency}/alerts/${REFERRAL_ID}`, { body: { ...over, id: REFERRAL_ID } });
      web.services.on(`GET /${agency}/alerts/counts`, { body: { new: 300, overdue: 2, acknowledged: 1, answered: 9 } });
      web.services.on(`GET /${agency}/alerts/${ALERT_ID}`, { body: alert });
      const agent = await web.signedIn(people[name]);
      const pages = paths.alerts[agency];
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['list', pages.list()],
          ['one', pages.show(ALERT_ID)],
          ['over', pages.show(REFERRAL_ID)],
          ...(['acknowledge', 'answer'] as const).map((step) => [step, pages.step(ALERT_ID, step)] as const),
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `${agency}-alert-${what}`);
          if (what !== 'answer') continue;
          await page.click('main form button');
          await page.waitForSelector('.govuk-error-summary');
          await expectFit(page, width, `${agency}-alert-${what}-missing`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe('what the hub asks partners', () => {
  it(
    'is on pages that keep nobody out, and fit a small screen and a large one',
    async () => {
      const long = 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley';
      const late = { due: aDeadline({ standing: 'overdue' }) };
      const given = [{ outcome: 'known', words: long, by: long, at: '2026-11-21T10:00:00Z' }] as const;
      const asked = aQuestionOfTheHub({ ...late, personName: long, given: [...given] });
      const line = { ...aPartnerRequest(late), referralId: REFERRAL_ID, personName: long };
      web.services.on('GET /police/information-requests', { body: aPage([asked], { total: 300, page: 2 }) });
      web.services.on('GET /police/information-requests/counts', { body: { asked: 300, overdue: 2 } });
      web.services.on(`GET /police/information-requests/${REQUEST_ID}`, { body: asked });
      web.services.on('GET /safeguarding-hub/information-requests', { body: aPage([line], { total: 300, page: 2 }) });
      web.services.on('GET /safeguarding-hub/information-requests/counts', { body: { waiting: 300, overdue: 2 } });
      const { list, show, answer } = paths.informationRequests.police;
      for (const [person, pages] of [
        [people.maya, { list: list(), one: show(REQUEST_ID), answer: answer(REQUEST_ID) }],
        [people.priya, { partners: paths.partnerRequests() }],
      ] as const) {
        const agent = await web.signedIn(person);
        for (const width of widths) {
          const context = await contextOf(agent, width);
          const page = await context.newPage();
          for (const [what, path] of Object.entries(pages)) {
            const answered = await page.goto(`http://127.0.0.1:${web.port}${path}`);
            expect([path, answered?.status()]).toEqual([path, 200]);
            await expectFit(page, width, `information-${what}`);
            if (what !== 'answer') continue;
            await page.check('input[value=declined]');
            await page.click('main form button');
            await page.waitForSelector('.govuk-error-summary');
            await expectFit(page, width, `information-${what}-missing`);
          }
          await context.close();
        }
      }
    },
    LONG_MS,
  );
});

describe('the pages of the police’s own work', () => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      tellEverything();
      const long = 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley';
      const updates = [anUpdate({ personName: long, deadline: aDeadline({ standing: 'overdue' }) }), anUpdate()];
      web.services.on('GET /police/incidents', { body: aPage([anIncidentSummary()], { total: 300, page: 2 }) });
      web.services.on(`GET /police/incidents/${INCIDENT_ID}`, {
        body: anIncident({ warnings: [{ code: 'childs-voice-not-recorded', field: 'people[1]' }] }),
      });
      web.services.on('GET /police/victim-updates', { body: aPage(updates, { total: 300, page: 2 }) });
      web.services.on('GET /police/victim-updates/counts', {
        body: { owed: 300, overdue: 1, 'due-soon': 2, given: 9 },
      });
      web.services.on('GET /police/public-protection-notices', { body: aPage([aNotice()], { total: 300 }) });
      web.services.on('GET /police/public-protection-notices/counts', { body: { 'to-research': 300 } });
      const agent = await web.signedIn({ ...people.amara, roles: ['officer', 'public-protection'] });
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['referrals', paths.sent.police.list()],
          ['incidents', paths.incidents.list()],
          ['incident', paths.incidents.show(INCIDENT_ID)],
          ['updates', paths.victimUpdates.list()],
          ...(['update-given', 'update-not-given'] as const).map(
            (form) => [form, paths.incidents.form(INCIDENT_ID, form, UPDATE_ID)] as const,
          ),
          ['notices', paths.notices.list()],
          ['grade', paths.incidents.form(INCIDENT_ID, 'grade', NOTICE_ID)],
          ['power-end', paths.incidents.form(INCIDENT_ID, 'power-end', POWER_ID)],
          ...(['notice', 'power', 'childs-voice', 'risk', 'finalise'] as const).map(
            (form) => [form, paths.incidents.form(INCIDENT_ID, form)] as const,
          ),
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          for (const value of ['police-protection', 'yes'])
            for (const choice of await page.locator(`.app-choice > .govuk-form-group input[value=${value}]`).all())
              await choice.check();
          await expectFit(page, width, `police-own-${what}`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe('the pages of the hub’s doubtful matches and findings', () => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      const long = { kind: 'current', surname: 'Featherstonehaugh-Cholmondeley-Bartholomäus' } as const;
      const { records } = aMatch();
      const [left, right] = records;
      const match = aMatch({
        records: [left, { ...right, person: { ...right.person, names: [long] } }],
        state: 'second-wanted',
        words: [aMatchWord()],
        allowedSteps: ['decide', 'second', 'undo'],
      });
      web.services.on('GET /safeguarding-hub/matches', { body: aPage([match, aMatch()], { total: 300, page: 2 }) });
      web.services.on('GET /safeguarding-hub/matches/counts', { body: { waiting: 300, settled: 1 } });
      web.services.on(`GET /safeguarding-hub/matches/${MATCH_ID}`, { body: match });
      web.services.on(`GET /safeguarding-hub/findings/${FINDING_ID}`, { body: aFinding() });
      const agent = await web.signedIn(people.priya);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['list', paths.matches.list()],
          ['one', paths.matches.show(MATCH_ID)],
          ...(['decide', 'second', 'undo'] as const).map((step) => [step, paths.matches.step(MATCH_ID, step)] as const),
          ['finding', paths.findings.show(FINDING_ID)],
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `hub-match-${what}`);
          if (!['decide', 'second', 'undo'].includes(what)) continue;
          await page.click('main form button');
          await page.waitForSelector('.govuk-error-summary');
          await expectFit(page, width, `hub-match-${what}-missing`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

/** Fifty years of somebody, as many as the hub shows. */
const aLongHistory = (): readonly InvolvementView[] =>
  Array.from({ length: 500 }, (_, at) =>
    anInvolvement({
      ...{
        role: at % 3 === 0 ? 'suspect' : 'victim',
        occurredAt: `${2026 - Math.floor(at / 10)}-03-0${1 + (at % 9)}T12:00:00Z`,
      },
    }),
  );

describe('the pages of a person, as the hub knows them', () => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      const { names, beside } = aPersonView();
      const long = 'Featherstonehaugh-Cholmondeley-Bartholomäus';
      const person = aPersonView({
        ...{
          name: `Bartholomäus-Maximilian ${long}`,
          involvements: [...aPersonView().involvements, ...aLongHistory()],
        },
        names: names.map((name) => ({ ...name, surname: long })),
        ...{ beside: beside.map((one) => ({ ...one, name: long })), mergedInto: OTHER_PERSON_ID },
      });
      web.services.on('GET /safeguarding-hub/matches', { body: aPage([aMatch()]) });
      web.services.on(`GET /safeguarding-hub/people/${PERSON_ID}`, ({ query }) =>
        query.get('on') === '2020-01-01' ? { status: 404, body: {} } : { body: person },
      );
      web.services.on(`GET /safeguarding-hub/people/${OTHER_PERSON_ID}`, {
        body: aPersonView({ id: OTHER_PERSON_ID }),
      });
      web.services.on('POST /safeguarding-hub/people/search', {
        body: {
          ...aPage([aFoundPerson({ name: long }), aFoundPerson({ id: OTHER_PERSON_ID })], { total: 60, page: 2 }),
          more: true,
        },
      });
      const agent = await web.signedIn(people.priya);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['search', paths.people.searchBeside(PERSON_ID)],
          ['now', paths.people.show(PERSON_ID)],
          ['suspect', paths.people.show(PERSON_ID, { as: 'suspect' })],
          ['then', paths.people.show(PERSON_ID, { on: '2026-03-03' })],
          ['not-known', paths.people.show(PERSON_ID, { on: '2020-01-01' })],
          ['question', paths.people.question(PERSON_ID)],
          ['question-with', paths.people.question(PERSON_ID, { with: OTHER_PERSON_ID })],
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `hub-person-${what}`);
          if (what === 'now') {
            await page.evaluate(`document.querySelectorAll('main details').forEach((one) => { one.open = true; })`);
            await expectFit(page, width, 'hub-person-opened');
          }
          const sent = { search: 'text=Page 2 of 3', question: '.govuk-error-summary' }[String(what)];
          if (sent === undefined) continue;
          await page.click('main form button');
          await page.waitForSelector(sent);
          await expectFit(page, width, `hub-person-${what}-sent`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

/** Everybody whom the centre may be told of, with all that can be written down of them. */
function tellOfClients(): void {
  const due = aDeadline({ standing: 'overdue' });
  const items = [
    { id: CLIENT_ID, personName: 'Bartholomäus-Maximilian Featherstonehaugh-Cholmondeley', status: 'supported' },
    { id: CLIENT_ID, personName: 'Sarah O’Brien', status: 'accepted' },
  ].map((each) => ({ ...each, cameAt: '2026-11-20T22:00:00Z', due, reviewOn: '2026-11-20', reviewOverdue: true }));
  const allSteps = ['offer', 'not-offer', 'accept', 'decline', 'allocate', ...anIsva().allowedSteps];
  web.services.on('GET /sarc/clients/counts', { body: { owed: 2, overdue: 1 } });
  for (const { api } of clientDesks) web.services.on(`GET /sarc${api}`, { body: aPage(items, { total: 60 }) });
  web.services.on(`GET /sarc/clients/${CLIENT_ID}`, { body: aClient({ owed: true }) });
  web.services.on(`GET /sarc/isva-cases/${CLIENT_ID}`, { body: anIsvaCase({ allowedSteps: allSteps }) });
}

describe.each([
  ['ruth', clientDesk],
  ['nadia', isvaDesk],
] as const)('the centre’s people, as %s sees them', (name, desk) => {
  it(
    'are on pages that keep nobody out, and fit a small screen and a large one',
    async () => {
      tellOfClients();
      const agent = await web.signedIn(people[name]);
      const { pages, takesIn } = desk;
      const forms = desk.forms?.(new Date()) ?? [];
      const addresses = [
        ['list', pages.list()],
        ['one', pages.show(CLIENT_ID)],
        ...(takesIn ? ([['new', pages.make()]] as const) : []),
        ...forms.map(({ step }) => [step, pages.step(CLIENT_ID, step)] as const),
      ] as const;
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of addresses) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          for (const choice of await page.locator('.app-choice > .govuk-form-group input[value=yes]').all())
            await choice.check();
          await expectFit(page, width, `sarc-${desk.api.slice(1)}-${what}`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe('the pages of the delivery watch', () => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      const since = '2026-11-20T21:15:00Z';
      const alerts = [{ kind: 'stopped-reading', since }];
      const acknowledgesNone = [{ kind: 'stopped-acknowledging', since }];
      const hubAlerts = {
        unacknowledged: 1200,
        unacknowledgedTooLong: 170,
        secondsToAcknowledgement: aPair().secondsToDecision,
      };
      const pairs = [
        aPair({ from: 'youth-offending', to: 'probation', alerts }),
        aPair({ secondsToDecision: undefined }),
        aPair({ from: 'safeguarding-hub', to: 'youth-offending', hubAlerts, alerts: acknowledgesNone }),
      ];
      web.services.on('GET /safeguarding-hub/delivery', { body: { pairs } });
      web.services.on('GET /safeguarding-hub/delivery/police/beacon', { body: aPage([aMissing()], { total: 300 }) });
      const agent = await web.signedIn(people.priya);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['list', paths.delivery.list()],
          ['missing', paths.delivery.show('police', 'beacon')],
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `delivery-${what}`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});

describe('the pages of the hub’s policies', () => {
  it(
    'keep nobody out, and fit a small screen and a large one',
    async () => {
      const long =
        'https://www.devon-and-everywhere-else-beyond-it.gov.uk/support-schools-settings/safeguarding/guidance';
      const decided = { approves: false, rationale: 'Too many.', by: 'Meera Joshi', at: '2026-11-25T09:00:00Z' };
      const figures = { begins: 1, ends: 1200, changes: 4, stays: 30, looked: 50_000, samplePercent: 5 };
      const ending = { lastDay: '2127-12-31', endsAfterLastDay: 1170 };
      const counted = { at: '2026-11-24T09:05:00Z', day: '2127-01-01', ...figures, ...ending };
      const counting = { since: '2026-11-24T10:00:00Z', looked: 40, percent: 37 };
      const waiting = aProposedVersion({ version: 3, preview: { counted, counting } });
      const takenBack = { why: 'The board thought again.', by: 'Sean Byrne', at: '2026-11-25T09:00:00Z' };
      const policy = aPolicyHistory({
        ...{ version: 3, allowedSteps: ['propose', 'decide', 'take-back'] },
        versions: [
          waiting,
          aProposedVersion({ standing: 'rejected', decided }),
          aProposedVersion({ standing: 'taken-back', takenBack }),
          aPolicyVersion({}, { source: long }),
        ],
      });
      const items = [
        { id: POLICY_ID, kind: 'asb-case-review', waits: true, inForce: aPolicyVersion({}, { source: long }) },
        { id: 'serial-perpetrator-unconnected', kind: 'serial-perpetrator', waits: false, inForce: aPolicyVersion() },
        { id: 'repeat-hate', kind: 'repeat-hate', waits: false, next: { version: 2, from: '2127-01-01' } },
      ];
      web.services.on('GET /safeguarding-hub/policies', { body: { on: '2026-11-20', items } });
      web.services.on(`GET /safeguarding-hub/policies/${POLICY_ID}`, { body: policy });
      const policySteps = ['propose', 'decide', 'take-back'] as const;
      const agent = await web.signedIn(people.sean);
      for (const width of widths) {
        const context = await contextOf(agent, width);
        const page = await context.newPage();
        for (const [what, path] of [
          ['list', paths.policies.list()],
          ['one', paths.policies.show(POLICY_ID)],
          ...policySteps.map((step) => [step, paths.policies.step(POLICY_ID, step)] as const),
        ] as const) {
          const answer = await page.goto(`http://127.0.0.1:${web.port}${path}`);
          expect([path, answer?.status()]).toEqual([path, 200]);
          await expectFit(page, width, `hub-policy-${what}`);
          if (what === 'list' || what === 'one') continue;
          for (const box of await page.locator('main form input[type=checkbox]').all()) await box.uncheck();
          await page.click('main form button');
          await page.waitForSelector('.govuk-error-summary');
          await expectFit(page, width, `hub-policy-${what}-missing`);
        }
        await context.close();
      }
    },
    LONG_MS,
  );
});
