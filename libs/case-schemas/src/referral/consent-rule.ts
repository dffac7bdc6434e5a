import { latestAnswer, type ConsentQuestion } from '../consent/consent-answer.js';
import type { Consent } from '../consent/consent.js';
import type { IncidentCategory } from '../incident/category.js';
import { occurs, type Circumstances, type ConsentRule } from '../sharing/consent-exception.js';
import type { SharingAgreement } from '../sharing/sharing-agreement.js';

export type MayRefer =
  | { readonly may: true; readonly consent?: Consent }
  | { readonly may: false; readonly because: 'refused' | 'withdrawn' | 'explicit-consent-missing' };

/** The rule of an agreement for an incident of this category, about a person in these circumstances. */
export function consentRuleFor(
  { consent, consentExceptions = [] }: SharingAgreement,
  category: IncidentCategory,
  about: Omit<Circumstances, 'category'> = {},
): ConsentRule {
  return consentExceptions.find(({ when }) => occurs(when, { ...about, category }))?.rule ?? consent;
}

/** Whether a person's own word allows the crossing, without overrides and whatever the day; see also `mayShare`. */
export function mayRefer(rule: ConsentRule, consents: readonly Consent[], about: ConsentQuestion): MayRefer {
  const consent = latestAnswer(consents, about);
  const yes = { may: true, ...(consent && { consent }) } as const;
  if (rule === 'not-needed' || rule === 'preferred') return yes;
  if (consent?.decision === 'refused' || consent?.decision === 'withdrawn')
    return { may: false, because: consent.decision };
  if (rule !== 'opt-out' && consent?.decision !== 'given') return { may: false, because: 'explicit-consent-missing' };
  return yes;
}
