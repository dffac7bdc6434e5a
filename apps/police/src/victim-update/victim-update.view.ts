import { cancel, meet, type Deadline } from '#libs/deadlines';
import { clockView } from '../deadline/clock.view.js';
import { waysNow } from './safe-way.js';
import type { UpdatePage, WholeUpdate } from './victim-update.query.js';
import type { VictimUpdateEndedRow } from './victim-update.row.js';

/** Word that a victim is owed, or was: by when and why, by which ways they may be told, and what became of it. */
export function updateView({ row, incident, contacts, ended }: WholeUpdate, now: Date) {
  const { id, incidentId, personRecordId, personName, number, entitlement, because } = row;
  const { reference, category, reportedAt } = incident;
  return {
    ...{ id, incidentId, category, reportedAt, personRecordId, personName, number, entitlement, because },
    ...(reference !== undefined && { reference }),
    state: ended?.how ?? ('owed' as const),
    deadline: clockView(deadlineNow(row.deadline, ended), now),
    ...(ended ? { ended: endView(ended) } : { channels: waysNow(contacts, now) }),
  };
}

export const updatePageView = ({ updates, total, page, pageSize, seenAt }: UpdatePage) => ({
  items: updates.map((update) => updateView(update, seenAt)),
  ...{ total, page, pageSize },
});

function deadlineNow(deadline: Deadline, ended: VictimUpdateEndedRow | undefined): Deadline {
  if (!ended) return deadline;
  return ended.how === 'given' ? meet(deadline, ended.at) : cancel(deadline, ended.at);
}

const endView = ({ at, details, recordedBy, recordedAt }: VictimUpdateEndedRow) => ({
  at: at.toISOString(),
  ...details,
  recordedBy,
  recordedAt: recordedAt.toISOString(),
});
