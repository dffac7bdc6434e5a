import type { WorklistsView } from '../../src/api/worklist-view.js';

/** Much to grade, one red contact that is late, and partners who have not answered. */
export const someWorklists: WorklistsView = {
  contacts: [
    { grade: 'not-graded', waiting: 300, dueSoon: 12, overdue: 2 },
    { grade: 'red', waiting: 2, dueSoon: 1, overdue: 1 },
    { grade: 'amber', waiting: 4, dueSoon: 0, overdue: 0 },
    { grade: 'green', waiting: 0, dueSoon: 0, overdue: 0 },
    { grade: 'blue', waiting: 1, dueSoon: 0, overdue: 0 },
  ],
  informationWanted: { waiting: 4, overdue: 2, since: '2026-11-20T10:00:00Z' },
  waitingOnPartner: { waiting: 3, overdue: 1, since: '2026-11-20T09:00:00Z' },
  ...{ meetingsToRecord: 1, actionsOverdue: 0, doubtfulMatches: 41, secondPersonWanted: 1, newFindings: 7 },
};
