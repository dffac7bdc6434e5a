import { displayName } from '#libs/case-schemas';
import { alertShownView } from '../alert/alert.view.js';
import { referredOnView } from '../sent-referral/sent-referral.view.js';
import { holderOf, versionOf, type ContactPage, type WholeContact } from './contact.query.js';

/** What is needed to choose what to work on, and no more. */
export const contactPageView = ({ rows, ...more }: ContactPage) => ({
  items: rows.map(({ id, reportedAt, details: { category, person } }) => ({
    ...{ id, personName: displayName(person.names), category },
    reportedAt: reportedAt.toISOString(),
  })),
  ...more,
});

/** All that somebody told Beacon, who works on it, and what was made of it. */
export function contactView(whole: WholeContact) {
  const { row, work, referredOn, alerts, seenAt } = whole;
  const { id, details, flags, recordedBy, recordedAt } = row;
  const holder = holderOf(whole);
  return {
    id,
    version: versionOf(whole),
    ...details,
    ...{ recordedBy, recordedAt: recordedAt.toISOString() },
    ...(holder && { holder }),
    work: work.map(({ holderName, givenBy, givenAt }) => ({
      ...(holderName !== null && { to: holderName }),
      ...{ by: givenBy, at: givenAt.toISOString() },
    })),
    referredOn: referredOn.map(referredOnView),
    alerts: alerts.map((alert) => alertShownView(alert, seenAt)),
    dataFlags: flags,
  };
}
