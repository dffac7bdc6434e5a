import type { Agency, Person } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AskedDecision } from '../person/possible-match.js';
import type { MatchState, MatchWord } from './match.js';
import { MatchRepository } from './match.repository.js';

/** One of the two records. */
export interface MatchedRecord {
  readonly recordId: string;
  readonly personId: string;
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly details: Person;
  readonly toldAt: Date;
}

export interface MatchRow {
  readonly id: string;
  readonly state: MatchState;
  readonly version: number;
  readonly decision: AskedDecision;
  readonly noticedAt: Date;
  /** Who asked, where it was not the hub by itself. */
  readonly askedBy: string | null;
  readonly askedWhy: string | null;
  readonly askedAt: Date | null;
  readonly left: MatchedRecord;
  readonly right: MatchedRecord;
}

export interface WholeMatch extends MatchRow {
  readonly words: readonly MatchWord[];
}

export interface MatchPage {
  readonly rows: readonly MatchRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Which matches; all where nothing is said. */
interface Wanted {
  readonly state?: MatchState | undefined;
  readonly personId?: string | undefined;
}

const PAGE_SIZE = 25;

@Injectable()
export class MatchQuery {
  constructor(private readonly matches: MatchRepository) {}

  async page(manager: EntityManager, { state, personId }: Wanted, page: number): Promise<MatchPage> {
    const wanted = [state ?? null, personId ?? null];
    const [{ total } = { total: 0 }] = await manager.query<{ total: number }[]>(
      `SELECT count(*)::integer AS total ${WANTED}`,
      wanted,
    );
    const offset = (page - 1) * PAGE_SIZE;
    const rows = await manager.query<KeptMatch[]>(
      `SELECT ${COLUMNS} ${WANTED} ORDER BY shown.since, match.id LIMIT ${PAGE_SIZE} OFFSET $3`,
      [...wanted, offset],
    );
    return { rows: rows.map(matchOf), total, page, pageSize: PAGE_SIZE };
  }

  async counts(manager: EntityManager): Promise<Record<MatchState, number>> {
    const counted = await manager.query<{ state: MatchState; total: number }[]>(
      `SELECT state, count(*)::integer AS total FROM (${SHOWN}) AS shown GROUP BY state`,
    );
    const none = { waiting: 0, 'not-sure': 0, 'second-wanted': 0, settled: 0 };
    return counted.reduce((counts, { state, total }) => ({ ...counts, [state]: total }), none);
  }

  async one(manager: EntityManager, id: string): Promise<WholeMatch | undefined> {
    const [row] = await manager.query<KeptMatch[]>(`SELECT ${COLUMNS} FROM ${JOINED} WHERE match.id = $1`, [id]);
    return row && { ...matchOf(row), words: await this.matches.wordsOf(manager, id) };
  }
}

interface KeptMatch extends Omit<MatchRow, 'left' | 'right'> {
  readonly left: Omit<MatchedRecord, 'toldAt'> & { readonly toldAt: string };
  readonly right: Omit<MatchedRecord, 'toldAt'> & { readonly toldAt: string };
}

const matchOf = ({ left, right, ...match }: KeptMatch): MatchRow => ({
  ...match,
  left: { ...left, toldAt: new Date(left.toldAt) },
  right: { ...right, toldAt: new Date(right.toldAt) },
});

const record = (name: string): string => `
  json_build_object('recordId', ${name}.id, 'personId', ${name}.person_id, 'agency', ${name}.agency,
    'agencyRecordId', ${name}.agency_record_id, 'details', ${name}.details, 'toldAt', ${name}.told_at) AS ${name}`;

const COLUMNS = `match.id, match.state, match.version, match.decision, match.noticed_at AS "noticedAt",
  match.asked_by_name AS "askedBy", match.asked_why AS "askedWhy", match.asked_at AS "askedAt",
  ${record('"left"')}, ${record('"right"')}`;

const JOINED = `possible_match match
  JOIN person_record "left" ON "left".id = match.left_id JOIN person_record "right" ON "right".id = match.right_id`;

/** What nobody has settled and has become one person meanwhile is a question no longer, unless it is somebody's. */
const BETWEEN = `
  SELECT match.id, match.state, match.weight, match.asked_by IS NOT NULL AS is_somebodys, match.noticed_at, match.last_asked,
         least("left".person_id, "right".person_id) AS one, greatest("left".person_id, "right".person_id) AS other,
         CASE match.state WHEN 'not-sure'
           THEN (SELECT max(said.at) FROM match_decision said WHERE said.match_id = match.id) END AS left_at
    FROM ${JOINED} WHERE match.state IN ('settled', 'second-wanted') OR match.asked_by IS NOT NULL
     OR "left".person_id <> "right".person_id`;

/**
 * Two people are one question, however many of their records are alike: by the pair that says most. What was said of one pair
 * holds for both people, until a word is taken back or their records are other people's; whoever could not tell is asked
 * again once something came since. All that was said stays to be seen.
 */
const SHOWN = `
  SELECT id, state, since FROM (
    SELECT id, state, is_somebodys, min(noticed_at) OVER (PARTITION BY one, other) AS since,
           row_number() OVER (PARTITION BY one, other ORDER BY
             CASE state WHEN 'settled' THEN 0 WHEN 'second-wanted' THEN 1 WHEN 'not-sure' THEN 3
               ELSE CASE WHEN last_asked > last_left_at THEN 2 WHEN last_left_at IS NULL THEN 2 ELSE 4 END END,
             weight DESC, id) AS place
      FROM (SELECT *, max(left_at) OVER (PARTITION BY one, other) AS last_left_at FROM (${BETWEEN}) AS asked) AS known) AS ranked
   WHERE place = 1 OR is_somebodys OR state IN ('settled', 'second-wanted')`;

const WANTED = `FROM (${SHOWN}) AS shown JOIN (${JOINED}) ON match.id = shown.id
  WHERE ($1::text IS NULL OR match.state = $1) AND ($2::uuid IS NULL OR $2 IN ("left".person_id, "right".person_id))`;
