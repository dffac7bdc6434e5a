import type { EntityManager } from 'typeorm';
import { largestResend } from './resend-request.js';

/** Events of one subject that did not arrive although later ones did. */
export interface Gap {
  readonly topic: string;
  readonly subject: string;
  readonly fromSequence: number;
  readonly toSequence: number;
}

/**
 * The gaps that have lasted long enough and were not asked for lately; from now on they count as asked for. What lies
 * among the dead letters has arrived and is not missing.
 */
export async function takeGapsToAskFor(
  manager: EntityManager,
  { patience, askAgain }: { readonly patience: number; readonly askAgain: number },
): Promise<Gap[]> {
  const [gaps] = await manager.query<[Gap[], number]>(
    `WITH waiting AS (
       SELECT topic, subject, position, min(sequence) AS first
       FROM parked JOIN inbox_position USING (topic, subject)
       WHERE sequence > position AND (asked_at IS NULL OR asked_at < clock_timestamp() - $2::float8 * interval '1 millisecond')
       GROUP BY topic, subject, position
       HAVING min(sequence) > position + 1
         AND min(parked_at) < clock_timestamp() - $1::float8 * interval '1 millisecond'
       LIMIT 100),
     missing AS (
       SELECT topic, subject, min(number) AS "from", max(number) AS "to"
       FROM waiting, generate_series(position + 1, least(first - 1, position + $3)) AS number
       WHERE NOT EXISTS (
         SELECT FROM dead_letter AS letter
         WHERE letter.topic = waiting.topic AND letter.subject = waiting.subject AND letter.sequence = number
           AND blocks AND state IN ('waiting', 'redrive-requested', 'discarded'))
       GROUP BY topic, subject)
     UPDATE inbox_position AS place SET asked_at = clock_timestamp() FROM missing
     WHERE place.topic = missing.topic AND place.subject = missing.subject
       AND (asked_at IS NULL OR asked_at < clock_timestamp() - $2::float8 * interval '1 millisecond')
     RETURNING place.topic, place.subject, missing."from" AS "fromSequence", missing."to" AS "toSequence"`,
    [patience, askAgain, largestResend],
  );
  return gaps;
}
