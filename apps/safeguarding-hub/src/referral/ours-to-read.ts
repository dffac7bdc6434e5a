import {
  agreementOn,
  dayInLondon,
  maySendUnder,
  projectReferral,
  type Agency,
  type ReferralSent,
} from '#libs/case-schemas';

/**
 * What of a referral is the hub’s to read. The sender has left out already what its agreement does not let cross; what
 * came all the same is not kept, so that the hub never holds what a sender had no right to tell. None where no agreement
 * lets the sender send it.
 */
export function oursToRead(sent: ReferralSent, from: Agency): ReferralSent | undefined {
  const on = dayInLondon(new Date(sent.at));
  const agreement = agreementOn(sent.agreement, on);
  if (!agreement || !maySendUnder(sent.agreement, { from, to: 'safeguarding-hub', on })) return undefined;
  return projectReferral(sent, agreement).referral;
}
