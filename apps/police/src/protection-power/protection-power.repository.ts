import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power.row.js';

@Injectable()
export class ProtectionPowerRepository {
  /** The same power for the same person from the same moment on is the same use of it. */
  async isThere(
    manager: EntityManager,
    use: Pick<ProtectionPowerRow, 'incidentId' | 'personRecordId' | 'power' | 'usedAt'>,
  ): Promise<boolean> {
    return manager.existsBy(ProtectionPowerRow, use);
  }

  async insert(manager: EntityManager, use: ProtectionPowerRow): Promise<void> {
    await manager.insert(ProtectionPowerRow, use);
  }

  async incidentOf(manager: EntityManager, id: string): Promise<string | undefined> {
    return (await manager.findOneBy(ProtectionPowerRow, { id }))?.incidentId;
  }

  async usedAt(manager: EntityManager, id: string): Promise<Date> {
    return (await manager.findOneByOrFail(ProtectionPowerRow, { id })).usedAt;
  }

  async isOver(manager: EntityManager, powerId: string): Promise<boolean> {
    return manager.existsBy(ProtectionPowerEndedRow, { powerId });
  }

  async end(manager: EntityManager, ended: ProtectionPowerEndedRow): Promise<void> {
    await manager.insert(ProtectionPowerEndedRow, ended);
  }
}
