import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../../test/a-person.js';
import { evidence, grounds, judge } from '../../../test/judged.js';
import { decide } from './decide.js';
import { areGrosslyUnlike, areLikeNamesakes, areLikeTwins, isTooThinToAsk, whatHoldsBack } from './hold-back.js';
import { levelWeightsOf } from './level-weights.js';
import { PairView } from './pair-view.js';

const viewOf = (one: Sketch, other: Sketch): PairView =>
  new PairView(evidence(one, other), levelWeightsOf(grounds().model));

const sarah: Sketch = {
  name: 'Sarah',
  surname: 'O’Brien',
  born: '1988-04-12',
  at: '4 Mill Lane',
  postcode: 'AL10 8TR',
};
const elsewhere = { at: '90 Station Road', postcode: 'SG1 1AA' };
const nhs = { nhs: '9990000018' };
const numbered = { ...sarah, ...nhs };
const { at: _at, postcode: _postcode, ...nowhere } = sarah;
const { born: _born, ...undated } = sarah;
const home = { at: '4 Mill Lane', postcode: 'AL10 8TR' };

describe('what holds two records back from being joined', () => {
  it.each<[string, Sketch, Sketch, readonly RegExp[]]>([
    ['nothing, where all agrees', sarah, sarah, []],
    [
      'nothing, where the forename is among the further names',
      { ...sarah, name: 'Sarah Jane' },
      { ...sarah, name: 'Jane' },
      [],
    ],
    [
      'a forename that is another',
      { ...sarah, name: 'Mohammed' },
      { ...sarah, name: 'Nohanned' },
      [/forename .* not agree/],
    ],
    [
      'a name that says little',
      { ...sarah, name: 'Liz', surname: 'Kaya' },
      { ...sarah, name: 'Elizabeth', surname: 'Hill' },
      [/name .* not support/],
    ],
    ['name and birth date alone', nowhere, nowhere, [/nothing beside the name and the birth date/]],
    ['no birth date', sarah, undated, [/no full birth date/]],
    [
      'a form of the forename that is the other sex’s',
      { ...sarah, name: 'Paul', sex: 'M' },
      { ...sarah, name: 'Paula', sex: 'F' },
      [/so is the sex/],
    ],
    [
      'another sex, where no birth dates can be compared',
      { ...undated, name: 'Harpreet', surname: 'Singh', sex: 'M' },
      { ...undated, name: 'Harpreet', surname: 'Singh', sex: 'F' },
      [/sex is another/],
    ],
    [
      'another surname, where no birth dates can be compared',
      { ...undated, name: 'Gurpreet', surname: 'Kaur', phone: '07700 900555' },
      { ...undated, name: 'Gurpreet', surname: 'Singh', phone: '07700 900555' },
      [/surname is another/],
    ],
    [
      'another sex and a slip in the birth date',
      { ...sarah, name: 'Sam', sex: 'F' },
      { ...sarah, name: 'Sam', sex: 'M', born: '1989-04-12' },
      [/sex is another/],
    ],
    [
      'another surname and a slip in the birth date',
      { ...sarah, name: 'Harpreet', surname: 'Kaur' },
      { ...sarah, name: 'Harpreet', surname: 'Singh', born: '1988-05-12' },
      [/surname is another/],
    ],
    [
      'other further names, as brothers have who share the first of them',
      { ...sarah, name: 'Mohammed Hasan', surname: 'Khan' },
      { ...sarah, name: 'Mohammed Husain', surname: 'Khan' },
      [/further names are others/],
    ],
    [
      'nothing, where a further name is in common',
      { ...sarah, name: 'Mohammed Hasan Ali', surname: 'Khan' },
      { ...sarah, name: 'Mohammed Hasan', surname: 'Khan' },
      [],
    ],
    ['nothing, where the surname is another on one birth date', sarah, { ...sarah, surname: 'Kaya' }, []],
    ['a slip in the birth date, at one home', sarah, { ...sarah, born: '1988-05-12' }, []],
    [
      'a slip in the birth date, in one part of town',
      sarah,
      { ...sarah, born: '1988-05-12', at: '12 Oak Road', postcode: 'AL10 9ZZ' },
      [/nothing beside/, /slip apart, and no home/],
    ],
    ['birth dates years apart', sarah, { ...sarah, born: '1993-09-02' }, [/birth dates do not agree/]],
    [
      'part of a birth date that agrees',
      { ...nowhere, born: '1988-04' },
      nowhere,
      [/nothing beside/, /no full birth date/],
    ],
    ['usual forenames that are nearly alike', { ...sarah, name: 'Erin' }, { ...sarah, name: 'Eric' }, [/nearly alike/]],
    [
      'forenames that begin alike and are more than a slip apart',
      { ...sarah, name: 'Sukhdeep' },
      { ...sarah, name: 'Sukhjeet' },
      [/more than a slip apart/],
    ],
    [
      'nothing, where the forenames are one slip apart',
      { ...sarah, name: 'Sukhdeep' },
      { ...sarah, name: 'Sukhdep' },
      [],
    ],
    ['letters of another alphabet', sarah, { ...sarah, name: 'S\u0430r\u0430h' }, [/only looks the same/]],
    [
      'an unborn child',
      { ...undated, expected: '2026-12-20' },
      { ...undated, expected: '2026-12-21' },
      [/full birth date/, /unborn/],
    ],
    ['nothing, with a number and all else', numbered, numbered, []],
    ['nothing, with a number and another surname', numbered, { ...numbered, surname: 'Hill' }, []],
    ['nothing, with a number and a birth date', { ...nhs, born: '1988-04-12' }, { ...nhs, born: '1988-04-12' }, []],
    ['a number alone', nhs, nhs, [/nothing but a number/]],
    ['a number and a home alone', { ...nhs, ...home }, { ...nhs, ...home }, [/nothing but a number/]],
    ['another name with one number', numbered, { ...numbered, name: 'Mark', surname: 'Dunn' }, [/name is another/]],
    [
      'one’s forename for a surname, with one number',
      numbered,
      { ...numbered, name: 'Mark', surname: 'Sarah' },
      [/name is another/],
    ],
    ['a generation, with one number', numbered, { ...numbered, born: '1962-09-30' }, [/a generation apart/]],
  ])('is %s', (_, one, other, because) => {
    expect(whatHoldsBack(viewOf(one, other))).toEqual(because.map((words) => expect.stringMatching(words) as unknown));
  });
});

