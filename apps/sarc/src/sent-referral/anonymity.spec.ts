import { describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { saysWho } from './anonymity.js';

const sarah: Person = {
  names: [
    { kind: 'current', forenames: 'Sarah Jane', surname: "O'Brien" },
    { kind: 'alias', forenames: 'Jo', surname: 'Núñez-Hale' },
  ],
  birth: { kind: 'date', date: '1990-02-03' },
  phones: [{ number: '07700 900111' }],
  emails: [{ address: 'sarah.ob@example.org' }],
  addresses: [{ kind: 'home', lines: ['4 Mill Lane'], postcode: 'SG14 1AA', protected: true }],
  identifiers: [{ type: 'nhs-number', value: '943 476 5919' }],
};

describe('whether a text says who somebody is', () => {
  it.each([
    'Sarah saw him there.',
    'he went home with SARAH',
    'It was Mrs O’Brien’s neighbour.',
    'told by obrien',
    'A friend, Jo, was with her.',
    'JO WAS THERE',
    'Nunez knows him.',
    'Ring 07700-900-111.',
    'Ring +44 7700 900111.',
    'Write to Sarah.OB@example.org',
    'at 4, Mill Lane',
    'near sg141aa',
    'number 9434765919',
    'born on 3 February 1990',
    'born on the 3rd of Feb. 1990',
    'born 03/02/1990',
    'dob 3.2.90',
    'dob 1990-02-03',
  ])('it does in: %s', (text) => expect(saysWho(text, sarah)).toBe(true));

  it.each([
    'Drinks are spiked in the bar by the station on Fridays.',
    'He drives a grey van and has a key, to go in and out.',
    'It began on 13 February 1990, or in 1990.',
    'The jogger, not the joiner, on the lane by the mill.',
    '',
  ])('it does not in: %s', (text) => expect(saysWho(text, sarah)).toBe(false));

  it('nothing does of whom nobody knows anything', () => {
    expect(saysWho('Somebody was there.', { names: [] })).toBe(false);
  });
});
