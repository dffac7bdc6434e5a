import type { ReferralDesk } from '../desk/referral-desk.js';
import { drawnFields } from '../form/field.presenter.js';
import type { Field, FieldError, Values } from '../form/field.js';

/** Whom to look for. It is sent in a form, so that no name stands in an address, a history or a log. */
export const searchFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'text',
    label: 'Find a referral',
    hint: 'By a name, a number or a reference, in full or by how it begins.',
    longest: 100,
    missing: 'Enter a name, a number or a reference',
  },
];

/** The search box, with what was written in it. */
export const drawnSearch = ({ pages }: ReferralDesk, values: Values = {}, errors: readonly FieldError[] = []) => ({
  action: pages.search(),
  fields: drawnFields(searchFields, values, errors),
});
