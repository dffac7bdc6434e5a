import { changesBetween } from '#libs/case-schemas';
import type { StepDetails } from '#libs/referral-lifecycle';
import { alertOnReferralView } from '../alert/alert.view.js';
import { laterConsents } from '../consent/consent.view.js';
import { breachView, deadlineView } from '../deadline/deadline.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import { licenceView } from '../licence/licence.view.js';
import { policeReportView } from '../police-report/police-report.view.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { supervisionView } from '../supervision/supervision.view.js';
import { offeredSteps } from './referral.js';
import { purposeOf } from './referral-purpose.js';
import type { WholeReferral } from './referral.query.js';
import type { QueuePage, QueueRow } from './referral-queue.query.js';
import type { ReferralHistoryRow, ReferralRow } from './referral.row.js';

/** Whose it is, and how soon somebody must act. */
const handlingView = ({ team, assignee, assigneeName, priority }: ReferralRow) => ({
  team,
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
    purposeCode: purposeOf(row.sent),
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
  supervision,
  licence,
  consents,
  referredOn,
  policeReports,
  heardBreaches,
  seenAt,
}: WholeReferral) {
  const { incident, person, riskAssessment, consent, safeContact, summary, purpose, at } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    from: row.sender,
    to: 'probation',
    purpose,
    purposeCode: purposeOf(row.sent),
    ...handlingView(row),
    sentAt: at,
    receivedAt: row.receivedAt.toISOString(),
    incident,
    person,
    ...(riskAssessment && { riskAssessment }),
    ...(consent && { consent }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    timeline: history.map((entry) => timelineEntry(entry, amendments)),
    allowedSteps: offeredSteps(row),
    deadlines: deadlines.map((row) => deadlineView(row, seenAt)),
    supervision: supervisionView(supervision),
    licence: licenceView(licence, seenAt),
    laterConsents: laterConsents(consents),
    referredOn: referredOn.map(referredOnView),
    policeReports: policeReports.map(policeReportView),
    sendersBreaches: heardBreaches.map(breachView),
    alerts: alerts.map((alert) => alertOnReferralView(alert, seenAt)),
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
