import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ExaminationStepRow, SampleDecisionRow, StoredSampleRow } from './examination.row.js';

export interface WholeSample {
  readonly row: StoredSampleRow;
  readonly decisions: readonly SampleDecisionRow[];
}

export interface WholeExamination {
  readonly steps: readonly ExaminationStepRow[];
  readonly samples: readonly WholeSample[];
}

@Injectable()
export class ExaminationQuery {
  async one(manager: EntityManager, caseId: string): Promise<WholeExamination> {
    const rows = await manager.find(StoredSampleRow, { where: { caseId }, order: { takenAt: 'ASC', id: 'ASC' } });
    return {
      steps: await manager.find(ExaminationStepRow, { where: { caseId }, order: { position: 'ASC' } }),
      samples: await this.withDecisions(manager, rows),
    };
  }

  async sample(manager: EntityManager, id: string): Promise<WholeSample> {
    const [sample] = await this.withDecisions(manager, await manager.findBy(StoredSampleRow, { id }));
    return sample as WholeSample;
  }

  private async withDecisions(manager: EntityManager, rows: readonly StoredSampleRow[]): Promise<WholeSample[]> {
    const decisions = await manager.find(SampleDecisionRow, {
      where: { sampleId: In(rows.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return rows.map((row) => ({ row, decisions: decisions.filter(({ sampleId }) => sampleId === row.id) }));
  }
}
