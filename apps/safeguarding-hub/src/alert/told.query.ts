import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { toldOf, type Told } from './told.js';

@Injectable()
export class ToldQuery {
  /** Who was told of a finding, and what became of it. */
  async of(manager: EntityManager, findingId: string): Promise<Told[]> {
    const sent = await manager.findBy(AlertSentRow, { findingId });
    const answers = await manager.findBy(AlertAnswerRow, { alertId: In(sent.map(({ alertId }) => alertId)) });
    return toldOf(sent, answers, { policies: deadlinePolicies, calendar });
  }
}
