import { changesBetween } from '#libs/case-schemas';
import type { StepDetails } from '#libs/referral-lifecycle';
import { breachView, deadlineView } from '../deadline/received-deadline.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import { offeredSteps } from './received-referral.js';
import type { WholeReceivedReferral } from './received-referral.query.js';
import type { QueuePage, QueueRow } from './received-referral-queue.query.js';
import type { ReceivedReferralHistoryRow, ReceivedReferralRow } from './received-referral.row.js';

/** Whose it is, and how soon somebody must act. */
const handlingView = ({ team, assignee, assigneeName, priority }: ReceivedReferralRow) => ({
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
    purposeCode: row.purposeCode,
    anonymous: row.anonymous,
    category: incident.category,
    ...(riskAssessment && { grade: riskAssessment.grade }),
    from: row.sender,
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    sentAt: at,
    ...handlingView(row),
    ...(row.due && { due: deadlineView(row.due, seenAt) }),
  };
}

export function queueView({ rows, total, page, pageSize, seenAt }: QueuePage) {
  return { items: rows.map((row) => summaryView(row, seenAt)), total, page, pageSize };
}

/** The whole referral, with what may be done next; `anonymous` where it names nobody, and the person is empty then. */
export function referralView({
  row,
  history,
  amendments,
  disclosures,
  deadlines,
  sendersBreaches,
  seenAt,
}: WholeReceivedReferral) {
  const { incident, person, riskAssessment, consent, override, safeContact } = row.sent;
  const { summary, childsVoice, requestedService, purpose, at } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    from: row.sender,
    to: 'police',
    purpose,
    purposeCode: row.purposeCode,
    ...handlingView(row),
    sentAt: at,
    receivedAt: row.receivedAt.toISOString(),
    incident,
    anonymous: row.anonymous,
    person,
    ...(riskAssessment && { riskAssessment }),
    ...(consent && { consent }),
    ...(override && { override }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
    ...(requestedService !== undefined && { requestedService }),
    timeline: history.map((entry) => timelineEntry(entry, amendments)),
    allowedSteps: offeredSteps(row),
    deadlines: deadlines.map((row) => deadlineView(row, seenAt)),
    sendersBreaches: sendersBreaches.map(breachView),
    disclosures: disclosures.map(disclosureView),
    dataFlags: row.flags,
  };
}

function timelineEntry(
  { version, at, byAgency, byName, step, details }: ReceivedReferralHistoryRow,
  amendments: WholeReceivedReferral['amendments'],
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
    ...(amendment && { changes: changesBetween(amendment.before, amendment.after) }),
  };
}

const said = ({ question, answer, note, explanation }: StepDetails): string | undefined =>
  question ?? answer ?? note ?? explanation;
