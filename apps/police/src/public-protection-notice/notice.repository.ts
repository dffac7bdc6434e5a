import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticeGradeRow, NoticeRow } from './notice.row.js';

@Injectable()
export class NoticeRepository {
  /** Two are written about nobody in one incident: what comes to be known later is a new grade, with why. */
  async isThere(manager: EntityManager, of: Pick<NoticeRow, 'incidentId' | 'personRecordId'>): Promise<boolean> {
    return manager.existsBy(NoticeRow, of);
  }

  async incidentOf(manager: EntityManager, id: string): Promise<string | undefined> {
    return (await manager.findOneBy(NoticeRow, { id }))?.incidentId;
  }

  async insert(manager: EntityManager, notice: NoticeRow): Promise<void> {
    await manager.insert(NoticeRow, notice);
  }

  async countGrades(manager: EntityManager, noticeId: string): Promise<number> {
    return manager.countBy(NoticeGradeRow, { noticeId });
  }

  /** Under the lock of the incident, so that no two have one place. */
  async grade(manager: EntityManager, grade: NoticeGradeRow): Promise<void> {
    await manager.insert(NoticeGradeRow, grade);
  }
}
