import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Recorded } from '../supervision/supervision.repository.js';
import type { Escalation } from './licence.js';
import {
  BreachEscalationRow,
  ConditionRevocationRow,
  LicenceBreachRow,
  LicenceConditionRow,
  type KnownCondition,
} from './licence.row.js';

/** Written under the lock of the referral, so that no breach is taken further twice at once. */
@Injectable()
export class LicenceRepository {
  async addCondition(manager: EntityManager, condition: LicenceConditionRow): Promise<void> {
    await manager.insert(LicenceConditionRow, condition);
  }

  /** A condition of this referral, and when it is over; none where there is no such condition. */
  async condition(manager: EntityManager, referralId: string, id: string): Promise<KnownCondition | undefined> {
    const row = await manager.findOneBy(LicenceConditionRow, { referralId, id });
    if (!row) return undefined;
    return { row, revocation: await manager.findOneBy(ConditionRevocationRow, { conditionId: id }) };
  }

  async revoke(manager: EntityManager, revocation: ConditionRevocationRow): Promise<void> {
    await manager.insert(ConditionRevocationRow, revocation);
  }

  async breach(manager: EntityManager, referralId: string, id: string): Promise<LicenceBreachRow | null> {
    return manager.findOneBy(LicenceBreachRow, { referralId, id });
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
