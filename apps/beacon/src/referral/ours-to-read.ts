import { whatMayBeRead, type Agency, type ReferralSent } from '#libs/case-schemas';

/** What of a referral is Beacon’s to read, so that it never holds what a sender had no right to tell. */
export const oursToRead = (sent: ReferralSent, from: Agency): ReferralSent | undefined =>
  whatMayBeRead(sent, { from, to: 'beacon' });
