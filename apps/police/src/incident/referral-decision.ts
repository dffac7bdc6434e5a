import {
  circumstancesOf,
  consentRuleFor,
  mayShare,
  projectReferral,
  sharingPurposes,
  withinScope,
  type Agency,
  type Incident,
  type IncidentInBrief,
  type Involvement,
  type MayShare,
  type NotShared,
  type ReferralSent,
  type SafeContact,
  type SharingAgreement,
  type WholeReferral,
} from '#libs/case-schemas';

export interface NotReferred {
  readonly personRecordId: string;
  readonly to: Agency;
  readonly because: NotShared;
}

/** A referral, and whom it goes to. */
export interface Referred {
  readonly to: Agency;
  readonly sent: ReferralSent;
}

export const victims = ({ people }: Incident): Involvement[] => people.filter(({ role }) => role === 'victim');

export const recordIdOf = ({ person }: Involvement): string => person.recordId as string;

/** One victim of an incident that is being recorded, and the id that a referral of theirs gets. */
export interface VictimOf {
  readonly incidentId: string;
  readonly incident: Incident;
  readonly victim: Involvement;
  readonly referralId: string;
}

/** Whether a victim is referred under an agreement, and what of them crosses: no more than they said yes to. */
export function decideReferral(of: VictimOf, agreement: SharingAgreement, now: Date): Referred | NotReferred {
  const { to } = agreement;
  const whole = wholeReferral(of, now);
  const answer = mayBeTold(whole, agreement, of.incident, now);
  if (!answer.may) return { personRecordId: recordIdOf(of.victim), to, because: answer.because };
  const { consent } = answer;
  const allowed = withinScope(agreement, answer.restsOn === 'consent' ? answer.consent.scope : undefined);
  return { to, sent: projectReferral({ ...whole, ...(consent && { consent }) }, allowed).referral };
}

/** By the rule of the agreement in this victim's circumstances, and by what was answered when they were asked. */
function mayBeTold(whole: WholeReferral, agreement: SharingAgreement, incident: Incident, now: Date): MayShare {
  const { category, ...about } = circumstancesOf(whole, now);
  const question = {
    to: agreement.to,
    purpose: sharingPurposes[agreement.purposeCode].askedAs,
    personRecordId: whole.person.recordId,
    alone: victims(incident).length === 1,
  };
  return mayShare(consentRuleFor(agreement, category, about), incident.consent ?? [], undefined, question, now);
}

/** All that the police know which belongs into it; what of it crosses is for the agreement to say. */
function wholeReferral({ incidentId, incident, victim, referralId }: VictimOf, now: Date): WholeReferral {
  const { riskAssessment, summary }: Partial<Incident> = isContested(incident) ? {} : incident;
  const safeContact = safeContactOf(incident, victim);
  return {
    referralId,
    at: now.toISOString(),
    incident: brief(incidentId, incident),
    person: victim.person,
    ...(riskAssessment && { riskAssessment }),
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
