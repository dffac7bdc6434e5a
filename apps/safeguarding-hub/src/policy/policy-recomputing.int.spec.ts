import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Policy } from '#libs/repeat-detection';
import { policies } from '#libs/repeat-detection';
import { eventually, type ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { afresh, asHeld, type Told } from '../../test/history.js';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { decide, propose } from '../../test/policies.js';
import {
  alertsOf,
  allFindingsOf,
  findingsOf,
  lookedAgain,
  personOf,
  seen,
  takeAll,
  type Sighting,
} from '../../test/sightings.js';
import { startSafeguardingHub } from '../start.js';
import { PolicyRecomputing } from './policy-recomputing.service.js';

/** Two minutes to midnight in London, which is an hour before that of UTC. */
const EVENING = '2026-07-09T22:58:00Z';
let clock = new Date(EVENING);
let hub: ServiceUnderTest;
let told: Told = { sightings: [], decided: [] };
/** By what the hub is to find by now. */
let inForce: Policy[] = [...policies];

beforeAll(async () => {
  hub = await startHubUnderTest({ now: () => clock });
  await recomputed();
});
afterAll(() => hub.stop());

async function tell(...sightings: Sighting[]): Promise<void> {
  told = { ...told, sightings: [...told.sightings, ...sightings] };
  await takeAll(hub, sightings, 1);
}

/** Everybody is noted, in portions of two, and looked at; gives how many were noted. */
async function recomputed(): Promise<number> {
  let [noted, some] = [0, 1];
  while (some > 0) {
    some = await hub.app.get(PolicyRecomputing).noteSome(clock, 2);
    noted += some;
  }
  await lookedAgain(hub);
  return noted;
}

/** One proposes it and another approves it. */
async function put(id: string, changes: object): Promise<void> {
  await propose(hub, id, changes);
  const { json } = await decide(hub, id);
  inForce = [...inForce, json.versions[0]?.policy as Policy];
}

const expected = () => afresh(told, { by: inForce, now: clock });
const day = (month: number): string => `2026-0${month}-07T12:00:00Z`;
const today = '2026-07-09';

describe('a policy that changes', () => {
  it('changes what is found of everybody, as if it had always been so, and whoever was told is told', async () => {
    const [twice, thrice] = [aPerson(), aPerson()];
    for (const month of [1, 2]) await tell(seen(twice, { record: 'P-twice', at: day(month) }));
    for (const month of [1, 2, 3]) await tell(seen(thrice, { record: 'P-thrice', at: day(month) }));
    const before = await findingsOf(hub, await personOf(hub, 'P-twice'));
    expect(before).toMatchObject([{ kind: 'repeat-victim', state: 'current' }]);

    await put('repeat-victim', { atLeast: 3, effectiveFrom: today });
    expect(await recomputed()).toBe(2);
    const [gone] = await findingsOf(hub, await personOf(hub, 'P-twice'));
    expect(gone).toMatchObject({ id: before[0]?.id, state: 'withdrawn' });
    const alert = (await alertsOf(hub, gone?.id ?? '')).at(-1)?.alert;
    expect([alert?.state, alert?.sentence]).toEqual([
      'withdrawn',
      expect.stringMatching(/because the rule by which it was found has changed/),
    ]);
    expect(await asHeld(hub)).toEqual(expected());
  });

  it('tells nobody again of what came to the same, and keeps by which version it was found', async () => {
    const [kept] = await findingsOf(hub, await personOf(hub, 'P-thrice'));
    expect((await alertsOf(hub, kept?.id ?? '')).map(({ alert }) => alert.count)).toEqual([2, 3]);
    const [row] = await hub.query(`SELECT details->'policy'->>'version' AS by FROM finding WHERE id = $1`, [kept?.id]);
    expect(row).toEqual({ by: '2' });
  });

  it('brings back what it had taken, under the same number', async () => {
    await put('repeat-victim', { atLeast: 2, effectiveFrom: today });
    await recomputed();
    const [back] = await findingsOf(hub, await personOf(hub, 'P-twice'));
    expect(back).toMatchObject({ state: 'current', version: 3 });
    expect((await alertsOf(hub, back?.id ?? '')).at(-1)?.alert).toMatchObject({ state: 'current', count: 2 });
    expect(await asHeld(hub)).toEqual(expected());
  });

  it('is worked through once, however often it is looked at', async () => {
    expect(await recomputed()).toBe(0);
    await propose(hub, 'repeat-hate', { atLeast: 5, effectiveFrom: today });
    expect(await recomputed()).toBe(0);
    await decide(hub, 'repeat-hate', false);
    expect(await recomputed()).toBe(0);
  });

  it('says that less is known, and not that the rule has changed, where that is so', async () => {
    const somebody = aPerson();
    for (const at of ['2023-01-01T12:00:00Z', '2023-02-01T12:00:00Z'])
      await tell(seen(somebody, { record: 'P-less', at }));
    await put('repeat-victim', { note: 'The board has read it.', effectiveFrom: today });
    await tell(seen(somebody, { record: 'P-less', at: day(2) }));
    const [gone] = await hub.query(
      `SELECT details->>'whyWithdrawn' AS why FROM finding WHERE person_id = $1 AND policy_id = 'repeat-victim'`,
      [await personOf(hub, 'P-less')],
    );
    expect(gone).toEqual({ why: 'less' });
    await recomputed();
    expect(await asHeld(hub)).toEqual(expected());
  });

  it('counts from the discussion at MARAC instead of the referral, where the partnership wants it so', async () => {
    const [victim, suspect] = [aPerson(), aPerson()];
    const incidents = [randomUUID(), randomUUID()];
    const marac = { referredOn: '2026-01-10', discussedOn: '2026-03-01' };
    for (const [place, incident] of incidents.entries()) {
      const at = day(place + 1);
      await tell(seen(suspect, { record: 'P-marac-suspect', role: 'suspect', incident, at }));
      await tell(seen(victim, { record: 'P-marac', incident, at, ...(place === 0 && { marac }) }));
    }
    const found = async () =>
      (await allFindingsOf(hub, await personOf(hub, 'P-marac'))).filter(({ policy }) => policy === 'marac-repeat');
    expect(await found()).toMatchObject([{ state: 'current', count: 2 }]);
    await put('marac-repeat', { anchor: 'discussed', effectiveFrom: today });
    await recomputed();
    expect(await found()).toMatchObject([{ state: 'withdrawn' }]);
    await tell(seen(suspect, { record: 'P-marac-suspect', role: 'suspect', incident: 'later', at: day(4) }));
    await tell(seen(victim, { record: 'P-marac', incident: 'later', at: day(4) }));
    expect(await found()).toMatchObject([
      { state: 'current', sentence: expect.stringContaining('of the last discussion at MARAC') },
    ]);
    expect(await asHeld(hub)).toEqual(expected());
  });
});

describe('a finding that another rule ends for one agency and not for another', () => {
  it('is told as ended by the rule to the one, and goes on for the other, who hears nothing', async () => {
    const somebody = aPerson();
    const alertsTo = async (agency: string, finding: string) =>
      (await alertsOf(hub, finding)).filter(({ to }) => to === agency).map(({ alert }) => alert);
    await put('repeat-victim', { atLeast: 2, effectiveFrom: today });
    await recomputed();
    for (const month of [1, 2]) await tell(seen(somebody, { record: 'P-one-side', at: day(month) }));
    await tell(seen(somebody, { by: 'beacon', record: randomUUID(), at: day(3) }));
    const person = await personOf(hub, 'P-one-side');
    const [found] = await findingsOf(hub, person);
    const before = [await alertsTo('police', found?.id ?? ''), await alertsTo('beacon', found?.id ?? '')];
    expect(before.map((alerts) => alerts.at(-1)?.count)).toEqual([2, 3]);

    await put('repeat-victim', { atLeast: 3, effectiveFrom: today });
    await recomputed();
    expect(await findingsOf(hub, person)).toMatchObject([{ id: found?.id, state: 'current', count: 3 }]);
    const [police, beacon] = [await alertsTo('police', found?.id ?? ''), await alertsTo('beacon', found?.id ?? '')];
    expect(beacon).toEqual(before[1]);
    expect(police.length).toBe((before[0]?.length ?? 0) + 1);
    expect(police.at(-1)).toMatchObject({
      ...{ state: 'withdrawn', count: 2, toldBy: ['police'] },
      sentence: expect.stringMatching(/because the rule by which it was found has changed/),
    });
    await put('repeat-victim', { atLeast: 2, effectiveFrom: today });
    await recomputed();
    expect((await alertsTo('police', found?.id ?? '')).at(-1)).toMatchObject({ state: 'current', count: 2 });
    expect(await asHeld(hub)).toEqual(expected());
  });
});

describe('a policy that begins tomorrow', () => {
  it('changes nothing this evening, and everything once its day has come in London', async () => {
    await put('repeat-victim', { atLeast: 3, effectiveFrom: '2026-07-10' });
    expect(await recomputed()).toBe(0);
    expect(await asHeld(hub)).toEqual(expected());
    clock = new Date('2026-07-09T23:00:30Z');
    expect(await recomputed()).toBe(0);
    clock = new Date('2026-07-09T23:01:30Z');
    expect(await recomputed()).toBeGreaterThan(0);
    expect(await findingsOf(hub, await personOf(hub, 'P-twice'))).toMatchObject([{ state: 'withdrawn' }]);
    expect(await asHeld(hub)).toEqual(expected());
  });

  it('that is the last day of another ends it the day after', async () => {
    await put('repeat-victim', { atLeast: 2, effectiveFrom: '2026-07-10', effectiveUntil: '2026-07-10' });
    await recomputed();
    expect(await findingsOf(hub, await personOf(hub, 'P-twice'))).toMatchObject([{ state: 'current' }]);
    clock = new Date('2026-07-10T23:01:30Z');
    await recomputed();
    expect(await findingsOf(hub, await personOf(hub, 'P-twice'))).toMatchObject([{ state: 'withdrawn' }]);
    expect(await asHeld(hub)).toEqual(expected());
  });
});

describe('a hub that is stopped halfway', () => {
  it('leaves the rest to another, which goes on where it was', async () => {
    const people = Array.from({ length: 5 }, () => aPerson());
    for (const month of [1, 2])
      await tell(
        ...people.map((person, place) => seen(person, { record: `P-half-${place}`, role: 'suspect', at: day(month) })),
      );
    await put('repeat-perpetrator', { atLeast: 3, effectiveFrom: '2026-07-11' });
    expect(await hub.app.get(PolicyRecomputing).noteSome(clock, 2)).toBe(2);
    const [noted] = await hub.query<{ up: string }>('SELECT noted_up_to AS up FROM policy_recomputing');
    expect(noted?.up).not.toBeNull();
    const other = await startSafeguardingHub(settingsOf(hub), { now: () => clock, log: { write: () => undefined } });
    try {
      await eventually(async () => {
        const [left] = await hub.query('SELECT noted_up_to AS up FROM policy_recomputing');
        expect([left, await hub.query('SELECT 1 FROM finding_due LIMIT 1')]).toEqual([{ up: null }, []]);
      });
    } finally {
      await other.close();
    }
    expect(await asHeld(hub)).toEqual(expected());
    const ended = await hub.query(
      `SELECT DISTINCT state FROM finding WHERE policy_id = 'repeat-perpetrator' AND person_id IN
         (SELECT person_id FROM person_record WHERE agency_record_id LIKE 'P-half-%')`,
    );
    expect(ended).toEqual([{ state: 'withdrawn' }]);
  }, 60_000);
});

/** Another instance on the same database, that hears nothing. */
const settingsOf = ({ database, issuer }: ServiceUnderTest) => ({
  http: { host: '127.0.0.1', port: 0 },
  database: { url: database.url },
  kafka: { brokers: ['127.0.0.1:1'], clientId: 'another-hub' },
  logLevel: 'fatal',
  tokens: { issuer: issuer.issuer, audience: 'referral-hub' },
});
