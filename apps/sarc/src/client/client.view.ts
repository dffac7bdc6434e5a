import { calendar } from '../deadline/calendar.js';
import { deadlineView } from '../deadline/deadline.view.js';
import { forensicWindows } from '../deadline/forensic-windows.data.js';
import { examinationView } from '../examination/examination.view.js';
import { safeguardingReferralOf } from './client.js';
import { clientWindows } from './client-windows.js';
import type { ClientPage, WholeClient } from './client.query.js';

export function clientPageView({ rows, ...more }: ClientPage) {
  return {
    items: rows.map(({ id, personName, cameAt }) => ({ id, personName, cameAt: cameAt.toISOString() })),
    ...more,
  };
}

/** All that the centre knows of somebody who came by themselves, with what may be done next. */
export function clientView({ row, examination, seenAt }: WholeClient) {
  const { id, details, flags, recordedBy, recordedAt } = row;
  return {
    id,
    ...details,
    ...{ recordedBy, recordedAt: recordedAt.toISOString() },
    safeguardingReferral: safeguardingReferralOf(details, seenAt),
    // A client’s case is open for as long as they come.
    examination: examinationView(examination, true, seenAt),
    deadlines: windowsOf(row, examination).map((deadline) => deadlineView({ deadline }, seenAt)),
    dataFlags: flags,
  };
}

function windowsOf({ details, cameAt }: WholeClient['row'], { steps, samples }: WholeClient['examination']) {
  if (details.occurredAt === undefined) return [];
  const times = { offence: new Date(details.occurredAt), cameAt };
  const taken = samples.map(({ row }) => row);
  return clientWindows(times, { steps, samples: taken }, { policies: forensicWindows, calendar });
}
