import { describe, expect, it } from '@jest/globals';
import { personFrom } from './person.js';

describe('the person who signed in', () => {
  it('is read from the ID token', () => {
    expect(personFrom({ name: 'Joanne Hale', agency: 'beacon', roles: ['caseworker'] }, {})).toEqual({
      name: 'Joanne Hale',
      agency: 'beacon',
      roles: ['caseworker'],
    });
  });

  it('is read from the access token where the ID token says less', () => {
    expect(
      personFrom({ sub: 'joanne.hale' }, { name: 'Joanne Hale', agency: 'beacon', roles: ['caseworker'] }),
    ).toEqual({
      name: 'Joanne Hale',
      agency: 'beacon',
      roles: ['caseworker'],
    });
  });

  it('belongs to no agency that we do not know, and has no roles that are not a list of words', () => {
    expect(personFrom({ name: ' ', agency: 'florist', roles: 'admin' })).toEqual({ name: 'Name not known', roles: [] });
  });
});
