import { inOrder } from '../in-order.js';
import { WIDTH, type Loading } from '../loading.js';
import type { IncidentWork } from './incident-work.js';
import { workIncident } from './work-incident.js';

/** What is planned about each incident is written down there, as far as its officer can sign in. */
export async function workOnIncidents(
  incidents: readonly IncidentWork[],
  { journal, desks, stepDone }: Loading,
): Promise<void> {
  const publicProtection = desks.receivers.get('police');
  await inOrder(
    incidents.filter(({ index }) => !journal.worked.has(index)),
    {
      width: WIDTH,
      subjects: () => [],
      work: async (planned) => {
        const [id, officer] = [journal.incidents.get(planned.index), desks.officers.get(planned.officer)];
        if (id !== undefined && officer) await workIncident(planned, id, { officer, publicProtection });
        journal.recordWorked(planned.index);
        stepDone();
      },
    },
  );
}
