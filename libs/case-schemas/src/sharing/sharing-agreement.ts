import type { Agency } from '../agency.js';
import type { FindingKind } from '../event/alert-events.js';

/** The law that governs what the sender does: police work, or everything else. DPA 2018 Part 3; UK GDPR. */
export type ProcessingRegime = 'dpa-2018-part-3' | 'uk-gdpr';

/** What may be told: a whole referral and its conversation, who was seen in an incident, or a warning. */
export type SharedMatter = 'referral' | 'sighting' | 'alert';

/** When the person's own word is needed before anything crosses. */
export type ConsentRule = 'not-needed' | 'opt-out' | 'explicit';

/**
 * Why, on what basis and what one agency may tell another. Topics, broker access, the projection of a referral
 * and the check of consent are all made from these entries: a pair without one cannot talk.
 */
export interface SharingAgreement {
  readonly id: string;
  readonly from: Agency;
  readonly to: Agency;
  readonly matter: SharedMatter;
  readonly purpose: string;
  readonly lawfulBasis: string;
  readonly regime: ProcessingRegime;
  readonly consent: ConsentRule;
  /** The properties of a person that may cross; a protected address never does. */
  readonly personFields: readonly PersonField[];
  /** For alerts only. */
  readonly alerts?: AlertTerms;
  readonly effectiveFrom: string;
  readonly source: string;
}

/** What an agency may be warned of, and by whose word beside its own. */
export interface AlertTerms {
  readonly kinds: readonly FindingKind[];
  /** What only others have told is neither shown to it nor counted for it. */
  readonly hears: readonly Agency[];
}

export type PersonField =
  | 'names'
  | 'birth'
  | 'sex'
  | 'genderIdentity'
  | 'ethnicity'
  | 'addresses'
  | 'phones'
  | 'emails'
  | 'identifiers'
  | 'deceased';

const everything: readonly PersonField[] = [
  'names',
  'birth',
  'sex',
  'genderIdentity',
  'ethnicity',
  'addresses',
  'phones',
  'emails',
  'identifiers',
  'deceased',
];

/** What it takes to know a person again, and no more. */
const identity: readonly PersonField[] = ['names', 'birth', 'sex', 'addresses', 'phones', 'emails', 'identifiers'];

export const sharingAgreements: readonly SharingAgreement[] = [
  {
    id: 'police-beacon-victim-support',
    from: 'police',
    to: 'beacon',
    matter: 'referral',
    purpose: 'Support for a victim of crime',
    lawfulBasis: "Victims' Code, right 4: to be referred to services that support victims",
    regime: 'dpa-2018-part-3',
    consent: 'opt-out',
    personFields: everything,
    effectiveFrom: '2021-04-01',
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
  },
  {
    id: 'police-hub-sightings',
    from: 'police',
    to: 'safeguarding-hub',
    matter: 'sighting',
    purpose: 'Finding people who are harmed, or who harm, again and again',
    lawfulBasis: 'Prevention and detection of crime; safeguarding of children and of individuals at risk',
    regime: 'dpa-2018-part-3',
    consent: 'not-needed',
    personFields: identity,
    effectiveFrom: '2021-04-01',
    source: 'Data Protection Act 2018, section 35 and Schedule 8 paragraph 4',
  },
  {
    id: 'beacon-hub-sightings',
    from: 'beacon',
    to: 'safeguarding-hub',
    matter: 'sighting',
    purpose: 'Finding people who are harmed again and again',
    lawfulBasis: 'Safeguarding of children and of individuals at risk',
    regime: 'uk-gdpr',
    consent: 'opt-out',
    personFields: identity,
    effectiveFrom: '2021-04-01',
    source: 'Data Protection Act 2018, Schedule 1 paragraph 18',
  },
  {
    id: 'hub-beacon-alerts',
    from: 'safeguarding-hub',
    to: 'beacon',
    matter: 'alert',
    purpose: 'Telling those who support a victim that this has happened before',
    lawfulBasis: 'Safeguarding of children and of individuals at risk',
    regime: 'uk-gdpr',
    consent: 'not-needed',
    personFields: [],
    // Of suspicion a victim's service is told nothing; that a report is of the same two people it is.
    alerts: { kinds: ['repeat-victim', 'repeat-pair'], hears: ['police'] },
    effectiveFrom: '2021-04-01',
    source: 'Data Protection Act 2018, Schedule 1 paragraph 18',
  },
  {
    id: 'hub-police-alerts',
    from: 'safeguarding-hub',
    to: 'police',
    matter: 'alert',
    purpose: 'Telling the police that a victim or a suspect has been seen before',
    lawfulBasis: 'Safeguarding of children and of individuals at risk',
    regime: 'uk-gdpr',
    consent: 'not-needed',
    personFields: [],
    // That a victim went to Beacon is the victim's to tell.
    alerts: { kinds: ['repeat-victim', 'repeat-perpetrator', 'repeat-pair'], hears: [] },
    effectiveFrom: '2021-04-01',
    source: 'Data Protection Act 2018, Schedule 1 paragraph 18',
  },
];

/** The agreement in force on a day (ISO date), or none: then nothing may cross. */
export function agreementFor(
  from: Agency,
  to: Agency,
  matter: SharedMatter,
  on: string,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): SharingAgreement | undefined {
  return agreements
    .filter((entry) => entry.from === from && entry.to === to && entry.matter === matter && entry.effectiveFrom <= on)
    .sort((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))[0];
}
