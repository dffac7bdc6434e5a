import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { originOf } from './sighting.js';

const referralId = '5b0f0c4e-3a52-4d0e-9a55-0d2f7a1c6f01';
const incident = { recordedBy: 'police', id: 'i-1' } as const;
const from = (agency: Agency) => ({ agency, personRecordId: 'P-1' });

describe('from whose record an agency says that it made its own', () => {
  it('is believed of whoever recorded the incident and sent the referral', () => {
    expect(originOf('beacon', { incident, referralId, madeFrom: from('police') })).toEqual(from('police'));
  });

  it.each<[string, Agency, Parameters<typeof originOf>[1]]>([
    ['without a referral', 'beacon', { incident, madeFrom: from('police') }],
    ['of a third agency', 'beacon', { incident, referralId, madeFrom: from('probation') }],
    ['of another record of its own', 'beacon', { incident, referralId, madeFrom: from('beacon') }],
    ['in an incident of its own', 'police', { incident, referralId, madeFrom: from('police') }],
    ['where nothing is said', 'beacon', { incident, referralId }],
  ])('is not believed %s', (_, teller, told) => {
    expect(originOf(teller, told)).toBeUndefined();
  });
});
