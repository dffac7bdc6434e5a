import type { Actor } from '#libs/access';
import { displayName } from '#libs/case-schemas';
import { deadlineView } from '../deadline/deadline.view.js';
import { refusalOf, type Saying } from './alert-question.js';
import type { AlertEntryRow } from './alert-question.row.js';
import type { AlertShown } from '../referral/referral.query.js';
import type { AlertPage, AskedOf, WholeQuestion } from './alert.query.js';

/** What the worklist shows of one alert. */
export function askedView({ row, alert, about, contacts }: AskedOf, seenAt: Date) {
  const { kind, sentence } = alert.details;
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
    due: deadlineView(row, seenAt),
    about: [
      ...about.map(({ id, personName, status }) => ({ referralId: id, personName, status })),
      ...contacts.map(({ id, details: { person, category } }) => ({
        ...{ contactId: id, personName: displayName(person.names), category },
      })),
    ],
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

/** An alert where it is shown, without the lists of all our own references, which reach beyond that; with what it asks of Beacon. */
export function alertShownView({ alert, receivedAt, question }: AlertShown, seenAt: Date) {
  const { referralIds: _, personRecordIds: __, ...shown } = alert;
  return {
    ...shown,
    receivedAt: receivedAt.toISOString(),
    ...(question && {
      question: { id: question.id, state: question.state, due: deadlineView(question, seenAt) },
    }),
  };
}
