import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

const connectionFaults = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * SQLSTATE classes and codes that say nothing about the statement, only about the server at this moment:
 * connection (08), resources (53), system (58), shutdown and start (57P0x), lost races (40001, 40P01), a lock that was
 * not to be had (55P03), a session ended for idling (25P03) and a server that has become a replica (25006).
 * A statement that ran out of time (57014) is not among them: it may do so every time.
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const transientStates = /^(08...|53...|58...|57P0[1-5]|40001|40P01|55P03|25P03|25006)$/;

/** What the pg driver says in words alone, without a code. */
const driverSentences =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|connection error and is not queryable|client was closed|pool after calling end|connection is not established|Driver not Connected/i;

/** TypeORM takes a connection away from the work at the moment it breaks; what the work then asks fails with these. */
const takenAway = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** Whether the same work may well succeed later, because the database and not the work was at fault. */
export function isDatabaseUnavailable(error: unknown): boolean {
  return causesOf(error).some(isConnectionFault);
}

/** Whether the transaction lost a race and should simply be run again. */
export function isLostRace(error: unknown): boolean {
  return causesOf(error).some((cause) => ['40001', '40P01'].includes(codeOf(cause) ?? ''));
}

function isConnectionFault(error: object): boolean {
  const code = codeOf(error);
  if (code !== undefined && (connectionFaults.has(code) || transientStates.test(code))) return true;
  if (takenAway.some((kind) => error instanceof kind)) return true;
  return error instanceof Error && driverSentences.test(error.message);
}

function codeOf(error: object): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The error itself and what TypeORM, `cause` and AggregateError wrap, to a small depth. */
function causesOf(error: unknown, depth = 4): object[] {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const inner = ['driverError', 'cause'].map((key) => Reflect.get(error, key) as unknown);
  const gathered = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [error, ...[...inner, ...gathered].flatMap((cause) => causesOf(cause, depth - 1))];
}
