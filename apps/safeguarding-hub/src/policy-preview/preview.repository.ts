import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PolicyPreview } from './figures.js';

/** Which version of which policy. */
export interface Previewed extends PolicyPreview {
  readonly policyId: string;
  readonly version: number;
}

/** Somebody in the order of the ids, and whether any of the parts in question is theirs. */
export interface Walked {
  readonly id: string;
  readonly isConcerned: boolean;
}

@Injectable()
export class PreviewRepository {
  /** Of the versions that wait; those that nobody else counts now. */
  async lockWaiting(manager: EntityManager): Promise<Previewed[]> {
    return manager.query(
      `SELECT policy_id AS "policyId", version, counting, counted FROM policy_preview preview
        WHERE NOT EXISTS (SELECT 1 FROM policy_decision WHERE (policy_id, version) = (preview.policy_id, preview.version))
          AND NOT EXISTS (SELECT 1 FROM policy_taken_back WHERE (policy_id, version) = (preview.policy_id, preview.version))
        ORDER BY policy_id FOR UPDATE SKIP LOCKED`,
    );
  }

  async save(manager: EntityManager, { policyId, version, counting, counted }: Previewed): Promise<void> {
    await manager.query('UPDATE policy_preview SET counting = $3, counted = $4 WHERE policy_id = $1 AND version = $2', [
      policyId,
      version,
      ...[counting, counted].map((one) => one && JSON.stringify(one)),
    ]);
  }

  /** The next people in the order of their ids, so many at most. */
  async walk(manager: EntityManager, after: string, roles: readonly string[], most: number): Promise<Walked[]> {
    return manager.query(
      `SELECT id, EXISTS (SELECT 1 FROM person_record record JOIN sighting ON sighting.record_id = record.id
                           WHERE record.person_id = next.id AND sighting.role = ANY ($2::text[])) AS "isConcerned"
         FROM (SELECT id FROM person WHERE id > $1 ORDER BY id LIMIT $3) AS next ORDER BY id`,
      [after, roles, most],
    );
  }
}
