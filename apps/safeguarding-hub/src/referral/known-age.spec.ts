import { describe, expect, it } from '@jest/globals';
import type { Birth } from '#libs/case-schemas';
import { aReferral } from '../../test/referrals.js';
import { knownAge } from './known-age.js';

const at = new Date('2026-11-20T12:00:00Z');

describe('what is known of whether somebody is a child', () => {
  it.each<[Birth | undefined, string]>([
    [{ kind: 'date', date: '2008-11-21' }, 'child'],
    [{ kind: 'date', date: '2008-11-20' }, 'adult'],
    [{ kind: 'date', date: '2008' }, 'child'],
    [{ kind: 'unborn' }, 'child'],
    [{ kind: 'estimated-age', estimatedAge: 17 }, 'child'],
    [{ kind: 'estimated-age', estimatedAge: 30 }, 'adult'],
    [{ kind: 'unknown' }, 'not-known'],
    [undefined, 'not-known'],
  ])('%j: %s', (birth, age) => {
    expect(knownAge(aReferral({}, { person: { names: [], ...(birth && { birth }) } }), at)).toBe(age);
  });
});
