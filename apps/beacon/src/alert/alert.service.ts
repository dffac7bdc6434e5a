import type { Trace } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { Telling } from '../disclosure/telling.publisher.js';
import type { AlertQuestionRow } from './alert-question.row.js';
import { AlertQuestionRepository } from './alert-question.repository.js';
import { asksSomething, clockOf, goesOn } from './alert-question.js';
import { AlertAboutRow, AlertRow } from './alert.row.js';

@Injectable()
export class AlertService {
  constructor(
    private readonly questions: AlertQuestionRepository,
    private readonly telling: Telling,
  ) {}

  /** A later alert of the same finding takes the earlier one's place; the earlier stays, as what was once told. */
  async keep(manager: EntityManager, alert: AlertRow['details'], receivedAt: Date, trace: Trace): Promise<void> {
    const { alertId, findingId, state, referralIds } = alert;
    await manager.update(AlertRow, { findingId, state: In(['current', 'withdrawn']) }, { state: 'superseded' });
    await manager.insert(AlertRow, { id: alertId, findingId, state, receivedAt, details: alert });
    const about = [...new Set(referralIds)].map((referralId) => ({ referralId, alertId }));
    if (about.length > 0) await manager.insert(AlertAboutRow, about);
    await this.aboutContacts(manager, alert);
    await this.ask(manager, alert, receivedAt, trace);
  }

  /** The hub knows who came by themselves by the record that Beacon told it of: their own or, without one, the contact. */
  private async aboutContacts(
    manager: EntityManager,
    { alertId, personRecordIds }: AlertRow['details'],
  ): Promise<void> {
    await manager.query(
      `INSERT INTO alert_about_contact (alert_id, contact_id)
       SELECT $1, id FROM contact WHERE coalesce(details #>> '{person,recordId}', id::text) = ANY ($2::text[])`,
      [alertId, personRecordIds],
    );
  }

  /** Whoever has seen as much before is not asked again. */
  private async ask(manager: EntityManager, alert: AlertRow['details'], receivedAt: Date, trace: Trace): Promise<void> {
    const open = await this.questions.lockOpen(manager, alert.findingId);
    if (open && goesOn(alert, open, await this.questions.seen(manager, open))) {
      await this.questions.goOn(manager, open, alert);
      return this.tellAgain(manager, open, alert, receivedAt, trace);
    }
    if (open) await this.questions.end(manager, open);
    if (!asksSomething(alert)) return;
    await this.questions.open(manager, alert, clockOf(receivedAt, { policies: deadlinePolicies, calendar }));
  }

  /** The hub counts each alert for itself: what was said of the one before holds of this one too. */
  private async tellAgain(
    manager: EntityManager,
    { id, findingId }: AlertQuestionRow,
    { alertId }: AlertRow['details'],
    now: Date,
    trace: Trace,
  ): Promise<void> {
    for (const { kind: state, action, saidAt } of await this.questions.saidOf(manager, id)) {
      const said = { alertId, findingId, state, ...(action !== null && { action }), at: saidAt.toISOString() };
      await this.telling.alertAnswered(manager, said, now, trace);
    }
  }
}
