import type { Incident } from '#libs/case-schemas';
import { finalisationView } from '../finalisation/finalisation.view.js';
import { powerView } from '../protection-power/protection-power.view.js';
import { noticeView } from '../public-protection-notice/notice.view.js';
import { updateView } from '../victim-update/victim-update.view.js';
import type { Casework, WholeIncident } from './incident.query.js';

/** An incident as it was reported, with what has been written down about it since. */
export const incidentView = ({ row: { id, details, recordedAt, flags }, casework }: WholeIncident) => ({
  id,
  ...details,
  recordedAt: recordedAt.toISOString(),
  warnings: flags,
  ...(casework && caseworkView(casework, details)),
});

const caseworkView = ({ finalisation, updates, notices, powers, seenAt }: Casework, incident: Incident) => ({
  ...(finalisation && { finalised: finalisationView(finalisation) }),
  victimUpdates: updates.map((update) => updateView(update, seenAt)),
  publicProtectionNotices: notices.map((notice) => noticeView(notice, seenAt)),
  protectionPowers: powers.map((power) => powerView(power, incident, seenAt)),
});
