import { contactFields, contactSaid } from '../form/contact.fields.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { summaryField } from '../form/summary.field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import { personFields, personSaid } from '../new-referral/new-referral.form.js';
import { momentFields, momentSaid } from '../own-work/moment.fields.js';

/** What is asked of whoever writes down that somebody came. */
export const newClientFields: readonly Field[] = [
  ...momentFields('did they come').map((field) => ({ ...field, tells: ['cameAt'] })),
  ...personFields,
  {
    kind: 'date',
    name: 'occurred',
    heading: 'What happened',
    label: 'When did it happen?',
    hint: 'Leave this empty if they do not say. By it the centre knows until when samples can be taken.',
    notAfterToday: true,
    tells: ['occurredAt'],
  },
  {
    kind: 'line',
    name: 'occurredTime',
    label: 'At about what time?',
    hint: 'For example, 21:15. An estimate is enough.',
    narrow: true,
    form: clockForm,
    tells: ['occurredAt'],
  },
  { ...summaryField('What they say, in their own words. It stays in the centre.'), label: 'What do they say?' },
  ...contactFields,
];

/** The record as the service is asked to keep it; what is wrong with it, where that shows only now. */
export function newClientSaid(values: Values, now: Date): object | FieldError {
  const { occurredTime, summary } = values;
  const day = writtenDate('occurred', values);
  if (day !== undefined && !occurredTime)
    return { field: 'occurredTime', text: 'Enter at about what time it happened' };
  return {
    cameAt: momentSaid(values),
    person: personSaid(values, now),
    ...(day !== undefined && { occurredAt: writtenMoment('occurred', occurredTime ?? '', values) }),
    ...(summary && { summary }),
    safeContact: contactSaid(values),
  };
}
