import { agreementOn, dayInLondon, type ReferralSent, type SharingPurpose } from '#libs/case-schemas';

/** What a referral to the police is for, as its agreement says. */
export interface ReceivedPurpose {
  readonly purposeCode: SharingPurpose;
  /** It names nobody, and nobody may be led back to: it stays apart from everything else that the police know. */
  readonly anonymous: boolean;
}

/**
 * @throws Error where there is no such agreement; what comes under none is refused before anybody asks
 */
export function purposeOf({ agreement, at }: Pick<ReferralSent, 'agreement' | 'at'>): ReceivedPurpose {
  const terms = agreementOn(agreement, dayInLondon(new Date(at)));
  if (!terms) throw new Error(`There is no sharing agreement ${agreement}`);
  return { purposeCode: terms.purposeCode, anonymous: terms.anonymous ?? false };
}
