import { changesBetween } from '#libs/case-schemas';
import { allowedSteps, type StepDetails } from '#libs/referral-lifecycle';
import { clockView } from '../deadline/clock.view.js';
import { clockViews, receiversBreaches } from '../deadline/deadline.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import type { ListedReferral, ReferralPage, WholeReferral } from './sent-referral.query.js';
import type { ReferralHistoryRow } from './sent-referral.row.js';

/** What the officer's list shows of one referral, with what happened to it last. */
export function summaryView(row: ListedReferral) {
  const { incident, riskAssessment } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    personName: row.personName,
    incidentId: row.incidentId,
    purpose: row.sent.purpose,
    category: incident.category,
    ...(riskAssessment && { grade: riskAssessment.grade }),
    to: row.recipient,
    occurredAt: incident.occurredAt,
    reportedAt: incident.reportedAt,
    sentAt: row.sentAt.toISOString(),
    alerts: row.alerts,
    newAlerts: row.newAlerts,
    overdueAlerts: row.overdueAlerts,
    ...(row.last && { last: timelineEntry(row.last, []) }),
  };
}

export function pageView({ rows, total, page, pageSize }: ReferralPage) {
  return { items: rows.map(summaryView), total, page, pageSize };
}

/** The whole referral, with what may be done next. */
export function referralView({
  row,
  history,
  amendments,
  alerts,
  disclosures,
  consents,
  breaches,
  seenAt,
}: WholeReferral) {
  const { incident, person, riskAssessment, consent, override, safeContact, summary, childsVoice, purpose } = row.sent;
  const received = history.find(({ step }) => step === 'receive');
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    from: 'police',
    incidentId: row.incidentId,
    to: row.recipient,
    purpose,
    sentAt: row.sentAt.toISOString(),
    ...(received && { receivedAt: received.at.toISOString() }),
    incident,
    person,
    ...(riskAssessment && { riskAssessment }),
    ...(consent && { consent }),
    ...(override && { override }),
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    ...(childsVoice && { childsVoice }),
    timeline: history.map((entry) => timelineEntry(entry, amendments)),
    allowedSteps: allowedSteps(row.state, 'sender'),
    alerts: alerts.map((alert) => alertView(alert, seenAt)),
    deadlines: clockViews(row.recipient, row.sent),
    receiversBreaches: receiversBreaches(breaches),
    disclosures: disclosures.map(disclosureView),
    laterConsents: consents.map(({ consent: answer, recordedAt, recordedBy, effect }) => ({
      ...answer,
      recordedAt: recordedAt.toISOString(),
      recordedBy,
      effect,
    })),
    dataFlags: row.flags,
  };
}

function timelineEntry(
  { version, at, byAgency, byName, step, details }: ReferralHistoryRow,
  amendments: WholeReferral['amendments'],
) {
  const amendment = amendments.find((each) => each.version === version);
  const note = noteOf(details);
  return {
    at: at.toISOString(),
    by: byAgency,
    ...(byName !== null && { byName }),
    step,
    ...(note !== undefined && { note }),
    ...codes(details),
    ...(amendment && { changes: changesBetween(amendment.before, amendment.after) }),
  };
}

const noteOf = ({ question, answer, note, explanation }: StepDetails): string | undefined =>
  question ?? answer ?? note ?? explanation;

const codes = ({ reason, outcome, evidence, level, answerBy }: StepDetails) => ({
  ...(reason !== undefined && { reason }),
  ...(outcome !== undefined && { outcome }),
  ...(answerBy !== undefined && { answerBy }),
  ...(evidence !== undefined && { evidence }),
  ...(level !== undefined && { level }),
});

/** An alert without the lists of all our own references, which reach beyond this referral; with what it asks of the police. */
function alertView({ alert, receivedAt, question }: WholeReferral['alerts'][number], seenAt: Date) {
  const { referralIds: _, personRecordIds: __, ...shown } = alert;
  return {
    ...shown,
    receivedAt: receivedAt.toISOString(),
    ...(question && {
      question: { id: question.id, state: question.state, due: clockView(question.deadline, seenAt) },
    }),
  };
}
