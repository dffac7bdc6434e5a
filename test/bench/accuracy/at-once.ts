import { policies, recordOfPerson } from '#libs/repeat-detection';
import { peopleOf, type JudgedPair, type SettledPair } from '#libs/repeat-detection/live';
import { incidentKey, originOf } from '../../../apps/safeguarding-hub/src/sighting/sighting.js';
import { lookForPatterns, type PersonSighting } from '../../../apps/safeguarding-hub/src/finding/patterns.js';
import { groundsOn, toAskAbout } from '../../../apps/safeguarding-hub/src/person/linkage.js';
import { grouped } from '../../../deploy/local/county/grouped.js';
import type { Outcome } from './outcome.js';
import { recordNameOf, type Told } from './told.js';

/** The same by the library and the hub's rules alone, all at once and without a database: a fast look while rules are worked on. */
export function atOnce(told: readonly Told[]): Outcome {
  const today = new Date();
  const latest = new Map(told.map((one) => [recordNameOf(one), one.sighted.person]));
  const records = [...latest].map(([id, person]) => ({ id, record: recordOfPerson(person, { today }) }));
  const decided = [...madeFromAnother(told, latest), ...namedSideBySide(told)];
  const { people, pairs } = peopleOf(records, groundsOn(today), { decided });
  const personOf = new Map(people.flatMap((own, place) => own.map((id) => [id, String(place)] as const)));
  const repeatVictims = repeatVictimsAmong(told, personOf, today);
  return { personOf, repeatVictims, alerts: [], questions: questionsOf(pairs, personOf) };
}

function repeatVictimsAmong(told: readonly Told[], personOf: ReadonlyMap<string, string>, now: Date): string[] {
  const all = told.map((one) => asSeen(one, personOf.get(recordNameOf(one)) as string, now));
  const inIncident = grouped(all, ({ incidentKey: key }) => key);
  return [...grouped(all, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const incidents = new Set(own.map(({ incidentKey: key }) => key));
    const others = [...incidents].flatMap((key) => inIncident.get(key) ?? []);
    const found = lookForPatterns(own, others, { whySamePerson: [], now, policies });
    return found.some(({ details }) => details.policy.id === 'repeat-victim') ? [personId] : [];
  });
}

function asSeen(told: Told, personId: string, toldAt: Date): PersonSighting {
  const { sighted, by, eventId } = told;
  return {
    ...{ eventId, recordId: recordNameOf(told), incidentKey: incidentKey(sighted), personId, agency: by, toldAt },
    ...{ incidentReference: sighted.incidentReference ?? null, role: sighted.role, category: sighted.category },
    ...{ occurredAt: new Date(sighted.occurredAt), reportedAt: new Date(sighted.reportedAt) },
    ...{ referralId: sighted.referralId ?? null, agencyRecordId: sighted.personRecordId },
    ...{ grade: sighted.grade ?? null, standing: sighted.standing ?? null },
  };
}

/** A record that an agency made of whom another referred is of the same person. */
const madeFromAnother = (told: readonly Told[], known: ReadonlyMap<string, unknown>): SettledPair[] =>
  told.flatMap((one): SettledPair[] => {
    const origin = originOf(one.by, one.sighted);
    const right = `${origin?.agency}/${origin?.personRecordId}`;
    return known.has(right) ? [{ left: recordNameOf(one), right, decided: 'same' }] : [];
  });

/** Two whom the police name in one incident are two people. */
function namedSideBySide(told: readonly Told[]): SettledPair[] {
  const own = told.filter(({ by, sighted }) => sighted.incident.recordedBy === by);
  return [...grouped(own, ({ sighted }) => incidentKey(sighted)).values()].flatMap((named) => {
    const records = [...new Set(named.map(recordNameOf))];
    return records.flatMap((left, place) =>
      records.slice(place + 1).map((right): SettledPair => ({ left, right, decided: 'not-the-same' })),
    );
  });
}

/** About as the hub would have asked, once of two people: it does not know yet who is one person in the end. */
function questionsOf(pairs: readonly JudgedPair[], personOf: ReadonlyMap<string, string>): Outcome['questions'] {
  const asked = [...grouped(pairs, ({ left }) => left)].flatMap(([left, own]) =>
    toAskAbout(own, personOf.get(left) as string, personOf).map((pair) => [pair.left, pair.right] as const),
  );
  const peopleOfPair = (pair: readonly [string, string]): string =>
    pair
      .map((one) => personOf.get(one))
      .sort()
      .join(' ');
  return [...new Map(asked.map((pair) => [peopleOfPair(pair), pair])).values()];
}
