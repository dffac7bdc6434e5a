import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingKinds, type FindingKind } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { alertsOf, allFindingsOf, personOf, seen, takeAll, type Sighting, type Told } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const month = (number: number, day = 1): string => new Date(Date.UTC(2026, number - 1, day, 12)).toISOString();

/** Somebody is seen again and again; the police, and Beacon of a victim, know each incident. */
interface Story {
  readonly kind: FindingKind;
  readonly policy: string;
  /** Of whoever `who` is. */
  readonly sentence: RegExp;
  readonly told: readonly string[];
  readonly tells: (who: string) => readonly Sighting[];
  /** What is told later, by which it no longer holds. */
  readonly puts: (who: string) => readonly Sighting[];
}

/** One part in one incident; what is said of the same part later is its last word. */
const part = (who: string, incident: string, told: Told): Sighting =>
  seen(personsOf(who), { record: who, incident: `${who}-${incident}`, ...told });

const people = new Map<string, ReturnType<typeof aPerson>>();
function personsOf(record: string): ReturnType<typeof aPerson> {
  const known = people.get(record) ?? aPerson();
  people.set(record, known);
  return known;
}

const times = (count: number, of: (place: number) => Sighting | readonly Sighting[]): Sighting[] =>
  Array.from({ length: count }, (_, place) => of(place + 1)).flat();

/** The same incidents as Beacon knows them, by a referral each. */
const alsoAtBeacon = (sightings: readonly Sighting[]): Sighting[] =>
  sightings.flatMap((one) => {
    const { incident, occurredAt: at, category, personRecordId } = one.sighted;
    const referralId = randomUUID();
    const said = { by: 'beacon', record: referralId, referralId, incident: incident.id, at, category } as const;
    return [one, seen(personsOf(personRecordId), said)];
  });

const another = (who: string, incident: string, name: string, told: Told): Sighting =>
  seen(personsOf(`${who}-${name}`), { record: `${who}-${name}`, incident: `${who}-${incident}`, ...told });

