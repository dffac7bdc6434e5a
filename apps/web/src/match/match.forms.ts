import type { MatchStep, MatchView } from '../api/match-view.js';
import type { FieldError, TextField } from '../form/field.js';
import type { WordForm } from '../word/word-form.js';

const rationale = (missing: string, hint?: string): TextField => ({
  ...{ kind: 'text', name: 'rationale', label: 'Why', missing },
  ...(hint !== undefined && { hint }),
});

const heldBack = 'Where much hangs on it, it holds only once a second person has agreed.';

/** What somebody can say of a match, as pages. */
export const matchForms: Readonly<Record<MatchStep, WordForm<MatchView>>> = {
  decide: {
    title: 'Say whether they are one person',
    before: ['What you say wins over the system, whatever it is told later, until somebody takes it back.', heldBack],
    fields: () => [
      {
        kind: 'choice',
        name: 'decided',
        label: 'Are these two records of one person?',
        missing: 'Select whether they are one person',
        options: {
          same: 'Yes, they are one person',
          'not-the-same': 'No, they are two people',
          'not-sure': 'I am not sure',
        },
      },
      rationale('Enter why you think so', 'What you looked at and what it shows. Others will read this.'),
    ],
    button: 'Save what I think',
    done: 'You have said what you think of this match',
    said: ({ decided, rationale: why }) => ({ decided, rationale: why }),
  },
  second: {
    title: 'Agree or do not agree',
    before: [
      'You are the second person. If you agree, what was said holds.',
      'If you do not agree, it is as if it had not been said.',
    ],
    fields: () => [
      {
        kind: 'choice',
        name: 'agrees',
        label: 'Do you agree with what was said?',
        missing: 'Select whether you agree',
        inline: true,
        options: { yes: 'Yes', no: 'No' },
      },
      rationale('Enter why you agree or do not agree'),
    ],
    button: 'Save as second person',
    done: 'You have said as a second person whether you agree',
    said: ({ agrees, rationale: why }) => ({ agrees: agrees === 'yes', rationale: why }),
  },
  undo: {
    title: 'Take back what was said',
    before: [
      'Who is who will again be what the records say. Whoever was told of a finding because of it is told that it no longer holds.',
      heldBack,
    ],
    fields: () => [rationale('Enter why it is taken back')],
    button: 'Take it back',
    warns: true,
    done: 'You have taken back what was said of this match',
    said: ({ rationale: why }) => ({ rationale: why }),
  },
};

/** Why the hub says no although the form is filled: where to look for it is the first thing on the page. */
export const matchRefusals: Readonly<Record<string, FieldError>> = {
  'second-wanted-first': {
    field: 'rationale',
    text: 'A second person has to say first whether they agree with what was said',
  },
  'nothing-to-second': { field: 'rationale', text: 'Nothing that was said waits for a second person any more' },
  'own-word': { field: 'rationale', text: 'Somebody else has to agree with what you said yourself' },
  'something-holds': {
    field: 'decided',
    text: 'What was said before still holds. If you are not sure of it any more, take it back',
  },
  'nothing-to-undo': { field: 'rationale', text: 'There is nothing to take back: nothing that was said holds' },
};
