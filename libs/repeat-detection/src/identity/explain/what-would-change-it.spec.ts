import { describe, expect, it } from '@jest/globals';
import { evidence, grounds, judge } from '../../../test/judged.js';
import type { Sketch } from '../../../test/a-person.js';
import { whatWouldChangeIt } from './what-would-change-it.js';

const sarah: Sketch = { name: 'Sarah', surname: 'O’Brien', born: '1988-04-12' };
const phone = { phone: '07700 900123' };
const changes = (one: Sketch, other: Sketch) => whatWouldChangeIt(evidence(one, other), grounds());
const sentences = (one: Sketch, other: Sketch) => changes(one, other).map(({ sentence }) => sentence);

describe('what would change a decision', () => {
  it('is what is not known and would settle a question', () => {
    expect(sentences(sarah, sarah)).toEqual([
      'The same NHS number would make it certain that they are one person.',
      'Another NHS number would rule it out.',
      'The same phone number would make it certain that they are one person.',
      'The same e-mail address would make it certain that they are one person.',
      'The same postcode would make it certain that they are one person.',
    ]);
  });

  it('is not asked of what both know', () => {
    const known = changes({ ...sarah, ...phone }, { ...sarah, phone: '07700 900999' }).map(({ about }) => about);
    expect(known).not.toContain('phone');
    expect(known).not.toContain('birth');
  });

  it('names a birth date that would rule it out', () => {
    const { born: _, ...undated } = { ...sarah, at: '4 Mill Lane', postcode: 'AL10 8TR' };
    expect(sentences(undated, undated)).toContain('A birth date a generation apart would rule it out.');
    expect(sentences(undated, undated)).toContain(
      'The same birth date would make it certain that they are one person.',
    );
  });

  it('names the part of a name or a home that is missing', () => {
    const home = { at: '4 Mill Lane', postcode: 'AL10 8TR' };
    const { name: _, ...unnamed } = { ...sarah, ...home };
    expect(sentences(unnamed, { ...sarah, ...home })).toContain(
      'The same forename would make it certain that they are one person.',
    );
  });

  it('comes true when it is found out', () => {
    const before = judge(sarah, sarah).decision;
    const after = judge({ ...sarah, ...phone }, { ...sarah, ...phone }).decision;
    const foreseen = changes(sarah, sarah).find(({ about, if: answer }) => about === 'phone' && answer === 'agrees');
    expect([before, after, foreseen?.decision]).toEqual(['ask-a-person', 'same', 'same']);
  });
});
