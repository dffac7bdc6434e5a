import type { IncidentInBrief, ReferralSent } from '../event/referral-events.js';
import { secretAgencies } from '../sharing/agency-kinds.js';
import { isWithinPath, pathsIn, pick, type FieldPath } from '../sharing/field-path.js';
import { alwaysCrossing } from '../sharing/shared-field.js';
import type { SharingAgreement } from '../sharing/sharing-agreement.js';
import { dayInLondon } from '../wire/time.js';
import { projectPerson } from './projection.js';
import type { ReferralLink } from './referral-link.js';

/** A referral with all that its sender knows; what of it crosses is for the agreement to say. */
export type WholeReferral = Omit<ReferralSent, 'agreement' | 'purpose'>;

export interface ProjectedReferral {
  readonly referral: ReferralSent;
  /** Every field that crossed, for the disclosure record. */
  readonly fields: readonly FieldPath[];
}

/** What crosses of a referral under an agreement, and exactly which fields that are. */
export function projectReferral(whole: WholeReferral, agreement: SharingAgreement): ProjectedReferral {
  const said: ReferralSent = {
    ...whole,
    agreement: agreement.id,
    purpose: agreement.purpose,
    person: agreement.anonymous ? { names: [] } : projectPerson(whole.person, agreement),
  };
  const { chain, ...allowed } = pick(said, [...alwaysCrossing, ...agreement.fields, 'person']) as ReferralSent;
  const links = chain && withoutSecretLinks(chain, agreement);
  const referral: ReferralSent = {
    ...allowed,
    incident: incidentUnder(agreement, allowed),
    // An empty chain would tell that there was a link.
    ...(links && links.length > 0 && { chain: links }),
  };
  return { referral, fields: pathsIn(referral) };
}

/** Whether a field may cross under an agreement, as a step that puts a referral right must ask. */
export function mayCross(agreement: SharingAgreement, path: FieldPath): boolean {
  const ofPerson = ['recordId', ...agreement.personFields].map((field) => `person.${field}`);
  const allowed = [...alwaysCrossing, ...agreement.fields, ...(agreement.anonymous ? [] : ofPerson)];
  return allowed.some((outer) => isWithinPath(path, outer));
}

function incidentUnder({ anonymous, keptApart }: SharingAgreement, allowed: ReferralSent): IncidentInBrief {
  if (anonymous) return untraceable(allowed);
  return keptApart ? apart(allowed) : allowed.incident;
}

/** Two referrals of one incident have its number and its moments in common; these have not. Done twice it is the same. */
function apart({ referralId, incident }: ReferralSent): IncidentInBrief {
  const day = (moment: string) => `${dayInLondon(new Date(moment))}T00:00:00Z`;
  const { occurredAt, reportedAt } = incident;
  return { ...incident, id: referralId, occurredAt: day(occurredAt), reportedAt: day(reportedAt) };
}

/** The sender's own number and the hour could be laid beside a diary; the day and a fresh number cannot. */
function untraceable({ referralId, at, incident }: ReferralSent): IncidentInBrief {
  const day = dayInLondon(new Date(incident.occurredAt));
  return { id: referralId, category: incident.category, occurredAt: `${day}T12:00:00Z`, reportedAt: at };
}

/** That somebody went to an agency that keeps even that a secret is not told by the way to a third. */
function withoutSecretLinks(chain: readonly ReferralLink[], { to }: SharingAgreement): ReferralLink[] {
  return chain.filter((link) => {
    const ends = [link.from, link.to];
    return ends.includes(to) || !ends.some((agency) => secretAgencies.includes(agency));
  });
}
