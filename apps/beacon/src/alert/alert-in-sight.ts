import { isSupervisor, type Asker } from '../contact/contact-work.js';

/**
 * Whoever may see a referral may see what it is warned of. Of somebody who came by themselves whoever may read that: who works on it,
 * and supervisors (`mayRead`). An alert about none that Beacon has is nobody's to see. `$2` is who asks, `$3` whether they are a supervisor.
 */
export const IN_SIGHT = `EXISTS (
  SELECT 1 FROM alert_about about JOIN referral ON referral.id = about.referral_id
   WHERE about.alert_id = question.alert_id
  UNION ALL
  SELECT 1 FROM alert_about_contact about
   WHERE about.alert_id = question.alert_id AND ($3::boolean OR $2::text = (
     SELECT work.holder FROM contact_work work WHERE work.contact_id = about.contact_id ORDER BY position DESC LIMIT 1)))`;

export const asks = (asker: Asker): readonly [string, boolean] => [asker.subject, isSupervisor(asker)];
