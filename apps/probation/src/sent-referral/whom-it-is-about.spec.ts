import { describe, expect, it } from '@jest/globals';
import type { Agency, SharingPurpose } from '#libs/case-schemas';
import { tellsOfAnother } from './whom-it-is-about.js';

const at = '2026-11-20T22:00:00Z';
const now = { from: 'probation', today: '2026-11-29' } as const;

describe('who has offended', () => {
  it.each<[string, Agency, SharingPurpose, boolean]>([
    ['police-probation-supervision', 'beacon', 'victim-contact', true],
    ['hub-probation-safeguarding', 'beacon', 'victim-contact', true],
    ['youth-offending-probation-transition', 'beacon', 'victim-contact', true],
    ['hub-probation-safeguarding', 'police', 'public-protection', false],
    ['police-probation-supervision', 'safeguarding-hub', 'safeguarding', false],
  ])('and was sent under %s is told of as the victim to %s for %s, or not: %s', (agreement, to, purpose, another) => {
    expect(tellsOfAnother({ agreement, at }, { to, purpose }, now)).toBe(another);
  });
});
