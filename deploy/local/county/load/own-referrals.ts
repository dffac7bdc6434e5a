import {
  agreementsBetween,
  agencies,
  sharingPurposes,
  type Agency,
  type Birth,
  type Consent,
  type Incident,
  type Involvement,
  type SharingAgreement,
  type SharingPurpose,
} from '#libs/case-schemas';
import { after, ageAt, DAY } from '../calendar.js';
import type { CountyEvent } from '../generate.js';
import { randomFrom } from '../random.js';
import type { Beginning } from './journal.js';

/** A referral that an agency makes by itself of somebody whom it works with. */
export interface OwnReferral {
  readonly from: Agency;
  readonly body: object;
  readonly purpose: SharingPurpose;
  /** It names nobody, so less can become of it. */
  readonly anonymous: boolean;
}

/** The police are referred people by all the others, so that each way that a referral can go comes there once. */
const TO_POLICE = 9;
const TO_OTHERS = 3;

/** Of every kind that is agreed some, between agencies of which the first refers people itself. */
export function ownReferrals(
  senders: readonly Agency[],
  events: readonly CountyEvent[],
  { seed, until }: Beginning,
): OwnReferral[] {
  const incidents = events.flatMap((event) => (event.kind === 'incident' ? [event.body] : []));
  return agreementsOf(senders, until.slice(0, 10)).flatMap((agreement) => {
    const random = randomFrom(`${seed}/own-${agreement.id}`);
    const known = random.shuffled(incidents.flatMap((incident) => partsFor(agreement, incident, until)));
    const count = agreement.to === 'police' ? TO_POLICE : TO_OTHERS;
    const { from, anonymous = false, purposeCode: purpose } = agreement;
    return known.slice(0, count).map((part) => ({ from, anonymous, purpose, body: bodyOf(agreement, part, until) }));
  });
}

const agreementsOf = (senders: readonly Agency[], on: string): SharingAgreement[] =>
  senders.flatMap((from) =>
    agencies.flatMap((to) => agreementsBetween(from, to, on).filter(({ matter }) => matter === 'referral')),
  );

interface Part {
  readonly incident: Incident;
  readonly involved: Involvement;
}

/** Whoever in an incident is such as the two agencies would talk of. */
function partsFor({ from, to, subject, purposeCode }: SharingAgreement, incident: Incident, until: string): Part[] {
  const ends = [from, to];
  if (ends.includes('sarc') && incident.category !== 'sexual-offence') return [];
  const role = subject === 'anyone' ? (ends.some(isOffendersSide) ? 'suspect' : 'victim') : subject;
  return incident.people
    .filter((involved) => involved.role === role && involved.person.names.length > 0)
    .filter(({ person }) => purposeCode !== 'transition-at-18' || turnsAdultSoon(person.birth, until))
    .filter((involved) => role !== 'suspect' || !ends.includes('youth-offending') || isYoung(involved, until))
    .filter((involved) => role !== 'suspect' || !ends.includes('probation') || isSupervised(involved, ends))
    .map((involved) => ({ incident, involved }));
}

const isOffendersSide = (agency: Agency): boolean => agency === 'youth-offending' || agency === 'probation';

const ageOf = (birth: Birth | undefined, at: Date): number | undefined =>
  birth?.date?.length === 10 ? ageAt(birth.date, at) : undefined;

/** The service works with children, and goes on with some who have come of age since. */
const isYoung = ({ person }: Involvement, until: string): boolean => (ageOf(person.birth, new Date(until)) ?? 99) < 19;

/** Eighteen, or so within a few months. */
export const turnsAdultSoon = (birth: Birth | undefined, until: string): boolean =>
  [18, 19].includes(ageOf(birth, after(new Date(until), 120 * DAY)) ?? 0);

/** Who is handed over at 18 has no number there yet. */
const isSupervised = ({ person }: Involvement, ends: readonly Agency[]): boolean =>
  ends.includes('youth-offending') || (person.identifiers ?? []).some(({ type }) => type === 'crn');

function bodyOf({ to, purposeCode: purpose }: SharingAgreement, { incident, involved }: Part, until: string): object {
  const { reference, occurredAt, reportedAt, category } = incident;
  const { recordId: _, ...person } = involved.person;
  return {
    ...{ to, purpose, person, consent: yesTo(to, sharingPurposes[purpose].askedAs, until) },
    incident: { occurredAt, reportedAt, category, ...(reference !== undefined && to !== 'police' && { reference }) },
    safeContact: { call: true, leaveMessage: false },
    summary: 'What the worker was told, in the worker’s words.',
    requestedService: 'To look at it together.',
    priority: 'routine',
  };
}

export const yesTo = (recipient: Agency, purpose: Consent['purpose'], at: string): Consent => ({
  ...{ purpose, recipient, decision: 'given', by: 'self', how: 'in-person', at },
});
