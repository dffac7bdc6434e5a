import { secretAgencies } from '#libs/case-schemas';
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

  /** Those that somebody began, and of others' those that are not for their writer alone; the last that were changed first. */
  async page(
    manager: EntityManager,
    { begunBy, andOthers }: { readonly begunBy: string; readonly andOthers: boolean },
    page: number,
  ): Promise<DraftPage> {
    const [rows, total] = await manager
      .createQueryBuilder(DraftRow, 'draft')
      .where('draft.begunBy = :begunBy', { begunBy })
      .orWhere(`(:andOthers AND ${NOT_WITH_WRITER})`, { andOthers, secret: secretAgencies })
      .orderBy({ 'draft.changedAt': 'DESC', 'draft.id': 'ASC' })
      .skip((page - 1) * PAGE_SIZE)
      .take(PAGE_SIZE)
      .getManyAndCount();
    return { rows, total, page, pageSize: PAGE_SIZE };
  }
}

/** As `staysWithWriter` has it; counted here, so that the total is exact. */
const NOT_WITH_WRITER = `draft.said->>'to' IS NOT NULL AND draft.said->>'to' <> ALL (:secret)
  AND coalesce(draft.said #>> '{consent,recipient}', '') <> ALL (:secret)`;
