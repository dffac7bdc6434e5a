import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import { oursToRead } from './ours-to-read.js';

/** All that a careless sender could put into a referral. */
const careless = (agreement: string): ReferralSent => ({
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  byName: 'Ruth Adeyemi',
  agreement,
  purpose: 'As the agreement says',
  incident: {
    id: 'i-1',
    reference: 'Canary 7',
    occurredAt: '2026-11-20T21:17:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'sexual-offence',
    place: '4 Canary Row',
  },
  person: {
    recordId: 'canary-record',
    names: [{ kind: 'current', forenames: 'Ann', surname: 'Canary' }],
    birth: { kind: 'date', date: '1990-02-01' },
    addresses: [{ kind: 'home', lines: ['4 Canary Row'], postcode: 'AL1 1AA', protected: false }],
    phones: [{ number: '07700 900111' }],
    identifiers: [{ type: 'nhs-number', value: '999 000 0018' }],
  },
  consent: { purpose: 'other', recipient: 'police', decision: 'given', at: '2026-11-20T21:00:00Z', reason: 'canary' },
  safeContact: { call: true, notes: 'Ring 07700 900111, ask for canary' },
  summary: 'What happened',
  childsVoice: { spokenTo: true, ownWords: 'I was scared, says canary.' },
});

describe('what the police read of a referral', () => {
  it('of intelligence that names nobody is what happened and the day, and nobody’s name at all', () => {
    const read = oursToRead(careless('sarc-police-anonymous-intelligence'), 'sarc');
    expect(read).toEqual({
      referralId: 'r-1',
      at: '2026-11-20T22:00:01Z',
      agreement: 'sarc-police-anonymous-intelligence',
      purpose: 'Intelligence about an offence, naming nobody who told it',
      incident: {
        id: 'r-1',
        occurredAt: '2026-11-20T12:00:00Z',
        reportedAt: '2026-11-20T22:00:01Z',
        category: 'sexual-offence',
      },
      person: { names: [] },
      summary: 'What happened',
    });
  });

  it('of a report by the centre is who reports and how to reach them, and neither where they live nor where it was', () => {
    const read = oursToRead(careless('sarc-police-report'), 'sarc');
    expect(read).toMatchObject({
      byName: 'Ruth Adeyemi',
      person: { names: [{ surname: 'Canary' }], phones: [{ number: '07700 900111' }] },
      consent: { decision: 'given' },
    });
    expect(JSON.stringify(read)).not.toMatch(/Canary Row|AL1|999 000|Canary 7/);
  });

  it('of somebody who is supervised is who it is, and not the place of what happened or a child’s own words', () => {
    const read = oursToRead(careless('probation-police-public-protection'), 'probation');
    expect(read).toMatchObject({ person: { identifiers: [{ value: '999 000 0018' }] }, summary: 'What happened' });
    expect(read?.incident.place).toBeUndefined();
    expect(read?.childsVoice).toBeUndefined();
  });

  it.each([
    ['sarc-police-anonymous-intelligence', 'beacon'],
    ['beacon-police-report', 'sarc'],
    ['police-beacon-victim-support', 'beacon'],
    ['beacon-hub-sightings', 'beacon'],
    ['made-up', 'sarc'],
  ] as const)('is nothing under %s from %s', (agreement, from) => {
    expect(oursToRead(careless(agreement), from)).toBeUndefined();
  });
});
