import { contactChannels, unsafeReasons } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { FieldError, Values } from '../form/field.js';
import type { StepForm } from '../step/step.form.js';
import { momentFields, momentSaid } from './moment.fields.js';
import { contactResults } from './support.words.js';

/** Somebody tried to reach the person. What was done although it was not safe is written down all the same, with why. */
export const contactAttemptForm = (referral?: ReferralView): StepForm => ({
  step: 'contact-attempts',
  title: 'A contact attempt',
  before: unsafeNow(referral),
  fields: [
    {
      kind: 'choice',
      name: 'channel',
      label: 'How did you try to reach them?',
      options: contactChannels,
      missing: 'Select how you tried to reach them',
    },
    ...momentFields('did you try'),
    {
      kind: 'choice',
      name: 'result',
      label: 'What came of it?',
      options: contactResults,
      missing: 'Select what came of it',
    },
    { kind: 'text', name: 'note', label: 'Your note', hint: 'You can leave this empty.' },
    {
      kind: 'text',
      name: 'despite',
      label: 'Why it was done although it was not safe',
      hint: 'Leave this empty if you chose the wrong way above, and put that right.',
      onceRefused: true,
    },
  ],
  button: 'Save the attempt',
  done: 'You have written down a contact attempt',
  said: attemptSaid,
  refusals: unsafeRefusals,
});

function attemptSaid(values: Values): object {
  const { channel, result, note, despite } = values;
  return { channel, at: momentSaid(values), result, ...(note && { note }), ...(despite && { despite }) };
}

const unsafeRefusals: Readonly<Record<string, FieldError>> = Object.fromEntries(
  Object.entries(unsafeReasons).map(([code, reason]) => [
    code,
    {
      field: 'despite',
      text: `${reason}. Nothing has been saved. If it was done all the same, enter why`,
    },
  ]),
);

function unsafeNow(referral: ReferralView | undefined): string[] {
  const unsafe = referral?.channels?.filter(({ may }) => !may).map(({ name }) => name.toLowerCase()) ?? [];
  return unsafe.length > 0 ? [`Not safe at this moment: ${unsafe.join(', ')}.`] : [];
}
