import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessEntry, canonicalEntry, loggedAccess } from './access-entry.js';

/** The injection token of the function that tells the time of an entry. */
export const ACCESS_LOG_CLOCK = Symbol('access log clock');

/** Who looked at, changed or passed on what. Each entry seals the one before it, so that none can be taken back. */
@Injectable()
export class AccessLog {
  constructor(@Inject(ACCESS_LOG_CLOCK) private readonly now: () => Date) {}

  /**
   * Adds an entry in the caller's transaction: what was done and its entry are kept together or not at all. Call it
   * last. It takes the row that all writers of the log wait for, until the transaction ends.
   */
  async record(manager: EntityManager, entry: AccessEntry): Promise<void> {
    const logged = loggedAccess(entry, this.now());
    const added: unknown[] = await manager.query(APPEND, [
      canonicalEntry(logged),
      logged.at,
      logged.subject,
      logged.clientId,
      logged.agency,
      logged.action,
      logged.what,
      logged.id,
      logged.recipients,
      logged.correlationId,
      logged.causationId,
    ]);
    if (added.length !== 1) throw new Error('the access log has lost its head');
  }
}

/** Moves the head and adds the entry in one statement, so that the row is held for one round trip fewer. */
const APPEND = `
  WITH head AS (
    UPDATE access_log_head
    SET position = position + 1, hash = sha256(hash || convert_to((position + 1)::text || E'\\n' || $1, 'UTF8'))
    RETURNING position, hash
  )
  INSERT INTO access_log (position, hash, at, subject, client_id, agency, action, what, id, recipients, correlation_id, causation_id)
  SELECT position, hash, $2::timestamptz, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11 FROM head
  RETURNING position`;
