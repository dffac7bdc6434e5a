import { britishDates, type DateFormat, type DateOrder } from './date-format.js';

type Three = readonly [first: number, second: number, third: number];

/** The format that makes most of the texts possible dates; where none is better, ISO and British. */
export function guessDateFormat(texts: readonly string[]): DateFormat {
  const yearFirst: Three[] = [];
  const yearLast: Three[] = [];
  const short: Three[] = [];
  const compact: string[] = [];
  for (const text of texts) {
    const figures = text.slice(0, 40).match(/\d+/g) ?? [];
    if (figures.length === 1 && figures[0].length === 8) compact.push(figures[0]);
    if (figures.length < 3) continue;
    const three = [Number(figures[0]), Number(figures[1]), Number(figures[2])] as const;
    if (figures[0]!.length > 2) yearFirst.push(three);
    else (figures[2]!.length > 2 ? yearLast : short).push(three);
  }
  const last = best(['dmy', 'mdy'] as const, (order) => possible(yearLast, order));
  return {
    yearFirst: best(['ymd', 'ydm'] as const, (order) => possible(yearFirst, order)),
    yearLast: last,
    short: best([last, 'dmy', 'mdy', 'ymd'] as const, (order) => possible(short, order)),
    compact: best([britishDates.compact, 'dmy', 'mdy', 'ydm'] as const, (order) => possibleCompact(compact, order)),
  };
}

/** The first of the orders that no other beats. */
function best<Order extends DateOrder>(orders: readonly [Order, ...Order[]], score: (order: Order) => number): Order {
  return orders.reduce((leader, order) => (score(order) > score(leader) ? order : leader));
}

const possible = (dates: readonly Three[], order: DateOrder): number =>
  dates.filter((date) => isPossible(date[order.indexOf('m')]!, date[order.indexOf('d')]!)).length;

const isPossible = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

function possibleCompact(texts: readonly string[], order: DateOrder): number {
  const widths = order.startsWith('y') ? [4, 2, 2] : [2, 2, 4];
  const ends = [widths[0]!, widths[0]! + widths[1]!, 8];
  const part = (text: string, letter: string) => {
    const place = order.indexOf(letter);
    return Number(text.slice(ends[place]! - widths[place]!, ends[place]));
  };
  const isDate = (text: string) =>
    isPossible(part(text, 'm'), part(text, 'd')) && part(text, 'y') >= 1000 && part(text, 'y') <= 2100;
  return texts.filter(isDate).length;
}
