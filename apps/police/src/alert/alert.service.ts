import type { FindingAlert, RepeatAlert } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertAboutRow, AlertRow } from './alert.row.js';

@Injectable()
export class AlertService {
  /** A later alert of the same finding takes the earlier one's place; the earlier stays, as what was once told. */
  async keep(manager: EntityManager, alert: RepeatAlert | FindingAlert, receivedAt: Date): Promise<void> {
    await manager.query(
      `UPDATE alert SET details = jsonb_set(details, '{state}', '"superseded"')
        WHERE finding_id = $1 AND details->>'state' = 'current'`,
      [alert.findingId],
    );
    await manager.insert(AlertRow, { id: alert.alertId, findingId: alert.findingId, receivedAt, details: alert });
    const about = [...new Set(alert.personRecordIds)].map((personRecordId) => ({
      personRecordId,
      alertId: alert.alertId,
    }));
    if (about.length > 0) await manager.insert(AlertAboutRow, about);
  }
}
