import {
  agreementFor,
  consentRuleFor,
  dayInLondon,
  incidentFlags,
  mayRefer,
  projectPerson,
  type Consent,
  type DataFlag,
  type Incident,
  type IncidentInBrief,
  type Involvement,
  type PersonSighted,
  type ReferralSent,
  type SafeContact,
  type SharingAgreement,
} from '#libs/case-schemas';

export interface NotReferred {
  readonly personRecordId: string;
  readonly because: 'refused' | 'withdrawn' | 'explicit-consent-missing';
}

/** All that follows from one incident: what to tell Beacon, what to tell the safeguarding hub, and what to warn of. */
export interface Recording {
  readonly id: string;
  readonly incident: Incident;
  readonly referrals: readonly ReferralSent[];
  readonly notReferred: readonly NotReferred[];
  readonly sightings: readonly PersonSighted[];
  readonly flags: readonly DataFlag[];
}

export interface RecordingContext {
  readonly newId: () => string;
  readonly now: Date;
}

/** What is said of a referral's own person and of the incident; what is said of the others who were there is not for it. */
export function flagsOf({ incident, flags }: Recording, personRecordId: string | undefined): DataFlag[] {
  const place = incident.people.findIndex(
    ({ role, person }) => role === 'victim' && person.recordId === personRecordId,
  );
  return flags.filter(({ field }) => !field.startsWith('people[') || field.startsWith(`people[${place}]`));
}

/** Works out what the rules ask for when the police record an incident. Each victim is referred by themselves. */
export function recordIncident(reported: Incident, { newId, now }: RecordingContext): Recording {
  const incident = withRecordIds(reported, newId);
  const id = newId();
  const decisions = victims(incident).map((victim) => decideReferral(id, incident, victim, { newId, now }));
  return {
    id,
    incident,
    referrals: decisions.flatMap((decision) => ('sent' in decision ? [decision.sent] : [])),
    notReferred: decisions.flatMap((decision) => ('because' in decision ? [decision] : [])),
    sightings: sightingsOf(id, incident, now),
    flags: incidentFlags(incident, now),
  };
}

/** A person without a reference of the police's own gets one, because everything later speaks of them by it. */
function withRecordIds(incident: Incident, newId: () => string): Incident {
  const people = incident.people.map((involvement) => ({
    ...involvement,
    person: { ...involvement.person, recordId: involvement.person.recordId ?? newId() },
  }));
  return { ...incident, people };
}

const victims = ({ people }: Incident): Involvement[] => people.filter(({ role }) => role === 'victim');

const recordIdOf = ({ person }: Involvement): string => person.recordId as string;

function decideReferral(
  incidentId: string,
  incident: Incident,
  victim: Involvement,
  { newId, now }: RecordingContext,
): { sent: ReferralSent } | NotReferred {
  const agreement = inForce('beacon', 'referral', now);
  const rule = consentRuleFor(agreement, incident.category);
  const personRecordId = recordIdOf(victim);
  const alone = victims(incident).length === 1;
  const question = { to: 'beacon', purpose: 'victim-support', personRecordId, alone } as const;
  const answer = mayRefer(rule, incident.consent ?? [], question);
  if (!answer.may) return { personRecordId, because: answer.because };
  return { sent: referral(newId(), brief(incidentId, incident), incident, victim, agreement, answer.consent, now) };
}

function referral(
  referralId: string,
  inBrief: IncidentInBrief,
  incident: Incident,
  victim: Involvement,
  agreement: SharingAgreement,
  consent: Consent | undefined,
  now: Date,
): ReferralSent {
  const { riskAssessment, summary }: Partial<Incident> = isContested(incident) ? {} : incident;
  const safeContact = safeContactOf(incident, victim);
  return {
    referralId,
    at: now.toISOString(),
    agreement: agreement.id,
    purpose: agreement.purpose,
    incident: inBrief,
    person: projectPerson(victim.person, agreement),
    ...(riskAssessment && { riskAssessment }),
    ...(consent && { consent }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
  };
}

/** Each accuses the other: the account and the risk of one are not for the file of the other. */
const isContested = (incident: Incident): boolean =>
  victims(incident).length > 1 && incident.people.some(({ counterAllegation }) => counterAllegation);

/** Said without a name it can only be the one victim's; with several, nobody is told to call a number of another's. */
function safeContactOf(incident: Incident, victim: Involvement): SafeContact | undefined {
  const { safeContact } = incident;
  const meant =
    safeContact?.personRecordId === undefined ? victims(incident).length === 1 : isAbout(safeContact, victim);
  return meant ? safeContact : undefined;
}

const isAbout = ({ personRecordId }: SafeContact, victim: Involvement): boolean =>
  personRecordId === recordIdOf(victim);

/** The place is given in words only: its address may be the one that must not be known. */
function brief(id: string, { reference, occurredAt, reportedAt, category, place }: Incident): IncidentInBrief {
  return {
    id,
    occurredAt,
    reportedAt,
    category,
    ...(reference !== undefined && { reference }),
    ...(place?.description !== undefined && { place: place.description }),
  };
}

function sightingsOf(incidentId: string, incident: Incident, now: Date): PersonSighted[] {
  const agreement = inForce('safeguarding-hub', 'sighting', now);
  return incident.people.map((involvement) => ({
    personRecordId: recordIdOf(involvement),
    incident: { recordedBy: 'police', id: incidentId },
    ...(incident.reference !== undefined && { incidentReference: incident.reference }),
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    category: incident.category,
    role: involvement.role,
    person: projectPerson(involvement.person, agreement),
  }));
}

function inForce(to: 'beacon' | 'safeguarding-hub', matter: 'referral' | 'sighting', now: Date): SharingAgreement {
  const agreement = agreementFor('police', to, matter, dayInLondon(now));
  if (!agreement) throw new Error(`No sharing agreement lets the police send a ${matter} to ${to}`);
  return agreement;
}
