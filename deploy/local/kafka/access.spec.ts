import { describe, expect, it } from '@jest/globals';
import { aclEntries, grants, principals } from './access.js';

const grantOf = (principal: string) => grants().find((grant) => grant.principal === principal);

describe('what the sharing agreements let each account do', () => {
  it('gives the police service its side of the conversation with Beacon, its sightings and its dead letters', () => {
    expect(grantOf('police')).toEqual({
      principal: 'police',
      reads: ['alert.police', 'referral.beacon.police'],
      writes: expect.arrayContaining(['referral.police.beacon', 'sighting.police', 'dead-letter.police']),
      groupPrefix: 'police.',
    });
  });

  it('lets a system of Beacon hear what Beacon is told and what it says of cases, and say nothing', () => {
    const { reads, writes } = grantOf('beacon-subscriber') ?? { reads: [], writes: [] };
    expect([...reads].sort()).toEqual([
      'alert.beacon',
      'referral.beacon.police',
      'referral.police.beacon',
      'sighting.beacon',
    ]);
    expect(writes).toEqual([]);
  });

  it('lets a system of an agency without an agreement do nothing, not even join a group', () => {
    const grant = grantOf('sarc-subscriber');
    expect(grant && aclEntries(grant)).toEqual([]);
  });

  it('lets nobody read a dead letter', () => {
    const readers = grants().filter(({ reads }) => reads.some((topic) => topic.startsWith('dead-letter.')));
    expect(readers).toEqual([]);
  });

  it('lets each topic be written by one account only', () => {
    const written = grants().flatMap(({ writes }) => writes);
    expect(new Set(written).size).toBe(written.length);
  });

  it('has an account for each service that takes part and for the systems of every agency', () => {
    expect(principals()).toEqual(expect.arrayContaining(['police', 'beacon', 'safeguarding-hub', 'sarc-subscriber']));
    expect(principals()).not.toContain('sarc');
  });

  it('uses the names that a broker of the user’s own has for them', () => {
    const named = grants((principal) => `hub-${principal}`).map(({ principal }) => principal);
    expect(named).toContain('hub-police');
  });
});
