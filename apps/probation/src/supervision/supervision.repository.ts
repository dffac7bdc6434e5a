import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Milestone, Supervision } from './supervision.js';
import { SupervisionMilestoneRow, SupervisionRow } from './supervision.row.js';

export interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Written under the lock of the referral, so that no two records have one place. */
@Injectable()
export class SupervisionRepository {
  async latest(manager: EntityManager, referralId: string): Promise<SupervisionRow | null> {
    return manager.findOne(SupervisionRow, { where: { referralId }, order: { position: 'DESC' } });
  }

  async add(manager: EntityManager, referralId: string, supervision: Supervision, recorded: Recorded): Promise<void> {
    const position = 1 + (await manager.countBy(SupervisionRow, { referralId }));
    await manager.insert(SupervisionRow, { referralId, position, supervision, ...recorded });
  }

  async isReached(manager: EntityManager, referralId: string, milestone: Milestone): Promise<boolean> {
    return manager.existsBy(SupervisionMilestoneRow, { referralId, milestone });
  }

  async reach(manager: EntityManager, reached: SupervisionMilestoneRow): Promise<void> {
    await manager.insert(SupervisionMilestoneRow, reached);
  }
}
