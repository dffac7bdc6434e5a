import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** By which policies everybody was last noted, and how far that has come. */
export interface Recomputing {
  readonly inForce: string;
  /** The last who was noted; nobody is left once it is none. */
  readonly notedUpTo: string | null;
  readonly correlationId: string;
}

@Injectable()
export class PolicyRecomputingRepository {
  /** None while somebody else is at it. */
  async lock(manager: EntityManager): Promise<Recomputing | undefined> {
    const [state] = await manager.query<Recomputing[]>(
      `SELECT in_force AS "inForce", noted_up_to AS "notedUpTo", correlation_id AS "correlationId"
         FROM policy_recomputing FOR UPDATE SKIP LOCKED`,
    );
    return state;
  }

  async save(manager: EntityManager, { inForce, notedUpTo, correlationId }: Recomputing): Promise<void> {
    await manager.query('UPDATE policy_recomputing SET in_force = $1, noted_up_to = $2, correlation_id = $3', [
      ...[inForce, notedUpTo, correlationId],
    ]);
  }

  /** The next people in the order of their ids, so many at most; they are to be looked at again. */
  async noteNext(manager: EntityManager, { notedUpTo, correlationId }: Recomputing, most: number): Promise<string[]> {
    const noted = await manager.query<{ personId: string }[]>(
      `INSERT INTO finding_due (person_id, trace)
       SELECT id, $2::jsonb FROM (SELECT id FROM person WHERE id > $1 ORDER BY id LIMIT $3) AS next
       RETURNING person_id AS "personId"`,
      [notedUpTo, JSON.stringify({ correlationId }), most],
    );
    return noted.map(({ personId }) => personId).sort();
  }
}
