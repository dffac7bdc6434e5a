import type { Agency, AgreementSubject, IncidentRole } from '#libs/case-schemas';
import type { PersonFinding } from '../finding/finding.js';
import type { FindingSubject } from '../finding/finding.row.js';
import { latestTellings } from '../finding/latest-telling.js';
import type { PersonSighting } from '../finding/patterns.js';

/** What one agency knows the person by. */
export interface OwnReferences {
  readonly agency: Agency;
  readonly personRecordIds: readonly string[];
  readonly referralIds: readonly string[];
}

/** A referral about somebody that the hub itself sent to an agency that is warned by it. */
export interface HubReferral {
  readonly personId: string;
  readonly agency: Agency;
  readonly referralId: string;
  readonly subject: AgreementSubject;
  readonly goesOn: boolean;
}

/** The longest list that an alert carries. Whoever has more of one person has the latest. */
export const LONGEST_LIST = 100;

/** On which side of what happened somebody was seen; a witness is on neither. */
export const rolesOf: Readonly<Record<FindingSubject, readonly IncidentRole[]>> = {
  victim: ['victim', 'child', 'reporter'],
  suspect: ['suspect'],
};

/**
 * By what an agency knows a person, of whom these are the sightings, on the side of which a finding speaks: a record of a
 * victim is no place for what the same person is suspected of. By its own sightings, and by the referrals that others sent it
 * and that go on by their last word, or that the hub sent it.
 */
export function ownReferences(
  agency: Agency,
  subject: FindingSubject,
  sightings: readonly PersonSighting[],
  sent: readonly HubReferral[] = [],
): OwnReferences {
  const onItsSide = sightings.filter(({ role }) => rolesOf[subject].includes(role)).sort(latestFirst);
  const own = onItsSide.filter((sighting) => sighting.agency === agency);
  return {
    agency,
    personRecordIds: latest(own.map(({ agencyRecordId }) => agencyRecordId)),
    referralIds: latest([
      ...own.flatMap(({ referralId }) => referralId ?? []),
      ...latestTellings(onItsSide).flatMap((sighting) => referralsTo(agency, sighting)),
      ...sent.filter(({ goesOn }) => goesOn).flatMap((referral) => referralTo(agency, subject, referral)),
    ]),
  };
}

const referralsTo = (agency: Agency, { referredTo }: PersonSighting): string[] =>
  referredTo.flatMap((held) => (held.agency === agency ? [held.referralId] : []));

const referralTo = (agency: Agency, subject: FindingSubject, sent: HubReferral): string[] =>
  sent.agency === agency && sent.subject === subject ? [sent.referralId] : [];

/** Whether an agency knows the person now: then it is told what is found. */
export const knows = ({ personRecordIds, referralIds }: OwnReferences): boolean =>
  personRecordIds.length + referralIds.length > 0;

/** Whether it knows the person or ever did, though its work on them is over. What it was told is not wrong because of that. */
export function everKnew(
  agency: Agency,
  subject: FindingSubject,
  sightings: readonly PersonSighting[],
  sent: readonly HubReferral[] = [],
): boolean {
  const onItsSide = sightings.filter(({ role }) => rolesOf[subject].includes(role));
  return (
    onItsSide.some((sighting) => sighting.agency === agency || referralsTo(agency, sighting).length > 0) ||
    sent.some((referral) => referralTo(agency, subject, referral).length > 0)
  );
}

const latestFirst = (one: PersonSighting, other: PersonSighting): number =>
  other.reportedAt.getTime() - one.reportedAt.getTime() || one.eventId.localeCompare(other.eventId);

/** In one order, so that equal lists look equal. */
const latest = (ids: readonly string[]): string[] => [...new Set(ids)].slice(0, LONGEST_LIST).sort();

/**
 * By what an agency is told of a finding as it hears it. Of one that no longer holds by the references by which it was told
 * before: they may be somebody else's by now.
 */
export function referencesFor(agency: Agency, heard: PersonFinding, now: OwnReferences): OwnReferences {
  const told = heard.told[agency];
  return heard.state !== 'current' && told ? { agency, ...told } : now;
}
