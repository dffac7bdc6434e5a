import { LONGEST_TEXT } from '#libs/case-schemas';
import type { Values } from '../form/field.js';
import type { FormFor } from './incident.form.js';
import { personField } from './people.field.js';

const spoken = { field: 'spokenTo', choice: 'yes' } as const;
const notSpoken = { field: 'spokenTo', choice: 'no' } as const;

/** What a child said, in the child’s own words, or why nobody spoke to them. */
export const childsVoiceForm: FormFor = ({ incident }) => ({
  name: 'childs-voice',
  title: 'The child’s voice',
  before: [
    'It is added to what was written down before. No other agency is told by itself: what was referred already stays as it was.',
  ],
  fields: [
    { kind: 'hidden', name: 'written', label: '' },
    personField(incident, 'Which child?', 'Select which child'),
    {
      kind: 'choice',
      name: 'spokenTo',
      label: 'Has somebody spoken to the child?',
      options: { yes: 'Yes', no: 'No' },
      missing: 'Select whether somebody has spoken to the child',
    },
    {
      kind: 'text',
      name: 'ownWords',
      within: spoken,
      label: 'What the child said, in the child’s own words',
      hint: 'If the child said nothing, say so.',
      longest: LONGEST_TEXT,
      missing: 'Enter what the child said, in the child’s own words',
    },
    {
      kind: 'choice',
      name: 'spokenWith',
      within: spoken,
      label: 'Who was there?',
      options: { alone: 'The child alone', 'with-adult': 'An adult was there', 'not-known': 'Nobody knows' },
      missing: 'Select who was there',
    },
    {
      kind: 'line',
      name: 'adultPresent',
      within: spoken,
      label: 'Which adult?',
      hint: 'As what they are to the child, for example: mother, teacher. Leave this empty if no adult was there.',
      missing: 'Enter which adult was there',
      missingAfter: { field: 'spokenWith', choices: ['with-adult'] },
    },
    {
      kind: 'line',
      name: 'whyNotSpokenTo',
      within: notSpoken,
      label: 'Why not?',
      missing: 'Enter why nobody has spoken to the child',
    },
  ],
  button: 'Save',
  at: `/incidents/${incident.id}/childs-voices`,
  begins: { written: String(incident.childsVoices.length) },
  said: voiceSaid,
  refusals: {},
  isDone: (values, reader) => {
    const last = incident.childsVoices.at(-1);
    return (
      last?.recordedBy === reader &&
      last.personRecordId === values['personRecordId'] &&
      last.spokenTo === (values['spokenTo'] === 'yes') &&
      (last.ownWords ?? last.whyNotSpokenTo ?? '') === (values[last.spokenTo ? 'ownWords' : 'whyNotSpokenTo'] ?? '')
    );
  },
});

function voiceSaid(values: Values): object {
  const { personRecordId, written, ownWords, spokenWith, adultPresent, whyNotSpokenTo } = values;
  const said = { personRecordId, version: Number(written) };
  if (values['spokenTo'] !== 'yes') return { ...said, spokenTo: false, whyNotSpokenTo };
  const adult = spokenWith === 'with-adult' && adultPresent;
  return { ...said, spokenTo: true, ownWords, spokenWith, ...(adult && { adultPresent: adult }) };
}
