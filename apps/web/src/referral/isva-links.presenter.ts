import type { ReferralView } from '../api/referral-view.js';
import { isvaForms } from '../own-work/isva.forms.js';
import { paths } from '../paths.js';

/** What can be written down now of an adviser's support: on pages of its own, which advisers have, too. */
export function isvaLinks(referral: ReferralView) {
  if (!referral.isva) return [];
  const forms = isvaForms(referral).filter(({ isAllowed }) => isAllowed?.(referral));
  return [
    ...forms.map(({ step, title }) => ({ text: title, href: paths.isvaCases.step(referral.id, step) })),
    ...(referral.isva.history.length > 0
      ? [{ text: 'The adviser’s page', href: paths.isvaCases.show(referral.id) }]
      : []),
  ];
}
