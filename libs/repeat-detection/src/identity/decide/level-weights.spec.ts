import { describe, expect, it } from '@jest/globals';
import { grounds } from '../../../test/judged.js';
import { nameParts } from '../compare/compare-name.js';
import { levelWeightsOf } from './level-weights.js';

const weights = levelWeightsOf(grounds().model);

describe('the bits of a part of a name', () => {
  const forenames = nameParts.forenames.slice(1).map(({ level }) => level);
  const surnames = nameParts.surnames.slice(1).map(({ level }) => level);

  it('make up those of the name with those of the other part, for the parts are independent', () => {
    for (const forename of forenames)
      for (const surname of surnames) {
        const level = `${forename} ${surname}`;
        const parts = weights.ofPart('name', level, forename) + weights.ofPart('name', level, surname);
        expect(Math.abs(parts - weights.of({ field: 'name', level }))).toBeLessThan(0.05);
      }
  });

  it('are told apart by what is known of the other', () => {
    const alone = weights.ofPart('name', 'forename-unknown surname-same', 'surname-same');
    expect(alone).toBeCloseTo(weights.of({ field: 'name', level: 'forename-unknown surname-same' }), 9);
  });
});
