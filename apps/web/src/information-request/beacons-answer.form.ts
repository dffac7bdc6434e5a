import type { FieldError } from '../form/field.js';
import type { AnswerForm } from './information-request.forms.js';

const NUMBER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

const noYes = (why: string): FieldError => ({
  field: 'referralId',
  text: `Nothing was sent, because ${why}. Answer that you cannot say`,
});

/** Beacon tells the hub of nobody but by their own yes; of everybody else it says one and the same. */
export const beaconsForm: AnswerForm = {
  title: 'Answer the safeguarding hub',
  before: [
    'Tell what you know only of somebody who has agreed that the safeguarding hub is told. In every other case answer that you cannot say: if you know nobody of that name, if they have said no, or if nobody has asked them.',
    'The hub sees the same then, without your name, and cannot learn by it who is supported here.',
  ],
  fields: [
    {
      kind: 'choice',
      name: 'outcome',
      label: 'What do you answer?',
      options: { known: 'We support them, and they have agreed that the hub is told', declined: 'We cannot say' },
      missing: 'Select what you answer',
    },
    {
      kind: 'line',
      name: 'referralId',
      longest: 200,
      label: 'Which of your referrals is it?',
      hint: 'Copy the address of the referral’s page. It stays at Beacon. Leave it empty if you cannot say.',
      missing: 'Enter the address of the referral',
      missingAfter: { field: 'outcome', choices: ['known'] },
      form: { pattern: NUMBER, other: 'Enter the address of the referral as your browser shows it' },
    },
    {
      kind: 'text',
      name: 'words',
      longest: 10_000,
      label: 'What the hub should know',
      hint: 'Leave it empty if you cannot say.',
      missing: 'Enter what the hub should know',
      missingAfter: { field: 'outcome', choices: ['known'] },
    },
  ],
  button: 'Send the answer',
  done: 'You have answered the safeguarding hub',
  said: ({ outcome, referralId, words }) => ({
    outcome,
    ...(outcome === 'known' && { referralId: NUMBER.exec(referralId ?? '')?.[0]?.toLowerCase(), words }),
  }),
  refusals: {
    'unknown-referral': { field: 'referralId', text: 'Nothing was sent, because Beacon has no such referral' },
    refused: noYes('the person refused'),
    withdrawn: noYes('the person took their yes back'),
    expired: noYes('the time for which the person agreed is over'),
    'explicit-consent-missing': noYes('the person has not agreed that the hub is told'),
  },
};
