import type { FieldError, TextField } from '../form/field.js';
import type { StepForm } from '../step/step.form.js';

export const words = (label: string, hint = 'You can leave this empty.'): TextField => ({
  kind: 'text',
  name: 'words',
  label,
  hint,
});

/** What a choice of “another reason” needs beside it. */
export const otherReason = (text: TextField): TextField => ({
  ...text,
  hint: 'You can leave this empty unless you chose ‘Another reason’.',
  missing: 'Enter the other reason',
  missingAfter: { field: 'reason', choices: ['other'] },
});

const refusals: Readonly<Record<string, FieldError>> = {
  'words-missing': { field: 'words', text: 'Enter the other reason' },
};

/** A form of what is written down of an adviser's support: what its service allows decides whether it can be. */
export const isvaForm = (form: StepForm): StepForm => ({
  refusals,
  ...form,
  isAllowed: (referral) =>
    (referral.isva?.allowedSteps.includes(form.step) ?? false) && (form.isAllowed?.(referral) ?? true),
});
