import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SupervisionMilestoneRow, SupervisionRow } from './supervision.row.js';

/** What is recorded of a supervision, the latest record last; none before the first. */
export interface WholeSupervision {
  readonly records: readonly SupervisionRow[];
  readonly milestones: readonly SupervisionMilestoneRow[];
}

@Injectable()
export class SupervisionQuery {
  async of(manager: EntityManager, referralId: string): Promise<WholeSupervision> {
    return {
      records: await manager.find(SupervisionRow, { where: { referralId }, order: { position: 'ASC' } }),
      milestones: await manager.find(SupervisionMilestoneRow, { where: { referralId }, order: { at: 'ASC' } }),
    };
  }
}
