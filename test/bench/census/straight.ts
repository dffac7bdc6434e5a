import { randomUUID } from 'node:crypto';
import type { Incident, PersonSighted } from '#libs/case-schemas';
import type { Contact } from '../../../apps/beacon/src/contact/contact.js';
import { contactSighting } from '../../../apps/beacon/src/sighting/sighting.js';
import { intakes, type IntakeAgency } from '../../../apps/import/src/intake/intake.js';
import { readProfile } from '../../../apps/import/src/profile/profile.js';
import { rowsOf } from '../../../apps/import/src/reading/rows.js';
import { recordIncident } from '../../../apps/police/src/incident/incident-recording.js';
import { HubUnderMeasure } from '../accuracy/in-hub.js';
import { recordNameOf, type Told } from '../accuracy/told.js';
import type { RecordAtHub } from './whole-road.js';

export interface Half {
  readonly agency: IntakeAgency;
  readonly file: string;
  readonly profile: string;
}

/** What came of it: the records at the hub in the order in which they came, and how many questions it asked. */
export interface Come {
  readonly records: readonly RecordAtHub[];
  readonly questions: number;
}

type Sighting = Pick<Told, 'eventId' | 'by' | 'sighted'>;

/** The same records by the same rules straight into the hub, without HTTP and Kafka: all of them in a few minutes. */
export async function straightIntoHub(
  halves: readonly Half[],
  limit: number,
  report: (done: number) => void,
): Promise<Come> {
  const told: Sighting[] = [];
  for (const half of halves) told.push(...(await sightingsOf(half, limit)));
  const hub = await HubUnderMeasure.start();
  try {
    await hub.take(told, report);
    const { personOf, questions } = await hub.outcome();
    const records = told.map((one) => {
      const name = recordNameOf(one);
      return { name, person: personOf.get(name) ?? '', details: one.sighted.person };
    });
    return { records, questions: questions.length };
  } finally {
    await hub.stop();
  }
}

async function sightingsOf({ agency, file, profile: path }: Half, limit: number): Promise<Sighting[]> {
  const profile = await readProfile(path);
  const told: Sighting[] = [];
  for await (const row of rowsOf(file, profile)) {
    if (row.row > limit) break;
    const read = 'saying' in row ? intakes[agency].bodyOf(row.saying, profile.dateFormat) : undefined;
    const sighted = read && 'body' in read ? sightingOf(agency, read.body) : undefined;
    if (sighted) told.push({ eventId: randomUUID(), by: agency, sighted });
  }
  return told;
}

function sightingOf(agency: IntakeAgency, body: object): PersonSighted | undefined {
  const now = new Date();
  if (agency === 'beacon') return contactSighting(randomUUID(), body as Contact, now)?.data;
  return recordIncident(body as Incident, { newId: randomUUID, now }).sightings[0];
}
