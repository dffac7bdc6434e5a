import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { afresh, asHeld, type Told } from '../../test/history.js';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { lookedAgain, seen, takeAll, type Sighting } from '../../test/sightings.js';

let hub: ServiceUnderTest;
let told: Told = { sightings: [], decided: [] };

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

async function tell(...sightings: Sighting[]): Promise<void> {
  told = { ...told, sightings: [...told.sightings, ...sightings] };
  await takeAll(hub, sightings, 1);
}

interface Match {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** Somebody says so, and a second person agrees where one is wanted. */
async function say(want: 'decide' | 'undo', records: [string, string], decided: 'same' | 'not-the-same' | 'open') {
  const [recordId, otherRecordId] = await Promise.all(records.map(idOf));
  const opened = await hub.call<Match>('POST /matches', { as: priya, body: { recordId, otherRecordId } });
  const word = { rationale: 'I looked at both.', ...(want === 'decide' && { decided }) };
  const path = `POST /matches/${opened.json.id}`;
  const said = await hub.call<Match>(`${path}/${want}`, { as: priya, body: { ...word, version: opened.json.version } });
  if (said.json.state === 'second-wanted') {
    const body = { agrees: true, rationale: 'So do I.', version: said.json.version };
    await hub.call(`${path}/second`, { as: sean, body });
  }
  await lookedAgain(hub);
  const kept = told.decided.filter((one) => one.records.join() !== records.join());
  told = { ...told, decided: decided === 'open' ? kept : [...kept, { records, decided }] };
}

async function idOf(name: string): Promise<string> {
  const [agency, record] = name.split('/');
  const [row] = await hub.query<{ id: string }>(
    'SELECT id FROM person_record WHERE agency = $1 AND agency_record_id = $2',
    [agency, record],
  );
  return row?.id ?? '';
}

const day = (month: number): string => `2026-${String(month).padStart(2, '0')}-07T12:00:00Z`;
const [anna, boris, carla] = [aPerson(), aPerson(), aPerson()];
const incidents = Array.from({ length: 8 }, () => randomUUID());
const graded = Array.from({ length: 5 }, () => randomUUID());
const beacon = { anna: randomUUID(), carla: randomUUID() };
const unnumbered = ({ identifiers: _, ...rest }: Person): Person => rest;
const usual = (date: string): Person => ({
  names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }],
  birth: { kind: 'date', date },
});

describe('history that changes', () => {
  const changes: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'by what is first told',
      async () => {
        await tell(seen(anna, { record: 'P-anna', incident: incidents[0], at: day(3) }));
        await tell(seen(boris, { record: 'P-boris', role: 'suspect', incident: incidents[0], at: day(3) }));
      },
    ],
    ['by a second incident', () => tell(seen(anna, { record: 'P-anna', incident: incidents[1], at: day(6) }))],
    ['by one that is told late', () => tell(seen(anna, { record: 'P-anna', incident: incidents[2], at: day(1) }))],
    [
      'by another agency that tells of the same incident',
      () => tell(seen(anna, { by: 'beacon', record: beacon.anna, incident: incidents[1], at: day(6) })),
    ],
    [
      'by a suspect who is named later',
      () => tell(seen(boris, { record: 'P-boris', role: 'suspect', incident: incidents[1], at: day(6) })),
    ],
    [
      'by a record that turns out to be of somebody known',
      async () => {
        await tell(seen({ names: anna.names }, { record: 'P-unknown', incident: incidents[3], at: day(8) }));
        await tell(seen(anna, { record: 'P-unknown', incident: incidents[3], at: day(8) }));
      },
    ],
    [
      'by a record that turns out to be of somebody else',
      () => tell(seen(carla, { record: 'P-unknown', incident: incidents[3], at: day(8) })),
    ],
    [
      'by somebody who moves house and marries',
      () =>
        tell(
          seen(
            { ...carla, names: [{ kind: 'current', forenames: carla.names[0]?.forenames, surname: 'Newname' }] },
            {
              ...{ by: 'beacon', record: beacon.carla, incident: incidents[4], at: day(9) },
            },
          ),
        ),
    ],
    [
      'by a person’s word that two are one',
      async () => {
        await tell(seen(usual('1970-05-06'), { record: 'P-david', incident: incidents[5], at: day(2) }));
        await tell(seen(usual('1970-05-06'), { record: 'P-dave', incident: incidents[6], at: day(4) }));
        await say('decide', ['police/P-david', 'police/P-dave'], 'same');
      },
    ],
    ['by a word that is taken back', () => say('undo', ['police/P-david', 'police/P-dave'], 'open')],
    [
      'by a person’s word that one are two',
      () => say('decide', ['police/P-anna', `beacon/${beacon.anna}`], 'not-the-same'),
    ],
    [
      'by a suspect who is charged, and convicted, and of whom others complain',
      async () => {
        const asb = { category: 'antisocial-behaviour' } as const;
        const said = { record: 'P-boris', role: 'suspect', incident: incidents[0], at: day(3) } as const;
        await tell(seen(boris, { ...said, standing: 'charged' }));
        await tell(seen(boris, { ...said, standing: 'convicted' }));
        for (const [place, incident] of [incidents[5], incidents[6], incidents[4]].entries()) {
          await tell(seen(boris, { ...asb, record: 'P-boris', role: 'suspect', incident, at: day(place + 7) }));
          const role = place ? 'victim' : 'reporter';
          await tell(seen(aPerson(), { ...asb, record: `P-neighbour-${place}`, role, incident, at: day(place + 7) }));
        }
      },
    ],
    [
      'by grades that are put right',
      async () => {
        for (const [place, grade] of (['standard', 'standard', 'standard', 'high', 'medium'] as const).entries()) {
          const at = `2026-10-${String(place + 1).padStart(2, '0')}T12:00:00Z`;
          await tell(seen(carla, { record: 'P-carla', incident: graded[place], at, grade, category: 'missing' }));
        }
        await tell(
          seen(carla, { record: 'P-carla', incident: graded[3], at: '2026-10-04T12:00:00Z', grade: 'standard' }),
        );
      },
    ],
    [
      'by a referral to MARAC that was never made',
      async () => {
        const said = { record: 'P-anna', incident: incidents[2], at: day(1) } as const;
        await tell(seen(boris, { record: 'P-boris', role: 'suspect', incident: incidents[2], at: day(1) }));
        await tell(seen(anna, { ...said, marac: { referredOn: '2026-01-20', discussedOn: '2026-04-01' } }));
        await tell(seen(anna, said));
      },
    ],
    [
      'by one that was',
      () =>
        tell(
          seen(anna, {
            ...{ record: 'P-anna', incident: incidents[0], at: day(3), marac: { referredOn: '2026-03-08' } },
          }),
        ),
    ],
    [
      'by a twin',
      () =>
        tell(
          seen(
            { ...unnumbered(anna), names: [{ ...anna.names[0], kind: 'current', forenames: 'Philippa' }] },
            {
              ...{ record: 'P-twin', incident: incidents[7], at: day(10) },
            },
          ),
        ),
    ],
  ];

  it.each(changes)('%s leaves the findings as if all had been told at once', async (_, change) => {
    await change();
    expect(await asHeld(hub)).toEqual(afresh(told));
  });

  it('has found something in all that', async () => {
    const held = await asHeld(hub);
    expect(new Set(held.map((one) => one.split(' ')[0])).size).toBeGreaterThanOrEqual(8);
    const ended = await hub.query(`SELECT 1 FROM finding WHERE state = 'withdrawn'`);
    expect(ended.length).toBeGreaterThan(0);
  });
});
