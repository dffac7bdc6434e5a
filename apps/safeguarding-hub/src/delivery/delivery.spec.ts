import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DeliveryEntered } from '#libs/case-schemas';
import { aTraffic, NOW, PATIENCE, truth, type Sending } from '../../test/ledgers.js';
import { entered, missingStates, policyOn, stateOf, type DeliveryRecord } from './delivery.js';
import { deliveryPolicies, deliveryPolicyIds } from './policies.data.js';

function recordsOf(lines: readonly DeliveryEntered[]): DeliveryRecord[] {
  const known = new Map<string, DeliveryRecord>();
  for (const line of lines) known.set(line.eventId, entered(known.get(line.eventId), line));
  return [...known.values()];
}

const isMissing = (state: string | undefined): boolean => missingStates.some((missing) => missing === state);
const named = (sendings: readonly Sending[]): string[] =>
  sendings
    .filter((sending) => isMissing(truth(sending)))
    .map(({ eventId }) => eventId)
    .sort();

describe('two ledgers beside one another, whose lines were dropped, doubled, late and out of order', () => {
  it('name each delivery that is missing, and nothing else', () => {
    fc.assert(
      fc.property(aTraffic, ({ sendings, lines }) => {
        const missing = recordsOf(lines).filter((record) => isMissing(stateOf(record, NOW, PATIENCE)));
        expect(missing.map(({ eventId }) => eventId).sort()).toEqual(named(sendings));
      }),
      { numRuns: 500 },
    );
  });

  it('say of each event what became of it, by the lines that came', () => {
    fc.assert(
      fc.property(aTraffic, ({ sendings, lines }) => {
        const records = recordsOf(lines);
        for (const sending of sendings) {
          const record = records.find(({ eventId }) => eventId === sending.eventId);
          expect(record && stateOf(record, NOW, PATIENCE)).toBe(truth(sending));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('account for everything that was sent exactly once', () => {
    fc.assert(
      fc.property(aTraffic, ({ lines }) => {
        const records = recordsOf(lines);
        const count = (state: string): number =>
          records.filter((record) => stateOf(record, NOW, PATIENCE) === state).length;
        const sent = records.filter(({ sentAt }) => sentAt).length;
        expect(count('acknowledged') + count('in-flight') + count('quarantined') + count('overdue')).toBe(sent);
      }),
    );
  });
});

describe('what an event was', () => {
  const line = (direction: DeliveryEntered['direction'], part: DeliveryEntered['part']): DeliveryEntered => ({
    ...{ eventId: '8d0f6f0e-5d0c-4d6a-9a53-2f6f6a1f5a01', referralId: '8d0f6f0e-5d0c-4d6a-9a53-2f6f6a1f5a02' },
    ...{ from: 'police', to: 'beacon', sequence: 1, direction, part, at: NOW.toISOString() },
  });

  it.each([
    ['its sender', [line('quarantined', 'other'), line('sent', 'referral')]],
    ['its sender, who spoke first', [line('sent', 'referral'), line('quarantined', 'other')]],
    ['whoever could read it', [line('quarantined', 'other'), line('received', 'referral')]],
  ])('is said by %s', (_, lines) => {
    expect(recordsOf(lines)[0]?.part).toBe('referral');
  });
});

describe('a policy', () => {
  it.each(deliveryPolicyIds)('of %s is in force today, and says how far it can be relied on', (id) => {
    expect(policyOn(id, '2026-11-20')).toMatchObject({ minutes: expect.any(Number), standing: 'not-found' });
  });

  it('holds until the next version of it begins', () => {
    const next = { ...policyOn('delivery-reading', '2026-11-20'), version: '2', effectiveFrom: '2027-01-01' };
    const both = [...deliveryPolicies, next];
    expect(policyOn('delivery-reading', '2026-12-31', both).version).toBe('1');
    expect(policyOn('delivery-reading', '2027-01-01', both).version).toBe('2');
    expect(() => policyOn('delivery-reading', '2000-01-01')).toThrow('No policy delivery-reading');
  });
});
