import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftRow } from './draft.row.js';

const PAGE_SIZE = 25;

export interface DraftPage {
  readonly rows: readonly DraftRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class DraftRepository {
  async insert(manager: EntityManager, row: DraftRow): Promise<void> {
    await manager.insert(DraftRow, { ...row });
  }

  async find(manager: EntityManager, id: string): Promise<DraftRow | null> {
    return manager.findOneBy(DraftRow, { id });
  }

  /** Locks the row until the transaction ends: of two who send, change or discard one draft, the second finds what is left. */
  async lock(manager: EntityManager, id: string): Promise<DraftRow | null> {
    return manager.findOne(DraftRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(manager: EntityManager, { id, said, version, changedAt }: DraftRow): Promise<void> {
    await manager.update(DraftRow, { id }, { said: { ...said }, version, changedAt });
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(DraftRow, { id });
  }

  /** Those that somebody began, or everybody's; the last that were changed first. */
  async page(manager: EntityManager, begunBy: string | undefined, page: number): Promise<DraftPage> {
    const [rows, total] = await manager.findAndCount(DraftRow, {
      where: { ...(begunBy !== undefined && { begunBy }) },
      order: { changedAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }
}
