import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { keyParts } from './key-parts.js';
import { ruleNamed, seedRules } from './seed-rules.js';

const everything: RecordSketch = {
  name: 'ann smith wilhelmina',
  born: '1980-05-17',
  home: { postcode: 'al108tr', number: '5', street: 'mill lane', town: 'hatfield' },
  phones: ['+447700900123'],
  emails: ['jo@mail.test'],
  identifiers: ['nhs-number:9434765919'],
  birthPlace: 'leeds',
  occupation: 'baker',
};

describe('keys for a first look', () => {
  const parts = keyParts(aStore({ name: 'ann smith', born: '1980-05-17', phones: ['+447700900123'] }));

  it('are those of which the records have all parts', () => {
    const names = seedRules(parts).map(({ name }) => name);
    expect(names).toContain('birth-date + forename-sound');
    expect(names).toContain('phone');
    expect(names.filter((name) => name.includes('postcode'))).toEqual([]);
    expect(seedRules([])).toEqual([]);
  });

  it('are seventeen where records say everything', () => {
    const rules = seedRules(keyParts(aStore(everything, everything)));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(17);
  });

  it.each<[RecordSketch, RecordSketch]>([
    [{ identifiers: ['nhs-number:9434765919'] }, { identifiers: ['nhs-number:9434765919'] }],
    [{ name: 'ann smith' }, { name: 'smith ann' }],
    [
      { name: 'catherine hill', born: '1980-05-17' },
      { name: 'katherine jones', born: '1980-05-17' },
    ],
    [
      { name: 'ann hussain', born: '1980-05-17' },
      { name: 'jo hossein', born: '1979-05-17' },
    ],
    [
      { name: 'ann hill', home: { postcode: 'al108tr' } },
      { name: 'anne jones', home: { postcode: 'al108tr' } },
    ],
    [
      { born: '1980-05-17', home: { postcode: 'al108tr' } },
      { born: '1980-06-11', home: { postcode: 'al108tr' } },
    ],
    [
      { name: 'robert hill', home: { number: '5', street: 'mill lane' } },
      { name: 'r jones', home: { number: '5', street: 'mill lane' } },
    ],
    [{ name: 'kathryn jonson' }, { name: 'kathleen jonsson' }],
    [
      { name: 'ann hill', home: { town: 'hatfield' } },
      { name: 'ann jones', home: { town: 'hatfield' } },
    ],
  ])('bring together %j and %j', (one, other) => {
    const rules = seedRules(keyParts(aStore(one, other)));
    expect(rules.some((rule) => rule.parts.every(({ values }) => values[0] !== 0 && values[0] === values[1]))).toBe(
      true,
    );
  });

  it('are found again by the name that a model keeps', () => {
    for (const rule of seedRules(parts)) expect(ruleNamed(rule.name, parts)).toEqual(rule);
  });

  it('are none for a name of which these records lack a part, or that nobody knows', () => {
    expect(ruleNamed('phone + postcode', parts)).toBeUndefined();
    expect(ruleNamed('shoe size', parts)).toBeUndefined();
  });
});
