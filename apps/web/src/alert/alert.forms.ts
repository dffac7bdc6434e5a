import { alertActions } from '#libs/case-schemas';
import type { AlertStep, WholeAlertView } from '../api/alert-view.js';
import type { WordForm } from '../word/word-form.js';

/** What somebody can say of an alert, as pages. */
export const alertForms: Readonly<Record<AlertStep, WordForm<WholeAlertView>>> = {
  acknowledge: {
    title: 'Acknowledge this alert',
    before: [
      'You say that you have read it and that you, or somebody whom you have told, will see to it.',
      'It then waits for somebody to say what was done.',
    ],
    fields: () => [],
    button: 'Acknowledge',
    done: 'You have acknowledged this alert',
    said: () => ({}),
  },
  answer: {
    title: 'Say what was done',
    before: ['What you write stays as it is. If more is done later, say so in another answer.'],
    fields: () => [
      {
        kind: 'choice',
        name: 'action',
        label: 'What did you do?',
        hint: 'Choose what comes closest. That nothing is needed is an answer too.',
        missing: 'Select what you did, or that nothing is needed',
        options: alertActions,
      },
      {
        kind: 'text',
        name: 'words',
        label: 'What was done, or why nothing is needed',
        missing: 'Enter what was done, or why nothing is needed',
      },
    ],
    button: 'Save the answer',
    done: 'You have said what was done about this alert',
    said: ({ action, words }) => ({ action, words }),
  },
};
