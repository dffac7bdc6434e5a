import {
  agreementOn,
  circumstancesOf,
  dayInLondon,
  isNo,
  restsOnConsent,
  type Consent,
  type ReferralSent,
} from '#libs/case-schemas';

/** What becomes of a referral once the person has said something else; where it goes on, why, in a sentence to show. */
export type ConsentEffect = { readonly sharing: 'stops' } | { readonly sharing: 'goes-on'; readonly because: string };

/** A no stops at once what rests on consent. What rests on a duty, or on a recorded decision, goes on and says why. */
export function effectOf(consent: Consent, referral: ReferralSent): ConsentEffect {
  if (!isNo(consent)) return { sharing: 'goes-on', because: 'The person has not said no.' };
  const sentAt = new Date(referral.at);
  const agreement = agreementOn(referral.agreement, dayInLondon(sentAt));
  if (!agreement) return { sharing: 'stops' };
  const found = restsOnConsent(agreement, circumstancesOf(referral, sentAt), referral.override);
  return found.rests ? { sharing: 'stops' } : { sharing: 'goes-on', because: found.because };
}
