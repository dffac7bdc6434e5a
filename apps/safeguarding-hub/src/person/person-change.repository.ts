import { runPrepared, type PreparedStatement } from '#libs/database';
import type { PersonCluster, PersonMoved } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Loss } from '../finding/finding.js';
import type { PairBehind } from './linkage.js';

/** Somebody who was merged into another, and whose id is given back where their records are parted again. */
export interface GivenUp {
  readonly person: Omit<PersonCluster, 'records'>;
  readonly records: readonly string[];
}

/** Why people changed, and by what. */
export interface ChangeGrounds {
  readonly at: Date;
  /** The event or the decision that brought it about. */
  readonly cause: string;
  readonly modelVersion: string;
  /** The pairs that were judged on that occasion, as they were. */
  readonly pairs: readonly PairBehind[];
}

@Injectable()
export class PersonChangeRepository {
  /** Those who became these people, the latest first. */
  async givenUpBy(manager: EntityManager, people: readonly string[]): Promise<GivenUp[]> {
    if (people.length === 0) return [];
    const rows = await runPrepared<{ id: string; since: Date; records: string[] }>(manager, GIVEN_UP, [people]);
    return rows.map(({ id, since, records }) => ({ person: { id, since: since.getTime() }, records }));
  }

  /** How these people last lost records, where they have. */
  async lastLosses(manager: EntityManager, people: readonly string[]): Promise<ReadonlyMap<string, Loss>> {
    const losses = await runPrepared<{ from: string; kind: string; at: Date }>(manager, LAST_LOSSES, [people]);
    return new Map(losses.map(({ from, kind, at }) => [from, { at, why: kind === 'merged' ? 'combined' : 'parted' }]));
  }

  /** Writes down who is who now. People come first, because records and changes refer to them. */
  async save(manager: EntityManager, changes: readonly PersonMoved[], grounds: ChangeGrounds): Promise<void> {
    if (changes.length === 0) return;
    await Promise.all([
      this.addPeople(manager, changes, grounds.at),
      this.mergePeople(manager, changes),
      this.moveRecords(manager, changes),
      this.addChanges(manager, changes, grounds),
      this.settleHeirs(manager, changes),
    ]);
  }

  private async addChanges(manager: EntityManager, changes: readonly PersonMoved[], grounds: ChangeGrounds) {
    const columns = (of: (change: PersonMoved) => unknown): unknown[] => changes.map(of);
    await runPrepared(manager, ADD_CHANGES, [
      columns(({ kind }) => kind),
      columns(({ person }) => person),
      columns((change) => ('from' in change ? change.from : null)),
      columns(({ records }) => JSON.stringify(records)),
      columns(({ reason }) => reason),
      ...[grounds.at, grounds.cause, grounds.modelVersion, JSON.stringify(grounds.pairs)],
    ]);
  }

  /** Whoever was merged into somebody whose records moved is now whoever has most of those records. */
  private async settleHeirs(manager: EntityManager, changes: readonly PersonMoved[]): Promise<void> {
    const lost = changes.flatMap((change) => ('from' in change ? [change.from, change.person] : []));
    if (lost.length > 0) await runPrepared(manager, SETTLE_HEIRS, [[...new Set(lost)]]);
  }

  private async addPeople(manager: EntityManager, changes: readonly PersonMoved[], at: Date): Promise<void> {
    const fresh = changes.filter(({ kind }) => kind === 'created' || kind === 'split').map(({ person }) => person);
    if (fresh.length > 0) await runPrepared(manager, ADD_PEOPLE, [[...new Set(fresh)], at]);
  }

  private async mergePeople(manager: EntityManager, changes: readonly PersonMoved[]): Promise<void> {
    const merged = changes.flatMap((change) => (change.kind === 'merged' ? [change] : []));
    if (merged.length === 0) return;
    await runPrepared(manager, MERGE_PEOPLE, [merged.map(({ from }) => from), merged.map(({ person }) => person)]);
  }

  /** Records that are kept already; a new one is kept with its person. */
  private async moveRecords(manager: EntityManager, changes: readonly PersonMoved[]): Promise<void> {
    const moves = changes
      .filter(({ kind }) => kind !== 'created' && kind !== 'joined' && kind !== 'withdrawn')
      .flatMap(({ records, person }) => records.map((record) => ({ record, person })));
    if (moves.length === 0) return;
    await runPrepared(manager, MOVE_RECORDS, [moves.map(({ record }) => record), moves.map(({ person }) => person)]);
  }
}

/** With which records somebody was merged: the last time, because they may have been merged before and parted again. */
function lastMerge(person: string): string {
  return `(SELECT id, record_ids FROM person_change WHERE from_id = ${person}.id AND kind = 'merged' ORDER BY id DESC LIMIT 1)`;
}

const GIVEN_UP: PreparedStatement = {
  name: 'people-given-up',
  text: `SELECT person.id, person.created_at AS since, last.record_ids AS records
           FROM person CROSS JOIN LATERAL ${lastMerge('person')} AS last
          WHERE person.merged_into = ANY ($1::uuid[]) ORDER BY last.id DESC`,
};

const LAST_LOSSES: PreparedStatement = {
  name: 'last-losses-of-people',
  text: `SELECT DISTINCT ON (from_id) from_id AS from, kind, at FROM person_change
          WHERE from_id = ANY ($1::uuid[]) ORDER BY from_id, id DESC`,
};

/** Somebody who was merged before is a person of their own again. */
const ADD_PEOPLE: PreparedStatement = {
  name: 'add-people',
  text: `INSERT INTO person (id, created_at) SELECT unnest($1::uuid[]), $2
         ON CONFLICT (id) DO UPDATE SET merged_into = NULL`,
};

const MERGE_PEOPLE: PreparedStatement = {
  name: 'merge-people',
  text: `UPDATE person SET merged_into = merge.into_id FROM unnest($1::uuid[], $2::uuid[]) AS merge (from_id, into_id)
          WHERE person.id = merge.from_id OR person.merged_into = merge.from_id`,
};

const SETTLE_HEIRS: PreparedStatement = {
  name: 'settle-heirs',
  text: `UPDATE person SET merged_into = heir.person_id FROM (
           SELECT DISTINCT ON (gone.id) gone.id, record.person_id
             FROM person gone CROSS JOIN LATERAL ${lastMerge('gone')} AS last
             JOIN person_record record ON record.id = ANY (last.record_ids)
            WHERE gone.merged_into = ANY ($1::uuid[])
            GROUP BY gone.id, record.person_id ORDER BY gone.id, count(*) DESC, record.person_id) AS heir
          WHERE person.id = heir.id AND person.merged_into <> heir.person_id`,
};

const MOVE_RECORDS: PreparedStatement = {
  name: 'move-records',
  text: `UPDATE person_record SET person_id = move.person_id FROM unnest($1::uuid[], $2::uuid[]) AS move (record_id, person_id)
          WHERE person_record.id = move.record_id`,
};

const ADD_CHANGES: PreparedStatement = {
  name: 'add-person-changes',
  text: `INSERT INTO person_change (kind, person_id, from_id, record_ids, reason, at, cause, model_version, pairs)
         SELECT kind, person_id, from_id, ARRAY(SELECT jsonb_array_elements_text(record_ids::jsonb)::uuid), reason,
                $6, $7, $8, $9::jsonb
           FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
                  AS change (kind, person_id, from_id, record_ids, reason)`,
};
