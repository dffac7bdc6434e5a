import {
  agreementOn,
  circumstancesOf,
  consentRuleFor,
  dayInLondon,
  isExpired,
  isNo,
  latestAnswer,
  mayShare,
  restsOnConsent,
  sharingPurposes,
  type Agency,
  type Consent,
  type ReferralSent,
  type SharingAgreement,
} from '#libs/case-schemas';

/** What becomes of a referral once the person has said something else; where it goes on, why, in a sentence to show. */
export type ConsentEffect = { readonly sharing: 'stops' } | { readonly sharing: 'goes-on'; readonly because: string };

/** Why nothing more may be told: the person has said no, or the time for which they said yes is over. */
export type Stopped = 'taken-back' | 'expired';

/** A no stops at once what rests on consent. What rests on a duty, or on a recorded decision, goes on and says why. */
export function effectOf(consent: Consent, referral: ReferralSent): ConsentEffect {
  if (!isNo(consent)) return { sharing: 'goes-on', because: 'The person has not said no.' };
  const agreement = agreementOf(referral);
  if (!agreement) return { sharing: 'stops' };
  const found = restsOnConsent(agreement, circumstancesOf(referral, new Date(referral.at)), referral.override);
  return found.rests ? { sharing: 'stops' } : { sharing: 'goes-on', because: found.because };
}

/**
 * Why nothing more may be told: the last that the person has said, of the receiver or of Beacon, is a no that stops it, or a
 * yes that is over. Only a yes about the same takes back a no; that somebody could not ask again does not.
 */
export function stoppedBy(later: readonly Consent[], referral: ReferralSent, at: Date): Stopped | undefined {
  const agreement = agreementOf(referral);
  const standing = later.filter((consent) => !isExpired(consent, at));
  const purpose = agreement ? sharingPurposes[agreement.purposeCode].askedAs : 'other';
  const about = { purpose, personRecordId: referral.person.recordId, alone: true };
  const last = [...(agreement ? [agreement.to] : []), 'beacon' as const].map((to) =>
    latestAnswer(standing, { to, ...about, ...(to === 'beacon' && { purpose: 'victim-support' as const }) }),
  );
  if (last.some((consent) => consent && isNo(consent) && effectOf(consent, referral).sharing === 'stops'))
    return 'taken-back';
  return agreement && isOver(later, referral, agreement, at) ? 'expired' : undefined;
}

function isOver(
  later: readonly Consent[],
  { consent, ...referral }: ReferralSent,
  agreement: SharingAgreement,
  at: Date,
): boolean {
  const { category, ...about } = circumstancesOf(referral, new Date(referral.at));
  const purpose = sharingPurposes[agreement.purposeCode].askedAs;
  const question = { to: agreement.to, purpose, personRecordId: referral.person.recordId, alone: true };
  const words = [...(consent ? [consent] : []), ...later];
  const answer = mayShare(consentRuleFor(agreement, category, about), words, referral.override, question, at);
  return !answer.may && answer.because === 'expired';
}

/** Whether the person has taken a yes back since they gave it, of the same receiver or of Beacon. */
export const isTakenBack = ({ recipient, at }: Consent, later: readonly Consent[]): boolean =>
  later.some((word) => isNo(word) && isAbout(word, recipient) && Date.parse(word.at) >= Date.parse(at));

/** A no to Beacon is about all whom Beacon tells. */
const isAbout = (word: Consent, to: Agency): boolean => word.recipient === to || word.recipient === 'beacon';

const agreementOf = ({ agreement, at }: ReferralSent) => agreementOn(agreement, dayInLondon(new Date(at)));
