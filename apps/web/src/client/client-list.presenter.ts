import type { ClientSummary } from '../api/client-view.js';
import type { IsvaCaseSummary } from '../api/isva-view.js';
import type { Page, QueueCounts } from '../api/referral-view.js';
import { clientDesk, type ClientDesk } from '../desk/client-desks.js';
import type { Pile } from '../desk/piles.js';
import { knownDate, longDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { counted, inWords, tag } from '../layout/words.js';
import { isvaStatuses } from '../own-work/isva.words.js';
import { dueCell } from '../referral/deadline.presenter.js';

/** What either list tells of somebody. */
export type Listed = ClientSummary & IsvaCaseSummary;

/** The pile that an address asks for; the first one for a word that is none of them. */
export const chosenPile = ({ piles }: ClientDesk, asked: unknown): Pile =>
  piles.find(({ status }) => status !== undefined && status === asked) ?? piles[0];

export function clientListPage(found: Page<Listed>, desk: ClientDesk, chosen: Pile, counts: QueueCounts = {}) {
  const isOfClients = desk === clientDesk;
  return {
    title: desk.heading,
    make: desk.takesIn && desk.pages.make(),
    tabs: desk.piles.map(({ text, status }) => ({
      text: counts[status ?? ''] === undefined ? text : `${text} (${counts[status ?? '']})`,
      href: desk.pages.list({ status }),
      active: status === chosen.status,
    })),
    heading: chosen.text,
    count: `${counted(found.total, 'client')} ${found.total === 1 ? one(chosen.are) : chosen.are}`,
    columns: isOfClients ? ['Came', 'Hub to be told'] : ['Adviser', 'To be looked at again', 'Support'],
    rows: found.items.map((item) => ({
      href: desk.pages.show(item.id),
      person: item.personName,
      cells: isOfClients ? clientCells(item) : isvaCells(item),
    })),
    pagination: pagination(found, (page) => desk.pages.list({ status: chosen.status, page })),
  };
}

const clientCells = ({ cameAt, due }: ClientSummary) => {
  const { when, tag: standing } = dueCell(due) ?? {};
  return [{ text: longDate(cameAt) }, { text: when ?? (due ? '' : 'Nothing'), tag: standing }];
};

const isvaCells = ({ adviser, reviewOn, reviewOverdue, status }: IsvaCaseSummary) => [
  { text: adviser?.name ?? 'Nobody' },
  {
    text: reviewOn === undefined ? 'Nothing' : knownDate(reviewOn),
    tag: reviewOverdue ? tag('Overdue', 'red') : undefined,
  },
  { text: inWords(isvaStatuses, status) },
];

const one = (are: string): string =>
  are
    .replace(/^are children/, 'is a child')
    .replace(/^are /, 'is ')
    .replace(/^have /, 'has ');
