import type { Page, QueueCounts, ReferralSummary } from '../api/referral-view.js';
import type { Pile } from '../desk/piles.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { dueCell } from '../referral/deadline.presenter.js';
import { hereBeforeCell } from '../referral/earlier-contact.presenter.js';
import { inBrief } from '../referral/timeline.presenter.js';
import { agency, answerOverdue, category, counted, riskTag, statusTag, tag, type Tag } from '../layout/words.js';
import { drawnSearch } from '../search/search.form.js';

/** The pile that an address asks for; the first one for a word that is none of them. */
export const chosenPile = ({ piles }: ReferralDesk, asked: unknown): Pile =>
  piles.find(({ status }) => status !== undefined && status === asked) ?? piles[0];

export function queuePage(found: Page<ReferralSummary>, desk: ReferralDesk, chosen: Pile, counts: QueueCounts = {}) {
  const { items, total } = found;
  return {
    title: desk.heading,
    make: desk.makes && desk.pages.make(),
    drafts: desk.makes && desk.pages.drafts(),
    tabs: desk.piles.map((pile) => ({
      text: withCount(pile.text, counts[pile.status ?? 'all']),
      href: desk.pages.list({ status: pile.status }),
      active: pile === chosen,
    })),
    heading: chosen.text,
    count: `${counted(total, 'referral')} ${total === 1 ? one(chosen.are) : chosen.are}`,
    search: desk.searches && drawnSearch(desk),
    table: tableOf(items, desk),
    pagination: pagination(found, (page) => desk.pages.list({ status: chosen.status, page })),
  };
}

/** Referrals side by side, each with what its service tells of it in a list. */
export const tableOf = (items: readonly ReferralSummary[], desk: ReferralDesk) => ({
  otherHeading: desk.side === 'receiver' ? 'From' : 'To',
  has: columnsOf(items, desk),
  rows: items.map((summary) => row(summary, desk)),
});

const withCount = (text: string, count: number | undefined): string =>
  count === undefined ? text : `${text} (${count})`;

/** What this service tells of a referral in a list: a column that would be empty for each is not drawn. */
function columnsOf(items: readonly ReferralSummary[], { side }: ReferralDesk) {
  const known = (name: keyof ReferralSummary): boolean => items.some((item) => item[name] !== undefined);
  return {
    alerts: known(side === 'receiver' ? 'alerts' : 'newAlerts'),
    before: known('hereBefore'),
    category: known('category'),
    purpose: known('purpose'),
    risk: side === 'receiver' || known('grade'),
    reported: known('reportedAt'),
    due: side === 'receiver',
    last: known('last'),
  };
}

function row(summary: ReferralSummary, { pages }: ReferralDesk) {
  const { id, personName, grade, from, to, status, reportedAt, sentAt, purpose, due, alerts = 0 } = summary;
  const other = from ?? to;
  return {
    href: pages.show(id),
    person: personName,
    category: summary.category && category(summary.category),
    purpose,
    risk: riskTag(grade),
    reported: reportedAt && shortDate(reportedAt),
    sent: shortDate(sentAt),
    other: other && agency(other),
    status: summary.answerWanted?.isLate ? answerOverdue : statusTag(status),
    answerBy: summary.answerWanted && shortDate(summary.answerWanted.by),
    due: dueCell(due),
    last: summary.last && inBrief(summary.last),
    before: summary.hereBefore && hereBeforeCell(summary.hereBefore),
    alerts: alerts > 0 ? counted(alerts, 'alert') : undefined,
    alertTag: alertTag(summary),
  };
}

/** What nobody has acknowledged. */
function alertTag({ newAlerts = 0, overdueAlerts = 0 }: ReferralSummary): Tag | undefined {
  if (overdueAlerts > 0) return tag('Alert overdue', 'red');
  return newAlerts > 0 ? tag('New alert', 'yellow') : undefined;
}

const one = (are: string): string => are.replace(/^are /, 'is ').replace(/^were /, 'was ');
