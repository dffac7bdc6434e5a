import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FinalisationRow } from '../finalisation/finalisation.row.js';
import { VictimUpdateQuery, type WholeUpdate } from '../victim-update/victim-update.query.js';
import type { IncidentRow } from './incident.row.js';

/** What people wrote down about an incident since it was recorded. */
export interface Casework {
  readonly finalisation: FinalisationRow | null;
  readonly updates: readonly WholeUpdate[];
  readonly seenAt: Date;
}

export interface WholeIncident {
  readonly row: IncidentRow;
  /** For those who do it. */
  readonly casework?: Casework;
}

@Injectable()
export class IncidentQuery {
  constructor(private readonly updates: VictimUpdateQuery) {}

  async whole(manager: EntityManager, row: IncidentRow, seenAt: Date): Promise<WholeIncident> {
    const incidentId = row.id;
    const finalisation = await manager.findOneBy(FinalisationRow, { incidentId });
    const updates = await this.updates.ofIncident(manager, incidentId);
    return { row, casework: { finalisation, updates, seenAt } };
  }
}
