import type { IncidentCategory } from '../incident/category.js';

/**
 * When the person's own word is needed before anything crosses. `preferred`: it is asked for and written down, and
 * what a duty asks for crosses whatever the answer.
 */
export const consentRules = {
  'not-needed': 'Not needed',
  'opt-out': 'Unless the person says no',
  explicit: 'Only when the person has said yes',
  'explicit-unless-overridden': 'When the person has said yes, or by a recorded override',
  preferred: 'Asked for; a duty goes on without it',
} as const;
export type ConsentRule = keyof typeof consentRules;

/** What a consent rule may turn on. */
export interface Circumstances {
  readonly category: IncidentCategory;
  /** The person referred is, or may be, under 18. */
  readonly child?: boolean;
  /** Graded high by a risk assessment, as for a multi-agency risk assessment conference. */
  readonly highRisk?: boolean;
}

export type ConsentOccasion =
  | { readonly is: 'child' }
  | { readonly is: 'high-risk' }
  | { readonly is: 'category'; readonly categories: readonly IncidentCategory[] };

/** Where another rule holds than the agreement's own. The first that fits counts. */
export interface ConsentException {
  readonly when: ConsentOccasion;
  readonly rule: ConsentRule;
  readonly source: string;
}

export function occurs(occasion: ConsentOccasion, { category, child, highRisk }: Circumstances): boolean {
  switch (occasion.is) {
    case 'child':
      return child === true;
    case 'high-risk':
      return highRisk === true;
    case 'category':
      return occasion.categories.includes(category);
  }
}
