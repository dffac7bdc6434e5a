import type { ActionLine, ListPage, MeetingLine } from './meeting-worklist.query.js';

export const meetingsView = ({ lines, total, page, pageSize }: ListPage<MeetingLine>) => ({
  items: lines.map(({ plannedFor, personId, ...line }) => ({
    ...{ ...line, plannedFor: plannedFor.toISOString() },
    ...(personId !== null && { personId }),
  })),
  ...{ total, page, pageSize },
});

export const actionsView = ({ lines, total, page, pageSize }: ListPage<ActionLine>) => ({
  items: lines.map(({ ownerAgency, ownerName, personId, ...line }) => ({
    ...line,
    ...(personId !== null && { personId }),
    ...(ownerAgency !== null && ownerName !== null && { owner: { agency: ownerAgency, name: ownerName } }),
  })),
  ...{ total, page, pageSize },
});
