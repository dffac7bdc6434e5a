import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Agency, Consent, ReferralSent } from '#libs/case-schemas';
import { effectOf, stoppedBy, wordAsItStands, type Stopped } from './consent.js';

const said = (decision: Consent['decision'], day: number, more: Partial<Consent> = {}): Consent => ({
  ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision, at: `2026-11-${day}T12:00:00Z` },
  ...more,
});
const toHub: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T12:00:00Z',
  agreement: 'youth-offending-hub-safeguarding',
  purpose: 'Keeping somebody safe',
  incident: {
    ...{ id: 'i-1', category: 'violence' },
    ...{ occurredAt: '2026-11-19T12:00:00Z', reportedAt: '2026-11-19T12:00:00Z' },
  },
  person: { names: [], recordId: 'p-1' },
  consent: said('given', 20),
};
const atHighRisk: ReferralSent = { ...toHub, riskAssessment: { tool: 'DASH', grade: 'high' } };
const until = (expiresAt: string): ReferralSent => ({ ...toHub, consent: said('given', 20, { expiresAt }) });
const now = new Date('2026-11-30T12:00:00Z');
const ofUs = { recipient: 'youth-offending' as Agency };

describe('what somebody says later', () => {
  it.each<[string, ReferralSent, object]>([
    ['stops what rests on their word', toHub, { sharing: 'stops' }],
    [
      'leaves what rests on a duty, which says why',
      atHighRisk,
      { sharing: 'goes-on', because: expect.stringMatching(/^Consent was asked for and is not required/) as unknown },
    ],
    ['stops what nobody can say on what it rests', { ...toHub, agreement: 'made-up' }, { sharing: 'stops' }],
  ])('%s', (_, referral, effect) => expect(effectOf(said('withdrawn', 21), referral)).toEqual(effect));
});

describe('nothing more is told', () => {
  it.each<[string, Stopped | undefined, readonly Consent[], ReferralSent]>([
    ['of somebody who has said nothing since', undefined, [], toHub],
    ['after a no', 'taken-back', [said('withdrawn', 21)], toHub],
    ['after a no for whatever purpose', 'taken-back', [said('refused', 21, { purpose: 'other' })], toHub],
    ['after a yes that follows the no', undefined, [said('withdrawn', 21), said('given', 22)], toHub],
    ['after a no that nobody could ask about again', 'taken-back', [said('refused', 21), said('not-asked', 22)], toHub],
    ['after a no to the service itself', 'taken-back', [said('withdrawn', 21, ofUs)], toHub],
    [
      'after a no to the service, whatever the receiver is allowed since',
      'taken-back',
      [said('withdrawn', 21, ofUs), said('given', 22)],
      toHub,
    ],
    [
      'after a no to the service and a yes for another purpose',
      undefined,
      [said('withdrawn', 21, ofUs), said('given', 22, { ...ofUs, purpose: 'other' })],
      toHub,
    ],
    ['after a no to another', undefined, [said('withdrawn', 21, { recipient: 'police' })], toHub],
    ['after a no, where a duty asks for it', undefined, [said('withdrawn', 21)], atHighRisk],
    ['once the time of a yes is over', 'expired', [], until('2026-11-30T12:00:00Z')],
    ['before the time of a yes is over', undefined, [], until('2026-11-30T12:00:01Z')],
    ['after a yes that follows one that is over', undefined, [said('given', 29)], until('2026-11-28T12:00:00Z')],
    [
      'once a yes that followed a no is over',
      'taken-back',
      [said('refused', 21), said('given', 22, { expiresAt: '2026-11-29T12:00:00Z' })],
      toHub,
    ],
  ])('%s: %s', (_, why, heard, referral) => expect(stoppedBy(heard, referral, now)).toBe(why));
});

describe('a referral on rests', () => {
  const about = { to: 'safeguarding-hub' as Agency, purpose: 'safeguarding' as const, personRecordId: 'p-1' };

  it.each<[string, Consent | undefined, readonly Consent[], Partial<Consent> | undefined]>([
    ['on what is said with it', said('given', 20), [], { decision: 'given' }],
    ['on the no that came after it', said('given', 20), [said('withdrawn', 21)], { decision: 'withdrawn' }],
    ['on a yes that came after the no', said('given', 22), [said('withdrawn', 21)], { decision: 'given' }],
    ['on the no where nobody says more', undefined, [said('withdrawn', 21)], { decision: 'withdrawn' }],
    ['on nothing that was said of another', undefined, [said('given', 21, { recipient: 'police' })], undefined],
    ['on nobody else’s word', said('given', 22, { personRecordId: 'p-2' }), [], undefined],
  ])('%s', (_, word, heard, rests) => {
    const standing = wordAsItStands(word, heard, about);
    expect(standing && { decision: standing.decision }).toEqual(rests);
  });

  it('and why somebody said no goes no further', () => {
    expect(wordAsItStands(undefined, [said('refused', 21, { reason: 'My sister works there' })], about)).toEqual(
      said('refused', 21),
    );
  });
});
