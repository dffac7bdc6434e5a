import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { AlertToldRepository } from './alert-told.repository.js';
import { toldOf, type Told } from './told.js';

@Injectable()
export class ToldQuery {
  constructor(private readonly told: AlertToldRepository) {}

  /** Who was told of a finding, and what became of it. */
  async of(manager: EntityManager, findingId: string): Promise<Told[]> {
    const sent = await manager.findBy(AlertSentRow, { findingId });
    const answers = await manager.findBy(AlertAnswerRow, { alertId: In(sent.map(({ alertId }) => alertId)) });
    return toldOf(sent, answers, await this.told.of(manager, findingId));
  }
}
