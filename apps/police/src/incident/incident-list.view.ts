import { displayName } from '#libs/case-schemas';
import type { IncidentPage } from './incident-list.query.js';

/** What the officer's list shows of each incident. */
export const incidentPageView = ({ incidents, total, page, pageSize }: IncidentPage) => ({
  items: incidents.map(({ row: { id, reference, category, occurredAt, reportedAt, details }, tally }) => ({
    ...{ ...tally, id, category },
    ...(reference !== null && { reference }),
    occurredAt: occurredAt.toISOString(),
    reportedAt: reportedAt.toISOString(),
    people: details.people.map(({ role, person }) => ({ role, personName: displayName(person.names) })),
  })),
  ...{ total, page, pageSize },
});
