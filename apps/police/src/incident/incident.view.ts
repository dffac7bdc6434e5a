import { finalisationView } from '../finalisation/finalisation.view.js';
import { updateView } from '../victim-update/victim-update.view.js';
import type { Casework, WholeIncident } from './incident.query.js';

/** An incident as it was reported, with what has been written down about it since. */
export const incidentView = ({ row: { id, details, recordedAt, flags }, casework }: WholeIncident) => ({
  id,
  ...details,
  recordedAt: recordedAt.toISOString(),
  warnings: flags,
  ...(casework && caseworkView(casework)),
});

const caseworkView = ({ finalisation, updates, seenAt }: Casework) => ({
  ...(finalisation && { finalised: finalisationView(finalisation) }),
  victimUpdates: updates.map((update) => updateView(update, seenAt)),
});
