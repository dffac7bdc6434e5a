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
    category: 'sexual-offence',
    place: '4 Canary Row',
  },
  person: {
    names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }],
    phones: [{ number: '07700 900111' }],
    identifiers: [{ type: 'nhs-number', value: '9990000018' }],
  },
  riskAssessment: { tool: 'DASH', grade: 'high', score: 17 },
  summary: 'What happened',
  childsVoice: { spokenTo: true, ownWords: 'I was scared.' },
});

describe('what the hub reads of a referral', () => {
  it('of the police is the whole account', () => {
    const sent = careless('police-hub-safeguarding');
    expect(oursToRead(sent, 'police')).toMatchObject({ incident: sent.incident, person: sent.person });
  });

  it('of the referral centre is who fears what for whom, and neither a place nor a number', () => {
    const read = oursToRead(careless('sarc-hub-safeguarding'), 'sarc');
    expect(read).toMatchObject({
      person: { names: [{ surname: 'Ward' }], phones: [{ number: '07700 900111' }] },
      childsVoice: { ownWords: 'I was scared.' },
    });
    expect(JSON.stringify(read)).not.toMatch(/canary|9990000018/i);
  });

  it.each(['youth-offending', 'probation'] as const)('of %s has no place and no answers of the victim', (from) => {
    const read = oursToRead(careless(`${from}-hub-safeguarding`), from);
    expect(read).toMatchObject({ riskAssessment: { tool: 'DASH', grade: 'high' }, summary: 'What happened' });
    expect([read?.incident.place, read?.riskAssessment?.score]).toEqual([undefined, undefined]);
  });

  it.each([
    ['police-hub-safeguarding', 'beacon'],
    ['police-hub-sightings', 'police'],
    ['sarc-police-anonymous-intelligence', 'sarc'],
    ['hub-police-safeguarding', 'safeguarding-hub'],
    ['made-up', 'police'],
  ] as const)('is nothing under %s from %s', (agreement, from) => {
    expect(oursToRead(careless(agreement), from)).toBeUndefined();
  });
});
