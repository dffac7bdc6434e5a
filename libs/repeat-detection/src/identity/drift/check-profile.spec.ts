import { describe, expect, it } from '@jest/globals';
import { checkProfile } from './check-profile.js';
import { weightEdges, type ScoreProfile } from './score-profile.js';

const profile: ScoreProfile = {
  modelVersion: 'uk-1',
  pairs: 3,
  weights: [3, ...weightEdges.map(() => 0)],
  fields: [
    {
      field: 'sex',
      levels: [
        { label: 'same sex', pairs: 3 },
        { label: 'other sex', pairs: 0 },
      ],
    },
    { field: 'phone', levels: [] },
  ],
};
const check = (read: unknown) => () => checkProfile(read, 'uk-1');
const withField = (field: unknown) => ({ ...profile, fields: [profile.fields[0], field] });
const withLevel = (level: unknown) => withField({ field: 'phone', levels: [{ label: 'same', pairs: 1 }, level] });

describe('the scores that a model’s file holds', () => {
  it('are taken as they were written', () => expect(check(JSON.parse(JSON.stringify(profile)))).not.toThrow());

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'no object'],
    ['null', null, 'no object'],
    ['text', 'scores', 'no object'],
    ['no model', { ...profile, modelVersion: undefined }, 'of another model'],
    ['another model', { ...profile, modelVersion: 'uk-2' }, 'of another model'],
    ['no pairs', { ...profile, pairs: undefined }, 'pairs is no count'],
    ['pairs in words', { ...profile, pairs: '3' }, 'pairs is no count'],
    ['half a pair', { ...profile, pairs: 2.5 }, 'pairs is no count'],
    ['fewer pairs than none', { ...profile, pairs: -1 }, 'pairs is no count'],
    ['no weights', { ...profile, weights: undefined }, 'weights are not 13 counts'],
    ['weights that are no list', { ...profile, weights: 'thirteen long' }, 'weights are not 13 counts'],
    ['a weight too few', { ...profile, weights: profile.weights.slice(1) }, 'weights are not 13 counts'],
    ['a weight too many', { ...profile, weights: [...profile.weights, 0] }, 'weights are not 13 counts'],
    ['a weight that is no count', { ...profile, weights: [...weightEdges, -1] }, 'weights are not 13 counts'],
    ['no fields', { ...profile, fields: undefined }, 'have no fields'],
    ['fields that are no list', { ...profile, fields: 'forEach' }, 'have no fields'],
    ['a field that is none', withField(null), 'fields[1] lacks a name, or counts by level'],
    ['a field without name', withField({ levels: [] }), 'fields[1] lacks a name, or counts by level'],
    ['a field without levels', withField({ field: 'phone' }), 'fields[1] lacks a name, or counts by level'],
    ['a level that is none', withLevel(null), 'fields[1] lacks a name, or counts by level'],
    ['a level without label', withLevel({ pairs: 1 }), 'fields[1] lacks a name, or counts by level'],
    ['a level without pairs', withLevel({ label: 'slip' }), 'fields[1] lacks a name, or counts by level'],
    ['a level of part of a pair', withLevel({ label: 'slip', pairs: 0.5 }), 'fields[1] lacks a name, or counts'],
  ])('are refused when they are, or have, %s', (_, read, what) => {
    expect(check(read)).toThrow(Error);
    expect(check(read)).toThrow(what);
    expect(check(read)).toThrow(/^the model's scores/);
  });
});
