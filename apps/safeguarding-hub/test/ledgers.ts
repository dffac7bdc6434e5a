import fc from 'fast-check';
import type { DeliveryEntered, DeliveryPair, DeliveryPart } from '#libs/case-schemas';
import type { DeliveryState } from '../src/delivery/delivery.js';

export const NOW = new Date('2026-11-20T12:00:00Z');
const MINUTE = 60_000;
export const PATIENCE = 4 * MINUTE;

/** One event and what became of it, beside what became of the lines about it. */
export interface Sending {
  readonly pair: DeliveryPair;
  readonly eventId: string;
  readonly referralId: string;
  readonly sequence: number;
  readonly part: DeliveryPart;
  readonly fate: 'arrives' | 'lost' | 'set-aside' | 'set-aside-and-tried-again';
  readonly sentMinutesAgo: number;
  /** How often each line comes to the hub; 0 where it is dropped. */
  readonly copies: Readonly<Record<'sent' | 'received' | 'quarantined', number>>;
}

export const pairs: readonly DeliveryPair[] = [
  { from: 'police', to: 'beacon' },
  { from: 'beacon', to: 'police' },
  { from: 'youth-offending', to: 'probation' },
];

const copies = fc.constantFrom(0, 1, 1, 1, 2, 3);

export const aSending: fc.Arbitrary<Sending> = fc.record({
  pair: fc.constantFrom(...pairs),
  eventId: fc.uuid(),
  referralId: fc.uuid(),
  sequence: fc.integer({ min: 1, max: 9 }),
  part: fc.constantFrom('referral', 'decision', 'ending', 'other'),
  fate: fc.constantFrom('arrives', 'arrives', 'lost', 'set-aside', 'set-aside-and-tried-again'),
  sentMinutesAgo: fc.constantFrom(1, 2, 3, 6, 20, 300),
  copies: fc.record({ sent: copies, received: copies, quarantined: copies }),
});

/** Many sendings, and all the lines about them as they come to the hub: dropped, doubled, late and out of order. */
export const aTraffic = fc
  .uniqueArray(aSending, { selector: ({ eventId }) => eventId, minLength: 1, maxLength: 25 })
  .chain((sendings) => {
    const lines = sendings.flatMap(linesOf);
    return fc.record({
      sendings: fc.constant(sendings),
      lines: fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
    });
  });

function linesOf(sending: Sending): DeliveryEntered[] {
  return directionsOf(sending).flatMap((direction) =>
    Array.from({ length: sending.copies[direction] }, () => lineOf(sending, direction)),
  );
}

function directionsOf({ fate }: Sending): DeliveryEntered['direction'][] {
  switch (fate) {
    case 'lost':
      return ['sent'];
    case 'arrives':
      return ['sent', 'received'];
    case 'set-aside':
      return ['sent', 'quarantined'];
    case 'set-aside-and-tried-again':
      return ['sent', 'quarantined', 'received'];
  }
}

export function lineOf(sending: Omit<Sending, 'fate' | 'copies'>, direction: DeliveryEntered['direction']) {
  const { pair, eventId, referralId, sequence, part, sentMinutesAgo } = sending;
  const later = { sent: 0, quarantined: 10_000, received: 20_000 }[direction];
  const at = new Date(NOW.getTime() - sentMinutesAgo * MINUTE + later).toISOString();
  return { ...pair, eventId, referralId, sequence, part, direction, at };
}

/** What an honest clerk would say who knows which lines came; undefined where none did. */
export function truth(sending: Sending): DeliveryState | undefined {
  const came = directionsOf(sending).filter((direction) => sending.copies[direction] > 0);
  const isOld = sending.sentMinutesAgo > PATIENCE / MINUTE;
  if (came.length === 0) return undefined;
  if (!came.includes('sent')) return isOld ? 'not-in-senders-ledger' : 'ahead';
  if (came.includes('received')) return 'acknowledged';
  if (came.includes('quarantined')) return 'quarantined';
  return isOld ? 'overdue' : 'in-flight';
}
