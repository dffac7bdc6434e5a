import type { ReferralSent } from '../event/referral-events.js';
import { circumstancesOf } from '../sharing/circumstances.js';
import { agreementOn } from '../sharing/sharing-agreement.js';
import { restsOnConsent } from '../sharing/withdrawal.js';
import { dayInLondon } from '../wire/time.js';

/**
 * Whether a referral that was made of another ends with it, by the reason for which that one ended. A yes that is taken back
 * stops what rests on it and nothing else: a duty, or a recorded decision to share without, goes on (UK GDPR, Article 7(3):
 * withdrawal does not touch what has another basis). Every other reason is one for all that came of it.
 */
export function endsWithIt(made: ReferralSent, reason: string): boolean {
  if (reason !== 'consent-withdrawn') return true;
  const sentAt = new Date(made.at);
  const agreement = agreementOn(made.agreement, dayInLondon(sentAt));
  return !agreement || restsOnConsent(agreement, circumstancesOf(made, sentAt), made.override).rests;
}
