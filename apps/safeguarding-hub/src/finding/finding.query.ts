import { Injectable } from '@nestjs/common';
import { Raw, type EntityManager } from 'typeorm';
import type { FindingQuestion } from './finding.requests.js';
import { FindingRow } from './finding.row.js';
import { FindingSeenRow } from './finding-seen.row.js';

const PAGE_SIZE = 25;

export interface FindingPage {
  readonly rows: readonly FindingRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** A finding, and who looked at it when. */
export interface WholeFinding {
  readonly row: FindingRow;
  readonly seen: readonly FindingSeenRow[];
}

@Injectable()
export class FindingQuery {
  /** What holds now, latest found first. */
  async page(manager: EntityManager, { kind, page = 1, new: isNew }: FindingQuestion): Promise<FindingPage> {
    const [rows, total] = await manager.findAndCount(FindingRow, {
      where: { state: 'current', ...(kind && { kind }), ...(isNew && { seenVersion: NOT_SEEN }) },
      order: { foundAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string): Promise<WholeFinding | undefined> {
    const row = await manager.findOneBy(FindingRow, { id });
    if (!row) return undefined;
    const seen = await manager.find(FindingSeenRow, { where: { findingId: id }, order: { version: 'ASC' } });
    return { row, seen };
  }
}

const NOT_SEEN = Raw((seenVersion) => `${seenVersion} < "FindingRow"."version"`);
