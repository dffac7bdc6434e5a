import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReferralRow } from '../referral/referral.row.js';
import { TriageRow } from './triage.row.js';

@Injectable()
export class TriageRepository {
  /** Under the lock of the referral, so that no two have one place. */
  async add(manager: EntityManager, triage: Omit<TriageRow, 'position'>): Promise<void> {
    const { referralId, grade: triageGrade } = triage;
    const position = 1 + (await manager.countBy(TriageRow, { referralId }));
    await manager.insert(TriageRow, { ...triage, position });
    await manager.update(ReferralRow, { id: referralId }, { triageGrade });
  }
}
