import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExaminationQuery, type WholeExamination } from '../examination/examination.query.js';
import { ClientRow } from './client.row.js';

const PAGE_SIZE = 25;

export interface WholeClient {
  readonly row: ClientRow;
  readonly examination: WholeExamination;
  readonly seenAt: Date;
}

export interface ClientPage {
  readonly rows: readonly ClientRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class ClientQuery {
  constructor(private readonly examinations: ExaminationQuery) {}

  /** Whoever came last stands first. */
  async page(manager: EntityManager, page: number): Promise<ClientPage> {
    const [rows, total] = await manager.findAndCount(ClientRow, {
      order: { cameAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeClient | undefined> {
    const row = await manager.findOneBy(ClientRow, { id });
    return row ? { row, examination: await this.examinations.one(manager, id), seenAt } : undefined;
  }
}
