import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FinalisationRow } from '../finalisation/finalisation.row.js';
import { ProtectionPowerQuery, type WholePower } from '../protection-power/protection-power.query.js';
import { NoticeQuery, type WholeNotice } from '../public-protection-notice/notice.query.js';
import { VictimUpdateQuery, type WholeUpdate } from '../victim-update/victim-update.query.js';
import type { IncidentRow } from './incident.row.js';

/** What people wrote down about an incident since it was recorded. */
export interface Casework {
  readonly finalisation: FinalisationRow | null;
  readonly updates: readonly WholeUpdate[];
  readonly notices: readonly WholeNotice[];
  readonly powers: readonly WholePower[];
  readonly seenAt: Date;
}

export interface WholeIncident {
  readonly row: IncidentRow;
  /** For those who do it. */
  readonly casework?: Casework;
}

@Injectable()
export class IncidentQuery {
  constructor(
    private readonly updates: VictimUpdateQuery,
    private readonly notices: NoticeQuery,
    private readonly powers: ProtectionPowerQuery,
  ) {}

  async whole(manager: EntityManager, row: IncidentRow, seenAt: Date): Promise<WholeIncident> {
    const incidentId = row.id;
    const finalisation = await manager.findOneBy(FinalisationRow, { incidentId });
    const updates = await this.updates.ofIncident(manager, incidentId);
    const notices = await this.notices.ofIncident(manager, incidentId);
    const powers = await this.powers.ofIncident(manager, incidentId);
    return { row, casework: { finalisation, updates, notices, powers, seenAt } };
  }
}
