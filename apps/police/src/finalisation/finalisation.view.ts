import type { FinalisationRow } from './finalisation.row.js';

/** That the police are done with an incident, how, and who said so. */
export const finalisationView = ({ how, note, recordedBy, recordedAt }: FinalisationRow) => ({
  ...{ how, note, recordedBy },
  recordedAt: recordedAt.toISOString(),
});
