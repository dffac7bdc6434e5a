import type { ActionLine, ListPage, MeetingLine } from './meeting-worklist.query.js';

export const meetingsView = ({ lines, total, page, pageSize }: ListPage<MeetingLine>) => ({
  items: lines.map(({ plannedFor, ...line }) => ({ ...line, plannedFor: plannedFor.toISOString() })),
  ...{ total, page, pageSize },
});

export const actionsView = ({ lines, total, page, pageSize }: ListPage<ActionLine>) => ({
  items: lines.map(({ ownerAgency, ownerName, ...line }) => ({
    ...line,
    ...(ownerAgency !== null && ownerName !== null && { owner: { agency: ownerAgency, name: ownerName } }),
  })),
  ...{ total, page, pageSize },
});
