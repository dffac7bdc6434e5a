import {
  agreementOn,
  circumstancesOf,
  dayInLondon,
  isExpired,
  isNo,
  restsOnConsent,
  sharingPurposes,
  type Consent,
  type ReferralSent,
} from '#libs/case-schemas';

/** What becomes of a referral once the person has said something else; where it goes on, why, in a sentence to show. */
export type ConsentEffect = { readonly sharing: 'stops' } | { readonly sharing: 'goes-on'; readonly because: string };

/** A no stops at once what rests on consent. What rests on a duty, or on a recorded decision, goes on and says why. */
export function effectOf(consent: Consent, referral: ReferralSent): ConsentEffect {
  if (!isNo(consent)) return { sharing: 'goes-on', because: 'The person has not said no.' };
  const agreement = agreementOf(referral);
  if (!agreement) return { sharing: 'stops' };
  const found = restsOnConsent(agreement, circumstancesOf(referral, new Date(referral.at)), referral.override);
  return found.rests ? { sharing: 'stops' } : { sharing: 'goes-on', because: found.because };
}

/**
 * Whether nothing more may be told of a referral, after all that the person has said of it since it was sent: a no stops what
 * rests on consent until they say yes to the same, later and for a time that is not over. That somebody could not ask again is
 * no yes.
 */
export function isStopped(later: readonly Consent[], referral: ReferralSent, at: Date): boolean {
  const purpose = askedAs(referral);
  const isYes = (consent: Consent) =>
    consent.decision === 'given' && consent.purpose === purpose && !isExpired(consent, at);
  const last = later
    .filter((consent) => isNo(consent) || isYes(consent))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at) || Number(isNo(one)) - Number(isNo(other)))
    .at(-1);
  return last !== undefined && isNo(last) && effectOf(last, referral).sharing === 'stops';
}

function askedAs(referral: ReferralSent): Consent['purpose'] | undefined {
  const agreement = agreementOf(referral);
  return agreement && sharingPurposes[agreement.purposeCode].askedAs;
}

const agreementOf = ({ agreement, at }: ReferralSent) => agreementOn(agreement, dayInLondon(new Date(at)));
