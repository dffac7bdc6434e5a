import {
  circumstancesOf,
  consentRuleFor,
  mayShare,
  projectReferral,
  sharingPurposes,
  withinScope,
  type Agency,
  type Consent,
  type ConsentOverride,
  type Incident,
  type IncidentInBrief,
  type IncidentRole,
  type Involvement,
  type MayShare,
  type NotShared,
  type ReferralSent,
  type SafeContact,
  type SharingAgreement,
  type WholeReferral,
} from '#libs/case-schemas';
import { childsVoiceOf } from './childs-voice.js';
import { recordIdOf, victims } from './involved.js';

export interface NotReferred {
  readonly personRecordId: string;
  readonly to: Agency;
  readonly because: NotShared;
}

/** A referral, whom it goes to, and the part in the incident for which it does. */
export interface Referred {
  readonly to: Agency;
  readonly role: IncidentRole;
  /** Nothing may lead from it to another referral of the same incident. */
  readonly keptApart: boolean;
  /** The person said no, a duty goes on, and nobody has written down why. */
  readonly reasonOwed: boolean;
  readonly sent: ReferralSent;
}

/** Somebody in an incident that is being recorded, and the id that a referral of theirs gets. */
export interface PartIn {
  readonly incidentId: string;
  readonly incident: Incident;
  readonly involved: Involvement;
  readonly referralId: string;
  /** What an officer says who refers somebody by hand, in place of what the incident says. */
  readonly said?: Partial<Pick<WholeReferral, SaidByHand>>;
}

export type SaidByHand =
  'byName' | 'safeContact' | 'riskAssessment' | 'summary' | 'childsVoice' | 'requestedService' | 'priority';

/** Whether somebody is referred under an agreement, and what of them crosses: no more than they said yes to. */
export function decideReferral(of: PartIn, agreement: SharingAgreement, now: Date): Referred | NotReferred {
  const { to, keptApart = false } = agreement;
  const whole = wholeReferral(of, now);
  const answer = mayBeTold(whole, agreement, of, now);
  if (!answer.may) return { personRecordId: recordIdOf(of.involved), to, because: answer.because };
  const { consent } = answer;
  const allowed = withinScope(agreement, answer.restsOn === 'consent' ? answer.consent.scope : undefined);
  const override = answer.restsOn === 'override' && { override: answer.override };
  const { referral } = projectReferral({ ...whole, ...(consent && { consent }), ...override }, allowed);
  const reasonOwed = answer.restsOn === 'duty' && answer.reasonOwed;
  return { to, role: of.involved.role, keptApart, reasonOwed, sent: referral };
}

/** By the rule of the agreement in this person's circumstances, and by what was answered when they were asked. */
function mayBeTold(whole: WholeReferral, agreement: SharingAgreement, of: PartIn, now: Date): MayShare {
  const { category, ...about } = circumstancesOf(whole, now);
  const question = {
    to: agreement.to,
    purpose: sharingPurposes[agreement.purposeCode].askedAs,
    personRecordId: whole.person.recordId,
    alone: victims(of.incident).length === 1,
  };
  const rule = consentRuleFor(agreement, category, about);
  return mayShare(rule, answersOf(of), decisionFor(agreement.to, of), question, now);
}

/** What somebody decided about this person and this agency; said without a name it can only be about the one victim. */
function decisionFor(to: Agency, { incident, involved }: PartIn): ConsentOverride | undefined {
  const isOnlyVictim = involved.role === 'victim' && victims(incident).length === 1;
  const found = incident.overrides?.findLast(
    ({ recipient, personRecordId }) =>
      recipient === to && (personRecordId === undefined ? isOnlyVictim : personRecordId === recordIdOf(involved)),
  );
  if (!found) return undefined;
  const { recipient: _, personRecordId: __, ...decision } = found;
  return decision;
}

/** Victims are asked; an answer without a name is never that of somebody else who was there, and is not for their file. */
function answersOf({ incident: { consent = [] }, involved }: PartIn): readonly Consent[] {
  if (involved.role === 'victim') return consent;
  return consent.filter(({ personRecordId }) => personRecordId === recordIdOf(involved));
}

/** All that the police know which belongs into it; what of it crosses is for the agreement to say. */
function wholeReferral({ incidentId, incident, involved, referralId, said }: PartIn, now: Date): WholeReferral {
  const { riskAssessment, summary }: Partial<Incident> = isContested(incident, involved) ? {} : incident;
  const safeContact = safeContactOf(incident, involved);
  const childsVoice = childsVoiceOf(incident, involved);
  return {
    referralId,
    at: now.toISOString(),
    incident: brief(incidentId, incident),
    person: involved.person,
    ...(riskAssessment && { riskAssessment }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
    ...said,
  };
}

/** Each accuses the other: the account and the risk of one are not for the file of the other, whatever part it is kept of. */
function isContested(incident: Incident, { role }: Involvement): boolean {
  const accused = incident.people.some(({ counterAllegation }) => counterAllegation);
  return accused && (role !== 'victim' || victims(incident).length > 1);
}

/** Said without a name it can only be the one victim's; with several, nobody is told to call a number of another's. */
function safeContactOf(incident: Incident, involved: Involvement): SafeContact | undefined {
  const { safeContact } = incident;
  const isOnlyVictim = involved.role === 'victim' && victims(incident).length === 1;
  const meant = safeContact?.personRecordId === undefined ? isOnlyVictim : isAbout(safeContact, involved);
  return meant ? safeContact : undefined;
}

const isAbout = ({ personRecordId }: SafeContact, involved: Involvement): boolean =>
  personRecordId === recordIdOf(involved);

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
