import type { Policy } from '#libs/repeat-detection';
import type { PolicyHistoryView, PolicyStep } from '../api/policy-view.js';
import type { Field, FieldError } from '../form/field.js';
import type { WordForm } from '../word/word-form.js';
import { asValues, proposalFields, proposed } from './proposal.fields.js';

/** The day whose policies are shown. */
export const dayFields: readonly Field[] = [
  { kind: 'date', name: 'on', label: 'Show the policies of another day', hint: 'For example, 27 3 2026' },
];

/** What somebody can say of a policy, as pages. */
export const policyForms: Readonly<Record<PolicyStep, WordForm<PolicyHistoryView>>> = {
  propose: {
    title: 'Propose a new version',
    before: [
      'Nothing changes until another supervisor has approved it and its first day has come.',
      'Then everybody is looked at again by the new rule, and whoever was told of something that no longer holds is told so.',
      'What kind of thing it counts stays as it is: that would be another policy.',
    ],
    button: 'Propose this version',
    done: 'You have proposed a new version. Another supervisor has to approve it',
    sentTo: 'versions',
    fields: (policy) => proposalFields(basisOf(policy)),
    begins: (policy) => asValues(basisOf(policy)),
    said: (values, policy) => proposed(values, basisOf(policy)),
  },
  decide: {
    title: 'Approve or reject',
    before: ['You are the second person. If you reject it, nothing changes.'],
    button: 'Save my decision',
    done: 'You have decided on this version',
    fields: () => [
      {
        ...{ kind: 'choice', name: 'approves', label: 'Do you approve this version?', inline: true },
        ...{ missing: 'Select whether you approve it', options: { yes: 'Yes', no: 'No' } },
      },
      { ...{ kind: 'text', name: 'rationale', label: 'Why' }, missing: 'Enter why you approve or reject it' },
    ],
    said: ({ approves, rationale }) => ({ approves: approves === 'yes', rationale }),
  },
  'take-back': {
    title: 'Take back what you proposed',
    before: ['Nothing changes then. It stays in the history as taken back, and another version can be proposed.'],
    button: 'Take it back',
    done: 'You have taken back what you proposed',
    fields: () => [{ ...{ kind: 'text', name: 'why', label: 'Why' }, missing: 'Enter why you take it back' }],
    said: ({ why }) => ({ why }),
  },
};

/** The version on which another one is based: the one in force, or the last that was. */
function basisOf({ versions, inForce }: PolicyHistoryView): Policy {
  const counted = versions.find(({ standing }) => standing === 'approved' || standing === 'starting-value');
  return (versions.find(({ version }) => version === inForce) ?? counted ?? versions[0])?.policy as Policy;
}

/** Why the hub says no although the form is filled. */
export const policyRefusals: Readonly<Record<string, FieldError>> = {
  'begins-in-the-past': {
    field: 'whyPast',
    text: 'That day is over. Choose today or a later day, or enter why it is to have begun then',
  },
  'begun-meanwhile': {
    field: 'approves',
    text: 'The day on which it was to begin is over. Reject it, so that it can be proposed for another day',
  },
  'proposal-waits': {
    field: 'atLeast',
    text: 'A version waits for a second person already. It has to be decided first',
  },
  'nothing-to-decide': { field: 'approves', text: 'Nothing waits for a second person any more' },
  'own-proposal': { field: 'approves', text: 'Somebody else has to approve or reject what you proposed yourself' },
  'not-own-proposal': { field: 'why', text: 'Only whoever proposed it can take it back. You can reject it' },
};
