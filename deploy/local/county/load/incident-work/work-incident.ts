import { refusal, type Answer } from '#libs/service-client';
import type { Desk } from '../desk.js';
import type { IncidentSeen, IncidentWork } from './incident-work.js';

/** Who works on an incident: its officer, and those in public protection where one of them is at hand. */
export interface IncidentDesks {
  readonly officer: Desk;
  readonly publicProtection: Desk | undefined;
}

/** Writes down what is planned about one incident, each thing as long as it is not there yet. */
export async function workIncident(
  { doings }: IncidentWork,
  incidentId: string,
  { officer, publicProtection }: IncidentDesks,
): Promise<void> {
  let known: IncidentSeen | undefined;
  for (const [place, { by, at, body }] of doings.entries()) {
    const desk = by === 'officer' ? officer : publicProtection;
    const seen = known ?? (await look(officer, incidentId));
    const path = seen && at(seen, incidentId);
    known = seen;
    if (!desk || !path) continue;
    // What is said twice in one place is said once each time.
    const idempotencyKey = `county-${path.replaceAll('/', '-')}-${place}`;
    const answer = await desk.service.call({ method: 'POST', path, body: body(seen), idempotencyKey });
    // Somebody was faster: what they wrote stands.
    if (answer.status >= 300 && answer.status !== 409)
      throw new Error(`${desk.name} refused ${path.split('/').at(-1)}: ${refusal(answer)}`);
    known = shownIn(answer);
  }
}

/** Most answers show the whole incident anew; that to a victim's update does not. */
function shownIn({ status, body }: Answer): IncidentSeen | undefined {
  const incident = body as Partial<IncidentSeen> | undefined;
  return status < 300 && incident?.victimUpdates ? (incident as IncidentSeen) : undefined;
}

async function look({ service, name }: Desk, incidentId: string): Promise<IncidentSeen | undefined> {
  const answer = await service.call({ method: 'GET', path: `/incidents/${incidentId}` });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Error(`${name} would not show an incident: ${refusal(answer)}`);
  return answer.body as IncidentSeen;
}
