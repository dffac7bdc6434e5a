import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type KnownEvent, decide } from './inbox-decision.js';

const position = fc.nat({ max: 1_000 });
const sequence = fc.integer({ min: 1, max: 1_000 });
const known = fc.record<KnownEvent>({
  as: fc.constantFrom('handled', 'parked', 'dead-letter'),
  sameContent: fc.boolean(),
});

describe('what the inbox does with an event', () => {
  it('applies the one that is next', () => {
    fc.assert(fc.property(position, (at) => decide({ position: at, known: undefined, sequence: at + 1 }) === 'apply'));
  });

  it('ignores the same event however often it comes, wherever it was met before', () => {
    fc.assert(
      fc.property(position, sequence, known, (at, number, met) => {
        return decide({ position: at, known: { ...met, sameContent: true }, sequence: number }) === 'duplicate';
      }),
    );
  });

  it('never believes another content under a known id, whatever its place', () => {
    fc.assert(
      fc.property(position, sequence, known, (at, number, met) => {
        return decide({ position: at, known: { ...met, sameContent: false }, sequence: number }) === 'quarantine';
      }),
    );
  });

  it('keeps what came too early and passes over what came too late', () => {
    fc.assert(
      fc.property(position, sequence, (at, number) => {
        const decision = decide({ position: at, known: undefined, sequence: number });
        return decision === (number === at + 1 ? 'apply' : number > at ? 'park' : 'older');
      }),
    );
  });

  it('applies a request of the plumbing at once, for it has no place in any order', () => {
    expect(decide({ position: 7, known: undefined, sequence: undefined })).toBe('apply');
  });

  it('reaches the same end in any order of arrival and with any number of copies', () => {
    const arrivals = fc.integer({ min: 1, max: 12 }).chain((last) => {
      const all = Array.from({ length: last }, (_, index) => index + 1);
      const copies = fc.array(fc.constantFrom(...all), { maxLength: 3 * last });
      return copies.chain((more) => fc.shuffledSubarray([...all, ...more], { minLength: last + more.length }));
    });
    fc.assert(
      fc.property(arrivals, (order) => {
        const last = Math.max(...order);
        expect(applied(order)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      }),
    );
  });
});

/** The inbox in miniature: a position, what was handled and what is parked; gives what was applied, in order. */
function applied(arrivals: readonly number[]): number[] {
  const done: number[] = [];
  const parked = new Set<number>();
  const meet = (sequence: number): void => {
    const as = done.includes(sequence) ? 'handled' : parked.has(sequence) ? 'parked' : undefined;
    const decision = decide({ position: done.length, known: as && { as, sameContent: true }, sequence });
    if (decision === 'park') parked.add(sequence);
    if (decision !== 'apply') return;
    done.push(sequence);
    if (parked.delete(sequence + 1)) meet(sequence + 1);
  };
  arrivals.forEach(meet);
  return done;
}
