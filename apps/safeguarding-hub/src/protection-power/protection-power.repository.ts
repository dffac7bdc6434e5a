import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power.row.js';

@Injectable()
export class ProtectionPowerRepository {
  /** The same power from the same moment on is the same use of it. */
  async isThere(
    manager: EntityManager,
    use: Pick<ProtectionPowerRow, 'referralId' | 'power' | 'usedAt'>,
  ): Promise<boolean> {
    return manager.existsBy(ProtectionPowerRow, use);
  }

  async insert(manager: EntityManager, use: ProtectionPowerRow): Promise<void> {
    await manager.insert(ProtectionPowerRow, use);
  }

  async one(manager: EntityManager, referralId: string, id: string): Promise<ProtectionPowerRow | null> {
    return manager.findOneBy(ProtectionPowerRow, { id, referralId });
  }

  async isOver(manager: EntityManager, powerId: string): Promise<boolean> {
    return manager.existsBy(ProtectionPowerEndedRow, { powerId });
  }

  async end(manager: EntityManager, ended: ProtectionPowerEndedRow): Promise<void> {
    await manager.insert(ProtectionPowerEndedRow, ended);
  }
}
