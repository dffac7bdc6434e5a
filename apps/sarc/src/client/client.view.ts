import { calendar } from '../deadline/calendar.js';
import { deadlineView } from '../deadline/deadline.view.js';
import { forensicWindows } from '../deadline/forensic-windows.data.js';
import { examinationView } from '../examination/examination.view.js';
import { channelsNow, isvaView } from '../isva/isva.view.js';
import { safeguardingReferralOf } from '../safeguarding/safeguarding-duty.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { isOwed } from './client-duty.js';
import { clientWindows } from './client-windows.js';
import { dutyOf, versionOf, type ClientPage, type WholeClient } from './client.query.js';

export function clientPageView({ rows, seenAt, ...more }: ClientPage) {
  return { items: rows.map((each) => inListView(each, seenAt)), ...more };
}

/** A child of whom the hub has still to be told has the day by which that is due. */
function inListView(each: ClientPage['rows'][number], seenAt: Date) {
  const { id, personName, cameAt } = each.row;
  const deadline = dutyOf(each);
  const owed = isOwed(deadline);
  return {
    ...{ id, personName, cameAt: cameAt.toISOString(), owed },
    ...(deadline && owed && { due: deadlineView({ deadline }, seenAt) }),
  };
}

/** All that the centre knows of somebody who came by themselves, with what may be done next. */
export function clientView(whole: WholeClient) {
  const { row, examination, isva, referredOn, seenAt } = whole;
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
    channels: channelsNow(details.safeContact, seenAt),
    isva: isvaView(isva, { standing: 'open', person: details.person }, seenAt),
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
