import { policies, recordOfPerson } from '#libs/repeat-detection';
import { peopleOf, type JudgedPair } from '#libs/repeat-detection/live';
import { incidentKey, originOf } from '../../../apps/safeguarding-hub/src/sighting/sighting.js';
import { lookForPatterns, type PersonSighting } from '../../../apps/safeguarding-hub/src/finding/patterns.js';
import { groundsOn, toAskAbout } from '../../../apps/safeguarding-hub/src/person/linkage.js';
import { grouped } from '../../../deploy/local/county/grouped.js';
import type { Outcome } from './outcome.js';
import { recordNameOf, type Told } from './told.js';

/**
 * About the same by the library and the hub's rules alone, all at once and without a database: a fast look while rules are worked
 * on. A record that was made from another is of whom that one is, and records of one incident are of different people.
 */
export function atOnce(told: readonly Told[]): Outcome {
  const today = new Date();
  const copies = new Map(told.flatMap(copyOf));
  const latest = new Map(told.map((one) => [recordNameOf(one), one.sighted.person]));
  const own = [...latest].filter(([id]) => !copies.has(id));
  const records = own.map(([id, person]) => ({ id, record: recordOfPerson(person, { today }) }));
  const beside = pairsBeside(told.filter((one) => !copies.has(recordNameOf(one))));
  const decided = [...beside.values()].map(([left, right]) => ({ left, right, decided: 'not-the-same' as const }));
  const { people, pairs } = peopleOf(records, groundsOn(today), { decided });
  const personOf = new Map(people.flatMap((some, place) => some.map((id) => [id, String(place)] as const)));
  for (const [copy, origin] of copies) personOf.set(copy, personOf.get(origin) ?? copy);
  const repeatVictims = repeatVictimsAmong(told, personOf, today);
  const asked = pairs.filter(({ left, right }) => !beside.has(nameOfPair(left, right)));
  return { personOf, repeatVictims, alerts: [], questions: questionsOf(asked, personOf) };
}

/** A record, and that from which it was made. */
function copyOf(one: Told): [string, string][] {
  const origin = originOf(one.by, one.sighted);
  return origin ? [[recordNameOf(one), `${origin.agency}/${origin.personRecordId}`]] : [];
}

const nameOfPair = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

function pairsBeside(told: readonly Told[]): Map<string, readonly [string, string]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const together of grouped(told, ({ by, sighted }) => `${by} ${incidentKey(sighted)}`).values()) {
    const names = [...new Set(together.map(recordNameOf))];
    names.forEach((one, place) =>
      names.slice(place + 1).forEach((other) => pairs.set(nameOfPair(one, other), [one, other])),
    );
  }
  return pairs;
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
    referredTo: sighted.referredTo ?? [],
    ...{ grade: sighted.grade ?? null, standing: sighted.standing ?? null },
    ...{ maracReferredOn: sighted.marac?.referredOn ?? null, maracDiscussedOn: sighted.marac?.discussedOn ?? null },
  };
}

/** About as the hub would have asked: it does not know yet who is one person in the end. */
function questionsOf(pairs: readonly JudgedPair[], personOf: ReadonlyMap<string, string>): Outcome['questions'] {
  return [...grouped(pairs, ({ left }) => left)].flatMap(([left, own]) =>
    toAskAbout(own, personOf.get(left) as string, personOf).map((pair) => [pair.left, pair.right] as const),
  );
}
