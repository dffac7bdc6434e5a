import { describe, expect, it } from '@jest/globals';
import { driftBounds, driftVerdict, type DriftVerdict } from './drift-bounds.js';
import { driftSentence } from './drift-sentence.js';
import type { FieldDrift } from './score-drift.js';

describe('the verdict on a day', () => {
  it.each<[number, number, DriftVerdict]>([
    [0, 0.049, 'steady'],
    [0.0999, 0, 'steady'],
    [0.1, 0, 'watch'],
    [0.2499, 0, 'watch'],
    [0.25, 0, 'shifted'],
    [3, 0.05, 'shifted'],
    [0, 0.051, 'too few'],
    [3, 0.051, 'too few'],
  ])('at an index of %d, of which chance makes %d, is "%s"', (index, byChance, verdict) => {
    expect(driftVerdict(index, byChance, driftBounds)).toBe(verdict);
  });

  it('goes by bounds whose source is named', () => expect(driftBounds.source).toMatch(/^\w+ \d{4}, .+: .+/));
});

describe('the sentence about a day', () => {
  const field = (name: FieldDrift['field'], verdict: DriftVerdict): FieldDrift => ({
    field: name,
    verdict,
    index: 0.2,
    mostMoved: { label: `same ${name}`, before: 0.2, now: 0.354 },
  });
  const sentence = (verdict: DriftVerdict, fields: readonly FieldDrift[] = [], pairs = 12_500): string =>
    driftSentence({ verdict, index: 0.1234, byChance: 0, fields }, pairs, driftBounds);

  it('says what is so, by how much, and what would be otherwise', () => {
    expect(sentence('steady')).toMatch(
      / 12,500 pairs are spread as before \(stability index 0\.12; under 0\.1 .*\)\.$/,
    );
    expect(sentence('watch')).toMatch(
      / 12,500 pairs have changed somewhat \(stability index 0\.12; 0\.1 to 0\.25 .*\)\.$/,
    );
    expect(sentence('shifted')).toMatch(
      / 12,500 pairs have shifted \(stability index 0\.12; from 0\.25 .*\)\. Look .*\.$/,
    );
    expect(sentence('too few')).toMatch(/^12,500 pairs are too few .*\.$/);
  });

  it('speaks of one pair as of one', () => expect(sentence('too few', [], 1)).toMatch(/^1 pair /));

  it.each<[DriftVerdict, RegExp]>([
    ['steady', / Even so, [^;]* phone: “same phone” from 20% to 35%; email: “same email” from 20% to 35%\.$/],
    ['watch', /\. Most [^;]* phone: “same phone” from 20% to 35%; email: “same email” from 20% to 35%\.$/],
    ['shifted', /\. Most [^;]* phone: “same phone” from 20% to 35%; email: “same email” from 20% to 35%\.$/],
  ])('on a day that is "%s" names the fields that have changed', (verdict, end) => {
    const fields = [
      field('phone', 'shifted'),
      field('email', 'watch'),
      field('sex', 'steady'),
      field('name', 'too few'),
    ];
    expect(sentence(verdict, fields)).toMatch(end);
  });

  it('names three fields at most', () => {
    const fields = (['phone', 'email', 'sex', 'name'] as const).map((name) => field(name, 'shifted'));
    expect(sentence('shifted', fields)).toMatch(/phone: .*; email: .*; sex: [^;]*\.$/);
  });
});
