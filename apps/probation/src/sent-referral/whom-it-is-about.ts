import {
  agreementForPurpose,
  agreementOn,
  dayInLondon,
  type Agency,
  type ReferralSent,
  type ReferringOn,
} from '#libs/case-schemas';

/**
 * Whether a referral would tell of somebody in a part that is not theirs: who has offended as the victim, or the other way
 * round. What is agreed about anyone fits both.
 */
export function tellsOfAnother(
  { agreement, at }: Pick<ReferralSent, 'agreement' | 'at'>,
  { to, purpose }: Pick<ReferringOn, 'to' | 'purpose'>,
  { from, today }: { readonly from: Agency; readonly today: string },
): boolean {
  const known = agreementOn(agreement, dayInLondon(new Date(at)))?.subject ?? 'anyone';
  const wanted = agreementForPurpose(from, to, purpose, today)?.subject ?? 'anyone';
  return known !== 'anyone' && wanted !== 'anyone' && known !== wanted;
}
