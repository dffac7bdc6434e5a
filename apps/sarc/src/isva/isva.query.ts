import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Adviser, IsvaStatus, Placed } from './isva.js';
import { IsvaEntryRow, IsvaSupportRow } from './isva.row.js';

/** An adviser's support of one person, as it stands and as it came to be. */
export interface WholeSupport {
  readonly status: IsvaStatus;
  readonly adviser?: Adviser;
  readonly reviewOn?: string;
  readonly entries: readonly (Placed & Pick<IsvaEntryRow, 'recordedBy' | 'recordedAt'>)[];
}

/** Each entry makes a new version, so that none can be written down twice. */
export const versionOf = ({ entries }: Pick<WholeSupport, 'entries'>): number => 1 + entries.length;

@Injectable()
export class IsvaQuery {
  async of(manager: EntityManager, caseId: string): Promise<WholeSupport> {
    const row = await manager.findOneBy(IsvaSupportRow, { caseId });
    const rows = await manager.find(IsvaEntryRow, { where: { caseId }, order: { position: 'ASC' } });
    const entries = rows as (IsvaEntryRow & Placed)[];
    return { status: row?.status ?? 'not-asked', ...(row && knownOf(row)), entries };
  }
}

export const knownOf = ({ adviser, adviserName, reviewOn }: IsvaSupportRow) => ({
  ...(adviser !== null && { adviser: { subject: adviser, name: adviserName ?? adviser } }),
  ...(reviewOn !== null && { reviewOn }),
});
