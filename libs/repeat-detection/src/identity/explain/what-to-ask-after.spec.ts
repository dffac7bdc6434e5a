import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../../test/a-person.js';
import { evidence, grounds } from '../../../test/judged.js';
import { whatWouldChangeIt, type Counterfactual } from './what-would-change-it.js';

const sarah: Sketch = { name: 'Sarah', surname: 'Hill', born: '1988-04-12', at: '4 Mill Lane', postcode: 'AL10 8TR' };
const asked = (one: Sketch, other: Sketch): Counterfactual[] => whatWouldChangeIt(evidence(one, other), grounds());
const sentences = (one: Sketch, other: Sketch): string[] => asked(one, other).map(({ sentence }) => sentence);
const without = (part: keyof Sketch): Sketch =>
  Object.fromEntries(Object.entries(sarah).filter(([name]) => name !== part));

describe('what is worth asking after', () => {
  it('is no number where one is shared already, and none where they differ', () => {
    const nhs = { nhs: '9990000018' };
    expect(asked({ ...sarah, ...nhs }, { ...sarah, ...nhs }).map(({ about }) => about)).not.toContain('identifier');
    expect(asked({ ...sarah, ...nhs }, { ...sarah, nhs: '9990000026' })).toEqual([]);
  });

  it('may leave it to a person', () => {
    const leftToAPerson = [
      ...asked(sarah, { ...sarah, born: '1988-04-13' }),
      ...asked(without('surname'), without('surname')),
      ...asked(without('name'), sarah),
      ...asked(without('born'), sarah),
    ].filter(({ decision }) => decision === 'ask-a-person');
    expect(leftToAPerson.length).toBeGreaterThan(0);
    for (const { sentence } of leftToAPerson) expect(sentence).toMatch(/ would leave it to a person to decide\.$/);
  });

  it.each<[string, Sketch, string]>([
    ['forename', without('name'), 'forename'],
    ['surname', without('surname'), 'surname'],
  ])('is a missing %s, if the other record tells it or not', (_title, nameless, called) => {
    const question = new RegExp(`^(The same|Another) ${called} would`);
    expect(sentences(nameless, sarah).filter((sentence) => question.test(sentence))).not.toEqual([]);
    expect(sentences(sarah, nameless)).toEqual(sentences(nameless, sarah));
  });

  it('is both names where neither record has any', () => {
    const nameless: Sketch = { born: '1988-04-12', at: '4 Mill Lane', postcode: 'AL10 8TR', phone: '07700 900123' };
    const about = asked(nameless, nameless).map((one) => one.about);
    expect(about.filter((field) => field === 'name').length).toBeGreaterThanOrEqual(1);
  });
});
