import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { IncidentRow } from './incident.row.js';

const PAGE_SIZE = 25;

/** What an incident has led to, in numbers. */
export interface IncidentTally {
  readonly id: string;
  readonly referrals: number;
  readonly updatesOwed: number;
  readonly updatesOverdue: number;
  readonly finalised: boolean;
}

export interface IncidentPage {
  readonly incidents: readonly { readonly row: IncidentRow; readonly tally: IncidentTally }[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

const owed = `FROM victim_update owed LEFT JOIN victim_update_ended ended ON ended.update_id = owed.id
              WHERE owed.incident_id = incident.id AND ended.update_id IS NULL`;

@Injectable()
export class IncidentListQuery {
  /** An officer's own, latest report first. */
  async page(
    manager: EntityManager,
    { officer, page, seenAt }: { readonly officer: string; readonly page: number; readonly seenAt: Date },
  ): Promise<IncidentPage> {
    const tallies = await manager.query<IncidentTally[]>(
      `SELECT incident.id,
              (SELECT count(*)::int FROM sent_referral sent WHERE sent.incident_id = incident.id) AS referrals,
              (SELECT count(*)::int ${owed}) AS "updatesOwed",
              (SELECT count(*)::int ${owed} AND owed.due_at < $2) AS "updatesOverdue",
              EXISTS (SELECT 1 FROM incident_finalisation done WHERE done.incident_id = incident.id) AS finalised
         FROM incident WHERE incident.reporting_officer = $1
        ORDER BY incident.reported_at DESC, incident.id LIMIT $3 OFFSET $4`,
      [officer, seenAt, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(IncidentRow, { id: In(tallies.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const incidents = tallies.flatMap((tally) => {
      const row = byId.get(tally.id);
      return row ? [{ row, tally }] : [];
    });
    const total = await manager.countBy(IncidentRow, { reportingOfficer: officer });
    return { incidents, total, page, pageSize: PAGE_SIZE };
  }
}
