import { circumstancesOf, type ReferralSent } from '#libs/case-schemas';

/** What a referral tells of whether somebody is a child; a birth date that nobody knows tells nothing. */
export type KnownAge = 'child' | 'adult' | 'not-known';

export function knownAge(sent: Pick<ReferralSent, 'incident' | 'person' | 'riskAssessment'>, at: Date): KnownAge {
  if (circumstancesOf(sent, at).child) return 'child';
  const { kind, date, estimatedAge } = sent.person.birth ?? { kind: 'unknown' };
  const isTold = (kind === 'date' && date !== undefined) || (kind === 'estimated-age' && estimatedAge !== undefined);
  return isTold ? 'adult' : 'not-known';
}
