import { describe, expect, it } from '@jest/globals';
import type { Birth } from '#libs/case-schemas';
import { notHandedOver, type NotHandedOver } from './handover.js';

const born = (date: string): Birth => ({ kind: 'date', date });
const purpose = 'transition-at-18';

describe('somebody whom the service works with', () => {
  it.each<[string, Birth, NotHandedOver | undefined]>([
    ['turned 18 years ago', born('2000-01-01'), undefined],
    ['is 18', born('2008-11-29'), undefined],
    ['is 18 in six months to the day', born('2009-05-29'), undefined],
    ['is 18 a day later than that', born('2009-05-30'), 'not-near-18'],
    ['is 14', born('2012-03-01'), 'not-near-18'],
    ['was born in a month that may be near enough', born('2009-05'), undefined],
    ['was born in a month that is not', born('2009-06'), 'not-near-18'],
    ['was born in a year that may be', born('2009'), undefined],
    ['was born in a year that is not', born('2010'), 'not-near-18'],
    ['is thought to be 17', { kind: 'estimated-age', estimatedAge: 17 }, undefined],
    ['is thought to be 15', { kind: 'estimated-age', estimatedAge: 15 }, 'not-near-18'],
    [
      'was thought to be 15 two years ago',
      { kind: 'estimated-age', estimatedAge: 15, estimatedOn: '2024-11-29' },
      undefined,
    ],
    ['was born nobody knows when', { kind: 'unknown' }, 'age-unknown'],
    ['is not born', { kind: 'unborn' }, 'age-unknown'],
  ])('who %s: handed over to probation or not', (_, birth, because) => {
    expect(notHandedOver({ purpose, birth }, '2026-11-29')).toBe(because);
  });

  it('is near 18 on the last of August who is 18 on the last of February, and not on the first of March', () => {
    expect(notHandedOver({ purpose, birth: born('2009-02-28') }, '2026-08-31')).toBeUndefined();
    expect(notHandedOver({ purpose, birth: born('2009-03-01') }, '2026-08-31')).toBe('not-near-18');
  });

  it('is handed over on no birth that was not told, nor before anything was agreed', () => {
    expect(notHandedOver({ purpose, birth: undefined }, '2026-11-29')).toBe('age-unknown');
    expect(notHandedOver({ purpose, birth: born('1990-01-01') }, '2021-03-31')).toBe('no-terms');
  });

  it('may be referred for anything else at any age', () => {
    expect(notHandedOver({ purpose: 'safeguarding', birth: undefined }, '2026-11-29')).toBeUndefined();
  });
});
