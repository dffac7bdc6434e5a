import { randomUUID } from 'node:crypto';
import type { Involvement, PersonSighted } from '#libs/case-schemas';
import { contactSighting, referralSighting } from '../../../apps/beacon/src/sighting/sighting.js';
import { recordIncident } from '../../../apps/police/src/incident/incident-recording.js';
import type { County, CountyEvent } from '../../../deploy/local/county/generate.js';
import type { TrueInvolvement } from '../../../deploy/local/county/truth.js';

/** One sighting as the hub hears of it, and what is true of it. */
export interface Told {
  readonly eventId: string;
  readonly by: 'police' | 'beacon';
  readonly sighted: PersonSighted;
  readonly truth: TrueInvolvement;
}

/** A record as the hub knows it: an agency's own number. */
export const recordNameOf = ({ by, sighted }: Pick<Told, 'by' | 'sighted'>): string =>
  `${by}/${sighted.personRecordId}`;

/**
 * All that the hub is told of a county, in the order of the reports, made by the agencies' own rules: of everybody in an
 * incident by the police, of each victim whom they refer by Beacon once more, and of whoever came to Beacon and did not mind.
 */
export function toldOf({ events, truth }: County): Told[] {
  let next = 0;
  return events.flatMap((event) => {
    const parts = event.kind === 'incident' ? event.body.people.length : 1;
    const involved = truth.involvements.slice(next, (next += parts));
    return event.kind === 'incident' ? toldOfIncident(event, involved) : toldOfContact(event, involved);
  });
}

type IncidentEvent = Extract<CountyEvent, { kind: 'incident' }>;
type ContactEvent = Extract<CountyEvent, { kind: 'contact' }>;

function toldOfIncident({ body, reportedAt: now }: IncidentEvent, involved: readonly TrueInvolvement[]): Told[] {
  const { sightings, referrals } = recordIncident(body, { newId: randomUUID, now });
  const toBeacon = referrals.flatMap(({ to, role, sent }) => {
    const sighting = to === 'beacon' ? referralSighting(sent, 'police', now) : undefined;
    const place = body.people.findIndex(isOf(role, sent.person.recordId));
    return sighting ? told('beacon', sighting.data, involved[place]) : [];
  });
  return [...sightings.flatMap((sighted, place) => told('police', sighted, involved[place])), ...toBeacon];
}

const isOf =
  (role: string, recordId: string | undefined) =>
  (part: Involvement): boolean =>
    part.role === role && part.person.recordId === recordId;

function toldOfContact({ body, reportedAt }: ContactEvent, [truth]: readonly TrueInvolvement[]): Told[] {
  const sighting = contactSighting(randomUUID(), body, reportedAt);
  return sighting ? told('beacon', sighting.data, truth) : [];
}

function told(by: Told['by'], sighted: PersonSighted, truth: TrueInvolvement | undefined): Told[] {
  if (!truth) throw new Error('somebody was told of of whom nothing is true');
  return [{ eventId: randomUUID(), by, sighted, truth }];
}
