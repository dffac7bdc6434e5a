import { describe, expect, it } from '@jest/globals';
import { readDateFormat } from './date-format.js';
import { datePartsOf, monthOf } from './date-parts.js';

describe('finding the parts of a date', () => {
  it.each<[string, string | null, [day: number, month: number, year: number] | undefined]>([
    ['1988-04-12', null, [12, 4, 1988]],
    ['1988-04-12T00:00:00Z', null, [12, 4, 1988]],
    ['19880412', null, [12, 4, 1988]],
    ['19880412', 'yyyyMMdd', [12, 4, 1988]],
    ['12041988', 'ddMMyyyy', [12, 4, 1988]],
    ['12/04/1988', null, [12, 4, 1988]],
    ['12/04/1988', 'dd/MM/yyyy', [12, 4, 1988]],
    ['04/12/1988', 'MM/dd/yyyy', [12, 4, 1988]],
    ['1988-04-12', 'dd/MM/yyyy', [12, 4, 1988]],
    ['12.4.88', 'dd.MM.yy', [12, 4, 88]],
    ['88/04/12', 'yy/MM/dd', [12, 4, 88]],
    ['12/04/1988', 'yy/MM/dd', [12, 4, 1988]],
    ['1988-12-04', 'yyyy-dd-MM', [12, 4, 1988]],
    ['880412', null, [12, 4, 88]],
    ['120488', 'ddMMyy', [12, 4, 88]],
    ['12 April 1988', null, [12, 4, 1988]],
    ['on 12 April 1988', null, [12, 4, 1988]],
    ['1988 April 12', null, [12, 4, 1988]],
    ['12 April', null, [12, 4, 0]],
    ['April', null, [0, 4, 0]],
    ['April 12, 1988', null, [12, 4, 1988]],
    ['12-Apr-88', null, [12, 4, 88]],
    ['Apr 1988', null, [0, 4, 1988]],
    ['1988-04', null, [0, 4, 1988]],
    ['04/1988', null, [0, 4, 1988]],
    ['1988', null, [0, 0, 1988]],
    ['', null, undefined],
    ['unknown', null, undefined],
    ['12', null, undefined],
    ['04/88', null, undefined],
    [`${' '.repeat(39)}1988`, null, [0, 0, 1988]],
    [`${' '.repeat(40)}1988`, null, undefined],
    [`${' '.repeat(50)}1988`, null, undefined],
    [`${'about '.repeat(7)}12 April 1988`, null, undefined],
    ['123456789012', null, undefined],
  ])('reads %j, written as %j', (text, format, parts) => {
    const used = format === null ? undefined : readDateFormat(format);
    const found = datePartsOf(text, used);
    expect(found && [found.day, found.month, found.year]).toEqual(parts);
  });

  it.each([
    ['4', 4],
    ['04', 4],
    ['4.0', 4],
    ['Apr', 4],
    ['APRIL', 4],
    ['Sept', 9],
    [' 4 ', 4],
    ['9', 9],
    ['', 0],
    ['-4', 0],
    ['xyz', 0],
    ['ma', 0],
    ['rap', 0],
  ])('reads the month %j', (text, month) => {
    expect(monthOf(text)).toBe(month);
  });
});
