import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Consent, ReferringOn } from '#libs/case-schemas';
import type { Contact } from './contact.js';
import { referralOfContact } from './contact-referral.js';

const said: ReferringOn = { to: 'safeguarding-hub', purpose: 'safeguarding', requestedService: 'A safe place' };
const answer = (decision: Consent['decision'], day: number): Consent => ({
  ...{ purpose: 'safeguarding', recipient: 'safeguarding-hub', decision, at: `2026-11-${day}T12:00:00Z` },
});
const contact: Contact = {
  ...{ reportedAt: '2026-11-20T22:00:00Z', category: 'violence', policeReference: '41/1/26', summary: 'He came back.' },
  person: { names: [] },
  safeContact: { call: false },
};

describe('a referral of somebody who came by themselves', () => {
  it('says what they told Beacon, and what the caseworker says anew stands in its place', () => {
    expect(referralOfContact(contact, said)).toEqual({
      ...said,
      summary: 'He came back.',
      safeContact: { call: false },
      incident: {
        ...{ occurredAt: contact.reportedAt, reportedAt: contact.reportedAt, category: 'violence' },
        reference: '41/1/26',
      },
      person: { names: [] },
    });
    const anew = { ...said, summary: 'She is at her sister’s.', safeContact: { call: true } };
    expect(referralOfContact({ ...contact, occurredAt: '2026-11-19T22:00:00Z' }, anew)).toMatchObject({
      ...anew,
      incident: { occurredAt: '2026-11-19T22:00:00Z' },
    });
  });

  it.each<[string, Consent['decision'] | undefined, Consent[]]>([
    ['a yes when they came', undefined, [answer('given', 20)]],
    ['a no when they came', 'refused', [answer('refused', 20)]],
    ['a yes that they took back', 'withdrawn', [answer('given', 20), answer('withdrawn', 21)]],
    ['a no to another agency', undefined, [{ ...answer('refused', 20), recipient: 'sarc' }]],
  ])('rests on no yes but to itself: %s is %s', (_, decision, consent) => {
    expect(referralOfContact({ ...contact, consent }, said).consent?.decision).toBe(decision);
    expect(referralOfContact({ ...contact, consent }, { ...said, consent: answer('given', 22) }).consent?.at).toBe(
      '2026-11-22T12:00:00Z',
    );
  });

  it('does not rest on a yes that came before their no', () => {
    const before = referralOfContact(
      { ...contact, consent: [answer('refused', 22)] },
      { ...said, consent: answer('given', 21) },
    );
    expect(before.consent?.decision).toBe('refused');
  });
});
