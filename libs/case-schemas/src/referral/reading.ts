import type { Agency } from '../agency.js';
import type { ReferralSent } from '../event/referral-events.js';
import { maySendUnder } from '../sharing/may-send.js';
import { agreementOn } from '../sharing/sharing-agreement.js';
import { dayInLondon } from '../wire/time.js';
import { projectReferral } from './referral-projection.js';

/**
 * What of a referral that has come is the receiver's to read. The sender has left out already what their agreement does not
 * let cross; what came all the same is not to be kept. Undefined where no agreement lets that sender send it to that receiver.
 */
export function whatMayBeRead(
  sent: ReferralSent,
  { from, to }: { readonly from: Agency; readonly to: Agency },
): ReferralSent | undefined {
  const on = dayInLondon(new Date(sent.at));
  const agreement = agreementOn(sent.agreement, on);
  if (!agreement || !maySendUnder(sent.agreement, { from, to, on })) return undefined;
  return projectReferral(sent, agreement).referral;
}
