import { isDecided, overrideReasons, type ConsentOverride } from '../consent/consent-override.js';
import { consentRuleFor } from '../referral/consent-rule.js';
import type { Circumstances } from './consent-exception.js';
import type { SharingAgreement } from './sharing-agreement.js';

/** Whether telling on depends on the person's word; where it does not, why it goes on, in a sentence to show. */
export type RestsOnConsent =
  { readonly rests: true } | { readonly rests: false; readonly on: 'duty' | 'override'; readonly because: string };

/**
 * What a withdrawal of consent stops at once: whatever rests on it under this agreement, a referral on its way and every
 * later step of it too. A duty and a recorded override go on.
 */
export function restsOnConsent(
  agreement: SharingAgreement,
  { category, ...about }: Circumstances,
  override?: ConsentOverride,
): RestsOnConsent {
  const rule = consentRuleFor(agreement, category, about);
  if (rule === 'not-needed') return onDuty(agreement, 'It does not ask for consent');
  const decided = override && isDecided(override) ? override : undefined;
  if (decided && (rule === 'preferred' || rule === 'explicit-unless-overridden')) return onOverride(decided);
  if (rule === 'preferred') return onDuty(agreement, 'Consent was asked for and is not required');
  return { rests: true };
}

const onDuty = ({ lawfulBasis }: SharingAgreement, why: string): RestsOnConsent => ({
  rests: false,
  on: 'duty',
  because: `${why}: ${lawfulBasis}.`,
});

const onOverride = ({ reason, decidedBy }: ConsentOverride): RestsOnConsent => ({
  rests: false,
  on: 'override',
  because: `${decidedBy} decided to share without consent: ${overrideReasons[reason]}.`,
});
