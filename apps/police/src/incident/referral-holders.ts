import {
  agreementFor,
  agreementOn,
  dayInLondon,
  type Agency,
  type IncidentRole,
  type ReferralSent,
  type ReferredTo,
} from '#libs/case-schemas';

/** On which side of an incident somebody is referred. */
type Side = 'victim' | 'suspect';

/** A referral of somebody in an incident, and to whom it went. */
export interface SentTo {
  readonly to: Agency;
  readonly sent: ReferralSent;
}

/** Who may be warned of somebody because they hold this referral about them. */
export interface Holder {
  readonly personRecordId: string;
  readonly side: Side;
  readonly referredTo: ReferredTo;
}

const sideOf = (role: IncidentRole): Side => (role === 'suspect' ? 'suspect' : 'victim');

/**
 * Whether whoever holds this referral is warned by it, and on which side. Of all others the hub hears nothing: neither of those
 * that it may not warn so, nor of one that must not be laid beside another of the same incident.
 */
export function holderOf({ to, sent }: SentTo, now: Date): Holder | undefined {
  const warned = agreementFor('safeguarding-hub', to, 'alert', dayInLondon(now));
  const referred = agreementOn(sent.agreement, dayInLondon(new Date(sent.at)));
  if (!warned?.alerts?.byReferralsFrom?.includes('police') || !referred || referred.keptApart) return undefined;
  const { subject: side } = referred;
  const { recordId: personRecordId } = sent.person;
  if (side === 'anyone' || personRecordId === undefined) return undefined;
  if (warned.subject !== 'anyone' && warned.subject !== side) return undefined;
  return { personRecordId, side, referredTo: { agency: to, referralId: sent.referralId } };
}

export const holdersOf = (referrals: readonly SentTo[], now: Date): Holder[] =>
  referrals.flatMap((referral) => holderOf(referral, now) ?? []);

/** By which referrals others may be warned of somebody in this part. */
export const referredFor = (holders: readonly Holder[], role: IncidentRole, personRecordId: string): ReferredTo[] =>
  holders
    .filter((holder) => holder.side === sideOf(role) && holder.personRecordId === personRecordId)
    .map(({ referredTo }) => referredTo);
