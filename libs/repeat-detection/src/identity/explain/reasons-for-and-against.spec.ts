import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../../test/a-person.js';
import { evidence } from '../../../test/judged.js';
import { levelWeightsOf } from '../decide/level-weights.js';
import { ukModel } from '../default-model/uk-model.js';
import { clausesOf, type Clause } from './clauses.js';
import type { Evidence } from '../decide/evidence.js';

const sarah: Sketch = { name: 'Sarah', surname: 'Hill', born: '1988-04-12' };
const weights = levelWeightsOf(ukModel());
const clauses = (found: Evidence): Clause[] => clausesOf(found, weights);
const said = (one: Sketch, other: Sketch): string[] => clauses(evidence(one, other)).map(({ words }) => words);
const withLevel = (field: Clause['about'], level: string, facts: Evidence['facts'] = []): Evidence => ({
  ...evidence({}, {}),
  levels: [{ field, level }],
  facts,
});

describe('what speaks for and against one person', () => {
  it('is nothing where nothing is known', () => {
    expect(clauses(evidence({}, {}))).toEqual([]);
    expect(said({ name: 'Sarah' }, { surname: 'Hill' })).toEqual([]);
  });

  it('stands with the strongest first, for or against', () => {
    const strength = clauses(evidence(sarah, { ...sarah, name: 'Mark', sex: 'M', phone: '07700 900123' })).map(
      ({ bits }) => Math.abs(bits),
    );
    expect(strength.length).toBeGreaterThan(2);
    expect(strength).toEqual([...strength].sort((one, other) => other - one));
  });

  it('leaves out what says next to nothing', () => {
    for (const { bits } of clauses(evidence({ ...sarah, sex: 'F' }, { ...sarah, sex: 'F' })))
      expect(Math.abs(bits)).toBeGreaterThanOrEqual(0.5);
    expect(said({ sex: 'M' }, { sex: 'M' })).not.toContain('unknown');
  });

  it('has short words for a birth and a further name that agree', () => {
    expect(said({ born: '1988-04-12' }, { born: '1988-04-12' })).toEqual(['same birth date']);
    expect(said({ born: '1988-04' }, { born: '1988' })).toEqual(['same year of birth']);
    expect(said({ name: 'Sarah Jane Violet' }, { name: 'Sarah Jane Violet' })).toContain('same further name');
  });

  it.each<[Clause['about'], string]>([
    ['birthPlace', 'same place of birth'],
    ['occupation', 'same occupation'],
    ['ethnicity', 'same ethnicity'],
  ])('calls %s what the field calls it', (field, words) => {
    expect(clauses(withLevel(field, 'same'))).toEqual([expect.objectContaining({ about: field, words })]);
  });
});

describe('numbers that speak for or against one person', () => {
  it('are each told by themselves', () => {
    const shared = withLevel('identifier', 'same', ['same nhs-number', 'different prison-number']);
    const [first, second] = clauses(shared);
    expect([first?.words, second?.words].sort()).toEqual(['different prison numbers', 'same NHS number']);
    expect(clauses(shared).find(({ words }) => words.startsWith('same'))?.bits).toBeGreaterThan(0);
    expect(clauses(shared).find(({ words }) => words.startsWith('different'))?.bits).toBeLessThan(0);
  });

  it('of which a person has one stand before all else when they differ', () => {
    const [first] = clauses(evidence({ ...sarah, nhs: '9990000018' }, { ...sarah, nhs: '9990000026' }));
    expect(first).toMatchObject({ about: 'identifier', words: 'different NHS numbers' });
    expect(first?.bits).toBeLessThan(-50);
  });

  it('that are one slip apart are called so', () => {
    const slip = { about: 'identifier', words: 'official number one slip apart' };
    expect(clauses(withLevel('identifier', 'slip'))).toEqual([expect.objectContaining(slip)]);
    expect(clauses(withLevel('identifier', 'slip', ['two usual forenames', 'unborn']))).toEqual([
      expect.objectContaining(slip),
    ]);
  });
});
