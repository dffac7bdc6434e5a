import type { IncidentSummary } from '../api/incident-view.js';
import type { Page } from '../api/referral-view.js';
import { shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { category, counted, inWords, tag } from '../layout/words.js';
import { paths } from '../paths.js';
import { roles } from './police.words.js';

/** What an officer reported, latest first. */
export function incidentsPage(found: Page<IncidentSummary>) {
  return {
    count: `${counted(found.total, 'incident')} ${found.total === 1 ? 'was' : 'were'} reported by you`,
    referrals: paths.sent.police.list(),
    rows: found.items.map(row),
    pagination: pagination(found, (page) => paths.incidents.list({ page })),
  };
}

const row = (incident: IncidentSummary) => ({
  href: paths.incidents.show(incident.id),
  what: category(incident.category),
  reference: incident.reference,
  people: incident.people.map(({ role, personName }) => `${inWords(roles, role)}: ${personName}`),
  reported: shortDate(incident.reportedAt),
  referrals: counted(incident.referrals, 'referral'),
  owed: counted(incident.updatesOwed, 'update'),
  late: incident.updatesOverdue > 0 ? tag(`${incident.updatesOverdue} overdue`, 'red') : undefined,
  state: incident.finalised ? tag('Finalised', 'grey') : tag('Open', 'green'),
});
