import {
  agreementFor,
  checkIdentifier,
  dayInLondon,
  type Agency,
  type PersonSighted,
  type ReferredTo,
} from '#libs/case-schemas';

/**
 * One spelling for one incident, whoever tells of it: the police's unique reference number where one was given, else
 * the number under which it was first recorded. Told by five agencies it still counts once. Other references are words
 * that strangers' incidents may share, so they make no key.
 */
export function incidentKey({
  incident,
  incidentReference,
  reportedAt,
}: Pick<PersonSighted, 'incident' | 'incidentReference' | 'reportedAt'>): string {
  const urn = checkIdentifier('urn', incidentReference ?? '', new Date(reportedAt).getUTCFullYear());
  return urn.ok ? `urn:${urn.canonical}` : `${incident.recordedBy}:${incident.id}`;
}

/**
 * The record of another agency from which the teller made its own, by the referral of whoever recorded the incident. Nobody
 * else's word counts for whose record another agency's is.
 */
export function originOf(
  teller: Agency,
  { incident, referralId, madeFrom }: Pick<PersonSighted, 'incident' | 'referralId' | 'madeFrom'>,
): PersonSighted['madeFrom'] {
  const isByReferral = referralId !== undefined && incident.recordedBy !== teller;
  return isByReferral && madeFrom?.agency === incident.recordedBy ? madeFrom : undefined;
}

/** Whether an agency may tell of anybody at all: one that is warned answers where others also tell whom they have seen. */
export const tellsSightings = (teller: Agency, now: Date): boolean =>
  agreementFor(teller, 'safeguarding-hub', 'sighting', dayInLondon(now)) !== undefined;

/** The referrals by which others may be warned, as far as the teller's word counts for that. */
export const holdersIn = (teller: Agency, { referredTo = [] }: PersonSighted, now: Date): ReferredTo[] =>
  referredTo.filter(({ agency }) => {
    const warned = agreementFor('safeguarding-hub', agency, 'alert', dayInLondon(now));
    return warned?.alerts?.byReferralsFrom?.includes(teller) ?? false;
  });

/** Whether an agency may speak of this incident: its own, or one of which it was sent a referral. */
export const mayTellOf = (teller: Agency, { incident, referralId }: PersonSighted): boolean =>
  incident.recordedBy === teller || referralId !== undefined;
