import type { UpdateView } from '../api/incident-view.js';
import type { Page, QueueCounts } from '../api/referral-view.js';
import { entitlementInWords } from '../incident/update.presenter.js';
import { longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { category, counted } from '../layout/words.js';
import { paths } from '../paths.js';
import { deadlinePanel } from '../referral/deadline.presenter.js';

const piles = [
  { status: 'owed', text: 'Mine', are: 'are owed by you' },
  { status: 'overdue', text: 'Overdue', are: 'are overdue' },
  { status: 'due-soon', text: 'Due soon', are: 'are due soon' },
  { status: 'given', text: 'Given', are: 'were given' },
] as const;

type UpdatePile = (typeof piles)[number];

/** The pile that an address asks for; the first one for a word that is none of them. */
export const chosenUpdates = (asked: unknown): UpdatePile => piles.find(({ status }) => status === asked) ?? piles[0];

/** What is due first stands first; of what was given, the latest. */
export function updatesPage(found: Page<UpdateView>, chosen: UpdatePile, counts: QueueCounts = {}) {
  const are = found.total === 1 ? chosen.are.replace(/^are /, 'is ').replace(/^were /, 'was ') : chosen.are;
  return {
    tabs: piles.map(({ status, text }) => ({
      text: counts[status] === undefined ? text : `${text} (${counts[status]})`,
      href: paths.victimUpdates.list({ status }),
      active: status === chosen.status,
    })),
    heading: chosen.text,
    count: `${counted(found.total, 'update')} ${are}`,
    rows: found.items.map(row),
    pagination: pagination(found, (page) => paths.victimUpdates.list({ status: chosen.status, page })),
  };
}

function row(update: UpdateView) {
  const { id, incidentId, personName, category: what, reference, state, deadline, ended } = update;
  const { what: name, tag, explanation } = deadlinePanel(deadline);
  return {
    person: personName,
    href: paths.incidents.show(incidentId),
    incident: [category(what), reference].filter(Boolean).join(' '),
    entitlement: entitlementInWords(update),
    what: name,
    due: deadline.dueAt && longDateTime(deadline.dueAt),
    tag,
    explanation,
    given: ended && longDateTime(ended.at),
    give: state === 'owed' ? paths.incidents.form(incidentId, 'update-given', id) : undefined,
  };
}
