import { isOpen, statuses } from '#libs/referral-lifecycle';

/** Our own words, so they may stand in the text. */
const over = statuses
  .filter((status) => !isOpen(status))
  .map((status) => `'${status}'`)
  .join(', ');

/** The rule of `isAsked`, of a row `question` that is new. */
export const ASKED = `EXISTS (
  SELECT 1 FROM alert_about asked_about JOIN referral ON referral.id = asked_about.referral_id
   WHERE asked_about.alert_id = question.alert_id AND (question.takes_back OR referral.status NOT IN (${over})))`;
