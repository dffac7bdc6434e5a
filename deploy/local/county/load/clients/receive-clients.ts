import { refusal, type Answer } from '#libs/service-client';
import type { Desk } from '../desk.js';
import type { ClientSeen } from './client-step.js';
import type { ClientPlan } from './plan-clients.js';

/**
 * Writes them down at the centre. That they are there is a secret: no journal has them, and whoever goes on with a county
 * asks the centre how far it came.
 */
export async function receiveClients(centre: Desk, clients: readonly ClientPlan[], county: string): Promise<void> {
  for (const [place, { body, steps }] of clients.entries()) {
    const idempotencyKey = `${county}-client-${place}`;
    const made = await centre.service.call({ method: 'POST', path: '/clients', body, idempotencyKey });
    const { id } = told<{ id: string }>(centre, made);
    for (const step of steps) {
      const seen = told<ClientSeen>(centre, await centre.service.call({ method: 'GET', path: `/clients/${id}` }));
      const path = step.at(seen, id);
      if (path === undefined) continue;
      const key = `county-${path.replaceAll('/', '-')}-${seen.examination.steps.length}`;
      told(centre, await centre.service.call({ method: 'POST', path, body: step.body(seen), idempotencyKey: key }));
    }
  }
}

function told<Body>({ name }: Desk, answer: Answer): Body {
  if (answer.status < 300) return answer.body as Body;
  throw new Error(`${name} refused: ${refusal(answer)}`);
}
