import type { Field } from './field.js';

/** What the sender hopes for. */
export const wishFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'requestedService',
    heading: 'What you ask for',
    label: 'What do you want them to do?',
    hint: 'For example: a medical examination, or a place in a refuge.',
    missing: 'Enter what you want them to do',
  },
  {
    kind: 'choice',
    name: 'priority',
    label: 'How soon must somebody act?',
    options: { routine: 'In the usual time', urgent: 'Urgently', emergency: 'At once' },
    missing: 'Select how soon somebody must act',
  },
];
