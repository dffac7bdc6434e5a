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
  type ConsentQuestion,
  type ReferralSent,
} from '#libs/case-schemas';

const PROBATION = 'probation' satisfies Agency;

/** What becomes of a referral once the person has said something else; where it goes on, why, in a sentence to show. */
export type ConsentEffect = { readonly sharing: 'stops' } | { readonly sharing: 'goes-on'; readonly because: string };

/** Why nothing more may be told: the person has said no, or the time for which they said yes is over. */
export type Stopped = 'taken-back' | 'expired';

/** A no stops at once what rests on consent. What the supervision of somebody asks for rests on no yes, goes on, and says so. */
export function effectOf(consent: Consent, referral: ReferralSent): ConsentEffect {
  if (!isNo(consent)) return { sharing: 'goes-on', because: 'The person has not said no.' };
  const agreement = agreementOf(referral);
  if (!agreement) return { sharing: 'stops' };
  const found = restsOnConsent(agreement, circumstancesOf(referral, new Date(referral.at)), referral.override);
  return found.rests ? { sharing: 'stops' } : { sharing: 'goes-on', because: found.because };
}

/** A word about probation is about all whom probation tells. */
export const isAbout = ({ recipient }: Consent, to: Agency): boolean => recipient === to || recipient === PROBATION;

/**
 * What stops a referral now, by all that the person has said of its receiver and of probation; undefined where it may go on.
 * Only a yes about the same takes back a no: that somebody could not ask again does not.
 */
export function stoppedBy(heard: readonly Consent[], referral: ReferralSent, at: Date): Stopped | undefined {
  const agreement = agreementOf(referral);
  const purpose = agreement ? sharingPurposes[agreement.purposeCode].askedAs : 'safeguarding';
  const about = { purpose, personRecordId: referral.person.recordId, alone: true };
  const words = [...(referral.consent ? [referral.consent] : []), ...heard];
  const valid = words.filter((word) => !isExpired(word, at));
  const last = [
    agreement && latestAnswer(valid, { to: agreement.to, ...about }),
    latestAnswer(forAnyPurpose(valid, purpose), { to: PROBATION, ...about }),
  ];
  if (last.some((word) => word && isNo(word) && effectOf(word, referral).sharing === 'stops')) return 'taken-back';
  if (!agreement) return undefined;
  const { category, ...circumstances } = circumstancesOf(referral, new Date(referral.at));
  const rule = consentRuleFor(agreement, category, circumstances);
  const answer = mayShare(rule, words, referral.override, { to: agreement.to, ...about }, at);
  return !answer.may && answer.because === 'expired' ? 'expired' : undefined;
}

/**
 * The word on which a referral would rest: the last that was said of its receiver, whoever wrote it down. Why somebody said so
 * earlier they said to probation, and it goes no further.
 */
export function wordAsItStands(
  said: Consent | undefined,
  heard: readonly Consent[],
  question: Omit<ConsentQuestion, 'alone'>,
): Consent | undefined {
  const words = [...heard.map(withoutReason), ...(said ? [said] : [])];
  return latestAnswer(words, { ...question, alone: true });
}

function withoutReason({ reason: _, ...word }: Consent): Consent {
  return word;
}

/** Of probation itself it is asked once, and not for each purpose. */
const forAnyPurpose = (words: readonly Consent[], purpose: Consent['purpose']): Consent[] =>
  words.filter(({ recipient }) => recipient === PROBATION).map((word) => ({ ...word, purpose }));

const agreementOf = ({ agreement, at }: ReferralSent) => agreementOn(agreement, dayInLondon(new Date(at)));
