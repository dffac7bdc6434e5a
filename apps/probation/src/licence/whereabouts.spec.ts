import { describe, expect, it } from '@jest/globals';
import { whereaboutsIn, type Whereabouts } from './whereabouts.js';

describe('what tells where somebody is', () => {
  it.each<[string, Whereabouts]>([
    ['Not within a mile of AL10 9NE', 'postcode'],
    ['not within a mile of al109ne.', 'postcode'],
    ['around M1 1AE', 'postcode'],
    ['around (EC1A 1BB)', 'postcode'],
    ['around AL10-9NE', 'postcode'],
    ['around AL10 / 9NE', 'postcode'],
    ['around AL10\u00a09NE', 'postcode'],
    ['around AL10\u200b9NE', 'postcode'],
    ['around ＡＬ１０ ９ＮＥ', 'postcode'],
    ['around AL10\n9NE', 'postcode'],
    ['12 Mill Lane', 'street-address'],
    ['anywhere near 12a, Old Mill Lane, Hatfield', 'street-address'],
    ['7 St Peter’s Close', 'street-address'],
    ['Flat 3, by the station', 'street-address'],
    ['do not ring 07700 900123', 'phone'],
    ['do not ring +44 (0)7700 900 123', 'phone'],
    ['do not write to sarah@example.org', 'email'],
  ])('is found in %j', (text, kind) => expect(whereaboutsIn(text)).toBe(kind));

  it.each([
    'Hatfield town centre, between the station and the A414',
    'The district AL10',
    'Within 2 miles of Mill Road',
    'Within 500 metres of any primary school in Stevenage',
    'West of the M1 and north of the M25, from 6pm to 7am',
    'Not to contact the victim of the offence of 12 March 2026, directly or through others',
    'The whole of St Albans, but for the road to the court',
    '',
  ])('is not in %j', (text) => expect(whereaboutsIn(text)).toBeUndefined());
});
