import type { Incident } from '#libs/case-schemas';
import { dueAt, warnAt } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { victimUpdatePolicies } from '../deadline/victim-update-policies.data.js';
import { firstUpdates, type UpdateOwed } from './victim-update.js';
import { VictimUpdateEndedRow, VictimUpdateRow } from './victim-update.row.js';

/** Whose case it is, and the number that the update gets. */
export interface OwedIn {
  readonly id: string;
  readonly incidentId: string;
  readonly reportingOfficer: string | null;
}

@Injectable()
export class VictimUpdateRepository {
  /** What the victims of an incident are owed from its report on. */
  async oweFirst(
    manager: EntityManager,
    { id: incidentId, incident }: { readonly id: string; readonly incident: Incident },
    newId: () => string,
  ): Promise<void> {
    const reportingOfficer = incident.reportingOfficer ?? null;
    for (const owed of firstUpdates(incident, { policies: victimUpdatePolicies, calendar }))
      await this.owe(manager, owed, { id: newId(), incidentId, reportingOfficer });
  }

  async owe(manager: EntityManager, owed: UpdateOwed, of: OwedIn): Promise<VictimUpdateRow> {
    const { deadline, because } = owed;
    const row: VictimUpdateRow = {
      ...{ ...owed, ...of, because: [...because] },
      dueAt: dueAt(deadline, calendar) as Date,
      warnAt: warnAt(deadline, calendar),
    };
    await manager.insert(VictimUpdateRow, row);
    return row;
  }

  async find(
    manager: EntityManager,
    where: { readonly id: string; readonly reportingOfficer: string },
  ): Promise<VictimUpdateRow | null> {
    return manager.findOneBy(VictimUpdateRow, where);
  }

  /** What the same victim is owed next; none where nothing is, or that one is not over. */
  async after(
    manager: EntityManager,
    { incidentId, personRecordId, number }: VictimUpdateRow,
  ): Promise<VictimUpdateRow | undefined> {
    const next = { incidentId, personRecordId, number: number + 1 };
    return (await manager.findOneBy(VictimUpdateRow, next)) ?? undefined;
  }

  async isOver(manager: EntityManager, updateId: string): Promise<boolean> {
    return manager.existsBy(VictimUpdateEndedRow, { updateId });
  }

  async end(manager: EntityManager, ended: VictimUpdateEndedRow): Promise<void> {
    await manager.insert(VictimUpdateEndedRow, ended);
  }

  /** Nothing more is owed to any victim of an incident. */
  async endAll(
    manager: EntityManager,
    incidentId: string,
    { by, at }: { readonly by: string; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO victim_update_ended (update_id, how, at, details, recorded_by, recorded_at)
       SELECT owed.id, 'finalised', $3, '{}', $2, $3 FROM victim_update owed
        WHERE owed.incident_id = $1
          AND NOT EXISTS (SELECT 1 FROM victim_update_ended ended WHERE ended.update_id = owed.id)`,
      [incidentId, by, at],
    );
  }
}
