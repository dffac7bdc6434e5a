import type { Agency, PersonSighted } from '#libs/case-schemas';
import { contactSighting, referralSighting } from '../../../apps/beacon/src/sighting/sighting.js';
import { recordIncident } from '../../../apps/police/src/incident/incident-recording.js';
import type { PersonSighting } from '../../../apps/safeguarding-hub/src/finding/patterns.js';
import { incidentKey } from '../../../apps/safeguarding-hub/src/sighting/sighting.js';
import type { County, CountyEvent } from '../../../deploy/local/county/generate.js';

/** What the hub is told at one time: by the police of an incident, then by Beacon of whom it was referred because of it. */
export type ToldAtOnce = readonly PersonSighting[];

/** All that the police and Beacon tell the hub of a county, in order, each of who it truly was. */
export function* sightingsOf({ events, truth }: County): Generator<ToldAtOnce> {
  let made = 0;
  const newId = (): string => `0000${String((made += 1)).padStart(12, '0')}`;
  const ownerOf = (record: string | undefined): string => truth.personOfRecord.get(record ?? '') ?? (record as string);
  for (const event of events) {
    for (const told of toldOf(event, newId)) yield told.map((one) => asSighting(one, ownerOf, newId()));
  }
}

interface Told {
  readonly agency: Agency;
  readonly sighted: PersonSighted;
  /** The record by which the county knows whose it is. */
  readonly record: string | undefined;
}

function toldOf(event: CountyEvent, newId: () => string): Told[][] {
  const now = event.reportedAt;
  if (event.kind === 'contact') {
    const sighting = contactSighting(newId(), event.body, now);
    return sighting ? [[{ agency: 'beacon', sighted: sighting.data, record: event.body.person.recordId }]] : [];
  }
  const { sightings, referrals } = recordIncident(event.body, { newId, now });
  const byPolice = sightings.map((sighted) => ({ agency: 'police' as const, sighted, record: sighted.personRecordId }));
  const byBeacon = referrals
    .filter(({ to }) => to === 'beacon')
    .flatMap(({ sent }) => {
      const sighting = referralSighting(sent, 'police', now);
      return sighting ? [{ agency: 'beacon' as const, sighted: sighting.data, record: sent.person.recordId }] : [];
    });
  return [[...byPolice, ...byBeacon]];
}

function asSighting(
  { agency, sighted, record }: Told,
  ownerOf: (record: string | undefined) => string,
  eventId: string,
): PersonSighting {
  return {
    ...{ eventId, agency, agencyRecordId: sighted.personRecordId, recordId: `${agency}/${sighted.personRecordId}` },
    ...{ personId: ownerOf(record), incidentKey: incidentKey(sighted), role: sighted.role, category: sighted.category },
    ...{ incidentReference: sighted.incidentReference ?? null, referralId: sighted.referralId ?? null },
    ...{ occurredAt: new Date(sighted.occurredAt), reportedAt: new Date(sighted.reportedAt) },
    referredTo: sighted.referredTo ?? [],
    ...{ grade: sighted.grade ?? null, standing: sighted.standing ?? null, toldAt: new Date(sighted.reportedAt) },
    ...{ maracReferredOn: sighted.marac?.referredOn ?? null, maracDiscussedOn: sighted.marac?.discussedOn ?? null },
  };
}
