import { whatMayBeRead, type Agency, type ReferralSent } from '#libs/case-schemas';

/** What of a referral is the service’s to read, so that nobody here learns where somebody lives who was harmed. */
export const oursToRead = (sent: ReferralSent, from: Agency): ReferralSent | undefined =>
  whatMayBeRead(sent, { from, to: 'youth-offending' });
