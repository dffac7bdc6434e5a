import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssessmentRow } from './assessment.row.js';

@Injectable()
export class AssessmentRepository {
  async of(manager: EntityManager, referralId: string): Promise<AssessmentRow[]> {
    return manager.find(AssessmentRow, { where: { referralId }, order: { position: 'ASC' } });
  }

  /** Under the lock of the referral, so that no two have one place. */
  async add(manager: EntityManager, recorded: Omit<AssessmentRow, 'position'>): Promise<void> {
    const { referralId } = recorded;
    const position = 1 + (await manager.countBy(AssessmentRow, { referralId }));
    await manager.insert(AssessmentRow, { ...recorded, position });
  }
}
