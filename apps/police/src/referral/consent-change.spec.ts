import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Consent, ReferralSent } from '#libs/case-schemas';
import { isStopped } from './consent-change.js';

const referral: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T12:00:00Z',
  agreement: 'police-beacon-victim-support',
  purpose: 'Support for a victim of crime',
  incident: {
    ...{ id: 'i-1', category: 'burglary' },
    ...{ occurredAt: '2026-11-19T12:00:00Z', reportedAt: '2026-11-19T12:00:00Z' },
  },
  person: { names: [], recordId: 'r-1' },
};
const said = (decision: Consent['decision'], day: number, more: Partial<Consent> = {}): Consent => ({
  ...{ purpose: 'victim-support', recipient: 'beacon', decision, at: `2026-11-${day}T12:00:00Z` },
  ...more,
});
const now = new Date('2026-11-30T12:00:00Z');
const stops = (later: readonly Consent[]): boolean => isStopped(later, referral, now);

describe('that nothing more is told of somebody', () => {
  it.each<[string, boolean, Consent[]]>([
    ['nothing that they have said since', false, []],
    ['a no', true, [said('withdrawn', 21)]],
    ['a yes after a no', false, [said('withdrawn', 21), said('given', 22)]],
    ['a no after a yes', true, [said('given', 21), said('refused', 22)]],
    ['a yes that was said before the no and written down after it', true, [said('withdrawn', 22), said('given', 21)]],
    ['a no and a yes at one moment', true, [said('refused', 21), said('given', 21)]],
    ['a no that nobody could ask about again', true, [said('refused', 21), said('not-asked', 22)]],
    [
      'a yes after a no, and that nobody could ask again',
      false,
      [...[said('refused', 21), said('given', 22), said('not-asked', 23)]],
    ],
    [
      'a yes after a no, whose time is over',
      true,
      [said('refused', 21), said('given', 22, { expiresAt: '2026-11-29T12:00:00Z' })],
    ],
    ['a yes after a no, to something else', true, [said('refused', 21), said('given', 22, { purpose: 'other' })]],
  ])('follows from %s: %s', (_, stopped, later) => {
    expect(stops(later)).toBe(stopped);
  });

  it('does not follow where it rests on a duty', () => {
    const concern = { ...referral, agreement: 'police-hub-safeguarding' };
    expect(isStopped([said('withdrawn', 21)], concern, now)).toBe(false);
  });

  const anAnswer = fc
    .record({
      decision: fc.constantFrom<Consent['decision']>('given', 'refused', 'withdrawn', 'not-asked'),
      day: fc.integer({ min: 21, max: 29 }),
    })
    .map(({ decision, day }) => said(decision, day));

  it('is never changed by that nobody could ask', () => {
    fc.assert(
      fc.property(fc.array(anAnswer), (later) => {
        expect(stops(later.filter(({ decision }) => decision !== 'not-asked'))).toBe(stops(later));
      }),
    );
  });

  it('ends after a no only with a yes that came later', () => {
    fc.assert(
      fc.property(fc.array(anAnswer), fc.integer({ min: 21, max: 29 }), (others, day) => {
        const later = [...others, said('withdrawn', day)];
        const isLaterYes = ({ decision, at }: Consent) => decision === 'given' && at > said('withdrawn', day).at;
        if (!stops(later)) expect(others.some(isLaterYes)).toBe(true);
        expect(stops([...later, said('given', 30)])).toBe(false);
      }),
    );
  });
});
