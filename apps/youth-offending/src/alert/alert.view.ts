import type { Actor } from '#libs/access';
import { deadlineView } from '../deadline/deadline.view.js';
import { isAsked, refusalOf, type Saying } from './alert-question.js';
import type { AlertShown } from './alert-on-referral.query.js';
import type { AlertEntryRow } from './alert-question.row.js';
import type { AlertPage, AskedOf, WholeQuestion } from './alert.query.js';

/** What the worklist shows of one alert. */
export function askedView({ row, alert, about }: AskedOf, seenAt: Date) {
  const { kind, sentence } = alert.details;
  const asked = isAsked(row, about);
  return {
    id: row.id,
    alertId: row.alertId,
    findingId: row.findingId,
    kind,
    state: row.state,
    version: row.version,
    holds: alert.state === 'current',
    sentence,
    receivedAt: alert.receivedAt.toISOString(),
    isAsked: asked,
    ...(asked && { due: deadlineView(row, seenAt) }),
    about: about.map(({ id, personName, status }) => ({ referralId: id, personName, status })),
  };
}

export function alertPageView({ questions, total, page, pageSize, seenAt }: AlertPage) {
  return { items: questions.map((question) => askedView(question, seenAt)), total, page, pageSize };
}

/** The whole alert, without the lists of all our own references, with what was said of it and what may be said next. */
export function wholeAlertView(whole: WholeQuestion, { subject }: Actor) {
  const { row, alert, entries, seenAt } = whole;
  const { count, toldBy, evidence, asked, policyId, policyVersion, foundAt } = alert.details;
  const mine = entries.some(({ kind, saidBy }) => kind === 'acknowledged' && saidBy === subject);
  const steps: [string, Saying['kind']][] = [
    ['acknowledge', 'acknowledged'],
    ['answer', 'answered'],
  ];
  return {
    ...askedView(whole, seenAt),
    isOver: row.isOver,
    count,
    toldBy,
    evidence,
    asked,
    policyId,
    ...(policyVersion !== undefined && { policyVersion }),
    foundAt,
    entries: entries.map(entryView),
    allowedSteps: steps.filter(([, kind]) => refusalOf(row, kind, mine) === undefined).map(([step]) => step),
  };
}

const entryView = ({ kind, action, words, saidByName, saidAt }: AlertEntryRow) => ({
  kind,
  ...(action !== null && { action }),
  ...(words !== null && { words }),
  by: saidByName,
  at: saidAt.toISOString(),
});

/** An alert on a referral, without the list of all our own, which reach beyond it; with what it asks. */
export function alertOnReferralView({ alert, receivedAt, question }: AlertShown, seenAt: Date) {
  const { referralIds: _, personRecordIds: __, ...shown } = alert;
  return {
    ...shown,
    receivedAt: receivedAt.toISOString(),
    ...(question && {
      question: {
        ...{ id: question.id, state: question.state, isAsked: question.isAsked },
        ...(question.isAsked && { due: deadlineView(question, seenAt) }),
      },
    }),
  };
}