const stories: readonly Story[] = [
  {
    ...{ kind: 'repeat-victim', policy: 'repeat-victim', told: ['beacon v1', 'police v1'] },
    sentence: /^Second report as a victim in /,
    tells: (who) =>
      alsoAtBeacon([
        part(who, 'one', { at: month(1), category: 'theft' }),
        part(who, 'two', { at: month(2), category: 'violence' }),
      ]),
    puts: (who) => [part(who, 'two', { at: '2023-01-01T12:00:00Z' })],
  },
  {
    ...{ kind: 'repeat-victim', policy: 'repeat-victim-of-one-category', told: ['police v2'] },
    sentence: /^Second report as a victim of fraud in /,
    tells: (who) => [
      part(who, 'one', { at: '2024-01-01T12:00:00Z', category: 'fraud' }),
      part(who, 'two', { at: '2024-02-01T12:00:00Z', category: 'fraud' }),
      part(who, 'three', { at: month(6), category: 'theft' }),
    ],
    puts: (who) => [part(who, 'two', { at: '2024-02-01T12:00:00Z', category: 'other' })],
  },
  {
    ...{ kind: 'repeat-hate', policy: 'repeat-hate', told: ['beacon v2', 'police v2'] },
    sentence: /^Second report as a victim of hate crime in /,
    tells: (who) =>
      alsoAtBeacon(times(2, (place) => part(who, `${place}`, { at: month(place), category: 'hate-crime' }))),
    puts: (who) => [part(who, '2', { at: '2023-01-01T12:00:00Z', category: 'hate-crime' })],
  },
  {
    ...{ kind: 'repeat-pair', policy: 'repeat-pair', told: ['police v1'] },
    sentence: /^Second report of violence by the same person in /,
    tells: (who) =>
      times(2, (place) => [
        part(who, `${place}`, { at: month(place) }),
        another(who, `${place}`, 'suspect', { at: month(place), role: 'suspect' }),
      ]),
    puts: (who) => [part(who, '2', { at: '2023-01-01T12:00:00Z' })],
  },
  {
    ...{ kind: 'repeat-pair', policy: 'marac-repeat', told: ['beacon v2', 'police v2'] },
    sentence: /^Second report of violence by the same person, within two months of the last referral to MARAC;/,
    tells: (who) =>
      alsoAtBeacon([
        part(who, '1', { at: month(1), marac: { referredOn: '2026-01-05' } }),
        part(who, '2', { at: month(3) }),
      ]).concat(
        times(2, (place) => another(who, `${place}`, 'suspect', { at: month(place * 2 - 1), role: 'suspect' })),
      ),
    // It was never referred.
    puts: (who) => [part(who, '1', { at: month(1) })],
  },
  {
    ...{ kind: 'repeat-perpetrator', policy: 'repeat-perpetrator', told: ['police v1'] },
    sentence: /^Suspected in one and charged in one of two incidents in /,
    tells: (who) =>
      times(2, (place) =>
        part(who, `${place}`, { at: month(place), role: 'suspect', ...(place === 2 && { standing: 'charged' }) }),
      ),
    puts: (who) => [part(who, '2', { at: '2023-01-01T12:00:00Z', role: 'suspect' })],
  },
  {
    ...{ kind: 'repeat-perpetrator', policy: 'repeat-perpetrator-convicted', told: ['police v2'] },
    sentence: /^Convicted in two incidents in /,
    tells: (who) =>
      times(2, (place) =>
        part(who, `${place}`, { at: `202${place * 2}-01-01T12:00:00Z`, role: 'suspect', standing: 'convicted' }),
      ),
    puts: (who) => [part(who, '2', { at: '2024-01-01T12:00:00Z', role: 'suspect', standing: 'charged' })],
  },
  {
    ...{ kind: 'serial-perpetrator', policy: 'serial-perpetrator-unconnected', told: ['police v2'] },
    sentence: /^Two victims of one person, not known to be connected, in .*: suspected in two incidents/,
    tells: (who) =>
      times(2, (place) => [
        part(who, `${place}`, { at: month(place), role: 'suspect' }),
        another(who, `${place}`, `victim-${place}`, { at: month(place) }),
      ]),
    // The second victim turns out to be the first.
    puts: (who) => [
      seen(personsOf(`${who}-victim-1`), { record: `${who}-victim-2`, incident: `${who}-2`, at: month(2) }),
    ],
  },
  {
    ...{ kind: 'asb-case-review', policy: 'asb-case-review', told: ['beacon v2', 'police v2'] },
    sentence: /^Third report of antisocial behaviour from one person in /,
    tells: (who) =>
      alsoAtBeacon(times(3, (place) => part(who, `${place}`, { at: month(place), category: 'antisocial-behaviour' }))),
    puts: (who) => [part(who, '3', { at: '2023-01-01T12:00:00Z', category: 'antisocial-behaviour' })],
  },
  {
    ...{ kind: 'asb-case-review', policy: 'asb-case-review-by-several', told: ['police v2'] },
    sentence: /^Three people report similar incidents of antisocial behaviour in /,
    tells: (who) =>
      times(3, (place) => [
        part(who, `${place}`, { at: month(place), category: 'antisocial-behaviour', role: 'suspect' }),
        another(who, `${place}`, `neighbour-${place}`, {
          ...{ at: month(place), category: 'antisocial-behaviour', role: place === 1 ? 'reporter' : 'victim' },
        }),
      ]),
    puts: (who) => [
      another(who, '3', 'neighbour-3', { at: month(3), category: 'other' }),
      another(who, '1', 'neighbour-1', { at: month(1), category: 'other', role: 'reporter' }),
    ],
  },
  {
    ...{ kind: 'repeat-missing', policy: 'repeat-missing', told: ['police v2'] },
    sentence: /^Missing for the third time in /,
    tells: (who) =>
      alsoAtBeacon(times(3, (place) => part(who, `${place}`, { at: month(1, place * 9), category: 'missing' }))),
    puts: (who) => [part(who, '3', { at: '2023-01-01T12:00:00Z', category: 'missing' })],
  },
  {
    ...{ kind: 'low-level-accumulation', policy: 'low-level-accumulation', told: ['beacon v2', 'police v2'] },
    sentence: /^Third low-level concern in /,
    tells: (who) =>
      alsoAtBeacon(times(3, (place) => part(who, `${place}`, { at: month(1, place * 9), grade: 'standard' }))),
    puts: (who) => [part(who, '3', { at: month(1, 27), grade: 'high' })],
  },
  {
    ...{ kind: 'escalation', policy: 'escalation-by-number', told: ['beacon v2', 'police v2'] },
    sentence: /^Fifth report as a victim of domestic abuse in /,
    tells: (who) =>
      alsoAtBeacon(times(5, (place) => part(who, `${place}`, { at: month(place), category: 'domestic-abuse' }))),
    puts: (who) => [part(who, '1', { at: '2023-01-01T12:00:00Z', category: 'domestic-abuse' })],
  },
  {
    ...{ kind: 'escalation', policy: 'escalation-of-pair', told: ['police v2'] },
    sentence: /^Three reports of violence by the same person in .*, and it gets worse: graded high after standard/,
    tells: (who) =>
      times(3, (place) => [
        part(who, `${place}`, { at: month(place), grade: place === 3 ? 'high' : 'standard' }),
        another(who, `${place}`, 'suspect', { at: month(place), role: 'suspect' }),
      ]),
    puts: (who) => [part(who, '3', { at: month(3), grade: 'standard' })],
  },
  {
    ...{ kind: 'escalation', policy: 'escalation-of-suspect', told: ['police v2'] },
    sentence: /^Three reports of violence by one person in .*, and it gets worse: graded high after medium/,
    tells: (who) =>
      times(3, (place) =>
        part(who, `${place}`, { at: month(place), role: 'suspect', grade: place === 3 ? 'high' : 'medium' }),
      ),
    puts: (who) => [part(who, '3', { at: month(3), role: 'suspect', grade: 'medium' })],
  },
];

