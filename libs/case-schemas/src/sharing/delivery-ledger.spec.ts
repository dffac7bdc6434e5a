import { describe, expect, it } from '@jest/globals';
import { agencies } from '../agency.js';
import { deliveryEntry, deliveryLedger, type DeliveryFact } from './delivery-ledger.js';
import { alertTopic, referralTopic } from './topic.js';

const eventId = '7f2c1b1e-8a53-4c7f-9b0e-6d7b1b0b7a10';
const referralId = '0c7d6bb4-8f5a-4d4b-9a7b-0d1f9c0e2a11';
const fact: DeliveryFact = {
  ...{ direction: 'sent', eventId, subject: referralId, sequence: 3, at: new Date('2026-11-20T10:00:00Z') },
  ...{ topic: referralTopic('police', 'beacon'), type: 'referral-hub.question-answered.v1' },
};

describe('a line of the ledger', () => {
  it('holds numbers, both ends and a time, and nothing else', () => {
    expect(deliveryEntry(fact)).toEqual({
      ...{ eventId, referralId, from: 'police', to: 'beacon', sequence: 3, direction: 'sent', part: 'other' },
      at: '2026-11-20T10:00:00.000Z',
    });
  });

  it.each([
    ['referral-hub.referral-sent.v1', 'referral'],
    ['referral-hub.referral-accepted.v1', 'decision'],
    ['referral-hub.referral-rejected.v1', 'decision'],
    ['referral-hub.referral-withdrawn.v1', 'ending'],
    ['a type that nobody knows', 'other'],
    [undefined, 'other'],
  ])('says of %s only that it is a %s', (type, part) => {
    expect(deliveryEntry({ ...fact, type })?.part).toBe(part);
  });

  it.each(
    agencies
      .filter((agency) => agency !== 'sarc')
      .flatMap((agency) => [[agency, 'sarc'] as const, ['sarc', agency] as const]),
  )('is not written of what %s tells %s', (from, to) => {
    expect(deliveryEntry({ ...fact, topic: referralTopic(from, to) })).toBeUndefined();
  });

  it.each([
    ['a sighting', { topic: 'sighting.police' }],
    ['a warning to nobody', { topic: 'alert.nobody' }],
    ['a warning of a secret', { topic: 'alert.sarc' }],
    ['another ledger', { topic: 'delivery.police' }],
    ['what has no order', { sequence: undefined }],
    ['a subject that may be anything', { subject: 'Sarah O’Brien' }],
    ['an id that may be anything', { eventId: 'Sarah O’Brien' }],
  ])('is not written of %s', (_, changed) => {
    expect(deliveryEntry({ ...fact, ...changed })).toBeUndefined();
  });

  it('is written of a warning of the hub too, under the number of its finding', () => {
    const type = 'referral-hub.repeat-alert.v2';
    expect(deliveryEntry({ ...fact, topic: alertTopic('police'), type })).toMatchObject({
      ...{ from: 'safeguarding-hub', to: 'police', referralId, part: 'other' },
    });
  });

  it('is told under the event that it is about, on the ledger of whoever tells it', () => {
    expect(deliveryLedger('beacon')({ ...fact, direction: 'received' })).toMatchObject({
      ...{ topic: 'delivery.beacon', source: '/agencies/beacon', subject: eventId },
      data: { direction: 'received' },
    });
  });
});
