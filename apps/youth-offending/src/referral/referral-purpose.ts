import { agreementOn, dayInLondon, type ReferralSent, type SharingAgreement } from '#libs/case-schemas';

/** Whom a referral is about: the child who did harm, or the child who was harmed by one. Never both. */
export type Whose = 'child-who-harmed' | 'harmed-child';

type Sent = Pick<ReferralSent, 'agreement' | 'at'>;

export const whoseReferral = (sent: Sent): Whose =>
  termsOf(sent)?.subject === 'victim' ? 'harmed-child' : 'child-who-harmed';

/** Whether the service and the police are to decide together how an offence is answered. */
export const isForOutOfCourt = (sent: Sent): boolean => termsOf(sent)?.purposeCode === 'out-of-court-decision';

const termsOf = ({ agreement, at }: Sent): SharingAgreement | undefined =>
  agreementOn(agreement, dayInLondon(new Date(at)));
