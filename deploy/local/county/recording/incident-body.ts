import type { Incident, Involvement, Place } from '#libs/case-schemas';
import { dayOf, instant } from '../calendar.js';
import { homeOn, type Citizen } from '../population/citizen.js';
import { at, type Random } from '../random.js';
import { isNamed, victimsOf, type CastMember, type Plan } from '../stories/plan.js';
import { accountOf, sceneAt } from './accounts.js';
import { childPartOf } from './childs-part.js';
import { consentOf, riskOf, safeContactOf } from './circumstances.js';
import type { Acquaintance } from './name-as-told.js';
import type { PhoneBook } from './phone-book.js';
import type { RecordBook } from './record-book.js';

export interface Desk {
  readonly book: RecordBook;
  readonly phones: PhoneBook;
}

const AT_HOME: readonly string[] = [
  'domestic-abuse',
  'burglary',
  'antisocial-behaviour',
  'child-abuse',
  'criminal-damage',
];

/** What an officer enters about one happening. */
export function incidentBody(random: Random, plan: Plan, reference: string, desk: Desk): Incident {
  const people = involvements(random, plan, desk);
  const victims = people.filter(({ role }) => role === 'victim');
  const graded = plan.grade !== undefined && random.chance(0.9);
  const careful = plan.grade !== undefined;
  return {
    reference,
    reportingOfficer: officer(random),
    occurredAt: instant(plan.occurredAt),
    reportedAt: instant(plan.reportedAt),
    category: plan.category,
    ...placeOf(random, plan),
    people,
    ...(graded && plan.grade && { riskAssessment: riskOf(random, plan.grade) }),
    ...consents(random, plan, victims),
    ...(random.chance(careful ? 0.75 : 0.4) && { safeContact: about(safeContactOf(random, careful), victims) }),
    ...(random.chance(0.93) && { summary: accountOf(random, plan.category) }),
  };
}

/** One record for each person, however many parts they have in it. */
function involvements(random: Random, { cast, category, reportedAt }: Plan, { book, phones }: Desk): Involvement[] {
  const records = new Map<string, Involvement['person']>();
  return cast.map((member) => {
    const { role, who, counterAllegation } = member;
    const how = acquaintance(member, category === 'domestic-abuse' || category === 'stalking-harassment');
    const person = records.get(who.id) ?? book.enter(who, { random, at: reportedAt, how, phones });
    records.set(who.id, person);
    const deceased = category === 'homicide' && role === 'victim';
    return {
      role,
      person: deceased ? { ...person, deceased } : person,
      ...(counterAllegation && { counterAllegation }),
      ...(isNamed(who) && childPartOf(random.fork(`child-${who.id}`), { role, born: who.born, reportedAt })),
    };
  });
}

function acquaintance({ role }: CastMember, knowEachOther: boolean): Acquaintance {
  if (role === 'victim' || role === 'reporter' || role === 'witness') return 'self';
  return role === 'child' || knowEachOther ? 'close' : 'hearsay';
}

/** Two officers who can sign in take half of the work; sixty others the rest. */
function officer(random: Random): string {
  const other = `officer-${String(random.int(1, 60)).padStart(4, '0')}`;
  return random.weighted([
    ['amara.okafor', 30],
    ['tom.reilly', 25],
    [other, 45],
  ]);
}

function placeOf(random: Random, plan: Plan): { place?: Place } {
  const victim = victimsOf(plan)[0];
  if (!victim || !random.chance(0.92)) return {};
  const where = random.chance(AT_HOME.includes(plan.category) ? 0.9 : 0.15) ? 'home' : 'elsewhere';
  const place = { description: sceneAt(random, where) };
  const address = where === 'home' && random.chance(0.8) ? sceneAddress(victim, plan.occurredAt) : {};
  return { place: { ...place, ...address } };
}

function sceneAddress(victim: Citizen, when: Date): Partial<Place> {
  const { kind, lines, town, postcode, protected: isProtected } = homeOn(victim, dayOf(when));
  if (kind !== 'home' || !town || !postcode) return {};
  return { address: { kind: 'home', lines: [...lines], town, postcode, protected: isProtected } };
}

function consents(random: Random, plan: Plan, victims: readonly Involvement[]): Partial<Incident> {
  const consent = victimsOf(plan).flatMap((victim, place) => {
    const recordId = victims.length > 1 ? at(victims, place).person.recordId : undefined;
    return consentOf(random, plan, { victim, personRecordId: recordId });
  });
  return consent.length > 0 ? { consent } : {};
}

/** Where there are several victims, it has to be said whose safe contact it is. */
function about(safeContact: NonNullable<Incident['safeContact']>, victims: readonly Involvement[]) {
  const recordId = victims.length > 1 ? victims[0]?.person.recordId : undefined;
  return { ...safeContact, ...(recordId !== undefined && { personRecordId: recordId }) };
}

/** Nobody named is ever left out of the truth. */
export const namedIn = ({ cast }: Plan): Citizen[] => cast.flatMap(({ who }) => (isNamed(who) ? [who] : []));
