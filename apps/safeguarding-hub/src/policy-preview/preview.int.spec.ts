import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { eventually, type Caller, type ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { meera, priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { decide, propose, read, takeBack } from '../../test/policies.js';
import { lookedAgain, seen, takeAll, type Sighting } from '../../test/sightings.js';
import { PolicyRecomputing } from '../policy/policy-recomputing.service.js';
import type { Figures } from './figures.js';
import { PolicyPreviewWatch } from './preview-watch.service.js';
import { PolicyPreviewing } from './previewing.service.js';

const NOON = '2026-07-09T12:00:00Z';
const today = '2026-07-09';
let clock = new Date(NOON);
let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest({ now: () => clock });
  await takeAll(hub, story(), 1);
}, 60_000);
afterAll(() => hub.stop());

const day = (month: number, date = 1): string => `2026-0${month}-0${date}T12:00:00Z`;

/** People of every sort: harmed once to four times, lately and long ago, as a child, by the same man, of several kinds, and reported. */
function story(): Sighting[] {
  const people = Array.from({ length: 4 }, () => aPerson());
  const times = people.flatMap((person, place) =>
    Array.from({ length: place + 1 }, (_, month) => seen(person, { record: `P-${place}`, at: day(month + 1) })),
  );
  const child = aPerson();
  const asChild = [1, 2].map((month) => seen(child, { record: 'P-child', role: 'child', at: day(month) }));
  const [victim, suspect] = [aPerson(), aPerson()];
  const pair = ['i-1', 'i-2', 'i-3'].flatMap((incident, month) => [
    seen(victim, {
      ...{ record: 'P-victim', incident, at: day(month + 1, 2) },
      ...(month === 0 && { marac: { referredOn: '2026-01-05' } }),
    }),
    seen(suspect, { record: 'P-suspect', role: 'suspect', incident, at: day(month + 1, 2) }),
  ]);
  const long = aPerson();
  const ago = ['2025-08-01T12:00:00Z', day(6)].map((at) => seen(long, { record: 'P-long', at, category: 'theft' }));
  const [noisy, ...neighbours] = Array.from({ length: 4 }, () => aPerson()) as [Person, ...Person[]];
  const problem = neighbours.flatMap((neighbour, place) => {
    const told = { incident: `n-${place}`, at: day(5, place + 1), category: 'antisocial-behaviour' as const };
    return [
      seen(neighbour, { ...told, record: `P-n-${place}`, role: 'reporter' }),
      seen(noisy, { ...told, record: 'P-noisy', role: 'suspect' }),
    ];
  });
  return [...times, ...asChild, ...pair, ...ago, ...problem];
}

/** What would be otherwise on the first day. */
type Changes = Omit<Figures, 'endsAfterLastDay'>;

interface Preview {
  readonly counted?: Changes & {
    readonly at: string;
    readonly day: string;
    readonly looked: number;
    readonly samplePercent?: number;
    readonly lastDay?: string;
    readonly endsAfterLastDay?: number;
  };
  readonly counting?: { readonly since: string; readonly looked: number; readonly percent: number };
}

async function preview(id: string, as: Caller = meera): Promise<Preview | undefined> {
  const { json } = await read(hub, id, as);
  return (json.versions[0] as { readonly preview?: Preview } | undefined)?.preview;
}

/** As whoever decides sees it, counted in portions of three people. */
async function counted(id: string): Promise<Preview['counted']> {
  while (await hub.app.get(PolicyPreviewing).countSome(clock, { portion: 3, most: 1000 })) continue;
  return (await preview(id))?.counted;
}

/** What is held of a policy now, each finding by what it says. */
async function held(id: string): Promise<ReadonlyMap<string, string>> {
  const rows = await hub.query<{ id: string; says: object }>(
    `SELECT id, jsonb_build_array(count, details->'to', jsonb_array_length(details->'people'), details->'standings',
                                  jsonb_path_query_array(details, '$.signs[*].sign')) AS says
       FROM finding WHERE policy_id = $1 AND state = 'current'`,
    [id],
  );
  return new Map(rows.map((row) => [row.id, JSON.stringify(row.says)]));
}

