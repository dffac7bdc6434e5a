import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ContactRow } from '../contact/contact.row.js';
import { holderAfter, mayRead, type Asker } from '../contact/contact-work.js';
import { ContactWorkRow } from '../contact/contact-work.row.js';
import type { AlertShown } from '../referral/referral.query.js';
import { AlertAboutContactRow } from './alert.row.js';

/** What alerts say of those who came to Beacon by themselves. */
@Injectable()
export class AlertContacts {
  /** Of whom each of these alerts speaks, as far as whoever asks may read what they told Beacon; who came last first. */
  async readableIn(
    manager: EntityManager,
    alertIds: readonly string[],
    asker: Asker,
  ): Promise<ReadonlyMap<string, ContactRow[]>> {
    const links = await manager.findBy(AlertAboutContactRow, { alertId: In(alertIds) });
    const ids = links.map(({ contactId }) => contactId);
    const rows = await manager.find(ContactRow, { where: { id: In(ids) }, order: { reportedAt: 'DESC', id: 'ASC' } });
    const work = await manager.find(ContactWorkRow, { where: { contactId: In(ids) }, order: { position: 'ASC' } });
    const readable = rows.filter(({ id }) =>
      mayRead(asker, holderAfter(work.filter(({ contactId }) => contactId === id))),
    );
    const own = (alert: string): ContactRow[] =>
      readable.filter(({ id }) => links.some(({ alertId, contactId }) => alertId === alert && contactId === id));
    return new Map(alertIds.map((alert) => [alert, own(alert)]));
  }

  /** Also what was taken back: somebody may have decided because of it. */
  async about(manager: EntityManager, contactId: string): Promise<AlertShown[]> {
    return manager.query(
      `SELECT alert.details AS alert, alert.received_at AS "receivedAt",
              CASE WHEN question.id IS NOT NULL THEN jsonb_build_object('id', question.id, 'state', question.state,
                'deadline', question.deadline) END AS question
         FROM alert_about_contact about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
         LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over
        WHERE about.contact_id = $1 ORDER BY alert.received_at DESC`,
      [contactId],
    );
  }
}
