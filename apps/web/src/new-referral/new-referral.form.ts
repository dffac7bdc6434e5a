import {
  dayInLondon,
  incidentCategories,
  type Agency,
  type Birth,
  type IncidentCategory,
  type PersonName,
} from '#libs/case-schemas';
import {
  consentFields,
  consentSaid,
  nothingOverridden,
  overrideFields,
  overrideSaid,
  type Writing,
} from '../form/consent.fields.js';
import { contactFields, contactSaid } from '../form/contact.fields.js';
import type { Field, Values } from '../form/field.js';
import { chosenRoute, routeField } from '../form/route.fields.js';
import { summaryField } from '../form/summary.field.js';
import { wishFields } from '../form/wish.fields.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';

/** What is asked of somebody who makes a referral for an agency on a day (ISO date). */
export const newReferralFields = (from: Agency, on: string): readonly Field[] => [
  routeField(from, on),
  ...personFields,
  ...incidentFields,
  ...consentFields,
  ...overrideFields,
  ...contactFields,
  ...wishFields,
];

/** Whoever is referred, as far as anybody knows: nobody stays without help because a name or a birth date is not known. */
export const personFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'forenames',
    heading: 'The person',
    label: 'First names',
    hint: 'Leave a name empty if nobody knows it.',
    tells: ['person.names'],
  },
  { kind: 'line', name: 'surname', label: 'Last name', tells: ['person.names'] },
  {
    kind: 'date',
    name: 'birth',
    label: 'Date of birth',
    hint: 'For example, 27 3 1988. The year alone is enough if you know no more.',
    inPart: true,
    notAfterToday: true,
    tells: ['person.birth'],
  },
  {
    kind: 'line',
    name: 'age',
    label: 'Age in years',
    hint: 'Only if the date of birth is not known. An estimate is enough.',
    narrow: true,
    form: { pattern: /^\d{1,2}$|^1[0-4]\d$/, other: 'Age in years must be a number, such as 34' },
    tells: ['person.birth.estimatedAge'],
  },
  {
    kind: 'line',
    name: 'phone',
    label: 'Phone number',
    hint: 'Leave this empty if there is none.',
    longest: 40,
    tells: ['person.phones'],
  },
];

const incidentFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'category',
    heading: 'What happened',
    label: 'What kind of incident was it?',
    options: incidentCategories,
    missing: 'Select what kind of incident it was',
    tells: ['incident.category'],
  },
  {
    kind: 'date',
    name: 'occurred',
    label: 'When did it happen?',
    hint: 'For example, 20 11 2026. If it went on for some time, the last day.',
    missing: 'Enter when it happened',
    notAfterToday: true,
    tells: ['incident.occurredAt'],
  },
  {
    kind: 'line',
    name: 'occurredTime',
    label: 'At about what time?',
    hint: 'For example, 21:15. An estimate is enough.',
    narrow: true,
    form: clockForm,
    missing: 'Enter at about what time it happened',
    tells: ['incident.occurredAt'],
  },
  {
    kind: 'line',
    name: 'reference',
    label: 'Police reference',
    hint: 'Leave this empty if there is none.',
    longest: 64,
    tells: ['incident.reference'],
  },
  summaryField('What was done or said, and by whom. Leave out what they do not need in order to help.'),
];

export const newReferralValues: Values = nothingOverridden;

/** The referral as the service is asked to make it. It was told to this agency when the form was begun. */
export function newReferralSaid(values: Values, writing: Writing) {
  const route = chosenRoute(values);
  const override = overrideSaid(values, writing);
  const { summary, requestedService, priority } = values;
  return {
    ...route,
    incident: incidentSaid(values, writing),
    person: personSaid(values, writing.now),
    consent: consentSaid(values, route, writing),
    ...(override && { override }),
    safeContact: contactSaid(values),
    ...(summary && { summary }),
    requestedService,
    priority,
  };
}

function incidentSaid(values: Values, { now }: Writing) {
  const { category, occurredTime = '', reference } = values;
  return {
    occurredAt: writtenMoment('occurred', occurredTime, values),
    reportedAt: now.toISOString(),
    category: category as IncidentCategory,
    ...(reference && { reference }),
  };
}

export function personSaid(values: Values, now: Date) {
  const { forenames, surname, phone } = values;
  const name: PersonName = { kind: 'current', ...(forenames && { forenames }), ...(surname && { surname }) };
  return {
    names: forenames || surname ? [name] : [],
    birth: birthSaid(values, now),
    ...(phone && { phones: [{ number: phone }] }),
  };
}

export function birthSaid(values: Values, now: Date): Birth {
  const date = writtenDate('birth', values);
  if (date !== undefined) return { kind: 'date', date };
  if (!values['age']) return { kind: 'unknown' };
  return { kind: 'estimated-age', estimatedAge: Number(values['age']), estimatedOn: dayInLondon(now) };
}
