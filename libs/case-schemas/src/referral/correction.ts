import { groundsOfReferral } from '../disclosure/conversation-disclosure.js';
import type { SafeContact } from '../consent/safe-contact.js';
import type { ReferralSent } from '../event/referral-events.js';
import type { RiskAssessment } from '../incident/risk-assessment.js';
import type { Person } from '../person/person.js';
import { withinScope } from '../sharing/consent-scope.js';
import type { SharingAgreement } from '../sharing/sharing-agreement.js';
import { projectReferral } from './referral-projection.js';

/** What a sender may put right in a referral. What happened and when is the incident's own to say. */
export interface Correction {
  readonly person?: Person;
  readonly riskAssessment?: RiskAssessment;
  readonly safeContact?: SafeContact;
  readonly summary?: string;
}

/**
 * The referral as it should read; what is left out, or undefined, stays as it is. The person stays the same one, and no more
 * crosses than was agreed, and said yes to.
 */
export function correctedReferral(
  sent: ReferralSent,
  { person, ...rest }: Correction,
  agreement: SharingAgreement,
): ReferralSent {
  const { recordId } = sent.person;
  const whole = person && { ...person, ...(recordId !== undefined && { recordId }) };
  const grounds = groundsOfReferral(sent, agreement);
  const allowed = withinScope(agreement, grounds.restsOn === 'consent' ? grounds.consent.scope : undefined);
  return projectReferral({ ...sent, ...whatIsSaid(rest), ...(whole && { person: whole }) }, allowed).referral;
}

/** What is left out, or undefined, takes nothing away of what was told. */
export const whatIsSaid = <Said extends object>(said: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([, part]) => part !== undefined)) as Said;

export const correctsNothing = (correction: Correction): boolean =>
  Object.values(correction).every((value) => value === undefined);
