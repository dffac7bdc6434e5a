import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Consent, ReferralSent } from '#libs/case-schemas';
import { contactSighting, referralSighting } from './sighting.js';

const now = new Date('2026-11-20T22:00:00Z');
const person = {
  recordId: 'P-1',
  names: [{ kind: 'current' as const, forenames: 'Sarah', surname: "O'Brien" }],
  ethnicity: { code: 'W1', codeSet: '18+1' as const, definedBy: 'self' as const },
};
const sent: ReferralSent = {
  referralId: 'r-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-beacon-victim-support',
  purpose: 'Support',
  incident: {
    id: 'i-1',
    reference: '41PY/1/26',
    occurredAt: '2026-11-20T21:00:00Z',
    reportedAt: '2026-11-20T21:30:00Z',
    category: 'violence',
  },
  person,
  summary: 'What happened',
};

describe('what Beacon tells the safeguarding hub', () => {
  it('is who was referred, by Beacon’s own reference, in the incident that the police recorded', () => {
    expect(referralSighting(sent, 'police', now)?.data).toMatchObject({
      personRecordId: 'r-1',
      referralId: 'r-1',
      incident: { recordedBy: 'police', id: 'i-1' },
      incidentReference: '41PY/1/26',
      role: 'victim',
    });
  });

  it('says from whose record Beacon made its own, so that nobody need ask whether the two are one person', () => {
    expect(referralSighting(sent, 'police', now)?.data.madeFrom).toEqual({ agency: 'police', personRecordId: 'P-1' });
    expect(contactSighting('c-1', contact, now)?.data.madeFrom).toBeUndefined();
  });

  it('is identity alone: no account, nothing that is not needed to know the person again', () => {
    const told = JSON.stringify(referralSighting(sent, 'police', now)?.data);
    expect(told).not.toContain('What happened');
    expect(told).not.toContain('ethnicity');
  });

  it('is that it was referred to MARAC, where Beacon knows that', () => {
    const marac = { referredOn: '2026-11-22' };
    expect(referralSighting(sent, 'police', now, [], marac)?.data.marac).toEqual(marac);
    expect(referralSighting(sent, 'police', now)?.data).not.toHaveProperty('marac');
  });

  it('is nobody who came by way of the sexual assault referral centre, where even that is a secret', () => {
    expect(referralSighting(sent, 'sarc', now)).toBeUndefined();
  });

  const contact = { reportedAt: '2026-11-20T21:30:00Z', category: 'violence' as const, person };
  const refusal: Consent = {
    purpose: 'safeguarding',
    recipient: 'safeguarding-hub',
    decision: 'refused',
    at: '2026-11-20T21:30:00Z',
  };

  it('is who came without the police', () => {
    expect(contactSighting('c-1', contact, now)?.data).toMatchObject({
      personRecordId: 'P-1',
      incident: { recordedBy: 'beacon', id: 'c-1' },
      occurredAt: contact.reportedAt,
    });
  });

  it('is nothing when that person does not want it, however they came', () => {
    expect(contactSighting('c-1', { ...contact, consent: [refusal] }, now)).toBeUndefined();
    expect(referralSighting({ ...sent, consent: refusal }, 'police', now)).toBeUndefined();
  });

  it.each<[string, Consent]>([
    ['of the hub', { ...refusal, at: '2026-11-20T21:45:00Z' }],
    ['of Beacon itself', { ...refusal, recipient: 'beacon', purpose: 'victim-support' }],
  ])('is nothing more once they have told Beacon so later, %s', (_, later) => {
    expect(referralSighting(sent, 'police', now, [later])).toBeUndefined();
    const again = { ...later, decision: 'given', at: '2026-11-20T21:50:00Z' } as const;
    expect(referralSighting(sent, 'police', now, [later, again])).toBeDefined();
  });

  it('rests on their yes where they gave one, and else on that they did not object', () => {
    const yes = { ...refusal, decision: 'given' } as const;
    expect(contactSighting('c-1', { ...contact, consent: [yes] }, now)?.grounds.restsOn).toBe('consent');
    expect(contactSighting('c-1', contact, now)?.grounds.restsOn).toBe('no-objection');
  });
});
