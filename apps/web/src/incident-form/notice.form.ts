import { LONGEST_TEXT } from '#libs/case-schemas';
import { noticeGrades, noticeSubjects } from '../incident/police.words.js';
import type { FormFor } from './incident.form.js';
import { personField } from './people.field.js';

/** That somebody in an incident may need protection. Public protection researches it and grades it again. */
export const noticeForm: FormFor = ({ incident }) => ({
  name: 'notice',
  title: 'A public protection notice',
  before: [
    'Public protection reads it, looks at what is known and grades it again. No other agency is told by itself.',
  ],
  fields: [
    personField(incident, 'Who may need protection?', 'Select who may need protection'),
    {
      kind: 'choice',
      name: 'whose',
      label: 'Is that an adult or a child?',
      options: noticeSubjects,
      inline: true,
      missing: 'Select whether it is an adult or a child',
    },
    {
      kind: 'choice',
      name: 'grade',
      label: 'How grave is it?',
      options: noticeGrades,
      missing: 'Select how grave it is',
    },
    { kind: 'text', name: 'because', label: 'Why this grade?', missing: 'Enter why you grade it so' },
    {
      kind: 'text',
      name: 'circumstances',
      label: 'What happened',
      hint: 'What you saw and heard, and what worries you.',
      longest: LONGEST_TEXT,
      missing: 'Enter what happened',
    },
  ],
  button: 'Save the notice',
  at: `/incidents/${incident.id}/public-protection-notices`,
  begins: {},
  said: ({ personRecordId, whose, grade, because, circumstances }) => ({
    ...{ personRecordId, whose, grade, because, circumstances },
  }),
  refusals: {
    'notice-exists': { field: 'personRecordId', text: 'There is a notice about this person in this incident already' },
  },
  isDone: ({ personRecordId, circumstances }, reader) =>
    incident.publicProtectionNotices.some(
      (notice) =>
        notice.personRecordId === personRecordId &&
        notice.writtenBy === reader &&
        notice.circumstances === circumstances,
    ),
});
