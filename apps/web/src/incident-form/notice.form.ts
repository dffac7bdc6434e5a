import { LONGEST_TEXT } from '#libs/case-schemas';
import { noticeGrades, noticeSubjects } from '../incident/police.words.js';
import { inWords } from '../layout/words.js';
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

/** How grave it is after research: a grade is added, and the one before is kept. */
export const gradeForm: FormFor = ({ incident, of }) => {
  const notice = incident.publicProtectionNotices.find(({ id }) => id === of);
  return (
    notice && {
      name: 'grade',
      title: `Grade the notice about ${notice.personName}`,
      before: [`Graded now as ${inWords(noticeGrades, notice.grade)}.`, notice.circumstances],
      fields: [
        { kind: 'hidden', name: 'written', label: '' },
        {
          kind: 'choice',
          name: 'grade',
          label: 'How grave is it?',
          options: noticeGrades,
          missing: 'Select how grave it is',
        },
        { kind: 'text', name: 'because', label: 'Why this grade?', missing: 'Enter why you grade it so' },
      ],
      button: 'Save the grade',
      at: `/public-protection-notices/${notice.id}/grades`,
      begins: { written: String(notice.version) },
      said: ({ grade, because, written }) => ({ grade, because, version: Number(written) }),
      refusals: {},
      isDone: ({ grade, because }, reader) => {
        const last = notice.grades.at(-1);
        return last?.gradedBy === reader && last.grade === grade && last.because === because;
      },
    }
  );
};
