import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertActions, codesOf, referralOutcomes, rejectionReasons, type Agency } from '#libs/case-schemas';
import { statuses } from '#libs/referral-lifecycle';
import { clientCredentials } from '#libs/service-client';
import { generate } from './generate.js';
import { loadCounty, type LoadSettings } from './load.js';
import { planQuestions } from './load/information/plan-questions.js';
import { CONVERSATIONS, WIDTH } from './load/loading.js';
import { recordingServices, type Behaviour, type RecordingServices, type Taken } from './load/recording-services.js';

jest.setTimeout(30_000); // a busy machine is slow to tell some hundred incidents

const NOW = new Date('2026-11-23T19:00:00Z');
const INCIDENTS = 120;
const expected = generate(5, { incidents: INCIDENTS, months: 12, until: NOW });
const NAMES = { 'police-records': 'secret', 'beacon-contacts': 'secret' };

let services: RecordingServices;
let stateDir: string;

const start = async (behaviour: Behaviour = {}) => (services = await recordingServices(behaviour));

const worker = (clientId: string) => ({
  api: services.address,
  receives: true,
  sends: false,
  tokens: clientCredentials({ issuer: services.address, clientId, clientSecret: 'secret', now: () => new Date() }),
});

const settings = (changes: Partial<LoadSettings> = {}): LoadSettings => ({
  policeApi: services.address,
  beaconApi: `${services.address}/`,
  issuer: services.address,
  clients: NAMES,
  workers: { beacon: worker('caseworker'), probation: worker('practitioner') },
  officers: { 'amara.okafor': worker('officer').tokens },
  stateDir,
  report: () => undefined,
  seed: 5,
  incidents: INCIDENTS,
  now: () => NOW,
  ...changes,
});

const isTold = ({ path }: Taken): boolean => path === '/incidents' || path === '/contacts';
const numberOf = ({ key }: Taken): number => Number(key?.split('-').at(-1));
const toldNumbers = (): number[] => services.taken.filter(isTold).map(numberOf);
const ascending = (numbers: number[]): number[] => [...numbers].sort((one, other) => one - other);
const allNumbers = expected.events.map(({ index }) => index);

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'county-'));
});

afterEach(async () => {
  await services.close();
  rmSync(stateDir, { recursive: true });
});

describe('loading the county', () => {
  it('tells every event once, each by the client whose business it is', async () => {
    await start();
    await loadCounty(settings());
    expect(ascending(toldNumbers())).toEqual(allNumbers);
    const clients = new Set(services.taken.map(({ path, client }) => `${path.split('/')[1]} ${client}`));
    expect([...clients].sort()).toEqual([
      'alerts caseworker',
      'alerts officer',
      'alerts practitioner',
      'contacts beacon-contacts',
      'incidents officer',
      'incidents police-records',
      'protection-powers officer',
      'referrals caseworker',
      'referrals officer',
      'referrals practitioner',
      'victim-updates officer',
    ]);
    const bodies = services.taken.filter(isTold).map((taken) => [numberOf(taken), taken.body] as const);
    const byNumber = new Map(bodies);
    expect(expected.events.map(({ index }) => byNumber.get(index))).toEqual(expected.events.map(({ body }) => body));
  });

  it('tells what concerns one person in its order, several people at a time', async () => {
    await start({ slowness: (attempt) => (attempt % 5) * 4 });
    await loadCounty(settings());
    const [settling, onIncidents] = [WIDTH, WIDTH];
    const places = new Map(toldNumbers().map((number, place) => [number, place]));
    const people = new Set(expected.events.flatMap((event) => event.people));
    for (const person of people) {
      const theirs = expected.events.filter((event) => event.people.includes(person));
      const order = theirs.map(({ index }) => places.get(index) ?? -1);
      expect(order).toEqual(ascending(order));
    }
    expect(services.widest('telling')).toBeGreaterThan(1);
    expect(services.widest('telling')).toBeLessThanOrEqual(WIDTH);
    expect(services.widest('working')).toBeLessThanOrEqual(settling + CONVERSATIONS + onIncidents);
  });

  it('tries again when a service is busy or a connection breaks, and nothing is taken twice', async () => {
    await start({
      mishap: (attempt) =>
        attempt % 23 === 0
          ? 'drop'
          : attempt % 17 === 0
            ? { status: 503 }
            : attempt % 19 === 0
              ? { status: 429 }
              : undefined,
    });
    await loadCounty(settings());
    expect(ascending(toldNumbers())).toEqual(allNumbers);
  });

  it('goes on where it was stopped', async () => {
    await start({ mishap: (attempt) => (attempt === 60 ? { status: 500 } : undefined) });
    await expect(loadCounty(settings())).rejects.toThrow(/event \d+ of the county was refused by .*: 500 mishap/);
    const before = services.taken.length;
    const reports: number[] = [];
    const later = new Date('2026-11-24T07:00:00Z');
    await loadCounty(settings({ now: () => later, report: (done) => reports.push(done) }));
    expect(reports[0]).toBe(before);
    expect(ascending(toldNumbers())).toEqual(allNumbers);
  });

  it('does nothing more once it is done, and refuses to mix two counties', async () => {
    await start();
    await loadCounty(settings());
    const before = services.taken.length;
    const reports: [number, number][] = [];
    await loadCounty(settings({ report: (done, total) => reports.push([done, total]) }));
    expect(services.taken).toHaveLength(before);
    expect(reports[0]?.[0]).toBe(reports[0]?.[1]);
    await expect(loadCounty(settings({ seed: 6 }))).rejects.toThrow('already holds the county of seed 5');
  });

  it('renews its tokens before they expire', async () => {
    await start({ tokenSeconds: 2 });
    let clock = NOW.getTime();
    await loadCounty(settings({ now: () => new Date((clock += 100)) }));
    expect(services.tokensGiven()).toBeGreaterThan(10);
  });

  it('says at once that a secret is wrong', async () => {
    await start();
    const clients = { ...NAMES, 'police-records': 'guess' };
    await expect(loadCounty(settings({ clients }))).rejects.toThrow('gave police-records no token: 401 invalid_client');
  });
});

