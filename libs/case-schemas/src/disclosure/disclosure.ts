import type { Agency } from '../agency.js';
import type { OverrideReason } from '../consent/consent-override.js';
import type { EventType } from '../event/catalogue.js';
import type { FieldPath } from '../sharing/field-path.js';
import type { MayShare } from '../sharing/may-share.js';
import type { SharingPurpose } from '../sharing/purpose.js';
import type { RetentionClass } from '../sharing/retention.js';
import type { ProcessingRegime, SharingAgreement } from '../sharing/sharing-agreement.js';

/** What crossed: one event from one agency to another. */
export interface Crossing {
  readonly eventId: string;
  readonly eventType: EventType;
  /** Whom or what it is about: a referral's id, or the sender's own reference of a person. */
  readonly subject: string;
  readonly from: Agency;
  readonly to: Agency;
  /** When (RFC 3339). */
  readonly at: string;
  /** Who let it go; none where a rule did. */
  readonly byName?: string;
}

/**
 * That something was told: exactly which fields, to whom, when, under which version of which agreement and on what
 * basis. It holds no value, so that it never becomes a second copy of the case; once made it is never changed.
 * Data Protection Act 2018, section 62: logs of disclosure.
 */
export interface Disclosure extends Crossing {
  readonly agreement: string;
  /** From which day that version of the agreement held. */
  readonly agreementFrom: string;
  readonly purpose: SharingPurpose;
  readonly lawfulBasis: string;
  readonly regime: ProcessingRegime;
  readonly condition: string;
  readonly retention: RetentionClass;
  readonly restsOn: Grounds['restsOn'];
  /** When the person said what it rests on. */
  readonly consentAt?: string;
  readonly overrideReason?: OverrideReason;
  readonly overriddenBy?: string;
  readonly fields: readonly FieldPath[];
}

/** What a crossing rests on, as `mayShare` has found. */
export type Grounds = Extract<MayShare, { readonly may: true }>;

export function disclosureOf(
  crossing: Crossing,
  agreement: SharingAgreement,
  fields: readonly FieldPath[],
  grounds: Grounds,
): Disclosure {
  const { eventId, eventType, subject, from, to, at, byName } = crossing;
  return Object.freeze({
    ...{ eventId, eventType, subject, from, to, at },
    ...(byName !== undefined && { byName }),
    agreement: agreement.id,
    agreementFrom: agreement.effectiveFrom,
    purpose: agreement.purposeCode,
    lawfulBasis: agreement.lawfulBasis,
    regime: agreement.regime,
    condition: agreement.condition,
    retention: agreement.retention,
    ...groundsIn(grounds),
    fields: Object.freeze([...fields].sort()),
  });
}

function groundsIn(grounds: Grounds): Pick<Disclosure, 'restsOn' | 'consentAt' | 'overrideReason' | 'overriddenBy'> {
  return {
    restsOn: grounds.restsOn,
    ...(grounds.consent && { consentAt: grounds.consent.at }),
    ...(grounds.restsOn === 'override' && {
      overrideReason: grounds.override.reason,
      overriddenBy: grounds.override.decidedBy,
    }),
  };
}
