import type { Person } from '#libs/case-schemas';
import { costsOn, policies, recordOfPerson, ukModel, type Policy } from '#libs/repeat-detection';
import { peopleOf, type SettledPair } from '#libs/repeat-detection/live';
import type { ServiceUnderTest } from '#libs/testing';
import { lookForPatterns, type PersonSighting } from '../src/finding/patterns.js';
import { incidentKey } from '../src/sighting/sighting.js';
import type { Sighting } from './sightings.js';

/** One finding in words that do not depend on how anybody is numbered: of whose records, about whose, what, and how often. */
export type FindingInWords = string;

/** What was told so far, and what people said of it. */
export interface Told {
  readonly sightings: readonly Sighting[];
  readonly decided: readonly {
    readonly records: readonly [string, string];
    readonly decided: SettledPair['decided'];
  }[];
}

const nameOf = ({ by, sighted }: Sighting): string => `${by}/${sighted.personRecordId}`;

/** All findings computed at once from all that was told, as if the hub had begun today. */
export function afresh(
  { sightings, decided }: Told,
  { by = policies, now = new Date() }: { readonly by?: readonly Policy[]; readonly now?: Date } = {},
): FindingInWords[] {
  const latest = new Map<string, Person>(sightings.map((sighting) => [nameOf(sighting), sighting.sighted.person]));
  const records = [...latest].map(([id, person]) => ({ id, record: recordOfPerson(person, { today: now }) }));
  const words = decided.map(({ records: [left, right], decided: said }) => ({ left, right, decided: said }));
  const grounds = { model: ukModel(), costs: costsOn(now.toISOString().slice(0, 10)) };
  const { people } = peopleOf(records, grounds, { decided: words });
  const owner = new Map(people.flatMap((own) => own.map((id) => [id, [...own].sort().join(' + ')])));
  const toldAt = (place: number): Date => new Date(now.getTime() - sightings.length + place);
  const all = sightings.map((one, place) => asSeen(one, owner.get(nameOf(one)) ?? '', toldAt(place)));
  return [...new Set(owner.values())]
    .flatMap((person) => {
      const own = all.filter(({ personId }) => personId === person);
      return lookForPatterns(own, all, { whySamePerson: [], now, policies: by }).map(({ about, count, details }) =>
        inWords(person, about, details.policy.id, count, details.sentence),
      );
    })
    .sort();
}

function asSeen(sighting: Sighting, personId: string, toldAt: Date): PersonSighting {
  const { sighted, by, eventId } = sighting;
  return {
    ...{ eventId, recordId: nameOf(sighting), incidentKey: incidentKey(sighted), personId, agency: by, toldAt },
    ...{ incidentReference: sighted.incidentReference ?? null, role: sighted.role, category: sighted.category },
    ...{ occurredAt: new Date(sighted.occurredAt), reportedAt: new Date(sighted.reportedAt) },
    ...{ referralId: sighted.referralId ?? null, agencyRecordId: sighted.personRecordId },
    referredTo: sighted.referredTo ?? [],
    ...{ grade: sighted.grade ?? null, standing: sighted.standing ?? null },
    ...{ maracReferredOn: sighted.marac?.referredOn ?? null, maracDiscussedOn: sighted.marac?.discussedOn ?? null },
  };
}

/** All findings that the hub holds for true now. */
export async function asHeld(hub: ServiceUnderTest): Promise<FindingInWords[]> {
  const rows = await hub.query<{
    whose: string;
    about: string | null;
    policy: string;
    count: number;
    sentence: string;
  }>(
    `SELECT ${namesOf('finding.person_id')} AS whose,
            CASE WHEN about ~ '^[0-9a-f]{8}-' THEN ${namesOf('about::uuid')} ELSE about END AS about,
            policy_id AS policy, count, details->>'sentence' AS sentence
       FROM finding WHERE state = 'current'`,
  );
  return rows
    .map(({ whose, about, policy, count, sentence }) => inWords(whose, about ?? '', policy, count, sentence))
    .sort();
}

const namesOf = (person: string): string =>
  `(SELECT string_agg(agency || '/' || agency_record_id, ' + ' ORDER BY agency || '/' || agency_record_id)
      FROM person_record WHERE person_id = ${person})`;

const inWords = (whose: string, about: string, policy: string, count: number, sentence: string): FindingInWords =>
  `${policy} ${count} of ${whose} about ${about}: ${sentence}`;
