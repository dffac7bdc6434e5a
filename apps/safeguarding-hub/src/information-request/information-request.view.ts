import { deadlineView } from '../deadline/deadline.view.js';
import type { RequestPage, WholeRequest } from './information-request.query.js';
import type { InformationAnswerRow } from './information-request.row.js';

/** What was asked of a partner, by when it is wanted, and all that it said. */
export function informationRequestView({ row, answers }: WholeRequest, seenAt: Date) {
  const { question, why, restsOn, byName } = row.told;
  const { withdrawal } = row;
  return {
    id: row.id,
    to: row.agency,
    state: row.state,
    question,
    why,
    restsOn,
    askedAt: row.askedAt.toISOString(),
    ...(byName !== undefined && { askedBy: byName }),
    due: deadlineView(row, seenAt),
    answers: answers.map(informationAnswerView),
    ...(withdrawal && {
      withdrawn: {
        at: withdrawal.at,
        reason: withdrawal.reason,
        ...(withdrawal.byName !== undefined && { byName: withdrawal.byName }),
      },
    }),
  };
}

export const informationAnswerView = ({ outcome, reason, words, byName, at }: InformationAnswerRow) => ({
  outcome,
  ...(reason !== null && { reason }),
  ...(words !== null && { words }),
  ...(byName !== null && { byName }),
  at: at.toISOString(),
});

export const informationRequestsView = ({ lines, total, page, pageSize, seenAt }: RequestPage) => ({
  items: lines.map(({ personName, ...whole }) => ({
    ...informationRequestView(whole, seenAt),
    referralId: whole.row.referralId,
    personName,
  })),
  ...{ total, page, pageSize },
});
