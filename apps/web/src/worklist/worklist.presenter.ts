import type { PartnerLineView, WorklistsView } from '../api/worklist-view.js';
import { longDateTime } from '../layout/dates.js';
import { counted, inWords } from '../layout/words.js';
import { paths } from '../paths.js';
import { triageGrades } from '../referral/triage.presenter.js';

const contacts = paths.received['safeguarding-hub'];

/** Contacts by grade and clock, then what else waits. */
export const worklistPage = (lists: WorklistsView) => ({
  grades: lists.contacts.map(({ grade, ...counts }) => ({
    text: grade === 'not-graded' ? 'Not graded yet' : inWords(triageGrades, grade),
    href: contacts.list({ status: grade === 'not-graded' ? 'to-triage' : grade }),
    ...counts,
  })),
  overdue: contacts.list({ status: 'overdue' }),
  others: [
    {
      text: 'Contacts waiting on a partner’s answer',
      href: contacts.list({ status: 'waiting-on-others' }),
      count: waitingInWords(lists.waitingOnPartner, 'contact'),
    },
    {
      text: 'Partners who have still to say what they know',
      href: paths.partnerRequests(lists.informationWanted.overdue > 0 ? { pile: 'overdue' } : {}),
      count: waitingInWords(lists.informationWanted, 'question'),
    },
    {
      text: 'Meetings to record',
      href: paths.meetings.list({ pile: 'to-record' }),
      count: counted(lists.meetingsToRecord, 'meeting'),
    },
    {
      text: 'Actions overdue',
      href: paths.meetings.list({ pile: 'actions-overdue' }),
      count: counted(lists.actionsOverdue, 'action'),
    },
    {
      text: 'Doubtful matches to settle',
      href: paths.matches.list(),
      count: counted(lists.doubtfulMatches, 'match', 'matches'),
    },
    {
      text: 'Matches that need a second person',
      href: paths.matches.list({ state: 'second-wanted' }),
      count: counted(lists.secondPersonWanted, 'match', 'matches'),
    },
    ...(lists.newFindings === undefined
      ? []
      : [
          {
            text: 'New findings',
            href: paths.findings.list({ new: 'yes' }),
            count: counted(lists.newFindings, 'finding'),
          },
        ]),
  ],
});

function waitingInWords({ waiting, overdue, since }: PartnerLineView, what: string): string {
  const late = overdue === 0 ? [] : [`${overdue} overdue`];
  const longest = since === undefined ? [] : [`the longest since ${longDateTime(since)}`];
  return [counted(waiting, what), ...late, ...longest].join(', ');
}
