import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listedNames } from './name-frequency.js';
import type { NameKind } from './name-kind.js';
import { areVariants, variantPairs, variantProbabilityOf } from './variant-pairs.js';
import { variantProbability, variantsIn, variantsOf, type FormSource } from './variants.js';

describe('another form of a name', () => {
  it.each<[NameKind, string, string, number]>([
    ['forename', 'elizabeth', 'liz', 1 / 13],
    ['forename', 'robert', 'bob', 1 / 2],
    ['forename', 'aileen', 'eileen', 1],
    ['forename', 'mohammed', 'muhammad', 1 / 16],
    ['surname', 'smith', 'smyth', 1 / 4],
    ['surname', 'hussain', 'hossain', 1 / 9],
    ['surname', 'chang', 'zhang', 1],
  ])('of the %s %s is %s, at %d, from either side', (kind, name, form, probability) => {
    expect(variantProbability(kind, name, form)).toBeCloseTo(probability, 6);
    expect(variantProbability(kind, form, name)).toBeCloseTo(probability, 6);
    expect(variantsOf(kind, name)).toContain(form);
    expect(variantsOf(kind, form)).toContain(name);
  });

  it.each<[NameKind, string, string]>([
    ['forename', 'elizabeth', 'margaret'],
    ['forename', 'john', 'john'],
    ['forename', 'zzyzx', 'zzyzx'],
    ['surname', 'elizabeth', 'liz'],
    ['forename', 'smith', 'smyth'],
    ['forename', 'constructor', 'prototype'],
  ])('of the %s %s is not %s', (kind, name, other) => {
    expect(variantProbability(kind, name, other)).toBe(0);
    expect(variantsOf(kind, name)).not.toContain(other);
  });

  it('is told by the alphabet, and once', () => {
    expect(variantsOf('forename', 'wendy')).toEqual(['gwen', 'gwendolyn', 'wanda', 'wen']);
    expect(variantsOf('forename', 'zzyzx')).toEqual([]);
  });
});

describe('lists of the forms of names', () => {
  const formsIn = (lines: string, related: FormSource['related']) =>
    Object.fromEntries([...variantsIn([{ lines, related }])].map(([name, forms]) => [name, Object.fromEntries(forms)]));

  it('make each name of a line a form of every other', () => {
    expect(formsIn('\nann anne anna\nbob rob\n', 'all')).toEqual({
      ann: { anne: 1 / 2, anna: 1 / 2 },
      anne: { ann: 1 / 2, anna: 1 / 2 },
      anna: { ann: 1 / 2, anne: 1 / 2 },
      bob: { rob: 1 },
      rob: { bob: 1 },
    });
  });

  it('or each but the first a form of the first', () => {
    expect(formsIn('elizabeth liz beth', 'to-the-first')).toEqual({
      elizabeth: { liz: 1 / 2, beth: 1 / 2 },
      liz: { elizabeth: 1 / 2 },
      beth: { elizabeth: 1 / 2 },
    });
  });

  it.each(['ann anne\nann anne anna nan', 'ann anne anna nan\nann anne'])(
    'give two names the greatest probability of any line, whichever comes first: %j',
    (lines) => {
      expect(formsIn(lines, 'all')).toMatchObject({ ann: { anne: 1, nan: 1 / 3 }, anne: { ann: 1, nan: 1 / 3 } });
    },
  );

  it('make no name a form of itself, though a line has it twice', () => {
    expect(formsIn('ann ann anne', 'all')).toEqual({ ann: { anne: 1 }, anne: { ann: 1 } });
  });
});

describe('the forms among some names', () => {
  const kinds: readonly NameKind[] = ['forename', 'surname'];
  const names: Readonly<Record<NameKind, readonly string[]>> = {
    forename: [...listedNames('forename').slice(0, 400), 'liz', 'bob', 'mohd', 'wm'],
    surname: [...listedNames('surname').slice(0, 400), 'smyth', 'hossain'],
  };

  it.each(kinds)('are those of the lists, for every two %ss', (kind) => {
    const pairs = variantPairs(kind, names[kind]);
    expect(pairs.others.length).toBeGreaterThan(10);
    names[kind].forEach((left, a) =>
      names[kind].forEach((right, b) => {
        const expected = Math.fround(variantProbability(kind, left, right));
        if (variantProbabilityOf(pairs, a, b) !== expected || areVariants(pairs, a, b) !== expected > 0)
          expect([left, right]).toEqual([expected]);
      }),
    );
  });

  it('are the same from both sides, and no name is a form of itself', () => {
    const pairs = variantPairs('forename', names.forename);
    const place = fc.nat(names.forename.length - 1);
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(variantProbabilityOf(pairs, a, b)).toBe(variantProbabilityOf(pairs, b, a));
        expect(areVariants(pairs, a, a)).toBe(false);
      }),
    );
  });

  it('are none among no names', () => {
    expect(variantPairs('forename', []).others).toHaveLength(0);
  });
});
