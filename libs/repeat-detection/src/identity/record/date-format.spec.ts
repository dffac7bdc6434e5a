import { describe, expect, it } from '@jest/globals';
import { britishDates, readDateFormat } from './date-format.js';

describe('how a person says that dates are written', () => {
  it.each([
    ['yyyy-MM-dd', 'ymd'],
    ['yyyyMMdd', 'ymd'],
    ['YY/MM/DD', 'ymd'],
    ['yyyy-dd-MM', 'ydm'],
    ['yyyy-MM-dd HH:mm', 'ymd'],
    ['yyyy-MM-ddTHH:mm:ss', 'ymd'],
  ] as const)('is with the year first: %j', (text, order) => {
    expect(readDateFormat(text)).toEqual({ ...britishDates, yearFirst: order, short: order, compact: order });
  });

  it.each([
    ['dd/MM/yyyy', 'dmy'],
    ['d.M.yy', 'dmy'],
    ['dd-MMM-yyyy', 'dmy'],
    ['MM/dd/yyyy', 'mdy'],
    ['MMM d, yyyy', 'mdy'],
  ] as const)('is with the year last: %j', (text, order) => {
    expect(readDateFormat(text)).toEqual({ ...britishDates, yearLast: order, short: order, compact: order });
  });

  it.each([
    ...['', 'y', 'dd/MM', 'yyyy-yyyy-dd', 'dd/yyyy/MM', 'ISO 8601', 'as dd/MM/yyyy', 'dd/MM/yyyyx'],
    'dd/MM/yyyy/dd'.repeat(1_000),
  ])('is no %.20j', (text) => {
    expect(readDateFormat(text)).toBeUndefined();
  });
});
