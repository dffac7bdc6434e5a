import { describe, expect, it } from '@jest/globals';
import type { Birth } from '../person/birth.js';
import { circumstancesOf } from './circumstances.js';

const incident = {
  id: 'i-1',
  occurredAt: '2026-11-20T10:00:00Z',
  reportedAt: '2026-11-20T10:00:00Z',
  category: 'violence',
} as const;
const at = new Date('2026-11-20T23:30:00Z');
const isChild = (birth: Birth | undefined, moment = at): boolean =>
  circumstancesOf({ incident, person: { names: [], ...(birth && { birth }) } }, moment).child;

describe('what a consent rule turns on', () => {
  it.each<[string, Birth | undefined, boolean]>([
    ['18 today', { kind: 'date', date: '2008-11-20' }, false],
    ['18 tomorrow', { kind: 'date', date: '2008-11-21' }, true],
    ['born this month 18 years ago, nobody knows when', { kind: 'date', date: '2008-11' }, true],
    ['born last month 18 years ago', { kind: 'date', date: '2008-10' }, false],
    ['born in the year 18 years ago', { kind: 'date', date: '2008' }, true],
    ['looking 17', { kind: 'estimated-age', estimatedAge: 17 }, true],
    ['looking 18', { kind: 'estimated-age', estimatedAge: 18 }, false],
    ['looking 16 two years ago', { kind: 'estimated-age', estimatedAge: 16, estimatedOn: '2024-11-20' }, false],
    ['not born yet', { kind: 'unborn' }, true],
    ['of whom nobody knows', { kind: 'unknown' }, false],
    ['of whom nothing is said', undefined, false],
  ])('takes somebody %s for a child or not', (_, birth, child) => {
    expect(isChild(birth)).toBe(child);
  });

  it('goes by the day in London', () => {
    const midsummerNight = new Date('2026-07-19T23:30:00Z');
    expect(isChild({ kind: 'date', date: '2008-07-20' }, midsummerNight)).toBe(false);
  });

  it('knows the category and the risk', () => {
    const riskAssessment = { tool: 'DASH', grade: 'high' } as const;
    expect(circumstancesOf({ incident, person: { names: [] }, riskAssessment }, at)).toEqual({
      category: 'violence',
      child: false,
      highRisk: true,
    });
  });
});
