import { changesBetween } from '#libs/case-schemas';
import type { StepDetails } from '#libs/referral-lifecycle';
import { childsVoiceView } from '../childs-voice/childs-voice.view.js';
import { laterConsents } from '../consent/consent.view.js';
import { breachView, deadlineView } from '../deadline/deadline.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import { exploitationView, modernSlaveryView } from '../exploitation/exploitation.view.js';
import { partnersLeft } from '../information-request/information-request.js';
import { informationRequestView } from '../information-request/information-request.view.js';
import { powerView } from '../protection-power/protection-power.view.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { meetingView } from '../strategy-meeting/strategy-meeting.view.js';
import { triageView } from '../triage/triage.view.js';
import { answerWanted } from './answer-wanted.js';
import { offeredSteps } from './referral.js';
import type { WholeReferral } from './referral.query.js';
import type { QueuePage, QueueRow } from './referral-queue.query.js';
import type { ReferralHistoryRow, ReferralRow } from './referral.row.js';

/** Whose it is, how it is graded, and how soon somebody must act. */
const handlingView = ({ team, assignee, assigneeName, priority, triageGrade }: ReferralRow) => ({
  team,
  ...(assignee !== null && { assignee: { subject: assignee, name: assigneeName ?? assignee } }),
  ...(priority !== null && { priority }),
  ...(triageGrade !== null && { triageGrade }),
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
    ...handlingView(row),
    ...(row.due && { due: deadlineView(row.due, seenAt) }),
    ...(row.answerBy && { answerWanted: answerWanted(row.answerBy, seenAt) }),
    ...(row.hereBefore && { hereBefore: row.hereBefore }),
  };
}

export function queueView({ rows, total, page, pageSize, seenAt }: QueuePage) {
  return { items: rows.map((row) => summaryView(row, seenAt)), total, page, pageSize };
}

/** The whole referral, with what may be done next. */
export function referralView({
  row,
  personId,
  history,
  amendments,
  disclosures,
  deadlines,
  heardBreaches,
  triages,
  consents,
  casework,
  requests,
  referredOn,
  seenAt,
}: WholeReferral) {
  const { incident, person, riskAssessment, summary, childsVoice, requestedService, purpose, at } = row.sent;
  const { consent, override, safeContact } = row.sent;
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    from: row.sender,
    to: 'safeguarding-hub',
    purpose,
    ...(personId !== undefined && { personId }),
    ...handlingView(row),
    sentAt: at,
    receivedAt: row.receivedAt.toISOString(),
    incident,
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
    triages: triages.map(triageView),
    strategyMeetings: casework.meetings.map(meetingView),
    protectionPowers: casework.powers.map((power) => powerView(power, row.sent, seenAt)),
    childsVoices: casework.voices.map((voice) => childsVoiceView(voice, row.sent)),
    exploitation: casework.exploitation.map(exploitationView),
    modernSlavery: casework.modernSlavery.map((report) => modernSlaveryView(report, row.sent)),
    informationRequests: requests.map((request) => informationRequestView(request, seenAt)),
    partnersToAsk: partnersLeft(
      row,
      requests.map((request) => request.row),
      seenAt,
    ),
    laterConsents: laterConsents(consents),
    referredOn: referredOn.map(referredOnView),
    sendersBreaches: heardBreaches.map(breachView),
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
    ...(details.answerBy !== undefined && { answerBy: details.answerBy }),
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
