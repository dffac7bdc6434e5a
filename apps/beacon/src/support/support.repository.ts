import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SupportEntry } from './support.js';
import { SupportEntryRow } from './support.row.js';

@Injectable()
export class SupportRepository {
  async of(manager: EntityManager, referralId: string): Promise<SupportEntryRow[]> {
    return manager.find(SupportEntryRow, { where: { referralId }, order: { position: 'ASC' } });
  }

  /** Under the lock of the referral, so that no two have one place. */
  async add(
    manager: EntityManager,
    entry: SupportEntry & Pick<SupportEntryRow, 'referralId' | 'recordedBy' | 'recordedAt'>,
  ): Promise<void> {
    const position = 1 + (await manager.countBy(SupportEntryRow, { referralId: entry.referralId }));
    await manager.insert(SupportEntryRow, { ...entry, position });
  }
}
