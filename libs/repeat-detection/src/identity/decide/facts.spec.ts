import { describe, expect, it } from '@jest/globals';
import { aStore } from '../../../test/a-record.js';
import type { Sketch } from '../../../test/a-person.js';
import { evidence } from '../../../test/judged.js';
import { cannotBeOne, isSharedNumber, numberFacts } from './facts.js';

const facts = (one: Sketch, other: Sketch) => evidence(one, other).facts;
const [nhs, otherNhs] = [{ nhs: '9990000018' }, { nhs: '9990000026' }];
const [pnc, otherPnc] = [{ pnc: '1979/0163001B' }, { pnc: '2004/0712343W' }];

describe('facts about two records', () => {
  it('tell of each kind of number by itself', () => {
    expect(facts({ ...nhs, ...pnc }, { ...nhs, ...otherPnc })).toEqual(['same nhs-number', 'different pnc-id']);
    expect(facts(nhs, pnc)).toEqual([]);
    expect(facts(nhs, {})).toEqual([]);
  });

  it('make two people of two NHS numbers or PNC ids, and of born and unborn, and of nothing else', () => {
    expect(facts(nhs, otherNhs).map(cannotBeOne)).toEqual([true]);
    expect(facts(pnc, otherPnc).map(cannotBeOne)).toEqual([true]);
    expect(cannotBeOne('born and unborn')).toBe(true);
    const harmless = ['same nhs-number', 'different cro-number', 'unborn', 'look-alike letters'] as const;
    expect(harmless.filter(cannotBeOne)).toEqual([]);
    expect(harmless.filter(isSharedNumber)).toEqual(['same nhs-number']);
  });

  it.each<[string, string, boolean]>([
    ['Eric', 'Erin', true],
    ['Sarah', 'Laura', true],
    ['Sarah', 'Sarah', false],
    ['Beth', 'Lizzie', false],
    ['Elizabeth', 'Liz', false],
    ['Mohammed', 'Nohanned', false],
  ])('say of %s and %s whether they are two usual forenames: %s', (name, other, two) => {
    expect(facts({ name }, { name: other })).toEqual(two ? ['two usual forenames'] : []);
  });

  it('tell of letters that only look like others', () => {
    expect(facts({ name: 'Sarah' }, { name: 'S\u0430rah' })).toEqual(['look-alike letters']);
  });

  it.each<[string, Sketch, Sketch, readonly string[]]>([
    ['born about when expected', { expected: '2026-10-01' }, { born: '2026-09-20' }, ['unborn']],
    ['born three months early', { expected: '2026-10-01' }, { born: '2026-07-01' }, ['unborn']],
    ['born long before', { expected: '2026-10-01' }, { born: '2025-09-20' }, ['born and unborn']],
    ['grown up', { expected: '2026-10-01' }, { born: '1988-04-12' }, ['born and unborn']],
    ['of unknown birth', { expected: '2026-10-01' }, { name: 'Sarah' }, ['born and unborn']],
    ['expected too', { expected: '2026-10-01' }, { expected: '2026-10-20' }, ['unborn']],
    ['expected a year later', { expected: '2026-10-01' }, { expected: '2027-10-20' }, ['born and unborn']],
  ])('tell of an unborn child and somebody %s', (_title, unborn, other, expected) => {
    expect(facts(unborn, other)).toEqual(expected);
    expect(facts(other, unborn)).toEqual(expected);
  });
});

describe('numbers of one kind', () => {
  const told = (one: string[], other: string[]) =>
    numberFacts(aStore({ identifiers: one }, { identifiers: other }), 0, 1);

  it('are the same where any of them is', () => {
    expect(told(['nhs-number:1', 'nhs-number:2'], ['nhs-number:2'])).toEqual(['same nhs-number']);
    expect(told(['nhs-number:1'], ['nhs-number:3', 'nhs-number:2'])).toEqual(['different nhs-number']);
  });

  it('are told of in the order of their kinds, however they were written down', () => {
    const both = ['different nhs-number', 'same pnc-id'];
    expect(told(['nhs-number:1', 'pnc-id:7'], ['pnc-id:7', 'nhs-number:2'])).toEqual(both);
    expect(told(['pnc-id:7', 'nhs-number:2'], ['nhs-number:1', 'pnc-id:7'])).toEqual(both);
  });
});
