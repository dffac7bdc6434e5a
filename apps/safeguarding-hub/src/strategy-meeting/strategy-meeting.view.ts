import type { WholeAction, WholeMeeting } from './strategy-meeting.query.js';
import { decisionOf } from './strategy-meeting.data.js';
import type { DecisionRow, InformationRow, MeetingEndRow } from './strategy-meeting.row.js';

/** A meeting about a referral: who was to come and came, what was told, decided and is to be done, and how it ended. */
export const meetingView = ({ row, invited, information, decisions, actions, ended }: WholeMeeting) => ({
  id: row.id,
  plannedFor: row.plannedFor.toISOString(),
  reason: row.reason,
  calledBy: row.calledBy,
  calledAt: row.calledAt.toISOString(),
  invited: invited.map(({ row: { position, agency, name, role }, attended }) => ({
    ...{ invited: position, agency, name, role },
    ...(attended && { present: attended.present }),
    ...(attended && attended.whyAbsent !== null && { whyAbsent: attended.whyAbsent }),
  })),
  information: information.map(informationView),
  decisions: decisions.map(decisionView),
  actions: actions.map(actionView),
  ...(ended && { ended: endView(ended) }),
});

const informationView = ({ agency, name, words, recordedBy, recordedAt }: InformationRow) => ({
  ...{ agency, name, words, recordedBy },
  recordedAt: recordedAt.toISOString(),
});

function decisionView({ decision, reasons, recordedBy, recordedAt }: DecisionRow) {
  const { words, source, standing } = decisionOf(decision);
  return { decision, words, source, standing, reasons, recordedBy, recordedAt: recordedAt.toISOString() };
}

const actionView = ({ row: { position, what, dueOn }, owner, ended }: WholeAction) => ({
  ...{ action: position, what, dueOn },
  ...(owner && { owner: { agency: owner.agency, name: owner.name } }),
  ...(ended && {
    ended: {
      ...{ state: ended.state, words: ended.words, recordedBy: ended.recordedBy },
      recordedAt: ended.recordedAt.toISOString(),
    },
  }),
});

const endView = ({ how, words, nextReviewOn, recordedBy, recordedAt }: MeetingEndRow) => ({
  ...{ how, words, recordedBy },
  ...(nextReviewOn !== null && { nextReviewOn }),
  recordedAt: recordedAt.toISOString(),
});
