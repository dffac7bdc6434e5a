import { precisionOf } from '#libs/case-schemas';
import type { DateFormat } from '../profile/fields.js';

const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/** `YYYY-MM-DD`, or as much of it as is written; undefined where it is no date. */
export function dateAsWritten(text: string, format: DateFormat): string | undefined {
  const first = YEAR_FIRST.exec(text) ?? TOGETHER.exec(text);
  if (first) return real(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  return format === 'MM/dd/yyyy' ? real(last[3], last[1], last[2]) : real(last[3], last[2], last[1]);
}

/** From cells of their own: a day or a month without what is above it says nothing that can be told. */
export function dateOfParts(year: string, month: string, day: string): string | undefined {
  return year === '' ? undefined : real(year, month || undefined, month ? day || undefined : undefined);
}

function real(year: string | undefined, month?: string, day?: string): string | undefined {
  const parts = [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')];
  const date = parts.filter((part) => part !== undefined).join('-');
  return precisionOf(date) === undefined ? undefined : date;
}