describe('what the hub makes of sightings', () => {
  it('has a story for every kind', () => {
    expect(new Set(stories.map(({ kind }) => kind))).toEqual(new Set(findingKinds));
  });

  it.each(stories)('is $policy, told to those who may hear of it, and taken back', async (story) => {
    const who = `P-${story.policy}`;
    await takeAll(hub, story.tells(who), 1);
    const found = (await allFindingsOf(hub, await personOf(hub, who))).find(({ policy }) => policy === story.policy);
    expect(found).toMatchObject({
      kind: story.kind,
      state: 'current',
      sentence: expect.stringMatching(story.sentence),
    });
    const id = found?.id ?? '';
    expect(await toldOf(id, 'current')).toEqual(story.told);
    await takeAll(hub, story.puts(who), 1);
    const left = (await allFindingsOf(hub, await personOf(hub, who))).find(({ policy }) => policy === story.policy);
    expect(left).toMatchObject({ id, state: 'withdrawn' });
    expect(await toldOf(id, 'withdrawn')).toEqual(story.told);
  });

  it('is listed by its kind, with all by which it was found', async () => {
    type Page = { items: { id: string; kind: string }[] };
    for (const kind of findingKinds) {
      const { json } = await hub.call<Page>(`GET /findings?kind=${kind}`, { as: priya });
      expect(new Set(json.items.map((item) => item.kind)).size).toBeLessThanOrEqual(1);
    }
    const several = stories.find(({ policy }) => policy === 'asb-case-review-by-several');
    await takeAll(hub, several?.tells('P-shown') ?? [], 1);
    const shown = (await allFindingsOf(hub, await personOf(hub, 'P-shown'))).find(
      ({ policy }) => policy === 'asb-case-review-by-several',
    );
    const { json } = await hub.call(`GET /findings/${shown?.id}`, { as: priya });
    expect(json).toMatchObject({
      ...{ kind: 'asb-case-review', subject: 'suspect', count: 3, window: { length: 6, unit: 'months' } },
      ...{ people: expect.arrayContaining([expect.any(String)]), policy: { id: 'asb-case-review-by-several' } },
    });
  });
});

/** Who was told of it in this state, in which version of the contract, each once. */
async function toldOf(findingId: string, state: string): Promise<string[]> {
  const told = (await alertsOf(hub, findingId)).filter(({ alert }) => alert.state === state);
  return [...new Set(told.map(({ to, alert }) => `${to} ${'windowMonths' in alert ? 'v1' : 'v2'}`))].sort();
}
