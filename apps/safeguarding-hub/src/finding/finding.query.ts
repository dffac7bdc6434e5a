import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FindingQuestion } from './finding.requests.js';
import { FindingRow } from './finding.row.js';

const PAGE_SIZE = 25;

export interface FindingPage {
  readonly rows: readonly FindingRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class FindingQuery {
  /** What holds now, latest found first. */
  async page(manager: EntityManager, { kind, page = 1 }: FindingQuestion): Promise<FindingPage> {
    const [rows, total] = await manager.findAndCount(FindingRow, {
      where: { state: 'current', ...(kind && { kind }) },
      order: { foundAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string): Promise<FindingRow | null> {
    return manager.findOneBy(FindingRow, { id });
  }
}
