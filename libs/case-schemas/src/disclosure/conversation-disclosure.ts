import type { ReferralSent } from '../event/referral-events.js';
import { consentRuleFor } from '../referral/consent-rule.js';
import { circumstancesOf } from '../sharing/circumstances.js';
import { pathsIn, type FieldPath } from '../sharing/field-path.js';
import { mayShare } from '../sharing/may-share.js';
import { sharingPurposes } from '../sharing/purpose.js';
import { agreementOn, sharingAgreements, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { dayInLondon } from '../wire/time.js';
import { disclosureOf, type Crossing, type Disclosure, type Grounds } from './disclosure.js';

/**
 * The record of one event in the conversation about a referral, the first of all or a later one, whichever side says it:
 * each crosses under the agreement that the referral names, as it stands on the day, and rests on what the referral does.
 * @throws Error where the referral names an agreement that there never was
 */
export function disclosureInConversation(
  crossing: Crossing,
  referral: ReferralSent,
  said: object,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): Disclosure {
  const on = (at: string) => agreementOn(referral.agreement, dayInLondon(new Date(at)), agreements);
  const agreement = on(crossing.at) ?? on(referral.at);
  if (!agreement) throw new Error(`There is no sharing agreement ${referral.agreement}`);
  return disclosureOf(crossing, agreement, fieldsSaid(said), groundsOfReferral(referral, on(referral.at) ?? agreement));
}

/** What a referral rested on when it was sent, read from the referral itself, so that both sides come to the same. */
export function groundsOfReferral(referral: ReferralSent, agreement: SharingAgreement): Grounds {
  const { consent, override, person } = referral;
  const sentAt = new Date(referral.at);
  const { category, ...about } = circumstancesOf(referral, sentAt);
  const purpose = sharingPurposes[agreement.purposeCode].askedAs;
  const question = { to: agreement.to, purpose, personRecordId: person.recordId, alone: true };
  const rule = consentRuleFor(agreement, category, about);
  const may = mayShare(rule, consent ? [consent] : [], override, question, sentAt);
  // What was sent by another rule than today's has crossed all the same: that somebody owes the reason is the truth of it.
  return may.may ? may : { may: true, restsOn: 'duty', ...(consent && { consent }), reasonOwed: true };
}

/** A referral that is put right crosses whole, so its fields are named as they were the first time. */
function fieldsSaid(said: object): FieldPath[] {
  const { amended, ...step } = said as { readonly amended?: object };
  return pathsIn({ ...amended, ...step });
}
