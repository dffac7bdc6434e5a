import {
  agreementOn,
  circumstancesOf,
  dayInLondon,
  isExpired,
  isNo,
  latestAnswer,
  restsOnConsent,
  sharingPurposes,
  type Agency,
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
 * Whether nothing more may be told: the last that the person has said, of the receiver or of Beacon, is a no that stops it.
 * Only a yes about the same takes back a no; that somebody could not ask again does not.
 */
export function isStopped(later: readonly Consent[], referral: ReferralSent, at: Date): boolean {
  const agreement = agreementOf(referral);
  const standing = later.filter((consent) => !isExpired(consent, at));
  const purpose = agreement ? sharingPurposes[agreement.purposeCode].askedAs : 'other';
  const about = { purpose, personRecordId: referral.person.recordId, alone: true };
  const last = [...(agreement ? [agreement.to] : []), 'beacon' as const].map((to) =>
    latestAnswer(standing, { to, ...about, ...(to === 'beacon' && { purpose: 'victim-support' as const }) }),
  );
  return last.some((consent) => consent && isNo(consent) && effectOf(consent, referral).sharing === 'stops');
}

/** Whether the person has taken a yes back since they gave it, of the same receiver or of Beacon. */
export const isTakenBack = ({ recipient, at }: Consent, later: readonly Consent[]): boolean =>
  later.some((word) => isNo(word) && isAbout(word, recipient) && Date.parse(word.at) >= Date.parse(at));

/** A no to Beacon is about all whom Beacon tells. */
const isAbout = (word: Consent, to: Agency): boolean => word.recipient === to || word.recipient === 'beacon';

const agreementOf = ({ agreement, at }: ReferralSent) => agreementOn(agreement, dayInLondon(new Date(at)));
