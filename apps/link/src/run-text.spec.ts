import { describe, expect, it } from '@jest/globals';
import { counted } from './counted.js';
import { driftText } from './run-text.js';

describe('a number of things', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
    [12_345, '12,345 rows'],
  ])('%d is said as %s', (count, text) => {
    expect(counted(count, 'row', 'rows')).toBe(text);
  });

  it('may be one person, or people', () => {
    expect([1, 3].map((count) => counted(count, 'person', 'people'))).toEqual(['1 person', '3 people']);
  });
});

describe('the scores of a run with a given model', () => {
  const drift = { verdict: 'steady', index: 0, byChance: 0, sentence: 'It is so.', fields: [] } as const;
  const field = { field: 'birth', index: 0.3, mostMoved: { label: 'same', before: 0, now: 1 } } as const;

  it('are worth a sentence where they have moved, or a field of theirs has', () => {
    expect(driftText({ drift: { ...drift, verdict: 'shifted' } })).toEqual(['It is so.']);
    expect(driftText({ drift: { ...drift, verdict: 'watch' } })).toEqual(['It is so.']);
    expect(driftText({ drift: { ...drift, fields: [{ ...field, verdict: 'shifted' }] } })).toEqual(['It is so.']);
  });

  it('are worth none where they are as before, too few to tell, or nothing is told of before', () => {
    expect(driftText({ drift })).toEqual([]);
    expect(driftText({ drift: { ...drift, verdict: 'too few' } })).toEqual([]);
    expect(driftText({ drift: { ...drift, fields: [{ ...field, verdict: 'steady' }] } })).toEqual([]);
    expect(driftText({})).toEqual([]);
  });
});
