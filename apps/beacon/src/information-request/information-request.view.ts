import { displayName } from '#libs/case-schemas';
import { deadlineView } from '../deadline/deadline.view.js';
import { mayAnswer } from './information-request.js';
import type { RequestPage, WholeRequest } from './information-request.query.js';
import type { InformationGivenRow, InformationRequestRow } from './information-request.row.js';

/** What the list shows of one question of the hub's. */
export function askedOfUsView(
  { id, state, version, asked, receivedAt, deadline }: InformationRequestRow,
  seenAt: Date,
) {
  const { person, question, grade, answerBy } = asked;
  return {
    id,
    state,
    version,
    personName: displayName(person.names),
    ...(grade !== undefined && { grade }),
    question,
    answerBy,
    receivedAt: receivedAt.toISOString(),
    due: deadlineView({ deadline }, seenAt),
  };
}

export function informationRequestPageView({ rows, total, page, pageSize, seenAt }: RequestPage) {
  return { items: rows.map((row) => askedOfUsView(row, seenAt)), total, page, pageSize };
}

/** The whole of it, with what was said and what may be done next. */
export function wholeInformationRequestView({ row, given, seenAt }: WholeRequest) {
  const { person, why, restsOn, purpose, at, byName } = row.asked;
  const { withdrawal } = row;
  return {
    ...askedOfUsView(row, seenAt),
    from: 'safeguarding-hub' as const,
    askedAt: at,
    ...(byName !== undefined && { askedBy: byName }),
    purpose,
    restsOn,
    why,
    person,
    given: given.map(informationGivenView),
    ...(withdrawal && { withdrawn: { at: withdrawal.at, reason: withdrawal.reason } }),
    allowedSteps: mayAnswer(row) ? ['answer' as const] : [],
    dataFlags: row.flags,
  };
}

export const informationGivenView = ({
  outcome,
  reason,
  words,
  referralId,
  givenByName,
  givenAt,
}: InformationGivenRow) => ({
  outcome,
  ...(reason !== null && { reason }),
  ...(words !== null && { words }),
  ...(referralId !== null && { referralId }),
  by: givenByName,
  at: givenAt.toISOString(),
});
