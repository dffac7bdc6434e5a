import { describe, expect, it } from '@jest/globals';
import type { Agency, SharingPurpose } from '#libs/case-schemas';
import { tellsOfAnother } from './whom-it-is-about.js';

const at = '2026-11-20T22:00:00Z';
const now = { from: 'youth-offending', today: '2026-11-29' } as const;

describe('a child', () => {
  it.each<[string, Agency, SharingPurpose, boolean]>([
    ['police-youth-offending-harmed-child', 'police', 'public-protection', true],
    ['police-youth-offending-harmed-child', 'probation', 'transition-at-18', true],
    ['police-youth-offending-harmed-child', 'safeguarding-hub', 'safeguarding', false],
    ['police-youth-offending-out-of-court', 'probation', 'transition-at-18', false],
  ])('who was told of under %s is told of as the other to %s for %s, or not: %s', (agreement, to, purpose, another) => {
    expect(tellsOfAnother({ agreement, at }, { to, purpose }, now)).toBe(another);
  });
});
