import { calendar } from '../deadline/calendar.js';
import { deadlineView } from '../deadline/deadline.view.js';
import { forensicWindows } from '../deadline/forensic-windows.data.js';
import { examinationView } from '../examination/examination.view.js';
import { safeguardingReferralOf } from '../safeguarding/safeguarding-duty.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { isOwed } from './client-duty.js';
import { clientWindows } from './client-windows.js';
import { dutyOf, versionOf, type ClientPage, type WholeClient } from './client.query.js';

export function clientPageView({ rows, ...more }: ClientPage) {
  return {
    items: rows.map((each) => ({
      id: each.row.id,
      personName: each.row.personName,
      cameAt: each.row.cameAt.toISOString(),
      owed: isOwed(dutyOf(each)),
    })),
    ...more,
  };
}

/** All that the centre knows of somebody who came by themselves, with what may be done next. */
export function clientView(whole: WholeClient) {
  const { row, examination, referredOn, seenAt } = whole;
  const { id, details, flags, recordedBy, recordedAt } = row;
  const duty = dutyOf(whole);
  return {
    id,
    version: versionOf(whole),
    ...details,
    ...{ recordedBy, recordedAt: recordedAt.toISOString() },
    safeguardingReferral: safeguardingReferralOf(details, seenAt),
    // The safeguarding hub has still to be told of this child.
    owed: isOwed(duty),
    referredOn: referredOn.map(referredOnView),
    // A client’s case is open for as long as they come.
    examination: examinationView(examination, true, seenAt),
    deadlines: [...windowsOf(row, examination), ...(duty ? [duty] : [])].map((deadline) =>
      deadlineView({ deadline }, seenAt),
    ),
    dataFlags: flags,
  };
}

function windowsOf({ details, cameAt }: WholeClient['row'], { steps, samples }: WholeClient['examination']) {
  if (details.occurredAt === undefined) return [];
  const times = { offence: new Date(details.occurredAt), cameAt };
  const taken = samples.map(({ row }) => row);
  return clientWindows(times, { steps, samples: taken }, { policies: forensicWindows, calendar });
}
