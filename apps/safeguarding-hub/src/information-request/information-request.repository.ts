import type { InformationRequestWithdrawn } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InformationRequest } from './information-request.js';
import { InformationAnswerRow, InformationRequestRow } from './information-request.row.js';

/** How a request stands once something was said. */
export interface Becoming extends Pick<InformationRequest, 'state' | 'deadline'> {
  readonly withdrawal?: InformationRequestWithdrawn;
}

@Injectable()
export class InformationRequestRepository {
  async insert(manager: EntityManager, row: Omit<InformationRequestRow, 'dueAt' | 'state' | 'withdrawal'>) {
    const begun = { state: 'asked', dueAt: new Date(row.told.answerBy), withdrawal: null } as const;
    await manager.insert(InformationRequestRow, { ...row, ...begun });
  }

  async lock(manager: EntityManager, id: string): Promise<InformationRequestRow | null> {
    return manager.findOne(InformationRequestRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** What the hub still waits for about a contact. */
  async lockWaiting(manager: EntityManager, referralId: string): Promise<InformationRequestRow[]> {
    return manager.find(InformationRequestRow, {
      where: { referralId, state: 'asked' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(manager: EntityManager, { id }: InformationRequestRow, becoming: Becoming): Promise<void> {
    await manager.update(InformationRequestRow, { id }, becoming);
  }

  async addAnswer(manager: EntityManager, row: InformationAnswerRow): Promise<void> {
    await manager.insert(InformationAnswerRow, row);
  }
}
