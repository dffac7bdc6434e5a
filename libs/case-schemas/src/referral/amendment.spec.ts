import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween } from './amendment.js';

describe('what was put right', () => {
  it('is told value by value, with what it was and what it is', () => {
    const before = { person: { names: [{ family: 'Smyth', given: ['Ann'] }] }, summary: 'Hit' };
    const after = { person: { names: [{ family: 'Smith', given: ['Ann'] }] }, purpose: 'Support' };
    expect(changesBetween(before, after)).toEqual([
      { field: 'person.names[0].family', before: 'Smyth', after: 'Smith' },
      { field: 'summary', before: 'Hit' },
      { field: 'purpose', after: 'Support' },
    ]);
  });

  it('is nothing where both are the same, whatever they are', () =>
    fc.assert(fc.property(fc.jsonValue(), (json) => expect(changesBetween(json, structuredClone(json))).toEqual([]))));

  it('is the same the other way round, with old and new changed over', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const there = changesBetween(one, other).map(({ field, before, after }) => [field, before, after]);
        const back = changesBetween(other, one).map(({ field, before, after }) => [field, after, before]);
        expect(back.sort()).toEqual(there.sort());
      }),
    ));
});
