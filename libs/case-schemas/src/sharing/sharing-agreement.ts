import type { Agency } from '../agency.js';
import type { FindingKind } from '../event/alert-events.js';
import { sharingAgreements } from './agreements/table.js';
import type { ConsentException, ConsentRule } from './consent-exception.js';
import type { SharingPurpose } from './purpose.js';
import type { RetentionClass } from './retention.js';
import type { PersonField, ReferralField, SightingField } from './shared-field.js';
import type { SourceStanding } from './source-standing.js';

export { sharingAgreements };

/** The law that governs what the sender does: police work, or everything else. DPA 2018 Part 3; UK GDPR. */
export type ProcessingRegime = 'dpa-2018-part-3' | 'uk-gdpr';

/**
 * What may be told: a whole referral and its conversation, who was seen in an incident, a warning, or a question about somebody
 * and what is answered.
 */
export type SharedMatter = 'referral' | 'sighting' | 'alert' | 'information-request';

/** Whose part in what happened the person told of has. */
export type AgreementSubject = 'victim' | 'suspect' | 'anyone';

/**
 * Why, on what basis and what one agency may tell another. Topics, broker access, the projection of a referral
 * and the check of consent are all made from these entries: a pair without one cannot talk.
 */
export interface SharingAgreement {
  /** The same in every version of one agreement: with a day it names the version. */
  readonly id: string;
  readonly from: Agency;
  readonly to: Agency;
  readonly matter: SharedMatter;
  readonly subject: AgreementSubject;
  readonly purposeCode: SharingPurpose;
  /** The purpose in the words that the receiver reads. */
  readonly purpose: string;
  readonly lawfulBasis: string;
  readonly regime: ProcessingRegime;
  /** The condition for special-category and criminal-offence data. */
  readonly condition: string;
  readonly consent: ConsentRule;
  readonly consentExceptions?: readonly ConsentException[];
  readonly fields: readonly ReferralField[];
  /** The properties of a person that may cross; a protected address never does. */
  readonly personFields: readonly PersonField[];
  /** For sightings only: what is said of the incident beside when it was, of what kind and whose part. */
  readonly sightingFields?: readonly SightingField[];
  /** Nobody can be told from what crosses: no reference of a record, and no moment nearer than a day. */
  readonly anonymous?: true;
  /** It cannot be laid beside another referral of the same incident: no number of it crosses, and no moment nearer than a day. */
  readonly keptApart?: true;
  /** For alerts only. */
  readonly alerts?: AlertTerms;
  readonly retention: RetentionClass;
  readonly effectiveFrom: string;
  /** The last day (ISO date). Without it the agreement holds until a later version of it begins. */
  readonly effectiveTo?: string;
  readonly source: string;
  readonly standing: SourceStanding;
}

/** What an agency may be warned of, on the side that the agreement is about, and by whose word beside its own. */
export interface AlertTerms {
  readonly kinds: readonly FindingKind[];
  /** What only others have told is neither shown to it nor counted for it. */
  readonly hears: readonly Agency[];
  /** It tells of nobody itself, and is warned by the referrals that these sent it, as far as the hub knows, while they go on. */
  readonly byReferralsFrom?: readonly Agency[];
}

/**
 * The agreement in force on a day (ISO date), or none: then nothing may cross. Where a pair has several purposes,
 * the one that stands first in the table is its ordinary one.
 */
export function agreementFor(
  from: Agency,
  to: Agency,
  matter: SharedMatter,
  on: string,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): SharingAgreement | undefined {
  return agreementsBetween(from, to, on, agreements).find((entry) => entry.matter === matter);
}

/** The agreement of a pair about referrals for one purpose, in force on a day (ISO date). */
export function agreementForPurpose(
  from: Agency,
  to: Agency,
  purpose: SharingPurpose,
  on: string,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): SharingAgreement | undefined {
  return agreementsBetween(from, to, on, agreements).find(
    (entry) => entry.matter === 'referral' && entry.purposeCode === purpose,
  );
}

/** All that one agency may tell another on a day (ISO date), in the order of the table. */
export function agreementsBetween(
  from: Agency,
  to: Agency,
  on: string,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): SharingAgreement[] {
  const ofPair = agreements.filter((entry) => entry.from === from && entry.to === to);
  const bonds = [...new Set(ofPair.map(bondOf))];
  return bonds.flatMap(
    (bond) =>
      latest(
        ofPair.filter((entry) => bondOf(entry) === bond),
        on,
      ) ?? [],
  );
}

/** The version of an agreement that was in force on a day (ISO date): by it an old crossing is explained. */
export function agreementOn(
  id: string,
  on: string,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): SharingAgreement | undefined {
  return latest(
    agreements.filter((entry) => entry.id === id),
    on,
  );
}

/** What two agencies tell each other for one purpose: its versions follow one another. */
export const bondOf = ({ from, to, matter, purposeCode }: SharingAgreement): string =>
  [from, to, matter, purposeCode].join(' ');

/** A version ends when the next one begins, or before where it says so: then there is none in between. */
function latest(versions: readonly SharingAgreement[], on: string): SharingAgreement | undefined {
  const begun = versions
    .filter(({ effectiveFrom }) => effectiveFrom <= on)
    .sort((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))[0];
  return begun?.effectiveTo !== undefined && begun.effectiveTo < on ? undefined : begun;
}
