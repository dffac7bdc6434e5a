import { changesBetween } from '#libs/case-schemas';
import type { StepDetails } from '#libs/referral-lifecycle';
import { laterConsentsOf } from '../consent/consent.view.js';
import { disclosureView } from '../disclosure/disclosure.view.js';
import { offeredSteps } from './sent-referral.js';
import type { SentReferralPage, WholeSentReferral } from './sent-referral.query.js';
import type { ReceiversBreachRow, SentReferralHistoryRow, SentReferralRow } from './sent-referral.row.js';

/** What a list shows of one referral that probation sent. */
export const summaryView = ({ id, recipient, status, version, personName, sent, sentAt }: SentReferralRow) => ({
  id,
  to: recipient,
  status,
  version,
  personName,
  category: sent.incident.category,
  purpose: sent.purpose,
  sentAt: sentAt.toISOString(),
});

export function sentPageView({ rows, total, page, pageSize }: SentReferralPage) {
  return { items: rows.map(summaryView), total, page, pageSize };
}

/** What a received referral shows of those that were made of it. */
export const referredOnView = ({ id, recipient, status, sentAt }: SentReferralRow) => ({
  id,
  to: recipient,
  status,
  at: sentAt.toISOString(),
});

/** The whole referral, with what may be done next. */
export function sentReferralView({ row, history, amendments, consents, disclosures, breaches }: WholeSentReferral) {
  const { incident, person, riskAssessment, consent, override, safeContact, summary, childsVoice } = row.sent;
  const { purpose, requestedService, priority } = row.sent;
  const received = history.find(({ step }) => step === 'receive');
  return {
    id: row.id,
    ...(row.referredOnFrom !== null && { referredOnFrom: row.referredOnFrom }),
    status: row.status,
    version: row.version,
    from: 'probation',
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
    ...(requestedService !== undefined && { requestedService }),
    ...(priority !== undefined && { priority }),
    timeline: history.map((entry) => timelineEntry(entry, amendments)),
    allowedSteps: offeredSteps(row),
    receiversBreaches: breaches.map(breachView),
    disclosures: disclosures.map(disclosureView),
    laterConsents: laterConsentsOf(consents, row),
    dataFlags: row.flags,
  };
}

function timelineEntry(
  { version, at, byAgency, byName, step, details }: SentReferralHistoryRow,
  amendments: WholeSentReferral['amendments'],
) {
  const { reason, outcome, evidence, level, answerBy } = details;
  const note = noteOf(details);
  const amendment = amendments.find((each) => each.version === version);
  return {
    at: at.toISOString(),
    by: byAgency,
    ...(byName !== null && { byName }),
    step,
    ...(note !== undefined && { note }),
    ...(reason !== undefined && { reason }),
    ...(outcome !== undefined && { outcome }),
    ...(answerBy !== undefined && { answerBy }),
    ...(evidence !== undefined && { evidence }),
    ...(level !== undefined && { level }),
    ...(amendment && { changes: changesBetween(amendment.before, amendment.after) }),
  };
}

const noteOf = ({ question, answer, note, explanation }: StepDetails): string | undefined =>
  question ?? answer ?? note ?? explanation;

const breachView = ({ breach: { policy, what, dueAt, explanation } }: ReceiversBreachRow) => ({
  ...{ policy, what, dueAt, explanation },
});
