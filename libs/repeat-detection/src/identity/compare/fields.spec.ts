import { describe, expect, it } from '@jest/globals';
import { fieldNames, type Level } from './comparison-field.js';
import { comparisonFields } from './fields.js';

const groupsOf = (levels: readonly Level[]): Map<string, Level[]> => {
  const groups = new Map<string, Level[]>();
  for (const level of levels) groups.set(level.group, [...(groups.get(level.group) ?? []), level]);
  return groups;
};

describe('what is compared', () => {
  it('is every field once, in the order in which a pair’s levels are kept', () => {
    expect(comparisonFields.map(({ field }) => field)).toEqual(fieldNames);
  });

  describe.each(comparisonFields.map(({ field, levels, sharedTo }) => [field, levels, sharedTo] as const))(
    'in the field %s',
    (_, levels, sharedTo) => {
      it('has levels, each with a name of its own, and a sentence that no level has that it competes with', () => {
        const sentences = levels.map(({ group, label }) => `${group}: ${label}`);
        for (const { level, label } of levels)
          expect([level, label].every((text) => /^\p{Ll}.{2,}$/u.test(text) && !text.includes('undefined'))).toBe(true);
        expect(new Set(levels.map(({ level }) => level)).size).toBe(levels.length);
        expect(new Set(sentences).size).toBe(levels.length);
      });

      it('begins with the level of nothing known, which competes with no other', () => {
        expect(groupsOf(levels).get('unknown')).toEqual([levels[0]]);
        expect(levels[0]?.label).toMatch(/^no .+ to compare/);
      });

      it('has no level that is alone in knowing so much, but for nothing and for a refuge', () => {
        const alone = [...groupsOf(levels)].filter(([, group]) => group.length === 1).map(([name]) => name);
        expect(['unknown', 'institution']).toEqual(expect.arrayContaining(alone));
      });

      it('has levels that agree and levels that do not wherever several compete', () => {
        for (const group of groupsOf(levels).values()) {
          const agreements = group.map(({ agreement }) => agreement);
          expect(Math.min(...agreements)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...agreements)).toBeLessThanOrEqual(1);
          if (group.length > 1) expect(Math.max(...agreements)).toBeGreaterThan(Math.min(...agreements));
        }
      });

      it('counts the rarity of a value only on levels that there are', () => {
        expect(sharedTo).toBeGreaterThanOrEqual(0);
        expect(sharedTo).toBeLessThanOrEqual(levels.length);
      });
    },
  );
});

describe('the sentence of a level that says several things of a home', () => {
  const home = comparisonFields.find(({ field }) => field === 'home')?.levels ?? [];
  const labelOf = (name: string): string | undefined => home.find(({ level }) => level === name)?.label;

  it('is made of what is said of the postcode, the house and the town, as far as they are known', () => {
    expect(labelOf('postcode-same house-unknown town-unknown')).toBe('same postcode');
    for (const { level, label } of home.slice(1, -1)) {
      const [postcode, house, town] = level.split(' ');
      const alone = [
        labelOf(`${postcode} house-unknown town-unknown`),
        labelOf(`postcode-unknown ${house} town-unknown`),
        labelOf(`postcode-unknown house-unknown ${town}`),
      ];
      expect(label).toBe(alone.filter((said) => !said?.endsWith('to compare')).join(', '));
    }
  });
});
