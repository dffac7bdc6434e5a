import { agencyOfSource, type Agency, type AlertAnswered } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';
import { AlertToldRepository } from './alert-told.repository.js';
import { seenBy, unseenSince } from './told.js';

@Injectable()
export class AlertAnswerService {
  constructor(private readonly told: AlertToldRepository) {}

  /** Of a finding of which this agency was told, and of no other. */
  async keep(answer: AlertAnswered, { manager, id: eventId, source, subject }: Delivery): Promise<void> {
    const { alertId, findingId, state, action = null, at } = answer;
    if (findingId !== subject) throw new PermanentFailure('alert-not-of-subject');
    const agency = agencyOfSource(source);
    if (!agency || !(await this.wasTold(manager, findingId, agency))) throw new PermanentFailure('alert-not-told');
    await manager.insert(AlertAnswerRow, { eventId, alertId, findingId, agency, state, action, at: new Date(at) });
    await this.waitOn(manager, findingId, agency);
  }

  /** From the first alert that nobody there has acknowledged, where there is one. */
  private async waitOn(manager: EntityManager, findingId: string, agency: Agency): Promise<void> {
    const sent = await manager.findBy(AlertSentRow, { findingId, agency });
    const answers = await manager.findBy(AlertAnswerRow, { findingId, agency });
    const since = unseenSince(sent, answers);
    await this.told.seen(manager, findingId, agency, since && { since, due: seenBy(since) });
  }

  private async wasTold(manager: EntityManager, findingId: string, agency: Agency): Promise<boolean> {
    const told = 'SELECT 1 FROM alert_told WHERE finding_id = $1 AND agency = $2';
    return (await manager.query<unknown[]>(told, [findingId, agency])).length > 0;
  }
}
