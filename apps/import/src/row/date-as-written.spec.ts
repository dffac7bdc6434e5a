import { describe, expect, it } from '@jest/globals';
import { dateAsWritten } from './date-as-written.js';
import { momentAsWritten } from './moment-as-written.js';

describe('a date as somebody wrote it', () => {
  it.each([
    ['3/4/1990', '1990-04-03'],
    ['03.04.1990', '1990-04-03'],
    ['1990-04-03', '1990-04-03'],
    ['19900403', '1990-04-03'],
    ['1990-04', '1990-04'],
    ['1990', '1990'],
  ])('%s is %s', (text, date) => expect(dateAsWritten(text, 'dd/MM/yyyy')).toBe(date));

  it('has its month first where the profile says so', () => {
    expect(dateAsWritten('3/4/1990', 'MM/dd/yyyy')).toBe('1990-03-04');
  });

  it.each(['31/02/1990', '3/4/90', 'unknown', '13/13/1990', ''])('is none where it is “%s”', (text) =>
    expect(dateAsWritten(text, 'dd/MM/yyyy')).toBeUndefined(),
  );
});

describe('a moment as somebody wrote it', () => {
  it.each([
    ['2026-06-01', '2026-06-01T00:00:00Z'],
    ['01/06/2026 14:05', '2026-06-01T13:05:00Z'],
    ['01/12/2026 14:05:09', '2026-12-01T14:05:09Z'],
    ['2026-06-01T14:05:00+02:00', '2026-06-01T14:05:00+02:00'],
    ['2026-10-25 01:30', '2026-10-25T01:30:00Z'],
    ['2026-03-29 01:30', '2026-03-29T01:30:00Z'],
  ])('%s is %s, by London’s clocks', (text, moment) => expect(momentAsWritten(text, 'dd/MM/yyyy')).toBe(moment));

  it.each(['2026-06', '01/06/2026 25:00', 'yesterday'])('is none where it is “%s”', (text) =>
    expect(momentAsWritten(text, 'dd/MM/yyyy')).toBeUndefined(),
  );
});
