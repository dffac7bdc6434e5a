import type { Agency } from '../agency.js';
import type { ReferralSent } from '../event/referral-events.js';
import { secretAgencies } from '../sharing/agency-kinds.js';
import { circumstancesOf } from '../sharing/circumstances.js';
import { withinScope } from '../sharing/consent-scope.js';
import { mayShare, type NotShared } from '../sharing/may-share.js';
import { sharingPurposes } from '../sharing/purpose.js';
import { agreementForPurpose, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { dayInLondon } from '../wire/time.js';
import { chainTo, wouldReturn, type Received } from './chain.js';
import { consentRuleFor } from './consent-rule.js';
import { correctedReferral, whatIsSaid } from './correction.js';
import type { NewReferral, ReferringOn } from './new-referral.js';
import { projectReferral, type WholeReferral } from './referral-projection.js';

/** Who makes a referral, when, and the numbers that it gets. */
export interface Making {
  readonly from: Agency;
  readonly byName: string;
  readonly at: Date;
  readonly referralId: string;
  /** For what happened, where the agency has no number of it that others may know. */
  readonly incidentId: string;
}

/** A referral as it crosses; or why there is none: nothing of the person is told then. */
export type Made =
  | { readonly ok: true; readonly referral: ReferralSent }
  | { readonly ok: false; readonly because: NotShared | 'no-agreement' | 'would-return' };

/** A referral that comes of no other. */
export function makeReferral({ incident, person, ...said }: NewReferral, making: Making): Made {
  const { from, referralId, incidentId } = making;
  const known = secretAgencies.includes(from)
    ? { ...person, recordId: referralId }
    : { recordId: referralId, ...person };
  return underAgreement(said, making, {
    ...begun(said, making),
    incident: { id: incidentId, ...incident },
    person: known,
  });
}

/**
 * A referral on: what the agency was told of the person goes further as far as its own agreement lets it, with what it
 * adds. The person's yes to the first is none to the second, so nothing of the first answer goes with it.
 */
export function referOn(received: Received, said: ReferringOn, making: Making): Made {
  const chain = chainTo(making.from, received);
  if (wouldReturn(chain, said.to)) return { ok: false, because: 'would-return' };
  const account = secretAgencies.includes(making.from) ? underNewNumbers(received.sent, making) : received.sent;
  return underAgreement(said, making, { ...accountOf(account), ...begun(said, making), chain });
}

/**
 * A referral on, once the one that it came of was put right: as it should read now. Whose it is, by which numbers it goes,
 * what it rests on and what was said in it anew stay as they are.
 */
export function referOnAgain(
  child: ReferralSent,
  parentNow: ReferralSent,
  { riskAssessment, safeContact, summary, childsVoice }: ReferringOn,
  agreement: SharingAgreement,
): ReferralSent {
  const { recordId } = child.person;
  const account = accountOf({
    ...parentNow,
    incident: { ...parentNow.incident, id: child.incident.id },
    person: { ...parentNow.person, ...(recordId !== undefined && { recordId }) },
    ...(riskAssessment && { riskAssessment }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
  });
  return correctedReferral({ ...child, ...account }, {}, agreement);
}

function underAgreement({ to, purpose }: ReferringOn, { from, at }: Making, whole: WholeReferral): Made {
  const agreement = agreementForPurpose(from, to, purpose, dayInLondon(at));
  return agreement ? crossing(whole, agreement, at) : { ok: false, because: 'no-agreement' };
}

/** By the rule of the agreement in this person's circumstances, and no more than they said yes to. */
function crossing({ consent, ...whole }: WholeReferral, agreement: SharingAgreement, at: Date): Made {
  const { category, ...about } = circumstancesOf(whole, at);
  const purpose = sharingPurposes[agreement.purposeCode].askedAs;
  const question = { to: agreement.to, purpose, personRecordId: whole.person.recordId, alone: true };
  const rule = consentRuleFor(agreement, category, about);
  const answer = mayShare(rule, consent ? [consent] : [], whole.override, question, at);
  if (!answer.may) return { ok: false, because: answer.because };
  const heard = answer.consent && { consent: answer.consent };
  const allowed = withinScope(agreement, answer.restsOn === 'consent' ? answer.consent.scope : undefined);
  return { ok: true, referral: projectReferral({ ...whole, ...heard }, allowed).referral };
}

const begun = (said: ReferringOn, { referralId, at, byName }: Making) => ({
  referralId,
  at: at.toISOString(),
  byName,
  ...partsOf(said),
});

/** What is said anew stands in place of what was told before. */
const partsOf = ({ to: _, purpose: __, ...parts }: ReferringOn) => whatIsSaid(parts);

/** What was told of the person and of what happened; what was asked of the receiver, and what was answered, is over. */
function accountOf({ incident, person, riskAssessment, safeContact, summary, childsVoice }: ReferralSent) {
  return {
    incident,
    person,
    ...(riskAssessment && { riskAssessment }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
  };
}

/** By a number that others have of the same person somebody could learn where else they went. */
const underNewNumbers = (sent: ReferralSent, { referralId, incidentId }: Making): ReferralSent => ({
  ...sent,
  incident: { ...sent.incident, id: incidentId },
  person: { ...sent.person, recordId: referralId },
});
