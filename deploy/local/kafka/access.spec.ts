import { describe, expect, it } from '@jest/globals';
import { agencies, sharingAgreements } from '#libs/case-schemas';
import { aclEntries, grants, principals, subscriberOf } from './access.js';

const others = ['beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub'];
const grantOf = (principal: string) => grants().find((grant) => grant.principal === principal);

describe('what the sharing agreements let each account do', () => {
  it('gives the police service its side of the conversation with each other agency, its sightings and its dead letters', () => {
    expect(grantOf('police')).toEqual({
      principal: 'police',
      reads: ['alert.police', ...others.map((other) => `referral.${other}.police`).sort()],
      writes: expect.arrayContaining([
        ...others.map((other) => `referral.police.${other}`),
        'sighting.police',
        'dead-letter.police',
      ]),
      groupPrefix: 'police.',
    });
  });

  it('lets a system of Beacon hear what Beacon is told and what it says of cases, and say nothing', () => {
    const { reads, writes } = grantOf('beacon-subscriber') ?? { reads: [], writes: [] };
    expect([...reads].sort()).toEqual([
      'alert.beacon',
      'referral.beacon.police',
      'referral.beacon.probation',
      'referral.beacon.safeguarding-hub',
      'referral.beacon.sarc',
      'referral.police.beacon',
      'referral.probation.beacon',
      'referral.safeguarding-hub.beacon',
      'referral.sarc.beacon',
      'sighting.beacon',
    ]);
    expect(writes).toEqual([]);
  });

  it.each(['probation', 'youth-offending'])('lets %s be warned, and answer', (agency) => {
    expect(grantOf(agency)?.reads).toContain(`alert.${agency}`);
    expect(grantOf(agency)?.writes).toContain(`sighting.${agency}`);
  });

  it('lets an agency without an agreement do nothing, not even join a group', () => {
    const withoutSarc = sharingAgreements.filter(({ from, to }) => from !== 'sarc' && to !== 'sarc');
    const ofSarc = grants((principal) => principal, withoutSarc).filter(({ principal }) =>
      principal.startsWith('sarc'),
    );
    expect(ofSarc.map(({ principal }) => principal)).toEqual(['sarc', 'sarc-subscriber']);
    expect(ofSarc.flatMap(aclEntries)).toEqual([]);
  });

  it('lets nobody read a dead letter', () => {
    const readers = grants().filter(({ reads }) => reads.some((topic) => topic.startsWith('dead-letter.')));
    expect(readers).toEqual([]);
  });

  it('lets each topic be written by one account only', () => {
    const written = grants().flatMap(({ writes }) => writes);
    expect(new Set(written).size).toBe(written.length);
  });

  it('has an account for the service and for the systems of every agency', () => {
    expect(principals()).toEqual([...agencies, ...agencies.map(subscriberOf)]);
  });

  it('uses the names that a broker of the user’s own has for them', () => {
    const named = grants((principal) => `hub-${principal}`).map(({ principal }) => principal);
    expect(named).toContain('hub-police');
  });
});