describe('twins', () => {
  it.each<[string, Sketch, boolean]>([
    ['two usual forenames', { ...sarah, name: 'Laura' }, true],
    ['a slip in the surname', { ...sarah, name: 'Laura', surname: 'O’Brein' }, true],
    ['day and month swapped', { ...sarah, name: 'Laura', born: '1988-12-04' }, true],
    ['one forename', sarah, false],
    ['a forename that may be a slip', { ...sarah, name: 'Xqzvb' }, false],
    ['two surnames', { ...sarah, name: 'Laura', surname: 'Kaya' }, false],
    ['birth days one figure apart', { ...sarah, name: 'Laura', born: '1988-04-13' }, false],
    ['birth dates years apart', { ...sarah, name: 'Laura', born: '1991-07-21' }, false],
    ['two homes', { ...sarah, ...elsewhere, name: 'Laura' }, false],
  ])('are told by %s: %s', (_, other, areTwins) => expect(areLikeTwins(viewOf(sarah, other))).toBe(areTwins));
});

describe('whoever is asked', () => {
  it.each<[string, Sketch, Sketch, boolean]>([
    ['a name', nowhere, { ...undated, ...elsewhere }, true],
    ['a home', home, home, true],
    ['a name and a birth date', nowhere, nowhere, false],
    ['a name and a home', undated, undated, false],
    ['a birth date and a home', { ...home, born: '1988-04-12' }, { ...home, born: '1988-04-12' }, false],
    ['a name and a birth year', { ...undated, born: '1988' }, { ...nowhere, born: '1988-04-12' }, true],
    ['a birth year and a home', { ...home, born: '1988' }, { ...home, born: '1988-04-12' }, true],
    [
      'a name and an e-mail address',
      { ...undated, email: 's@example.org' },
      { ...undated, ...elsewhere, email: 's@example.org' },
      false,
    ],
  ])('by two records that agree in %s, has too little to go by: %s', (_, one, other, isTooThin) =>
    expect(isTooThinToAsk(viewOf(one, other))).toBe(isTooThin),
  );
});

