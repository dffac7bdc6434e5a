/** The order of a date's parts: year, month, day. */
export type DateOrder = 'ymd' | 'ydm' | 'dmy' | 'mdy';

/** How the dates of a file are read. */
export interface DateFormat {
  /** `1988-04-12`: a year of four figures comes first. */
  readonly yearFirst: 'ymd' | 'ydm';
  /** `12/04/1988`. */
  readonly yearLast: 'dmy' | 'mdy';
  /** `12.4.88`, where no figure tells which is the year. */
  readonly short: DateOrder;
  /** `19880412`. */
  readonly compact: DateOrder;
}

/** ISO 8601, and the day first where the year is last, as in Britain. */
export const britishDates: DateFormat = { yearFirst: 'ymd', yearLast: 'dmy', short: 'dmy', compact: 'ymd' };

const PARTS = /^[^a-z]*(y{2,4}|d{1,2}|m{1,3})[^a-z]*(y{2,4}|d{1,2}|m{1,3})[^a-z]*(y{2,4}|d{1,2}|m{1,3})(?:[T ,].*)?$/i;

/** Reads `yyyyMMdd`, `dd/MM/yyyy` and the like; undefined for what is no such thing. */
export function readDateFormat(text: string): DateFormat | undefined {
  const order = PARTS.exec(text)
    ?.slice(1)
    .map((part) => part.charAt(0).toLowerCase())
    .join('');
  switch (order) {
    case 'ymd':
    case 'ydm':
      return { ...britishDates, yearFirst: order, short: order, compact: order };
    case 'dmy':
    case 'mdy':
      return { ...britishDates, yearLast: order, short: order, compact: order };
    case undefined:
    default:
      return undefined;
  }
}
