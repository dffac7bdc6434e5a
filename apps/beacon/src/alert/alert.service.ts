import type { FindingAlert, RepeatAlert } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertAboutRow, AlertRow } from './alert.row.js';

@Injectable()
export class AlertService {
  /** A later alert of the same finding takes the earlier one's place; the earlier stays, as what was once told. */
  async keep(manager: EntityManager, alert: RepeatAlert | FindingAlert, receivedAt: Date): Promise<void> {
    const { alertId, findingId, state, referralIds } = alert;
    await manager.update(AlertRow, { findingId, state: 'current' }, { state: 'superseded' });
    await manager.insert(AlertRow, { id: alertId, findingId, state, receivedAt, details: alert });
    const about = [...new Set(referralIds)].map((referralId) => ({ referralId, alertId }));
    if (about.length > 0) await manager.insert(AlertAboutRow, about);
  }
}
