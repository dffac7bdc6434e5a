import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import { oursToRead } from './ours-to-read.js';

/** All that a careless sender could put into a referral. */
const careless = (agreement: string): ReferralSent => ({
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement,
  purpose: 'As the agreement says',
  incident: {
    id: 'i-1',
    occurredAt: '2026-11-20T21:00:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'violence',
    place: '4 Canary Row',
  },
  person: {
    names: [{ kind: 'current', forenames: 'Maya', surname: 'Lindqvist' }],
    addresses: [{ kind: 'home', lines: ['4 Canary Row'], postcode: 'AL1 1AA', protected: false }],
    phones: [{ number: '07700 900111' }],
    emails: [{ address: 'maya@canary.example' }],
  },
  safeContact: { call: true, notes: 'Ring 07700 900111 after school' },
  summary: 'What happened at 4 Canary Row',
  childsVoice: { spokenTo: true, ownWords: 'I was scared.' },
});

describe('what the service reads of a referral', () => {
  it('of a harmed child is who it is and what they said, and nothing by which to find them', () => {
    const read = oursToRead(careless('police-youth-offending-harmed-child'), 'police');
    expect(read).toMatchObject({
      person: { names: [{ surname: 'Lindqvist' }] },
      childsVoice: { ownWords: 'I was scared.' },
    });
    expect(JSON.stringify(read)).not.toMatch(/canary|07700|AL1/i);
  });

  it('of a child who harmed is where they live, and not where it happened', () => {
    const read = oursToRead(careless('police-youth-offending-out-of-court'), 'police');
    expect(read).toMatchObject({ person: { phones: [{ number: '07700 900111' }] }, safeContact: { call: true } });
    expect(read?.incident.place).toBeUndefined();
  });

  it.each([
    ['police-youth-offending-out-of-court', 'safeguarding-hub'],
    ['hub-youth-offending-safeguarding', 'police'],
    ['police-probation-supervision', 'police'],
    ['youth-offending-hub-safeguarding', 'youth-offending'],
    ['made-up', 'police'],
  ] as const)('is nothing under %s from %s', (agreement, from) => {
    expect(oursToRead(careless(agreement), from)).toBeUndefined();
  });
});
