import { changesBetween } from '#libs/case-schemas';
import type { StepDetails } from '#libs/referral-lifecycle';
import { alertShownView } from '../alert/alert.view.js';
import { breachView, deadlineView } from '../deadline/deadline.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { channelsNow, supportView } from '../support/support.view.js';
import { offeredSteps } from './referral.js';
import type { WholeReferral } from './referral.query.js';
import type { QueuePage, QueueRow } from './referral-queue.query.js';
import type { ReferralHistoryRow, ReferralRow } from './referral.row.js';

/** Whose it is, in which team and how soon. */
const handlingView = ({ team, entitlements, assignee, assigneeName, priority }: ReferralRow) => ({
  team,
  entitlements,
  ...(assignee !== null && { assignee: { subject: assignee, name: assigneeName ?? assignee } }),
  ...(priority !== null && { priority }),
});

/** What the queue shows of one referral. */
export function summaryView(row: QueueRow, seenAt: Date) {
  const { incident, riskAssessment, at } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    personName: row.personName,
    category: incident.category,
    ...(riskAssessment && { grade: riskAssessment.grade }),
    from: row.sender,
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    sentAt: at,
    alerts: row.alerts,
    newAlerts: row.newAlerts,
    overdueAlerts: row.overdueAlerts,
    ...handlingView(row),
    ...(row.due && { due: deadlineView(row.due, seenAt) }),
  };
}

export function queueView({ rows, total, page, pageSize, seenAt }: QueuePage) {
  return { items: rows.map((row) => summaryView(row, seenAt)), total, page, pageSize };
}

/** The whole referral, with what may be done next. */
export function referralView({
  row,
  history,
  amendments,
  alerts,
  disclosures,
  deadlines,
  heardBreaches,
  referredOn,
  support,
  seenAt,
}: WholeReferral) {
  const { incident, person, riskAssessment, consent, safeContact, summary, purpose, at } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    from: row.sender,
    to: 'beacon',
    purpose,
    ...handlingView(row),
    sentAt: at,
    receivedAt: row.receivedAt.toISOString(),
    incident,
    person,
    ...(riskAssessment && { riskAssessment }),
    ...(consent && { consent }),
    ...(safeContact && { safeContact }),
    channels: channelsNow(safeContact, seenAt),
    ...(summary !== undefined && { summary }),
    timeline: history.map((entry) => timelineEntry(entry, amendments)),
    allowedSteps: offeredSteps(row),
    deadlines: deadlines.map((row) => deadlineView(row, seenAt)),
    referredOn: referredOn.map(referredOnView),
    sendersBreaches: heardBreaches.map(breachView),
    support: supportView(support),
    alerts: alerts.map((alert) => alertShownView(alert, seenAt)),
    disclosures: disclosures.map(disclosureView),
    dataFlags: row.flags,
  };
}

function timelineEntry(
  { version, at, byAgency, byName, step, details }: ReferralHistoryRow,
  amendments: WholeReferral['amendments'],
) {
  const note = said(details);
  const amendment = amendments.find((each) => each.version === version);
  return {
    at: at.toISOString(),
    by: byAgency,
    ...(byName !== null && { byName }),
    step,
    ...(note !== undefined && { note }),
    ...(details.reason !== undefined && { reason: details.reason }),
    ...(details.outcome !== undefined && { outcome: details.outcome }),
    ...(details.evidence !== undefined && { evidence: details.evidence }),
    ...(details.level !== undefined && { level: details.level }),
    ...(details.assignee !== undefined && { assignee: details.assignee }),
    ...(details.team !== undefined && { team: details.team }),
    ...(details.priority !== undefined && { priority: details.priority }),
    ...(details.to !== undefined && { to: details.to }),
    ...(amendment && { changes: changesBetween(amendment.before, amendment.after) }),
  };
}

const said = ({ question, answer, note, explanation }: StepDetails): string | undefined =>
  question ?? answer ?? note ?? explanation;
