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
  const groups = text.slice(0, 40).match(/\d+|[a-z]{3,}/gi);
  if (!groups) return undefined;
  const named = groups.slice(0, 4).findIndex((group) => monthNamed(group) > 0);
  if (named >= 0) return withMonthName(groups, named);
  const figures = groups.filter((group) => isFigures(group));
  if (figures.length === 1) return fromOneGroup(figures[0]!, format);
  if (figures.length === 2) return fromTwoGroups(figures[0]!, figures[1]!);
  return figures.length === 0 ? undefined : fromThreeGroups(figures, format);
}

/** A month's number or name; 0 for neither. */
export function monthOf(text: string): number {
  const cell = text.trim();
  return cell !== '' && isFigures(cell) ? Number.parseInt(cell, 10) : monthNamed(cell);
}

function monthNamed(text: string): number {
  const place = text.length < 3 ? -1 : monthNames.indexOf(text.slice(0, 3).toLowerCase());
  return place >= 0 && place % 3 === 0 ? place / 3 + 1 : 0;
}

const isFigures = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** `12 April 1988`, `April 12, 1988`, `Apr 1988`, `12-Apr-88`. */
function withMonthName(groups: readonly string[], named: number): DateParts | undefined {
  const month = monthNamed(groups[named]!);
  const [first, second] = groups.filter((group) => isFigures(group));
  if (first === undefined) return { ...NO_DATE, month };
  if (first.length === 4) return { day: Number(second ?? 0), month, year: Number(first) };
  if (second === undefined) return { day: Number(first), month, year: 0 };
  return { day: Number(first), month, year: Number(second) };
}

function fromOneGroup(figures: string, { compact }: DateFormat): DateParts | undefined {
  if (figures.length === 4) return { ...NO_DATE, year: Number(figures) };
  if (figures.length === 8) return compactParts(figures, compact, 4);
  if (figures.length === 6) return compactParts(figures, compact, 2);
  return undefined;
}

/** A month and a year, the year being that of four figures. */
function fromTwoGroups(first: string, second: string): DateParts | undefined {
  if (first.length === 4) return { day: 0, month: Number(second), year: Number(first) };
  if (second.length === 4) return { day: 0, month: Number(first), year: Number(second) };
  return undefined;
}

function fromThreeGroups(figures: readonly string[], format: DateFormat): DateParts {
  const [first, second, third] = figures.map(Number) as [number, number, number];
  if (figures[0]!.length > 2) return ordered(format.yearFirst, first, second, third);
  return ordered(figures[2]!.length > 2 ? format.yearLast : format.short, first, second, third);
}

function compactParts(figures: string, order: DateOrder, yearWidth: number): DateParts {
  const widths = order.startsWith('y') ? [yearWidth, 2, 2] : [2, 2, yearWidth];
  const [a = 0, b = 0] = widths;
  return ordered(order, Number(figures.slice(0, a)), Number(figures.slice(a, a + b)), Number(figures.slice(a + b)));
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
