import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PanelRow } from './panel.row.js';

@Injectable()
export class PanelRepository {
  async of(manager: EntityManager, referralId: string): Promise<PanelRow[]> {
    return manager.find(PanelRow, { where: { referralId }, order: { position: 'ASC' } });
  }

  /** Under the lock of the referral, so that no two have one place. */
  async add(manager: EntityManager, recorded: Omit<PanelRow, 'position'>): Promise<void> {
    const { referralId } = recorded;
    const position = 1 + (await manager.countBy(PanelRow, { referralId }));
    await manager.insert(PanelRow, { ...recorded, position });
  }
}
