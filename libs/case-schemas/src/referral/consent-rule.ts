import type { IncidentCategory } from '../incident/category.js';
import { occurs, type Circumstances, type ConsentRule } from '../sharing/consent-exception.js';
import type { SharingAgreement } from '../sharing/sharing-agreement.js';

/** The rule of an agreement for an incident of this category, about a person in these circumstances. */
export function consentRuleFor(
  { consent, consentExceptions = [] }: SharingAgreement,
  category: IncidentCategory,
  about: Omit<Circumstances, 'category'> = {},
): ConsentRule {
  return consentExceptions.find(({ when }) => occurs(when, { ...about, category }))?.rule ?? consent;
}
