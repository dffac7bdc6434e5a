import { describe, expect, it } from '@jest/globals';
import { listedNames, nameFrequency } from './name-frequency.js';
import type { NameKind } from './name-kind.js';

const kinds: readonly [NameKind, number, number][] = [
  ['forename', 5_000, 0.983],
  ['surname', 8_416, 0.75],
];

describe('the share of people who bear a name', () => {
  it.each(kinds)('is known for the commonest of %ss', (kind, many, share) => {
    const names = listedNames(kind);
    expect(names).toHaveLength(many);
    expect(new Set(names).size).toBe(many);
    expect(names.every((name) => /^[a-z]+$/.test(name))).toBe(true);
    const sum = names.reduce((total, name) => total + nameFrequency(kind, name), 0);
    expect(Math.abs(sum - share)).toBeLessThan(0.02);
  });

  it.each(kinds)('falls from the commonest of %ss to those that are not listed', (kind) => {
    const shares = listedNames(kind).map((name) => nameFrequency(kind, name));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(nameFrequency(kind, 'zzyzx')).toBeGreaterThan(0);
    expect(nameFrequency(kind, 'zzyzx')).toBeLessThan(shares.at(-1) ?? 0);
    expect(nameFrequency(kind, '')).toBe(nameFrequency(kind, 'zzyzx'));
  });

  it.each<[NameKind, string, string]>([
    ['surname', 'smith', 'patel'],
    ['surname', 'patel', 'fisher'],
    ['surname', 'fisher', 'oddy'],
    ['forename', 'david', 'mohammed'],
    ['forename', 'mohammed', 'priya'],
    ['forename', 'margaret', 'zoe'],
    ['forename', 'jack', 'siobhan'],
  ])('as a %s is greater for %s than for %s', (kind, common, rare) => {
    expect(nameFrequency(kind, common)).toBeGreaterThan(1.2 * nameFrequency(kind, rare));
  });

  it('is that of people alive, not of children born lately', () => {
    expect(nameFrequency('forename', 'david')).toBeGreaterThan(nameFrequency('forename', 'oliver'));
    expect(nameFrequency('forename', 'susan')).toBeGreaterThan(nameFrequency('forename', 'olivia'));
  });
});
