import { describe, expect, it } from '@jest/globals';
import { britishDates } from './date-format.js';
import { guessDateFormat } from './guess-date-format.js';

describe('guessing how a file writes dates', () => {
  it.each([
    ['the day first', ['25/12/1980', '01/02/1990', '30/06/2001'], 'yearLast', 'dmy'],
    ['the month first', ['12/25/1980', '01/02/1990', '06/30/2001'], 'yearLast', 'mdy'],
    ['ISO, with slips', ['1980-12-25', '1981-01-30', '1982-31-01'], 'yearFirst', 'ymd'],
    ['the year first and the month last', ['1980-25-12', '1981-30-01', '1982-01-02'], 'yearFirst', 'ydm'],
    ['two figures each, the year first', ['80/12/25', '90/06/30'], 'short', 'ymd'],
    ['two figures each, the month first', ['12/25/80', '06/30/90'], 'short', 'mdy'],
    ['two figures each, as where the year has four', ['12/25/1980', '01/02/90'], 'short', 'mdy'],
    ['figures only, the day first', ['25121980', '30061990'], 'compact', 'dmy'],
    ['figures only, the month first', ['12251980', '06301990'], 'compact', 'mdy'],
    ['figures only, the year first', ['19801225', '19900630'], 'compact', 'ymd'],
    ['figures only, the year first and the month last', ['19802512', '19903006'], 'compact', 'ydm'],
    ['figures only, which could be of the twelfth century', ['20101112'], 'compact', 'ymd'],
  ] as const)('knows %s', (_title, texts, kind, order) => {
    expect(guessDateFormat(texts)[kind]).toBe(order);
  });

  it.each([
    ['nothing', []],
    ['what is no date', ['unknown', '', '12', '04/1988', 'April 1988']],
    ['what may be either', ['01/02/1990', '1990-01-02', '01/02/03']],
    ['a day that no month has', ['12/45/1980', '1980-45-12', '12/45/80']],
    ['no day', ['12/00/1980', '1980-00-12']],
    ['no month', ['00/12/1980', '1980-12-00']],
    ['a thirteenth month', ['13/13/1980', '1980-13-13']],
    ['figures for a year before 1000', ['25120198']],
    ['figures for a year after 2100', ['25122500', '25122101']],
    ['figures for no month', ['99991980', '99990198']],
    ['figures of another length', ['2512198', '251219801', '2512198011']],
    ['figures that stand beyond forty characters', [`${' '.repeat(40)}12/25/1980`]],
  ])('knows nothing better than ISO and British dates from %s', (_title, texts) => {
    expect(guessDateFormat(texts)).toEqual(britishDates);
  });

  it.each([
    ['the last day of a month', '12/31/1980'],
    ['the last month', '12/25/1980'],
    ['the first month', '01/25/1980'],
  ])('learns from %s', (_title, text) => {
    expect(guessDateFormat([text]).yearLast).toBe('mdy');
  });

  it.each(['25121000', '25122100'])('learns from years of 1000 to 2100: %s', (text) => {
    expect(guessDateFormat([text]).compact).toBe('dmy');
  });

  it('leaves figures out of account that are not eight by themselves', () => {
    const whole = ['25121980', '30061990'];
    expect(guessDateFormat([...whole, '1980121', '1981122', '1982123']).compact).toBe('dmy');
    expect(guessDateFormat([...whole, '19801225 1', '19801226 2', '19801227 3']).compact).toBe('dmy');
  });

  it('takes years of two figures by themselves', () => {
    expect(guessDateFormat(['12/25/80', '06/30/90'])).toEqual({ ...britishDates, short: 'mdy' });
  });
});
