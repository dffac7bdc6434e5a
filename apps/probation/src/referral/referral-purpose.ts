import { agreementOn, dayInLondon, type ReferralSent, type SharingPurpose } from '#libs/case-schemas';

type Sent = Pick<ReferralSent, 'agreement' | 'at'>;

/** What a referral was sent for, as a code. None of what arrived under an agreement that is known no more. */
export const purposeOf = ({ agreement, at }: Sent): SharingPurpose | undefined =>
  agreementOn(agreement, dayInLondon(new Date(at)))?.purposeCode;

/** Whether somebody whom the youth offending service works with is to become probation’s. */
export const isHandover = (sent: Sent): boolean => purposeOf(sent) === 'transition-at-18';
