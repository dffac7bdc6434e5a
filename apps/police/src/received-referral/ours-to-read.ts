import { agreementOn, dayInLondon, whatMayBeRead, type Agency, type ReferralSent } from '#libs/case-schemas';

/**
 * What of a referral is the police’s to read. The sender has left out already what its agreement does not let cross; what
 * came all the same is not kept. Of intelligence that names nobody, the name of whoever wrote it down goes too: it is
 * known who works with whom. None where no agreement lets the sender send it.
 */
export function oursToRead(sent: ReferralSent, from: Agency): ReferralSent | undefined {
  const read = whatMayBeRead(sent, { from, to: 'police' });
  if (!read) return undefined;
  const agreement = agreementOn(read.agreement, dayInLondon(new Date(read.at)));
  return agreement?.anonymous ? withoutName(read) : read;
}

/** What is said, without who says it. */
export function withoutName<Said extends { readonly byName?: string }>({ byName: _, ...rest }: Said) {
  return rest;
}