describe('a decision', () => {
  const [pnc, otherPnc] = [{ pnc: '1979/0163001B' }, { pnc: '2004/0712343W' }];
  const name = { name: 'Sarah', surname: 'O’Brien' };

  it.each<[string, Sketch, Sketch, string, boolean, RegExp]>([
    [
      'two PNC ids with one NHS number',
      { ...numbered, ...pnc },
      { ...numbered, ...otherPnc },
      'ask-a-person',
      true,
      /cannot be one/,
    ],
    ['twins with one NHS number', numbered, { ...numbered, name: 'Laura' }, 'ask-a-person', true, /as with twins/],
    [
      'hardly anything but a number',
      numbered,
      { ...nhs, name: 'Mark', surname: 'Dunn', born: '1990-03-02' },
      'ask-a-person',
      false,
      /nothing but a number/,
    ],
    ['a name alone', name, name, 'different', false, /too little/],
  ])('about %s says why', (_, one, other, decision, cannotBeOne, because) => {
    const decided = judge(one, other);
    expect(decided).toMatchObject({ decision, cannotBeOne, by: 'model' });
    expect(decided.against.at(-1)).toMatch(because);
  });

  it('tells what speaks for one person from what speaks against it', () => {
    const { reasons, against } = judge(numbered, { ...numbered, name: 'Laura' });
    expect(reasons).toContain('same birth date');
    expect(reasons).not.toContain('another forename');
    expect(against).toContain('another forename');
    expect(judge(nowhere, nowhere).against).toHaveLength(1);
  });

  it('by somebody is held back by nothing', () => {
    expect(judge(nowhere, nowhere, 'same').against).toEqual([]);
    expect(judge(numbered, { ...numbered, name: 'Laura' }, 'not-the-same').against).toEqual(['another forename']);
  });

  it('is left to somebody where joining wrongly would cost more than the weight allows, and nothing else holds back', () => {
    const { model, costs } = grounds();
    const dear = { ...costs, wronglyJoined: { minutes: 1e15, because: 'It would cost everything' } };
    expect(decide(evidence(sarah, sarah), { model, costs }).decision).toBe('same');
    expect(decide(evidence(sarah, sarah), { model, costs: dear })).toMatchObject({
      decision: 'ask-a-person',
      against: [],
    });
  });
});

describe('a parent and a child of one name', () => {
  const son = { ...sarah, born: '2013-09-11' };

  it('are of one home and a generation apart', () => {
    expect(areLikeNamesakes(viewOf(sarah, son))).toBe(true);
    expect(areLikeNamesakes(viewOf(sarah, sarah))).toBe(false);
    expect(areLikeNamesakes(viewOf(sarah, undated))).toBe(false);
    expect(areLikeNamesakes(viewOf(sarah, { ...son, ...elsewhere }))).toBe(false);
  });
});

describe('a couple who share a forename, a home and a phone, of whom nobody wrote down a birth date', () => {
  const shared: Sketch = { ...home, name: 'Gurpreet', phone: '07700 900555' };

  it.each<[string, Sketch, Sketch]>([
    ['of another sex and surname', { surname: 'Kaur', sex: 'F' }, { surname: 'Singh', sex: 'M' }],
    ['of another surname', { surname: 'Kaur' }, { surname: 'Singh' }],
    ['of another sex', { surname: 'Singh', sex: 'F' }, { surname: 'Singh', sex: 'M' }],
  ])('is not joined unasked: %s', (_, one, other) => {
    expect(judge({ ...shared, ...one }, { ...shared, ...other }).decision).toBe('ask-a-person');
  });
});

describe('two records of one name and one home, of which one has no birth date', () => {
  const hannah: Sketch = { ...home, name: 'Hannah', surname: 'Smith', born: '1990-03-02' };
  const { born: _when, ...unborn } = hannah;
  const outcome = (other: Sketch) => judge(hannah, other).decision;

  it('are one person where the other gives an age that leaves no room for a generation, and a question without it', () => {
    expect(outcome({ ...unborn, about: 35 })).toBe('same');
    expect(outcome({ ...unborn, born: '1990' })).toBe('same');
    expect(outcome(unborn)).toBe('ask-a-person');
  });

  it('are none by that where the age, the home, the surname or the forename is not the same', () => {
    expect(outcome({ ...unborn, about: 55 })).not.toBe('same');
    expect(outcome({ ...unborn, ...elsewhere, about: 35 })).not.toBe('same');
    expect(outcome({ ...unborn, surname: 'Kaya', about: 35 })).not.toBe('same');
    expect(outcome({ ...unborn, name: 'Louise', about: 35 })).not.toBe('same');
  });

  it('are a question where both only stand for a birth', () => {
    expect(judge({ ...unborn, born: '1990-01-01' }, { ...unborn, born: '1990-01-01' }).decision).toBe('ask-a-person');
  });
});

describe('two records that no longer speak of one person', () => {
  it.each<[string, Sketch, boolean]>([
    ['in the forename and the birth date', { ...sarah, name: 'Mark', born: '1990-09-02' }, true],
    ['in a whole name', { ...sarah, name: 'Mark', surname: 'Dunn' }, true],
    ['by a generation', { ...sarah, born: '2013-09-11' }, true],
    ['as twins do', { ...sarah, name: 'Laura' }, true],
    ['in the surname, as who married', { ...sarah, surname: 'Kowalczyk' }, false],
    ['in the birth date, as who was put right', { ...sarah, born: '1990-09-02' }, false],
    ['in nothing that is known', { name: 'Sarah' }, false],
  ])('contradict each other %s', (_, other, isSo) => expect(areGrosslyUnlike(viewOf(sarah, other))).toBe(isSo));
});
