import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../test/judged.js';
import type { Sketch } from '../../../test/a-person.js';
import type { CompanyTerms } from '../score/linkage-model.js';
import type { Decision } from './decide.js';
import { judgePerson } from './judge-person.js';

const line = { intercept: 0, slope: 1 };
const terms: CompanyTerms = { joinAt: 0, missing: -3, clampAt: 10, inside: line, between: line };
const sarah: Sketch = {
  name: 'Sarah',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const same = judge({ ...sarah, phone: '07700 900123' }, { ...sarah, phone: '07700 900123' });
const other = judge(sarah, {
  name: 'Mark',
  surname: 'Dunn',
  born: '1960-02-03',
  at: '9 High Street',
  postcode: 'SG1 1AA',
});
const silent = judge({ name: 'Sarah' }, {});
const fit = (...decisions: Decision[]) => judgePerson(decisions, terms);

describe('how a record fits a person', () => {
  it('is told by the best, the mean and the worst of the person’s records', () => {
    expect(fit(same, { ...same, weight: 4 })).toMatchObject({
      decision: { decision: 'same', weight: same.weight },
      meanWeight: 7,
      worstWeight: 4,
    });
  });

  it('counts no record for more than the model believes', () => {
    expect(fit({ ...same, weight: 300 })?.meanWeight).toBe(10);
    expect(fit({ ...same, weight: 300 }, { ...other, weight: -300 })?.meanWeight).toBe(0);
  });

  it('is for a person to say when it does not fit most of them', () => {
    expect(fit(same, other)?.decision.decision).toBe('same');
    const strayed = fit(same, other, other)?.decision;
    expect(strayed?.decision).toBe('ask-a-person');
    expect(strayed?.against).toContain('it does not fit most records of this person');
  });

  it('is not changed by records that say nothing', () => {
    expect(silent.decision).toBe('different');
    expect(fit(same, silent, silent, silent)).toMatchObject({ decision: { decision: 'same' }, meanWeight: 10 });
  });

  it('is none where no record fits, or where there is none', () => {
    expect(fit(other, silent)).toBeUndefined();
    expect(fit()).toBeUndefined();
  });

  it('is none when one record cannot be of the same person, unless another shares a number', () => {
    const never: Decision = { ...other, cannotBeOne: true };
    expect(fit(same, never)).toBeUndefined();
    const numbered = judge({ ...sarah, nhs: '9990000018' }, { ...sarah, nhs: '9990000018' });
    expect(fit(numbered, never)?.decision).toMatchObject({
      decision: 'ask-a-person',
      against: [expect.stringMatching(/contradicts another record/)],
    });
  });

  it('is told by a sure record sooner than by a heavier one that has to be asked about', () => {
    const asked: Decision = { ...same, decision: 'ask-a-person', weight: same.weight + 20 };
    expect(fit(asked, same)?.decision).toBe(same);
  });

  it('is left as it is where somebody is asked anyhow', () => {
    const asked: Decision = { ...same, decision: 'ask-a-person', against: ['no birth date'] };
    expect(fit(asked, other, other)?.decision).toBe(asked);
  });

  it('is what somebody decided, whatever the other records say', () => {
    const decided: Decision = { ...same, by: 'person' };
    expect(fit(decided, other, other, { ...other, cannotBeOne: true })?.decision.decision).toBe('same');
  });
});
