import { describe, expect, it } from '@jest/globals';
import { deskAt } from './desk.js';
import { deskFor } from '../../test/samples.js';
import { desksOf, otherSideOf, steppedDesks } from './desks.js';

const homesOf = (person: Parameters<typeof desksOf>[0]): string[] => desksOf(person).map(({ home }) => home);

describe('the places where somebody works', () => {
  it.each([
    [
      'beacon',
      ['caseworker'],
      ['/beacon/referrals', '/beacon/sent-referrals', '/beacon/information-requests', '/beacon/alerts'],
    ],
    [
      'beacon',
      ['supervisor'],
      ['/beacon/referrals', '/beacon/sent-referrals', '/beacon/information-requests', '/beacon/alerts'],
    ],
    ['sarc', ['practitioner'], ['/sarc/referrals', '/sarc/sent-referrals', '/sarc/clients', '/sarc/isva-cases']],
    ['sarc', ['isva'], ['/sarc/isva-cases']],
    [
      'youth-offending',
      ['practitioner'],
      [
        '/youth-offending/referrals',
        '/youth-offending/sent-referrals',
        '/youth-offending/information-requests',
        '/youth-offending/alerts',
      ],
    ],
    [
      'probation',
      ['supervisor'],
      ['/probation/referrals', '/probation/sent-referrals', '/probation/information-requests', '/probation/alerts'],
    ],
    [
      'safeguarding-hub',
      ['practitioner'],
      [
        ...['/hub/work', '/hub/findings', '/hub/referrals', '/hub/sent-referrals', '/hub/people', '/hub/matches'],
        ...['/hub/meetings', '/hub/information-requests', '/hub/policies'],
        '/hub/delivery',
      ],
    ],
    ['police', ['officer'], ['/police/referrals', '/police/incidents', '/police/updates-owed', '/police/alerts']],
    [
      'police',
      ['public-protection'],
      ['/police/received-referrals', '/police/notices', '/police/information-requests', '/police/alerts'],
    ],
  ] as const)('are for %s %s at %s', (agency, roles, homes) => {
    expect(homesOf({ name: 'A', agency, roles })).toEqual(homes);
  });

  it.each([
    ['police', ['caseworker']],
    ['beacon', ['practitioner']],
    ['beacon', []],
    ['sarc', ['officer']],
    ['beacon', ['isva']],
    [undefined, ['officer']],
  ] as const)('are nowhere for %s %s', (agency, roles) => {
    expect(homesOf({ name: 'A', ...(agency && { agency }), roles })).toEqual([]);
  });
});

describe('the desk of a page', () => {
  it.each([
    ['/police/referrals', '/police/referrals'],
    ['/police/received-referrals/:id/:step', '/police/received-referrals'],
    ['/beacon/sent-referrals/:id', '/beacon/sent-referrals'],
    ['/sarc/isva-cases/:id/:step', '/sarc/isva-cases'],
    ['/beacon/referrals-of-others', undefined],
    ['/', undefined],
  ])('of %s is %s', (route, home) => expect(deskAt(steppedDesks, route)?.home).toBe(home));
});

describe('the other side of a desk', () => {
  it('is where the same people see what they sent, or were sent', () => {
    expect(otherSideOf(deskFor('sarc', 'receiver'))).toBe(deskFor('sarc', 'sender'));
    expect(otherSideOf(deskFor('sarc', 'sender'))).toBe(deskFor('sarc', 'receiver'));
  });

  it('is none for the police, of whom those who report are others than those who receive', () => {
    expect(otherSideOf(deskFor('police', 'receiver'))).toBeUndefined();
    expect(otherSideOf(deskFor('police', 'sender'))).toBeUndefined();
  });
});
