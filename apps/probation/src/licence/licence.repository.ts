import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Recorded } from '../supervision/supervision.repository.js';
import type { Escalation } from './licence.js';
import { BreachEscalationRow, LicenceBreachRow, LicenceConditionRow } from './licence.row.js';

/** Written under the lock of the referral, so that no breach is taken further twice at once. */
@Injectable()
export class LicenceRepository {
  async addCondition(manager: EntityManager, condition: LicenceConditionRow): Promise<void> {
    await manager.insert(LicenceConditionRow, condition);
  }

  async hasCondition(manager: EntityManager, referralId: string, id: string): Promise<boolean> {
    return manager.existsBy(LicenceConditionRow, { referralId, id });
  }

  async addBreach(manager: EntityManager, breach: LicenceBreachRow): Promise<void> {
    await manager.insert(LicenceBreachRow, breach);
  }

  /** How far a breach of this referral is taken; none where there is no such breach. */
  async escalationOf(manager: EntityManager, referralId: string, breachId: string): Promise<Escalation | undefined> {
    if (!(await manager.existsBy(LicenceBreachRow, { referralId, id: breachId }))) return undefined;
    const last = await manager.findOne(BreachEscalationRow, { where: { breachId }, order: { position: 'DESC' } });
    return last?.escalation;
  }

  async escalate(manager: EntityManager, breachId: string, escalation: Escalation, recorded: Recorded): Promise<void> {
    const position = 1 + (await manager.countBy(BreachEscalationRow, { breachId }));
    await manager.insert(BreachEscalationRow, { breachId, position, escalation, ...recorded });
  }
}
