import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DatedFinding, FindingChange, KnownFinding } from './finding.js';
import { FindingHistoryRow, FindingRow } from './finding.row.js';

/** What has changed about one person. */
export interface PersonChanges {
  readonly personId: string;
  readonly personName: string;
  readonly changes: readonly FindingChange[];
}

@Injectable()
export class FindingRepository {
  /** All that was ever found about these people, with what each agency was told of it, in one query. */
  async ofPeople(manager: EntityManager, personIds: readonly string[]): Promise<DatedFinding[]> {
    return manager.query(
      `SELECT id, person_id AS "personId", kind, about, state, version, count, details, found_at AS "foundAt",
         (SELECT coalesce(json_object_agg(agency, json_build_object('fingerprint', content_hash,
                   'personRecordIds', person_record_ids, 'referralIds', referral_ids)), '{}')
            FROM alert_told WHERE finding_id = finding.id) AS told
       FROM finding WHERE person_id = ANY($1)`,
      [personIds],
    );
  }

  async save(manager: EntityManager, people: readonly PersonChanges[], foundAt: Date): Promise<void> {
    const rows = people.flatMap(({ personId, personName, changes }) =>
      changes.map(({ change, finding }) => ({ change, row: { ...columnsOf(finding), personId, personName, foundAt } })),
    );
    const changed = rows.filter(({ change }) => change !== 'unchanged');
    if (changed.length === 0) return;
    const fresh = changed.filter(({ change }) => change === 'new').map(({ row }) => row);
    if (fresh.length > 0) await manager.insert(FindingRow, fresh);
    for (const { change, row } of changed) if (change !== 'new') await manager.update(FindingRow, { id: row.id }, row);
    const history = changed.map(({ row: { id: findingId, version, state, details } }) => ({
      ...{ findingId, version, state, details, foundAt },
    }));
    await manager.insert(FindingHistoryRow, history);
  }
}

function columnsOf({ id, version, state, kind, about, count, details }: KnownFinding) {
  return { id, version, state, kind, policyId: details.policy.id, about, count, details };
}
