import { finalisations } from '../incident/police.words.js';
import type { FormFor } from './incident.form.js';

/** That the police are done with an incident: its victims are owed nothing more. */
export const finaliseForm: FormFor = ({ incident }) => ({
  name: 'finalise',
  title: 'Finalise this incident',
  before: ['Its victims are owed no more updates from then on. You cannot undo this.'],
  fields: [
    {
      kind: 'choice',
      name: 'how',
      label: 'How did it end?',
      options: finalisations,
      missing: 'Select how it ended',
    },
    { kind: 'text', name: 'note', label: 'Your note', missing: 'Enter a note' },
  ],
  button: 'Finalise incident',
  warns: true,
  at: `/incidents/${incident.id}/finalise`,
  begins: {},
  said: ({ how, note }) => ({ how, note }),
  refusals: {},
  isDone: ({ note }, reader) => incident.finalised?.recordedBy === reader && incident.finalised.note === note,
});
