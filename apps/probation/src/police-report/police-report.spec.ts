import { describe, expect, it } from '@jest/globals';
import { conditionKinds } from '../licence/licence.js';
import { harmClasses, type Supervision } from '../supervision/supervision.js';
import { isForThePolice } from './police-report.js';

const supervision: Supervision = {
  crn: 'X123456',
  type: 'licence',
  startedOn: '2026-11-20',
  riskOfSeriousHarm: 'low',
};

describe('what the police hear of somebody who is supervised', () => {
  it('is each breach of what protects a victim, however low the risk', () => {
    const reported = conditionKinds.filter((kind) => isForThePolice(supervision, kind));
    expect(reported).toEqual(['no-contact', 'exclusion-zone']);
  });

  it('is anything, a breach or none, of whoever may do serious harm', () => {
    const reported = harmClasses.filter((riskOfSeriousHarm) =>
      isForThePolice({ ...supervision, riskOfSeriousHarm }, undefined),
    );
    expect(reported).toEqual(['high', 'very-high']);
  });

  it('is anything of whoever is managed under the public protection arrangements', () => {
    expect(isForThePolice({ ...supervision, mappa: { category: 2, level: 1 } }, 'other')).toBe(true);
  });
});
