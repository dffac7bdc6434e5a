import type { FindingAlert, RepeatAlert } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { AlertQuestionRepository } from './alert-question.repository.js';
import { asksSomething, clockOf, goesOn } from './alert-question.js';
import { AlertAboutRow, AlertRow } from './alert.row.js';

@Injectable()
export class AlertService {
  constructor(private readonly questions: AlertQuestionRepository) {}

  /** A later alert of the same finding takes the earlier one's place; the earlier stays, as what was once told. */
  async keep(manager: EntityManager, alert: RepeatAlert | FindingAlert, receivedAt: Date): Promise<void> {
    const { alertId, findingId, state, referralIds } = alert;
    await manager.update(AlertRow, { findingId, state: In(['current', 'withdrawn']) }, { state: 'superseded' });
    await manager.insert(AlertRow, { id: alertId, findingId, state, receivedAt, details: alert });
    const about = [...new Set(referralIds)].map((referralId) => ({ referralId, alertId }));
    if (about.length > 0) await manager.insert(AlertAboutRow, about);
    await this.ask(manager, alert, receivedAt);
  }

  /** Whoever has seen as much before is not asked again. */
  private async ask(manager: EntityManager, alert: RepeatAlert, receivedAt: Date): Promise<void> {
    const open = await this.questions.lockOpen(manager, alert.findingId);
    if (open && goesOn(alert, open, await this.questions.seen(manager, open)))
      return this.questions.goOn(manager, open, alert);
    if (open) await this.questions.end(manager, open);
    if (!asksSomething(alert)) return;
    await this.questions.open(manager, alert, clockOf(receivedAt, { policies: deadlinePolicies, calendar }));
  }
}
