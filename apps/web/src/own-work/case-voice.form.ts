import { LONGEST_TEXT } from '#libs/case-schemas';
import type { Values } from '../form/field.js';
import type { StepForm } from '../step/step.form.js';
import { momentFields, momentSaid } from './moment.fields.js';

const wasSeen = { field: 'seen', choice: 'yes' } as const;

/** What a child said to whoever saw them, or why nobody did: one of the two is always said. */
export const caseVoiceForm: StepForm = {
  step: 'childs-voice',
  at: 'childs-voices',
  title: 'The child’s voice',
  before: ['It is added to what was written down before. No other agency is told.'],
  fields: [
    {
      kind: 'choice',
      name: 'seen',
      label: 'Has somebody seen the child?',
      options: { yes: 'Yes', no: 'No' },
      missing: 'Select whether somebody has seen the child',
    },
    ...momentFields('was the child seen').map((field) => ({ ...field, within: wasSeen, tells: ['seenAt'] })),
    {
      kind: 'line',
      name: 'seenBy',
      within: wasSeen,
      label: 'Who saw the child?',
      hint: 'By name and service.',
      missing: 'Enter who saw the child',
    },
    {
      kind: 'choice',
      name: 'seenAlone',
      within: wasSeen,
      label: 'Was the child seen alone?',
      options: { yes: 'Yes', no: 'No' },
      missing: 'Select whether the child was seen alone',
    },
    {
      kind: 'line',
      name: 'whyNotAlone',
      within: wasSeen,
      label: 'Why not alone, and who was there?',
      hint: 'Leave this empty if the child was alone.',
      missing: 'Enter why the child was not alone, and who was there',
      missingAfter: { field: 'seenAlone', choices: ['no'] },
    },
    {
      kind: 'text',
      name: 'ownWords',
      within: wasSeen,
      label: 'What the child said, in the child’s own words',
      hint: 'If the child said nothing, say so, and how the child was.',
      longest: LONGEST_TEXT,
      missing: 'Enter what the child said, in the child’s own words',
    },
    {
      kind: 'line',
      name: 'whyNotSeen',
      within: { field: 'seen', choice: 'no' },
      label: 'Why not?',
      missing: 'Enter why nobody has seen the child',
    },
  ],
  button: 'Save',
  done: 'You have written down the child’s voice',
  isAllowed: () => true,
  said: voiceSaid,
  refusals: { 'in-the-future': { field: 'on-day', text: 'The child cannot have been seen later than now' } },
};

function voiceSaid(values: Values): object {
  const { seenBy, ownWords, whyNotAlone, whyNotSeen } = values;
  if (values['seen'] !== 'yes') return { seen: false, whyNotSeen };
  const seenAlone = values['seenAlone'] === 'yes';
  const seen = { seen: true, seenAt: momentSaid(values), seenBy, seenAlone, ownWords };
  return { ...seen, ...(!seenAlone && { whyNotAlone }) };
}
