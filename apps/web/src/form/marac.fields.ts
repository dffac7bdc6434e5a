import { LONGEST_TEXT, type Field, type FieldError, type Values } from './field.js';
import { writtenDate } from './written-date.js';

const wasReferred = { field: 'referred', choice: 'yes' } as const;

/** That somebody was referred to the agencies' risk conference (MARAC), and when that discussed it; or that they were not, with why. */
export const maracFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'referred',
    label: 'Was this incident referred to MARAC?',
    options: { yes: 'Yes', no: 'No' },
    missing: 'Select whether this incident was referred to MARAC',
  },
  {
    kind: 'date',
    name: 'referredOn',
    within: wasReferred,
    label: 'On which day was it referred?',
    hint: 'For example, 20 11 2026.',
    missing: 'Enter the day on which it was referred',
    notAfterToday: true,
  },
  {
    kind: 'date',
    name: 'discussedOn',
    within: wasReferred,
    label: 'On which day was it discussed?',
    hint: 'Leave this empty if it has not been discussed yet.',
    notAfterToday: true,
  },
  {
    kind: 'text',
    name: 'because',
    label: 'Why?',
    hint: 'Needed if it was not referred. Otherwise you can leave this empty.',
    longest: LONGEST_TEXT,
    missing: 'Enter why it was not referred',
    missingAfter: { field: 'referred', choices: ['no'] },
  },
];

/** What is said before the form: what it is, and who hears of it. */
export const beforeMarac: readonly string[] = [
  'This writes down a referral that was made; it makes none. The last word counts: write all of it down again when the case has been discussed, or when something was wrong.',
  'The safeguarding hub is told the days alone, so that it finds what happens again within a year.',
];

export const maracRefusals: Readonly<Record<string, FieldError>> = {
  'before-it-happened': { field: 'referredOn-day', text: 'The referral must not be before the incident' },
  'before-it-was-referred': {
    field: 'discussedOn-day',
    text: 'It must not have been discussed before it was referred',
  },
};

export interface MaracSaid {
  readonly referred: boolean;
  readonly referredOn?: string;
  readonly discussedOn?: string;
  readonly because?: string;
}

export function maracSaid(values: Values): MaracSaid {
  const { because } = values;
  const why = { ...(because && { because }) };
  if (values['referred'] !== 'yes') return { referred: false, ...why };
  const [referredOn, discussedOn] = ['referredOn', 'discussedOn'].map((day) => writtenDate(day, values));
  return {
    ...{ referred: true, ...why },
    ...(referredOn !== undefined && { referredOn }),
    ...(discussedOn !== undefined && { discussedOn }),
  };
}