async function worked(): Promise<void> {
  while ((await hub.app.get(PolicyRecomputing).noteSome(clock, 100)) > 0) continue;
  await lookedAgain(hub);
}

/** What really became otherwise. */
function become(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes {
  const kept = [...after].filter(([id]) => before.has(id));
  const stays = kept.filter(([id, says]) => before.get(id) === says).length;
  return {
    ...{ begins: after.size - kept.length, ends: before.size - kept.length },
    ...{ changes: kept.length - stays, stays },
  };
}

const figures = (begins: number, ends: number, changes: number, stays: number): Changes => ({
  ...{ begins, ends, changes, stays },
});
const inDays = { window: { length: 40, unit: 'days' } };
const ofChildren = { window: undefined, roles: ['victim', 'child'] };

describe('what a version that waits would change', () => {
  it.each<[string, string, object, Changes | undefined]>([
    ['more that are wanted', 'repeat-victim', { atLeast: 3 }, figures(0, 2, 0, 3)],
    ['fewer again', 'repeat-victim', { atLeast: 2 }, figures(2, 0, 0, 3)],
    ['a shorter time', 'repeat-victim', inDays, figures(0, 1, 3, 1)],
    ['all time, and children too', 'repeat-victim', ofChildren, figures(2, 0, 3, 1)],
    ['one kind alone', 'repeat-victim', { categories: ['theft'] }, figures(0, 5, 0, 1)],
    ['its end', 'repeat-pair', { effectiveUntil: today }, figures(0, 0, 0, 1)],
    ['more between the same two', 'repeat-pair', { atLeast: 4 }, figures(0, 1, 0, 0)],
    ['more who report', 'asb-case-review-by-several', { atLeast: 4 }, figures(0, 1, 0, 0)],
    ['the day of the discussion', 'marac-repeat', { anchor: 'discussed' }, figures(0, 1, 0, 0)],
    ['other signs', 'escalation-of-suspect', { atLeast: 2, gapAtMost: 0.99 }, undefined],
    ['another side', 'repeat-missing', { categories: ['violence'], roles: ['suspect'] }, undefined],
  ])('is what becomes of it once it is approved: %s', async (_, id, changes, wanted) => {
    const before = await held(id);
    await propose(hub, id, { effectiveFrom: today, ...changes });
    const said = await counted(id);
    expect(await held(id)).toEqual(before);
    await decide(hub, id);
    await worked();
    const really = become(before, await held(id));
    expect(said).toMatchObject({ ...really, day: today });
    if (wanted) expect(really).toEqual(wanted);
  });

  it('is what becomes of it on its first day, where that is to come, and beside what is approved already', async () => {
    const id = 'repeat-perpetrator';
    await propose(hub, id, { effectiveFrom: '2026-07-10', atLeast: 3 });
    await decide(hub, id);
    await propose(hub, id, { effectiveFrom: '2026-07-12', atLeast: 4 });
    const said = await counted(id);
    expect(said).toMatchObject({ day: '2026-07-12', ends: 2, begins: 0 });
    await decide(hub, id);
    clock = new Date('2026-07-11T12:00:00Z');
    await worked();
    const before = await held(id);
    clock = new Date('2026-07-12T12:00:00Z');
    await worked();
    expect(said).toMatchObject(become(before, await held(id)));
    clock = new Date(NOON);
  });

  it('says what ends on the day after its last, and that is what becomes of it', async () => {
    const id = 'repeat-victim';
    await propose(hub, id, { effectiveFrom: today, effectiveUntil: '2026-07-11' });
    const said = await counted(id);
    expect(said).toMatchObject({ ends: 0, lastDay: '2026-07-11' });
    await decide(hub, id);
    await worked();
    const before = await held(id);
    clock = new Date('2026-07-12T12:00:00Z');
    await worked();
    expect([said?.endsAfterLastDay, said?.endsAfterLastDay]).toEqual([
      before.size,
      become(before, await held(id)).ends,
    ]);
    expect(before.size).toBeGreaterThan(0);
    clock = new Date(NOON);
    await propose(hub, id, { effectiveFrom: today, effectiveUntil: undefined });
    expect(await counted(id)).not.toHaveProperty('lastDay');
    await decide(hub, id);
    await worked();
  });

  it('names nobody, and is told to nobody else', async () => {
    await propose(hub, 'repeat-hate', { effectiveFrom: today, categories: ['violence'] });
    await counted('repeat-hate');
    const whole = await read(hub, 'repeat-hate', priya);
    expect(JSON.stringify(whole.json)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|Ward|P-/);
    expect(Object.keys((await preview('repeat-hate'))?.counted ?? {}).sort()).toEqual(
      ['at', 'begins', 'changes', 'day', 'ends', 'looked', 'stays'].sort(),
    );
  });

  it('changes nothing while it is counted: nothing is found, kept or told', async () => {
    const all = async () =>
      hub.query(
        `SELECT (SELECT count(*) FROM finding_history) AS history, (SELECT count(*) FROM outbox) AS told,
                (SELECT count(*) FROM finding_due) AS due`,
      );
    const before = await all();
    await propose(hub, 'low-level-accumulation', { effectiveFrom: today, grades: undefined, roles: ['victim'] });
    expect((await counted('low-level-accumulation'))?.begins).toBeGreaterThan(0);
    expect(await all()).toEqual(before);
  });
});

describe('the count', () => {
  const id = 'serial-perpetrator';
  const some = (portion: number, most = 1000) => hub.app.get(PolicyPreviewing).countSome(clock, { portion, most });

  it('is said to be under way, with how far it has come, and begins where it was left', async () => {
    await propose(hub, id, { effectiveFrom: today, atLeast: 5 });
    expect(await preview(id)).toEqual({});
    await some(2);
    const first = (await preview(id))?.counting;
    expect(first?.since).toBe(clock.toISOString());
    await some(2);
    const second = (await preview(id))?.counting;
    expect(second?.percent).toBeGreaterThanOrEqual(first?.percent ?? 100);
    const done = await counted(id);
    expect(done?.looked).toBe(await suspects());
    expect(await preview(id)).not.toHaveProperty('counting');
  });

  it('is not made again at once, but once an hour is over, and no more where the version is taken back', async () => {
    expect(await some(100)).toBe(false);
    clock = new Date('2026-07-09T13:00:00Z');
    expect(await some(100)).toBe(true);
    while (await some(100)) continue;
    expect((await preview(id))?.counted?.at).toBe(clock.toISOString());
    expect(await some(100)).toBe(false);
    await takeBack(hub, id);
    expect(await preview(id)).toBeUndefined();
    expect(await some(100)).toBe(false);
  });

  it('stops at its bound, and says that it is a sample and of how many', async () => {
    await propose(hub, id, { effectiveFrom: today, atLeast: 6 });
    while (await some(2, 1)) continue;
    const sample = (await preview(id))?.counted;
    expect(sample?.looked).toBe(1);
    expect(sample?.samplePercent).toBeGreaterThanOrEqual(1);
    expect(sample?.samplePercent).toBeLessThanOrEqual(100);
  });

  it('is made by one at a time, however many instances there are', async () => {
    await takeBack(hub, id);
    await propose(hub, id, { effectiveFrom: today, atLeast: 7 });
    for (let round = 0; round < 20; round += 1) await Promise.all([some(1), some(1), some(1)]);
    while (await some(1)) continue;
    expect((await preview(id))?.counted?.looked).toBe(await suspects());
  });

  it('is made by itself: of what waits already, and at once of what is proposed', async () => {
    const watch = hub.app.get(PolicyPreviewWatch);
    await propose(hub, 'marac-repeat', { effectiveFrom: today });
    watch.onApplicationBootstrap();
    await eventually(async () => expect((await preview('marac-repeat'))?.counted).toBeDefined());
    // Nothing is left to count, so that of itself the watch would look again long after this has given up.
    await propose(hub, 'repeat-perpetrator', { effectiveFrom: '2026-07-20', atLeast: 5 });
    await eventually(async () => expect((await preview('repeat-perpetrator'))?.counted).toBeDefined());
    await watch.rest();
  });
});

async function suspects(): Promise<number> {
  const [row] = await hub.query<{ people: number }>(
    `SELECT count(DISTINCT person_id)::int AS people FROM person_record JOIN sighting ON sighting.record_id = person_record.id
      WHERE role = 'suspect'`,
  );
  return row?.people ?? 0;
}
