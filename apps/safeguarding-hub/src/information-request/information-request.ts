import {
  agencies,
  agreementFor,
  changesBetween,
  circumstancesOf,
  consentRuleFor,
  dayInLondon,
  mayShare,
  personToLookUp,
  sharingPurposes,
  type Agency,
  type Consent,
  type ConsentOverride,
  type InformationRequested,
  type NotShared,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';
import { cancel, meet, type Deadline } from '#libs/deadlines';
import { isOpen } from '#libs/referral-lifecycle';
import { stoppedBy, wordAsItStands } from '../consent/consent.js';
import type { ReferralRow } from '../referral/referral.row.js';

export const requestStates = ['asked', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

/** A question to a partner, as far as the rules need to see it. */
export interface InformationRequest {
  readonly agency: Agency;
  readonly state: RequestState;
  readonly deadline: Deadline;
}

/** What a practitioner says who asks. */
export interface Asking {
  readonly to: Agency;
  readonly question: string;
  readonly why: string;
  /** By when the answer is needed, where that is sooner than the rule says. */
  readonly answerBy?: string;
  /** What the person answered when asked about this agency. */
  readonly consent?: Consent;
  readonly override?: ConsentOverride;
}

/** What the hub knows when it asks: the contact, all that the person has said since, and the clock. */
export interface Occasion {
  readonly requestId: string;
  readonly contact: Pick<ReferralRow, 'sent' | 'triageGrade'>;
  readonly heard: readonly Consent[];
  readonly byName: string;
  readonly at: Date;
  readonly answerBy: string;
}

/** What is told to the partner, and what that rests on, read as of a referral: nothing of it but what is told crosses. */
export type Asked =
  | { readonly ok: true; readonly told: InformationRequested; readonly restsOn: ReferralSent }
  | { readonly ok: false; readonly because: NotShared };

/** Whom the hub may ask on a day (ISO date). */
export const partnersToAsk = (on: string): Agency[] =>
  agencies.filter((agency) => agreementFor('safeguarding-hub', agency, 'information-request', on));

/** Whom it may still ask about a contact: nobody once it is over, and nobody whose answer it waits for. */
export function partnersLeft(
  { state }: Pick<ReferralRow, 'state'>,
  requests: readonly Pick<InformationRequest, 'agency' | 'state'>[],
  at: Date,
): Agency[] {
  if (!isOpen(state.status)) return [];
  const waiting = requests.filter((request) => request.state === 'asked').map(({ agency }) => agency);
  return partnersToAsk(dayInLondon(at)).filter((agency) => !waiting.includes(agency));
}

/** Asks by the rule of the agreement in this person's circumstances, as they stand by all that they have said. */
export function ask({ consent, override, ...said }: Asking, agreement: SharingAgreement, occasion: Occasion): Asked {
  const { contact, heard, at } = occasion;
  const purpose = sharingPurposes[agreement.purposeCode].askedAs;
  const question = { to: agreement.to, purpose, personRecordId: contact.sent.person.recordId };
  const word = wordAsItStands(consent, heard, question);
  const restsOn = groundsOf({ ...(word && { consent: word }), ...(override && { override }) }, agreement, occasion);
  const { category, ...about } = circumstancesOf(restsOn, at);
  const rule = consentRuleFor(agreement, category, about);
  const may = mayShare(rule, word ? [word] : [], override, { ...question, alone: true }, at);
  if (!may.may) return { ok: false, because: may.because };
  if (stoppedBy(heard, restsOn, at)) return { ok: false, because: 'withdrawn' };
  return { ok: true, restsOn, told: toldOf(said, agreement, occasion, may.restsOn) };
}

function toldOf(
  { question, why }: Pick<Asking, 'question' | 'why'>,
  { id: agreement, purpose, ...terms }: SharingAgreement,
  { requestId, contact, byName, at, answerBy }: Occasion,
  restsOn: InformationRequested['restsOn'],
): InformationRequested {
  return {
    ...{ requestId, at: at.toISOString(), byName, agreement, purpose, question, why, restsOn, answerBy },
    person: personToLookUp(contact.sent.person, { ...terms, id: agreement, purpose }),
    ...(contact.triageGrade !== null && { grade: contact.triageGrade }),
  };
}

/** As a later no must find it: whose word it was, and whether a child or somebody at high risk is asked about. */
function groundsOf(
  words: Pick<Asking, 'consent' | 'override'>,
  { id: agreement, purpose }: SharingAgreement,
  { requestId: referralId, contact: { sent }, at }: Occasion,
): ReferralSent {
  const { incident, person, riskAssessment } = sent;
  const { recordId, birth } = person;
  return {
    ...{ referralId, at: at.toISOString(), agreement, purpose, incident },
    person: { names: [], ...(recordId !== undefined && { recordId }), ...(birth && { birth }) },
    ...(riskAssessment && { riskAssessment: { tool: riskAssessment.tool, grade: riskAssessment.grade } }),
    ...words,
  };
}

/** Whether the contact says by now something else of who they are than the partner was told. */
export const hasOther = (
  { person }: Pick<InformationRequested, 'person'>,
  { person: now }: Pick<ReferralSent, 'person'>,
  agreement: SharingAgreement,
): boolean => changesBetween({ person }, { person: personToLookUp(now, agreement) }).length > 0;

/** A partner has said something. It may say more later, and of what is over it is kept all the same. */
export const answered = ({ state, deadline }: InformationRequest, at: Date) =>
  state === 'asked' ? { state: 'answered' as const, deadline: meet(deadline, at) } : { state, deadline };

/** Undefined where nothing is waited for any more. */
export const withdrawn = ({ state, deadline }: InformationRequest, at: Date) =>
  state === 'asked' ? { state: 'withdrawn' as const, deadline: cancel(deadline, at) } : undefined;