describe('what became of the referrals of the past', () => {
  const eventOf = (id: string): number => Number(id.split('-').at(-2));
  const last = (to: Agency) => new Map(services.worked.filter((each) => each.to === to).map((each) => [each.id, each]));
  const said = (step: string, code: string): unknown[] =>
    services.taken.filter(({ path }) => path.endsWith(`/${step}`)).map(({ body }) => body[code]);
  const large = () => settings({ seed: 1, incidents: 400 });

  it('is worked of the older ones, and the newest are left waiting, a dozen at least', async () => {
    await start();
    await loadCounty(settings());
    const limit = NOW.getTime() - 10 * 86_400_000;
    const incidents = expected.events.filter(({ kind }) => kind === 'incident');
    const old = incidents.filter(({ reportedAt }) => reportedAt.getTime() < limit).slice(0, INCIDENTS - 12);
    expect(ascending([...new Set(services.worked.map(({ id }) => eventOf(id)))])).toEqual(
      old.map(({ index }) => index),
    );
  });

  it('is everything that can become of a referral, at each agency, by both sides, and mostly yes', async () => {
    await start();
    await loadCounty(large());
    for (const agency of ['beacon', 'probation'] as const) {
      const reached = new Set([...last(agency).values()].map(({ status }) => status));
      // A draft is nobody's yet, and what is only sent has not arrived.
      const others = statuses.filter((status) => !['draft', 'sent'].includes(status));
      expect([agency, [...reached].sort()]).toEqual([agency, [...others].sort()]);
      const steps = services.worked.filter(({ to }) => to === agency).map(({ step, side }) => `${side} ${step}`);
      expect([...new Set(steps)].sort()).toEqual([
        ...['receiver accept', 'receiver ask', 'receiver assign', 'receiver conclude', 'receiver enter-in-error'],
        ...['receiver open', 'receiver prioritise', 'receiver progress', 'receiver reject', 'receiver reopen'],
        'receiver uphold',
        ...['sender amend', 'sender answer', 'sender dispute', 'sender enter-in-error', 'sender withdraw'],
      ]);
    }
    expect(new Set(said('conclude', 'outcome'))).toEqual(new Set(codesOf(referralOutcomes)));
    expect(new Set(said('reject', 'reason'))).toEqual(new Set(codesOf(rejectionReasons)));
    const count = (step: string): number => said(step, 'version').length;
    expect(count('accept') / new Set(services.worked.map(({ id }) => id)).size).toBeGreaterThan(0.65);
    expect(count('progress')).toBeGreaterThan(count('conclude'));
  });

  it('waits for a referral that has not arrived yet, and looks again where the version was guessed wrong', async () => {
    await start({ arrivesAfter: 2, firstVersion: 7 });
    await loadCounty(settings({ incidents: 40 }));
    expect(new Set(services.worked.map(({ id }) => id)).size).toBeGreaterThan(20);
  });

  it('begins with referrals of every agreed kind, where agencies refer people themselves, and goes on from there', async () => {
    await start();
    const both = { ...worker('practitioner'), sends: true };
    await loadCounty(settings({ workers: { probation: both, 'youth-offending': both }, incidents: 400, seed: 2 }));
    const sent = services.taken.filter(({ path }) => path === '/sent-referrals');
    const kinds = new Set(sent.map(({ body }) => `${String(body['to'])} ${String(body['purpose'])}`));
    expect([...kinds].sort()).toEqual([
      'beacon victim-contact',
      'police public-protection',
      'probation transition-at-18',
      'safeguarding-hub safeguarding',
    ]);
    expect(said('refer-on', 'to')).toEqual(['safeguarding-hub']);
    const own = new Set(sent.map(({ key }) => `${key ?? ''}-0`));
    expect(services.worked.some(({ id, side }) => own.has(id) && side === 'receiver')).toBe(true);
  });

  it('is more than steps: what the officers owe and use, and what each agency writes down of its own work', async () => {
    await start();
    await loadCounty(large());
    const written = new Set(services.taken.map(({ path }) => path.split('/').slice(3).join('/')));
    expect([...written]).toEqual(
      expect.arrayContaining([
        ...['marac', 'give', 'not-given', 'public-protection-notices', 'protection-powers', 'end', 'finalise'],
        ...['contact-attempts', 'needs-assessments', 'plan-actions', 'own-view', 'restorative-justice'],
        ...['supervision', 'appointment', 'plan', 'condition', 'breach', 'report-to-police'],
      ]),
    );
  });

  it('is that alerts are acknowledged and answered, each thing that can be said once, and some left', async () => {
    await start();
    await loadCounty(large());
    for (const client of ['caseworker', 'officer', 'practitioner']) {
      const alerts = services.taken.filter((each) => each.client === client && each.path.startsWith('/alerts/'));
      const of = (step: string) => alerts.filter(({ path }) => path.endsWith(`/${step}`));
      expect(new Set(of('answer').map(({ body }) => body['action']))).toEqual(new Set(codesOf(alertActions)));
      expect(of('acknowledge').length).toBeGreaterThan(of('answer').length);
      expect(of('acknowledge').length).toBeLessThan(40);
    }
  });

  it('is that the hub asks partners what they know, who mostly answer; whoever was stopped asks nobody twice', async () => {
    let answered = 0;
    const mishap = (_: number, path: string) =>
      path.endsWith('/answer') && path.startsWith('/information-requests/') && (answered += 1) === 6
        ? { status: 500 }
        : undefined;
    await start({ mishap, tellsHub: true });
    const desks = ['safeguarding-hub', 'police', 'probation', 'youth-offending', 'beacon'] as const;
    const workers = Object.fromEntries(desks.map((agency) => [agency, worker(agency)]));
    await expect(loadCounty(settings({ workers, incidents: 250 }))).rejects.toThrow(/refused to answer the hub: 500/);
    await loadCounty(settings({ workers, incidents: 250 }));
    const asked = services.taken.filter(({ path }) => path.endsWith('/information-requests'));
    expect(asked.map(({ body }) => body['question'])).toHaveLength(
      planQuestions({ seed: 5, until: NOW.toISOString() }).length,
    );
    expect(new Set(asked.map(({ path, body }) => `${path} ${String(body['to'])}`)).size).toBe(asked.length);
    const answers = services.taken.filter(({ path }) => path.startsWith('/information-requests/'));
    expect(new Set(answers.map(({ client }) => client))).toEqual(new Set(desks.slice(1)));
    const heard = new Set(answers.map(({ path }) => path));
    expect(heard.size / asked.length).toBeGreaterThan(0.5);
    expect(heard.size).toBeLessThan(asked.length);
    const soon = asked.filter(({ body }) => body['answerBy'] !== undefined);
    expect(new Set(soon.map(({ body }) => body['to']))).toEqual(new Set(['police', 'probation', 'youth-offending']));
    const withdrawn = services.taken.filter(({ path }) => /information-requests\/.+\/withdraw$/.test(path));
    expect(withdrawn).toHaveLength(3);
  });

  it('is written down once of each incident, also by whoever was stopped on the way', async () => {
    let given = 0;
    const mishap = (_: number, path: string) =>
      path.endsWith('/give') && (given += 1) === 4 ? { status: 500 } : undefined;
    await start({ mishap });
    await expect(loadCounty(large())).rejects.toThrow(/police refused give: 500 mishap/);
    await loadCounty(large());
    const places = services.taken.map(({ path }) => path).filter((path) => /give|notices|powers|finalise/.test(path));
    expect(places.length).toBeGreaterThan(30);
    expect(new Set(places).size).toBe(places.length);
    // What is said of MARAC stands in one place, word by word: each goes under a key of its own.
    const keys = services.taken.filter(({ path }) => path.endsWith('/marac')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      new Set(services.taken.filter(({ path }) => path.endsWith('/marac')).map(({ path }) => path)).size,
    ).toBeLessThan(keys.length);
  });

  it('is nothing where nobody works, and only the receiver’s part where no officer is there to speak', async () => {
    await start();
    await loadCounty(settings({ workers: { beacon: worker('caseworker') }, officers: {} }));
    expect(new Set(services.worked.map(({ to, side }) => `${to} ${side}`))).toEqual(new Set(['beacon receiver']));
  });
});
