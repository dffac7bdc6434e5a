import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '../event/referral-events.js';
import { sharingAgreements, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { disclosureInConversation, groundsOfReferral } from './conversation-disclosure.js';
import type { Crossing } from './disclosure.js';

const agreement = sharingAgreements.find(({ id }) => id === 'police-beacon-victim-support') as SharingAgreement;
const given = {
  purpose: 'victim-support',
  recipient: 'beacon',
  decision: 'given',
  at: '2026-11-20T08:00:00Z',
} as const;
const referral = (more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: '0d3f8a52-6f5e-4a51-9c1e-0b6f8f0a1b2c',
  at: '2026-11-20T12:00:00Z',
  agreement: agreement.id,
  purpose: agreement.purpose,
  incident: {
    id: '6a0a5f0e-25b1-4a6b-8f0e-2c8f4f1f7a11',
    occurredAt: '2026-11-19T21:00:00Z',
    reportedAt: '2026-11-20T09:00:00Z',
    category: 'burglary',
  },
  person: { names: [{ kind: 'current', surname: 'Smith' }], recordId: 'P-1' },
  ...more,
});
const crossing: Crossing = {
  eventId: 'e-1',
  eventType: 'referral-hub.question-answered.v1',
  subject: referral().referralId,
  from: 'police',
  to: 'beacon',
  at: '2026-11-21T10:00:00Z',
};

describe('what is said in the conversation about a referral', () => {
  it('is recorded by the fields that it has, under the agreement that the referral names', () => {
    const record = disclosureInConversation(crossing, referral(), { referralId: 'r', at: 'now', answer: 'Mornings.' });
    expect(record).toMatchObject({ ...crossing, agreement: agreement.id, agreementFrom: agreement.effectiveFrom });
    expect(record.fields).toEqual(['answer', 'at', 'referralId']);
    expect(JSON.stringify(record)).not.toContain('Mornings');
  });

  it('names what was put right as it was named the first time', () => {
    const amended = referral({ summary: 'As it should read.' });
    const { fields } = disclosureInConversation(crossing, referral(), { reason: 'correction', amended });
    expect(fields).toEqual(expect.arrayContaining(['person.names.surname', 'reason', 'summary']));
    expect(fields.filter((field) => field.startsWith('amended'))).toEqual([]);
  });

  it('is explained by the version of the agreement that was in force on its day', () => {
    const versions = [
      { ...agreement, effectiveTo: '2026-11-20' },
      { ...agreement, effectiveFrom: '2026-11-21', lawfulBasis: 'A later basis' },
    ];
    const later = disclosureInConversation(crossing, referral(), {}, versions);
    const first = disclosureInConversation({ ...crossing, at: referral().at }, referral(), {}, versions);
    expect([first.lawfulBasis, later.lawfulBasis]).toEqual([agreement.lawfulBasis, 'A later basis']);
  });

  it('is explained by the last version where the agreement has ended since', () => {
    const ended = [{ ...agreement, effectiveTo: '2026-11-20' }];
    expect(disclosureInConversation(crossing, referral(), {}, ended).agreementFrom).toBe(agreement.effectiveFrom);
  });

  it('cannot be recorded under an agreement that there never was', () => {
    expect(() => disclosureInConversation(crossing, referral({ agreement: 'none' }), {})).toThrow(
      'no sharing agreement',
    );
  });
});

describe('what a referral rests on', () => {
  const restsOn = (more: Partial<ReferralSent>) => groundsOfReferral(referral(more), agreement).restsOn;
  const incident = { ...referral().incident, category: 'domestic-abuse' } as const;

  it('is silence where the rule is opt-out, and a yes where there is one', () => {
    expect(restsOn({})).toBe('no-objection');
    expect(restsOn({ consent: given })).toBe('consent');
  });

  it('is the yes that an exception of the agreement asks for', () =>
    expect(restsOn({ incident, consent: given })).toBe('consent'));

  it('is owed a reason where by today’s rule it could not have been sent', () => {
    expect(groundsOfReferral(referral({ incident }), agreement)).toMatchObject({ restsOn: 'duty', reasonOwed: true });
  });

  it('does not change because the yes has expired since', () =>
    expect(restsOn({ consent: { ...given, expiresAt: '2026-11-20T13:00:00Z' } })).toBe('consent'));
});
