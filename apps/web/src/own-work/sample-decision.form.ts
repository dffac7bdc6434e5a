import type { ReferralView } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import type { StepForm } from '../step/step.form.js';
import { idsOf } from './condition.forms.js';
import { momentFields, momentSaid } from './moment.fields.js';

/** What a client may decide about a sample, as the centre’s service has it. */
const sampleDecisions = {
  keep: 'Keep it',
  'release-to-police': 'Give it to the police',
  destroy: 'Destroy it',
};

const decidable = (referral: ReferralView | undefined) =>
  referral?.examination?.samples.filter(({ allowedDecisions = [] }) => allowedDecisions.length > 0) ?? [];

/** What the client wants done with a sample. They may think again for as long as it is kept. */
export const sampleDecisionForm = (referral?: ReferralView): StepForm => ({
  step: 'sample-decision',
  at: ({ sample = '' }) => `/samples/${sample}/decide`,
  unversioned: true,
  choosesOfReferral: true,
  title: 'What the client decides about a sample',
  before: ['Nothing is sent anywhere because of it: people hand a sample over.'],
  fields: [
    {
      kind: 'choice',
      name: 'sample',
      label: 'Which sample?',
      options: Object.fromEntries(
        decidable(referral).flatMap(({ id, type, takenAt }) =>
          id === undefined ? [] : [[id, `The ${type} sample that was taken on ${longDateTime(takenAt)}`]],
        ),
      ),
      before: idsOf(referral?.examination?.samples ?? []),
      missing: 'Select which sample',
    },
    {
      kind: 'choice',
      name: 'decision',
      label: 'What does the client want done with it?',
      hint: 'Only a sample that is kept can be decided about again.',
      options: sampleDecisions,
      missing: 'Select what the client wants done with it',
    },
    ...momentFields('did the client say so'),
  ],
  button: 'Save the decision',
  done: 'You have written down what the client decided about a sample',
  isAllowed: (now) => decidable(now).length > 0,
  said: (values) => ({ decision: values['decision'], at: momentSaid(values) }),
});
