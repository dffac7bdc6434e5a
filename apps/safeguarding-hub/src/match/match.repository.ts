import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatchState, MatchWord, Touched } from './match.js';

/** Two records that may be one person, and how far somebody has come with them. */
export interface MatchKept {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly state: MatchState;
  readonly version: number;
}

/** Who asks about two records, and why. */
export interface Asking {
  readonly actor: Actor;
  readonly why: string | undefined;
  readonly at: Date;
}

@Injectable()
export class MatchRepository {
  /** The two records that a question is about: it is about the same ones for ever. */
  async recordsOf(manager: EntityManager, id: string): Promise<string[] | undefined> {
    const [match] = await manager.query<{ records: string[] }[]>(
      'SELECT ARRAY[left_id, right_id] AS records FROM possible_match WHERE id = $1',
      [id],
    );
    return match?.records;
  }

  /** No question goes away. */
  async lock(manager: EntityManager, id: string): Promise<MatchKept> {
    const [match] = await manager.query<[MatchKept]>(
      `SELECT id, left_id AS left, right_id AS right, state, version FROM possible_match WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return match;
  }

  /** The question about these two records, where there is one. */
  async between(manager: EntityManager, left: string, right: string): Promise<string | undefined> {
    const [match] = await manager.query<{ id: string }[]>(
      'SELECT id FROM possible_match WHERE left_id = $1 AND right_id = $2',
      [left, right],
    );
    return match?.id;
  }

  /** Somebody asks: it waits, also where nobody could tell before or the hub has made up its mind. Asked anew, the last stands. */
  async askedBy(manager: EntityManager, id: string, { actor, why, at }: Asking): Promise<void> {
    await manager.query(
      `UPDATE possible_match SET state = 'waiting', version = version + 1,
              asked_by = $2, asked_by_name = $3, asked_why = $4, asked_at = $5
        WHERE id = $1 AND state IN ('waiting', 'not-sure')`,
      [id, actor.subject, actor.name, why ?? null, at],
    );
  }

  async wordsOf(manager: EntityManager, matchId: string): Promise<MatchWord[]> {
    return manager.query(
      `SELECT id, decided, holds, seconds, rationale, by_subject AS "bySubject", by_name AS "byName", at
         FROM match_decision WHERE match_id = $1 ORDER BY position`,
      [matchId],
    );
  }

  async say(manager: EntityManager, { id: matchId, left, right }: MatchKept, word: MatchWord): Promise<void> {
    await manager.query(
      `INSERT INTO match_decision (id, match_id, left_id, right_id, decided, holds, seconds, rationale, by_subject, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[word.id, matchId, left, right, word.decided, word.holds, word.seconds],
        ...[word.rationale, word.bySubject, word.byName, word.at],
      ],
    );
  }

  async move(manager: EntityManager, id: string, state: MatchState): Promise<void> {
    await manager.query('UPDATE possible_match SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
  }

  /** How much is known and found of these people. */
  async touched(manager: EntityManager, people: readonly string[]): Promise<Touched[]> {
    return manager.query(
      `SELECT id AS "personId",
              (SELECT count(*)::integer FROM person_record WHERE person_id = person.id) AS records,
              (SELECT count(*)::integer FROM finding WHERE person_id = person.id AND state = 'current') AS "currentFindings"
         FROM person WHERE id = ANY ($1::uuid[])`,
      [people],
    );
  }
}
