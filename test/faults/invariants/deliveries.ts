import { grouped } from '../../../deploy/local/county/grouped.js';
import type { Delivery, History } from '../history.js';
import { type Violation, violations } from './violation.js';

/** What a subscriber sees of one thing is 1, 2, 3 … at first sight, however often it is told again, and never altered. */
export function checkDeliveries({ deliveries }: History): Violation[] {
  const ordered = deliveries.filter(({ sequence }) => sequence !== undefined);
  const conversations = grouped(ordered, ({ topic, subject }) => `${topic} ${subject}`);
  const sequences = [...conversations].map(([about, told]) => ({ about, seen: firstSeen(told) }));
  return [
    ...violations(
      'sequence-gap',
      sequences.filter(({ seen }) => !isComplete(seen)).map(({ about }) => about),
    ),
    ...violations(
      'sequence-disorder',
      sequences.filter(({ seen }) => !isRising(seen)).map(({ about }) => about),
    ),
    ...violations('event-changed', changed(deliveries)),
  ];
}

/** The sequences in the order of their offsets, each where it came first. */
function firstSeen(told: readonly Delivery[]): number[] {
  const inOrder = told.toSorted((one, other) => Number(one.offset) - Number(other.offset));
  return [...new Set(inOrder.map(({ sequence }) => sequence as number))];
}

const isComplete = (seen: readonly number[]): boolean => Math.max(...seen) === seen.length && Math.min(...seen) === 1;

const isRising = (seen: readonly number[]): boolean =>
  seen.every((each, place) => place === 0 || each > (seen[place - 1] ?? 0));

/** One id with two contents, or one place in the order with two ids. */
function changed(deliveries: readonly Delivery[]): string[] {
  const contents = grouped(deliveries, ({ eventId }) => eventId);
  const altered = [...contents].filter(([, same]) => new Set(same.map(({ digest }) => digest)).size > 1);
  const places = grouped(
    deliveries.filter(({ sequence }) => sequence !== undefined),
    ({ topic, subject, sequence }) => `${topic} ${subject} ${sequence}`,
  );
  const taken = [...places].filter(([, same]) => new Set(same.map(({ eventId }) => eventId)).size > 1);
  return [...altered, ...taken].map(([about]) => about);
}
