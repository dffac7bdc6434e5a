import { LONGEST_TEXT, type Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { FormFor } from './incident.form.js';

const wasReferred = { field: 'referred', choice: 'yes' } as const;

/** That an incident was referred to the agencies' risk conference, and discussed there; or that it was not after all. */
export const maracForm: FormFor = ({ incident }) => ({
  name: 'marac',
  title: 'A referral to MARAC',
  before: [
    'This writes down a referral that was made; it makes none. The last word counts: write all of it down again when the case has been discussed, or when something was wrong.',
    'The safeguarding hub is told the days alone, so that it finds what happens again within a year.',
  ],
  fields: [
    { kind: 'hidden', name: 'written', label: '' },
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
  ],
  button: 'Save',
  at: `/incidents/${incident.id}/marac`,
  begins: { written: String(incident.marac.length) },
  said: maracSaid,
  refusals: {
    'before-it-happened': { field: 'referredOn-day', text: 'The referral must not be before the incident' },
    'before-it-was-referred': {
      field: 'discussedOn-day',
      text: 'It must not have been discussed before it was referred',
    },
  },
  isDone: (values, reader) => {
    const last = incident.marac.at(-1);
    const { referred, referredOn, discussedOn, because = '' } = maracSaid(values);
    return (
      last?.recordedBy === reader &&
      last.referred === referred &&
      last.referredOn === referredOn &&
      last.discussedOn === discussedOn &&
      (last.because ?? '') === because
    );
  },
});

interface Said {
  readonly referred: boolean;
  readonly referredOn?: string;
  readonly discussedOn?: string;
  readonly because?: string;
  readonly version: number;
}

function maracSaid(values: Values): Said {
  const { because, written } = values;
  const said = { ...(because && { because }), version: Number(written) };
  if (values['referred'] !== 'yes') return { referred: false, ...said };
  const [referredOn, discussedOn] = ['referredOn', 'discussedOn'].map((day) => writtenDate(day, values));
  return {
    ...{ referred: true, ...said },
    ...(referredOn !== undefined && { referredOn }),
    ...(discussedOn !== undefined && { discussedOn }),
  };
}
