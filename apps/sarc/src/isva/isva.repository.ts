import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { adviserAfter, reviewAfter, statusAfter, type IsvaEntry } from './isva.js';
import { versionOf, type WholeSupport } from './isva.query.js';
import { IsvaEntryRow, IsvaSupportRow } from './isva.row.js';

/** Who writes it down, and when. */
type Recorded = Pick<IsvaEntryRow, 'recordedBy' | 'recordedAt'>;

@Injectable()
export class IsvaRepository {
  /** Until the transaction ends nobody else writes of the same person. There may be no row of theirs yet. */
  async lock(manager: EntityManager, caseId: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [caseId]);
  }

  /** Under the lock, so that no two have one place. */
  async add(manager: EntityManager, caseId: string, support: WholeSupport, entry: IsvaEntry & Recorded): Promise<void> {
    const adviser = adviserAfter(support.adviser, entry);
    await manager.upsert(
      IsvaSupportRow,
      {
        caseId,
        status: statusAfter(support.status, entry.kind),
        adviser: adviser?.subject ?? null,
        adviserName: adviser?.name ?? null,
        reviewOn: reviewAfter(support.reviewOn, entry) ?? null,
        changedAt: entry.recordedAt,
      },
      ['caseId'],
    );
    await manager.insert(IsvaEntryRow, { ...entry, caseId, position: versionOf(support) });
  }
}
