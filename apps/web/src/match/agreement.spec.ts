import { describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { agreementOf } from './agreement.js';

const someone = (said: Partial<Person>): Person => ({ names: [], ...said });
const named = (forenames: string, surname: string): Partial<Person> => ({
  names: [{ kind: 'current', forenames, surname }],
});
const born = (date: string): Partial<Person> => ({ birth: { kind: 'date', date } });
const at = (lines: string[], postcode?: string, town?: string): Partial<Person> => ({
  addresses: [{ kind: 'home', lines, postcode, town, protected: false }],
});
const rung = (number: string): Partial<Person> => ({ phones: [{ number }] });
const numbered = (type: 'crn' | 'nhs-number', value: string): Partial<Person> => ({ identifiers: [{ type, value }] });

describe('what two records say of one thing', () => {
  it.each([
    ['names', named('David', 'O’Brien'), named('DAVID', 'OBrien'), 'agrees'],
    ['names', named('David John', 'Smith'), named('David', 'Jones'), 'in-part'],
    ['names', named('David', 'Smith'), named('Anna', 'Jones'), 'differs'],
    ['names', named('David', 'Smith'), named('', ''), 'one-sided'],
    ['birth', born('1961-02-07'), born('1961-02-07'), 'agrees'],
    ['birth', born('1961-02-07'), born('1961'), 'in-part'],
    ['birth', born('1961-02-07'), born('1961-07-02'), 'differs'],
    ['birth', born('1961'), { birth: { kind: 'estimated-age', estimatedAge: 60 } }, 'not-comparable'],
    ['birth', born('1961'), { birth: { kind: 'unknown' } }, 'one-sided'],
    ['sex', { sex: 'M' }, { sex: 'F' }, 'differs'],
    ['sex', { sex: 'N' }, { sex: 'NS' }, 'not-known'],
    ['addresses', at(['4 Mill Lane'], 'AL10 8TR'), at(['4, Mill Lane'], 'al108tr'), 'agrees'],
    ['addresses', at(['4 Mill Lane'], 'AL10 8TR'), at(['6 Mill Lane'], 'AL10 8TR'), 'in-part'],
    ['addresses', at([], undefined, 'Hatfield'), at([], undefined, 'Hatfield'), 'in-part'],
    ['addresses', at([], 'AL10 8TR'), at([], 'WD17 2AA'), 'differs'],
    ['addresses', at([], 'AL10 8TR'), at([], undefined, 'Luton'), 'not-comparable'],
    ['addresses', at([], 'AL10 8TR'), at([]), 'one-sided'],
    ['phones', rung('07700 900123'), rung('+44 (0)7700 900123'), 'agrees'],
    ['phones', rung('07700 900123'), rung('07700 900124'), 'differs'],
    ['emails', { emails: [{ address: 'A@b.org' }] }, { emails: [{ address: 'a@b.org ' }] }, 'agrees'],
    ['identifiers', numbered('crn', 'X320741'), numbered('crn', 'x320741'), 'agrees'],
    ['identifiers', numbered('crn', 'X320741'), numbered('crn', 'X320742'), 'differs'],
    ['identifiers', numbered('crn', 'X320741'), numbered('nhs-number', '9990000018'), 'not-comparable'],
    ['identifiers', {}, {}, 'not-known'],
  ] as const)('is compared as a reader would compare it: %s %#', (field, one, other, agreement) => {
    const [left, right] = [someone(one as Partial<Person>), someone(other as Partial<Person>)];
    expect([agreementOf[field](left, right), agreementOf[field](right, left)]).toEqual([agreement, agreement]);
  });
});
