import type { Answer, ServiceClient } from '#libs/service-client';
import type { RowProblem } from '../row/problem.js';

/** The service does not take records from us at all: no other row would fare better. */
export class NotLetIn extends Error {}

/** Asks the service to record a row; gives why it does not, or nothing when it has. */
export async function sendRow(service: ServiceClient, path: string, body: object, key: string): Promise<RowProblem[]> {
  const answer = await service.call({ method: 'POST', path, body, idempotencyKey: key });
  if (answer.status === 201) return [];
  if ([401, 403, 404, 405].includes(answer.status)) throw new NotLetIn(`It answered ${answer.status} to POST ${path}.`);
  return whyRefused(answer);
}

export const SAYS_OTHERWISE: RowProblem = { field: 'id', reason: 'was imported before and says something else now' };

interface Problem {
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message?: string }[];
}

/**
 * A refusal names fields and rules and repeats nothing of what was sent. A row over which the service fails keeps the others
 * out no more than one that it refuses.
 */
function whyRefused({ status, body }: Answer): RowProblem[] {
  const { code = `answered ${status}`, errors = [] } = (body ?? {}) as Problem;
  if (code === 'idempotency-mismatch') return [SAYS_OTHERWISE];
  if (errors.length === 0) return [{ field: '', reason: code }];
  return errors.map((error) => ({ field: error.field, reason: error.message ?? error.code }));
}
