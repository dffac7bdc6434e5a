import { describe, expect, it } from '@jest/globals';
import { disclosureRows } from './disclosure.presenter.js';

const told = {
  at: '2026-11-20T22:05:00Z',
  to: 'beacon',
  event: 'referral-hub.referral-sent.v1',
  lawfulBasis: 'A right of the code',
  restsOn: 'no-objection',
} as const;

describe('what was told to others', () => {
  it('is said by what it is about, and by what let it cross', () => {
    const fields = [
      'agreement',
      'incident.id',
      'person.names.surname',
      'person.phones.number',
      'referralId',
      'summary',
    ];
    expect(disclosureRows([{ ...told, fields }])).toEqual([
      {
        when: '20 November 2026 at 10:05pm',
        to: 'Beacon victim care centre',
        what: 'names, phone numbers, the incident, what was reported',
        why: 'A right of the code. The person did not object.',
      },
    ]);
  });

  it('names who told it, and is no more than that something was done where nothing else was said', () => {
    const [row] = disclosureRows([{ ...told, byName: 'Joanne Hale', fields: ['at', 'byName', 'referralId'] }]);
    expect(row?.what).toBe('that something was done, and when (told by Joanne Hale)');
  });
});
