import { britishDates, type DateFormat, type DateOrder } from './date-format.js';

/** Day, month and year as they were written; 0 for a part that was not. `year` may have two figures. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const NO_DATE: DateParts = { day: 0, month: 0, year: 0 };
const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Finds the parts of a date in a text of up to 40 characters; undefined when it is not written as a date. */
export function datePartsOf(text: string, format: DateFormat = britishDates): DateParts | undefined {
  const groups = figureGroups(text);
  if (groups === undefined) return withMonthName(text.slice(0, 40).match(/\d+|[a-z]{3,}/gi) ?? []);
  if (groups.length === 3) return fromThreeGroups(groups, format);
  if (groups.length === 1) return fromOneGroup(groups[0]!, format);
  return groups.length === 2 ? fromTwoGroups(groups[0]!, groups[1]!) : undefined;
}

interface Figures {
  readonly value: number;
  readonly length: number;
}

/** Up to three numbers of a text; undefined when letters stand before the third. Without expressions, for speed. */
function figureGroups(text: string): Figures[] | undefined {
  const groups: Figures[] = [];
  const end = Math.min(text.length, 40);
  for (let at = 0; at < end && groups.length < 3;) {
    const start = at;
    let value = 0;
    let code = text.charCodeAt(at);
    for (; code >= 48 && code <= 57; code = text.charCodeAt(at)) {
      value = value * 10 + code - 48;
      at += 1;
    }
    if (at > start) groups.push({ value, length: at - start });
    else if (code > 64) return undefined;
    else at += 1;
  }
  return groups;
}

/** A month's number or name; 0 for neither. */
export function monthOf(text: string): number {
  const cell = text.trim();
  return isFigures(cell) ? Number.parseInt(cell, 10) : monthNamed(cell);
}

function monthNamed(text: string): number {
  const place = text.length < 3 ? -1 : monthNames.indexOf(text.slice(0, 3).toLowerCase());
  return place % 3 === 0 ? place / 3 + 1 : 0;
}

const isFigures = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** `12 April 1988`, `April 12, 1988`, `Apr 1988`, `12-Apr-88`; letters that are no month are passed over. */
function withMonthName(words: readonly string[]): DateParts | undefined {
  const name = words.find((word) => monthNamed(word) > 0);
  if (name === undefined) return undefined;
  const month = monthNamed(name);
  const [first, second] = words.filter((word) => isFigures(word));
  if (first === undefined) return { ...NO_DATE, month };
  if (first.length === 4) return { day: Number(second ?? 0), month, year: Number(first) };
  return { day: Number(first), month, year: Number(second ?? 0) };
}

function fromOneGroup({ value, length }: Figures, { compact }: DateFormat): DateParts | undefined {
  if (length === 4) return { ...NO_DATE, year: value };
  if (length === 8) return compactParts(value, compact, 10_000);
  return length === 6 ? compactParts(value, compact, 100) : undefined;
}

/** A month and a year, the year being that of four figures. */
function fromTwoGroups(first: Figures, second: Figures): DateParts | undefined {
  if (first.length === 4) return { day: 0, month: second.value, year: first.value };
  return second.length === 4 ? { day: 0, month: first.value, year: second.value } : undefined;
}

function fromThreeGroups([first, second, third]: readonly Figures[], format: DateFormat): DateParts {
  const yearFirst = first!.length > 2;
  const order = yearFirst ? format.yearFirst : third!.length > 2 ? format.yearLast : format.short;
  return ordered(order, first!.value, second!.value, third!.value);
}

/** Cuts a number of eight or six figures: `years` is one more than the greatest year. */
function compactParts(value: number, order: DateOrder, years: number): DateParts {
  const last = order.startsWith('y') ? 100 : years;
  const rest = Math.floor(value / last);
  return ordered(order, Math.floor(rest / 100), rest % 100, value % last);
}

function ordered(order: DateOrder, first: number, second: number, third: number): DateParts {
  switch (order) {
    case 'ymd':
      return { year: first, month: second, day: third };
    case 'ydm':
      return { year: first, day: second, month: third };
    case 'dmy':
      return { day: first, month: second, year: third };
    case 'mdy':
      return { month: first, day: second, year: third };
  }
}
