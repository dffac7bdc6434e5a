import type { NoticeView } from '../api/incident-view.js';
import type { Page, QueueCounts } from '../api/referral-view.js';
import { noticeSubjects } from '../incident/police.words.js';
import { longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { category, counted, inWords, tag, type Tag } from '../layout/words.js';
import { paths } from '../paths.js';
import { dueCell } from '../referral/deadline.presenter.js';

const piles = [
  { status: 'to-research', text: 'To research', are: 'to be researched' },
  { status: 'researched', text: 'Researched', are: 'that were researched' },
] as const;

type NoticePile = (typeof piles)[number];

/** The pile that an address asks for; the first one for a word that is none of them. */
export const chosenNotices = (asked: unknown): NoticePile => piles.find(({ status }) => status === asked) ?? piles[0];

/** The gravest first, and of these the oldest. */
export const noticesPage = (found: Page<NoticeView>, chosen: NoticePile, counts: QueueCounts = {}) => ({
  tabs: piles.map(({ status, text }) => ({
    text: counts[status] === undefined ? text : `${text} (${counts[status]})`,
    href: paths.notices.list({ status }),
    active: status === chosen.status,
  })),
  heading: chosen.text,
  count: `${counted(found.total, 'notice')} ${chosen.are}`,
  rows: found.items.map((notice) => ({
    href: paths.incidents.show(notice.incidentId),
    person: notice.personName,
    whose: inWords(noticeSubjects, notice.whose),
    grade: grades[notice.grade] ?? tag(notice.grade),
    incident: [category(notice.category), notice.reference].filter(Boolean).join(' '),
    written: `${notice.writtenBy}, ${longDateTime(notice.writtenAt)}`,
    due: dueCell(notice.deadline),
  })),
  pagination: pagination(found, (page) => paths.notices.list({ status: chosen.status, page })),
});

const grades: Readonly<Record<string, Tag>> = {
  red: tag('Red', 'red'),
  amber: tag('Amber', 'orange'),
  green: tag('Green', 'green'),
};
