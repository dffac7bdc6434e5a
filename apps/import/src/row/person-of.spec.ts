import { describe, expect, it } from '@jest/globals';
import type { Field } from '../profile/fields.js';
import { personOf } from './person-of.js';

const read = (said: Partial<Record<Field, string>>) =>
  personOf({ id: 'P1', of: (field) => said[field] ?? '' }, 'dd/MM/yyyy');

describe('a person as a row has them', () => {
  it('has their name, however it is written', () => {
    const name = { kind: 'current', forenames: 'Mary Ann', surname: 'Bell' };
    expect(read({ fullName: 'Mary Ann Bell' }).person.names).toEqual([name]);
    expect(read({ fullName: 'Bell, Mary Ann' }).person.names).toEqual([name]);
    expect(read({ forename: 'Mary', middleName: 'Ann', surname: 'Bell' }).person.names).toEqual([name]);
    expect(read({}).person.names).toEqual([]);
  });

  it('was born as far as anybody knows, and what is no date keeps nobody out', () => {
    expect(read({ birthYear: '1990', birthMonth: '2', birthDay: '31' }).person.birth).toEqual({
      kind: 'date',
      date: '1990-02',
    });
    expect(read({ birthYear: '1990' }).person.birth).toEqual({ kind: 'date', date: '1990' });
    const unread = read({ dateOfBirth: 'long ago', surname: 'Bell' });
    expect(unread.person).not.toHaveProperty('birth');
    expect(unread.leftOut).toEqual([{ field: 'dateOfBirth', reason: 'not a date that can be told; left out' }]);
  });

  it('has a home that is protected unless that is plainly denied', () => {
    const home = { houseNumber: '5', street: 'Mill Lane', postcode: 'AL1 1AA' };
    expect(read(home).person.addresses).toEqual([
      { kind: 'home', protected: false, lines: ['5 Mill Lane'], postcode: 'AL1 1AA' },
    ]);
    expect(read({ ...home, addressProtected: 'No' }).person.addresses?.[0]?.protected).toBe(false);
    expect(read({ ...home, addressProtected: 'refuge' }).person.addresses?.[0]?.protected).toBe(true);
  });

  it('has the numbers that the row gives, as they are given', () => {
    expect(read({ nhsNumber: '999 000 0018', crn: 'X1' }).person.identifiers).toEqual([
      { type: 'nhs-number', value: '999 000 0018' },
      { type: 'crn', value: 'X1' },
    ]);
  });
});
