import type { Agency } from '../agency.js';
import type { Consent } from '../consent/consent.js';
import type { IncidentCategory } from '../incident/category.js';
import type { ConsentRule, SharingAgreement } from '../sharing/sharing-agreement.js';

/**
 * For these the victim must say yes before anything is passed on; for the rest it is enough not to have said no.
 * Source: Code of Practice for Victims 2015 as told by Nottinghamshire police ("explicit consent first for sexual
 * offence, domestic violence, bereaved relative"); whether the 2021 Code keeps it word for word is not settled.
 */
const EXPLICIT_FIRST: readonly IncidentCategory[] = ['sexual-offence', 'domestic-abuse', 'homicide'];

export type MayRefer =
  | { readonly may: true; readonly consent?: Consent }
  | { readonly may: false; readonly because: 'refused' | 'withdrawn' | 'explicit-consent-missing' };

export function consentRuleFor(agreement: SharingAgreement, category: IncidentCategory): ConsentRule {
  return agreement.consent === 'opt-out' && EXPLICIT_FIRST.includes(category) ? 'explicit' : agreement.consent;
}

/** Whose answer is looked for, and to which question. */
export interface ConsentQuestion {
  readonly to: Agency;
  readonly purpose: Consent['purpose'];
  readonly personRecordId: string | undefined;
  /** There is no other whose answer an unnamed one could be. */
  readonly alone: boolean;
}

/**
 * Whether a person's own word allows the crossing. The latest answer counts. That nobody asked again takes back
 * neither a yes nor a no. Where there are several people, a yes without a name is nobody's, because it may be the
 * other's, and a no without a name is everybody's; a no to the recipient counts for whatever purpose it was said.
 */
export function mayRefer(rule: ConsentRule, consents: readonly Consent[], about: ConsentQuestion): MayRefer {
  const consent = latestAnswer(consents, about);
  if (rule === 'not-needed') return { may: true, ...(consent && { consent }) };
  if (consent?.decision === 'refused' || consent?.decision === 'withdrawn')
    return { may: false, because: consent.decision };
  if (rule === 'explicit' && consent?.decision !== 'given') return { may: false, because: 'explicit-consent-missing' };
  return { may: true, ...(consent && { consent }) };
}

function latestAnswer(consents: readonly Consent[], question: ConsentQuestion): Consent | undefined {
  const records = consents
    .filter((consent) => consent.recipient === question.to && isAnswerTo(question, consent))
    .sort(
      (earlier, later) => Date.parse(earlier.at) - Date.parse(later.at) || Number(isNo(earlier)) - Number(isNo(later)),
    );
  return records.findLast(({ decision }) => decision !== 'not-asked') ?? records.at(-1);
}

function isAnswerTo({ purpose, personRecordId, alone }: ConsentQuestion, consent: Consent): boolean {
  const unnamed = consent.personRecordId === undefined;
  const theirs = unnamed ? alone || isNo(consent) : consent.personRecordId === personRecordId;
  return theirs && (consent.purpose === purpose || isNo(consent));
}

const isNo = ({ decision }: Consent): boolean => decision === 'refused' || decision === 'withdrawn';
