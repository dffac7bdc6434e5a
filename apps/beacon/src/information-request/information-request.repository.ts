import type { DataFlag, InformationRequested, InformationRequestWithdrawn } from '#libs/case-schemas';
import { dueAt, type Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import type { Giving, InformationRequest } from './information-request.js';
import { InformationGivenRow, InformationRequestRow } from './information-request.row.js';

/** A question that has just come. */
export interface Arrived {
  readonly asked: InformationRequested;
  readonly flags: readonly DataFlag[];
  readonly deadline: Deadline;
  readonly receivedAt: Date;
}

/** Who says something, and when. */
export type Giver = Pick<InformationGivenRow, 'givenBy' | 'givenByName' | 'givenAt'>;

@Injectable()
export class InformationRequestRepository {
  async insert(manager: EntityManager, { asked, flags, deadline, receivedAt }: Arrived): Promise<void> {
    const begun = { id: asked.requestId, state: 'asked', version: 1, withdrawal: null } as const;
    const clock = { deadline, dueAt: dueMoment(deadline) };
    await manager.insert(InformationRequestRow, { ...begun, ...clock, receivedAt, asked, flags: [...flags] });
  }

  async lock(manager: EntityManager, id: string): Promise<InformationRequestRow | null> {
    return manager.findOne(InformationRequestRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async withdraw(
    manager: EntityManager,
    { id, version }: InformationRequestRow,
    becomes: InformationRequest,
    withdrawal: InformationRequestWithdrawn,
  ): Promise<void> {
    await manager.update(InformationRequestRow, { id }, { ...becomes, withdrawal, version: version + 1 });
  }

  /** Under its lock, so that no two have one place. */
  async give(
    manager: EntityManager,
    { id: requestId, version }: InformationRequestRow,
    { outcome, referralId, words }: Giving,
    giver: Giver,
    becomes: InformationRequest,
  ): Promise<void> {
    const position = 1 + (await manager.countBy(InformationGivenRow, { requestId }));
    const reason = outcome === 'declined' ? ('no-lawful-basis' as const) : null;
    const said = { outcome, reason, words: words ?? null, referralId: referralId ?? null };
    await manager.insert(InformationGivenRow, { requestId, position, ...said, ...giver });
    await manager.update(InformationRequestRow, { id: requestId }, { ...becomes, version: version + 1 });
  }
}

function dueMoment(deadline: Deadline): Date {
  const due = dueAt(deadline, calendar);
  if (!due) throw new Error('The clock of a question of the hub never stands still');
  return due;
}
