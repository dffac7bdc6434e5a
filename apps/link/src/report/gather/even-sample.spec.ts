import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvenSample, Lowest } from './even-sample.js';

describe('an even sample', () => {
  it('never holds more than it may, and is evenly spaced from the first item on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 500 }), (most, count) => {
        const sample = new EvenSample(most);
        for (let item = 0; item < count; item += 1) sample.add(item);
        const { items } = sample;
        const gap = (items[1] ?? 1) - (items[0] ?? 0);
        expect(items.length).toBeLessThanOrEqual(most);
        expect(items.length).toBeGreaterThanOrEqual(Math.min(count, Math.floor(most / 2)));
        expect(items).toEqual(items.map((_, place) => place * gap));
      }),
    );
  });
});

describe('the lowest', () => {
  it('are those that sorting all of them would give, the first of equal ones first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 1, max: 8 }), (keys, most) => {
        const lowest = new Lowest(most);
        keys.forEach((key, item) => lowest.add(item, key));
        const sorted = keys.map((key, item) => ({ key, item })).sort((one, other) => one.key - other.key);
        expect(lowest.items).toEqual(sorted.slice(0, most).map(({ item }) => item));
      }),
    );
  });
});
