import { describe, expect, it } from '@jest/globals';
import { breaks } from './compatibility.js';
import type { JsonSchema } from './json-schema.js';

const released: JsonSchema = {
  type: 'object',
  properties: { id: { type: 'string' }, note: { type: 'string' }, person: { $ref: '#/$defs/Person' } },
  required: ['id', 'person'],
  $defs: { Person: { type: 'object', properties: { name: { type: 'string' } }, required: [] } },
};
const person = released.$defs?.Person ?? {};
const withPerson = (changed: JsonSchema): JsonSchema => ({ ...released, $defs: { Person: changed } });

describe('a new version of a schema', () => {
  it.each<[string, JsonSchema]>([
    ['itself', released],
    ['one more property that may be left out', { ...released, properties: { ...released.properties, at: {} } }],
    ['one more class', { ...released, $defs: { ...released.$defs, Place: { type: 'object' } } }],
    ['one more property inside', withPerson({ ...person, properties: { ...person.properties, sex: {} } })],
  ])('breaks nobody with %s', (_, current) => {
    expect(breaks(released, current)).toEqual([]);
  });

  it.each<[string, JsonSchema, string]>([
    ['a property is gone', { ...released, properties: { id: { type: 'string' } } }, 'note is gone'],
    [
      'a property has another type',
      { ...released, properties: { ...released.properties, note: { type: 'integer' } } },
      'note has changed',
    ],
    ['a property must be given', { ...released, required: ['id', 'note', 'person'] }, 'note must be given now'],
    ['a property may be left out', { ...released, required: ['id'] }, 'person may be left out now'],
    ['unknown properties are refused', { ...released, additionalProperties: false }, 'another rule has changed'],
    ['a class is gone', { ...released, $defs: {} }, 'Person is gone'],
    [
      'a property inside has changed',
      withPerson({ ...person, properties: { name: { type: 'integer' } } }),
      'Person: name has changed',
    ],
    [
      'a property inside must be given',
      withPerson({ ...person, required: ['name'] }),
      'Person: name must be given now',
    ],
  ])('breaks partners when %s', (_, current, told) => {
    expect(breaks(released, current)).toContain(told);
  });
});

describe('an agency that joins', () => {
  const then = ['police', 'beacon', 'sarc'];
  const listing = (list: string[], other = ['yes', 'no']): JsonSchema => {
    const one = { enum: list } as JsonSchema;
    return {
      ...released,
      properties: { to: one, told: { type: 'array', items: one }, said: { enum: other } },
      $defs: { Link: { type: 'object', properties: { from: one }, required: [] } },
      required: [],
    };
  };
  const told = (now: string[], current = listing(now)): string[] => breaks(listing(then), current, now);

  it('breaks nobody at the end of the list, wherever that is', () => {
    expect(told([...then, 'housing'])).toEqual([]);
    expect(told([...then, 'housing', 'fire-service'])).toEqual([]);
  });

  it.each<[string, string[], JsonSchema?]>([
    ['in the midst of the list', ['police', 'housing', 'beacon', 'sarc']],
    ['in the place of another', ['police', 'beacon', 'housing']],
    ['and is not listed everywhere', [...then, 'housing'], listing(then)],
    ['and another that did not', [...then, 'housing'], listing([...then, 'housing', 'nobody'])],
    [
      'with another answer to something else',
      [...then, 'housing'],
      listing([...then, 'housing'], ['yes', 'no', 'both']),
    ],
    ['in the place of one that has left', ['police', 'beacon'], listing(['police', 'beacon'])],
  ])('breaks partners %s', (_, now, ...[current]) => {
    expect(told(now, current)).not.toEqual([]);
  });
});
