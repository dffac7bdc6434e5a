import type { Page, QueueCounts, ReferralSummary } from '../api/referral-view.js';
import { shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { dueCell } from '../referral/deadline.presenter.js';
import { agency, category, counted, riskTag, statusTag } from '../layout/words.js';

/** A part of a list that can be chosen on its own. */
export interface Tab {
  /** As it stands in the address and as the service knows it; undefined for everything. */
  readonly status?: string;
  readonly text: string;
  /** What the referrals in it are: `waiting for a decision`. */
  readonly are: string;
}

/** What differs between the list of those who receive referrals and of those who send them. */
export interface List {
  readonly tabs: readonly [Tab, ...Tab[]];
  readonly href: (query: { status?: string; page?: number }) => string;
  readonly show: (id: string) => string;
}

/** The tab that an address asks for; the first one for a word that is none of them. */
export const chosenTab = ({ tabs }: List, asked: unknown): Tab =>
  tabs.find(({ status }) => status !== undefined && status === asked) ?? tabs[0];

export function queuePage(found: Page<ReferralSummary>, list: List, chosen: Tab, counts: QueueCounts = {}) {
  return {
    tabs: list.tabs.map((tab) => ({
      text: withCount(tab.text, counts[tab.status ?? '']),
      href: list.href({ status: tab.status }),
      active: tab === chosen,
    })),
    heading: chosen.text,
    count: `${counted(found.total, 'referral')} ${found.total === 1 ? one(chosen.are) : chosen.are}`,
    rows: found.items.map((summary) => row(summary, list)),
    pagination: pagination(found, (page) => list.href({ status: chosen.status, page })),
  };
}

const withCount = (text: string, count: number | undefined): string =>
  count === undefined ? text : `${text} (${count})`;

function row(summary: ReferralSummary, { show }: List) {
  const { id, personName, grade, from, to, status, alerts, due } = summary;
  const other = from ?? to;
  return {
    href: show(id),
    person: personName,
    category: category(summary.category),
    risk: riskTag(grade),
    reported: shortDate(summary.reportedAt),
    other: other && agency(other),
    status: statusTag(status),
    due: dueCell(due),
    alerts: alerts > 0 ? counted(alerts, 'alert') : undefined,
  };
}

const one = (are: string): string => are.replace(/^are /, 'is ').replace(/^were /, 'was ');
