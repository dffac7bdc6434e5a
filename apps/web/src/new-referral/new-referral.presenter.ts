import type { Refused } from '../api/service.client.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { notSent } from '../form/consent.fields.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { knownRefusal, notAccepted } from '../form/reading.js';
import type { Making } from './making.js';

/** What stands above a form that comes back: nobody knows whether it was taken, or another was taken from it. */
export type Trouble = 'unavailable' | 'sent-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  readonly making: Making;
  readonly trouble?: Trouble;
}

export function newReferralPage(fields: readonly Field[], filled: Filled, { pages, name }: ReferralDesk) {
  const { values, errors, making, trouble } = filled;
  return {
    title: 'Make a referral',
    back: pages.list(),
    backText: `Back to ${name.toLowerCase()}`,
    fields: drawnFields(fields, values, errors),
    errors: errorLinks(errors),
    key: making.key,
    begun: making.begunAt.toISOString(),
    unavailable: trouble === 'unavailable',
    sentBefore: trouble === 'sent-before',
  };
}

/** The form once more, with why it was not taken. Whoever has sent another from it begins a new one, knowingly. */
export function refusalOf(
  refused: Refused,
  filled: Filled,
  fields: readonly Field[],
  newKey: () => string,
): [Filled, number] {
  if (refused.because === 'not-known') return [{ ...filled, trouble: 'unavailable' }, 503];
  const known = knownRefusal(notSent, refused.codes);
  if (known) return [{ ...filled, errors: [known] }, 422];
  if (refused.because === 'not-accepted') return [{ ...filled, errors: notAccepted(fields, refused.fields) }, 422];
  return [{ ...filled, making: { ...filled.making, key: newKey() }, trouble: 'sent-before' }, 409];
}
