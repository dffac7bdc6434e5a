import { dueAt } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import type { SampleTaken } from './examination.js';
import { ExaminationStepRow, SampleDecisionRow, StoredSampleRow } from './examination.row.js';
import { storageOf } from './storage.js';
import { storagePolicies } from './storage.data.js';

export interface NewSample extends SampleTaken {
  readonly id: string;
}

@Injectable()
export class ExaminationRepository {
  async steps(manager: EntityManager, caseId: string): Promise<ExaminationStepRow[]> {
    return manager.find(ExaminationStepRow, { where: { caseId }, order: { position: 'ASC' } });
  }

  /** Under the lock of the case, so that no two steps have one place. */
  async addStep(manager: EntityManager, row: ExaminationStepRow): Promise<void> {
    await manager.insert(ExaminationStepRow, row);
  }

  async store(manager: EntityManager, caseId: string, samples: readonly NewSample[], now: Date): Promise<void> {
    const rows = samples.map(({ id, type, takenAt }): StoredSampleRow => {
      const storage = storageOf(takenAt, now, { policies: storagePolicies, calendar });
      return { id, caseId, type, takenAt, storage, expiresAt: dueAt(storage, calendar) as Date, decision: null };
    });
    if (rows.length > 0) await manager.insert(StoredSampleRow, rows);
  }

  /** Locks the sample until the transaction ends, so that of two decisions one comes after the other. */
  async lockSample(manager: EntityManager, id: string): Promise<StoredSampleRow | null> {
    return manager.findOne(StoredSampleRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async decide(manager: EntityManager, decided: Omit<SampleDecisionRow, 'position'>): Promise<void> {
    const { sampleId, decision } = decided;
    const position = 1 + (await manager.countBy(SampleDecisionRow, { sampleId }));
    await manager.insert(SampleDecisionRow, { ...decided, position });
    await manager.update(StoredSampleRow, { id: sampleId }, { decision });
  }
}
