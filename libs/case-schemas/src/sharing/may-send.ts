import type { Agency } from '../agency.js';
import { agreementOn, sharingAgreements } from './sharing-agreement.js';

/** Who sent a referral to whom, on which day (ISO date). */
export interface ReferralCrossing {
  readonly from: Agency;
  readonly to: Agency;
  readonly on: string;
}

/**
 * Whether the agreement that a referral names lets this sender send it to this receiver. The broker cannot tell: a
 * conversation needs a topic in each direction, so whoever may be sent referrals could write one as well.
 */
export function maySendUnder(
  agreementId: string,
  { from, to, on }: ReferralCrossing,
  agreements = sharingAgreements,
): boolean {
  const agreement = agreementOn(agreementId, on, agreements);
  return agreement?.matter === 'referral' && agreement.from === from && agreement.to === to;
}
