import type { TextField } from '../form/field.js';
import type { StepForm } from '../step/step.form.js';
import { interests, ownViews } from './support.words.js';

const ownWords: TextField = {
  kind: 'text',
  name: 'words',
  label: 'Their own words',
  hint: 'You can leave this empty.',
};

/** How the person sees what became of it. */
export const ownViewForm: StepForm = {
  step: 'own-view',
  title: 'The person’s own view',
  before: ['Ask the person. Where you could not, say so.'],
  fields: [
    {
      kind: 'choice',
      name: 'view',
      label: 'How are things for them now?',
      options: ownViews,
      missing: 'Select how things are for them',
    },
    ownWords,
  ],
  button: 'Save their view',
  done: 'You have written down the person’s own view',
};

/** Whether they would like to meet or hear from whoever harmed them. */
export const restorativeJusticeForm: StepForm = {
  step: 'restorative-justice',
  title: 'Interest in restorative justice',
  before: ['Nothing follows from this by itself, and nobody else is told.'],
  fields: [
    {
      kind: 'choice',
      name: 'interest',
      label: 'Would they like to meet or hear from the person who harmed them?',
      options: interests,
      missing: 'Select whether they would like it',
    },
    ownWords,
  ],
  button: 'Save',
  done: 'You have written down their interest in restorative justice',
};
