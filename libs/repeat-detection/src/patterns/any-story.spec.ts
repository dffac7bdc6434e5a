import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, find } from '../../test/a-sighting.js';
import type { Finding } from './finding.js';
import type { DatedSighting } from './incident/sighting.js';
import { policies } from './policy/policies.js';
import type { Policy } from './policy/policy.js';

const DAY_MS = 86_400_000;

/** Some 16 months from the first day of 2024. */
const instant = fc.integer({ min: 0, max: 500 }).map((day) => Date.UTC(2024, 0, 1, 12) + day * DAY_MS);
const delay = fc.oneof(fc.constant(undefined), fc.integer({ min: 0, max: 40 }));
const standing = fc.constantFrom(undefined, 'suspected', 'charged', 'convicted');

const counterpart = fc.record({
  personId: fc.constantFrom('mark', 'luke', 'anna'),
  standing,
  circles: fc.subarray(['dunn', 'hale']),
});

/** Few incidents, people and kinds, so that stories meet every policy now and then. */
const aSighting: fc.Arbitrary<DatedSighting> = fc
  .record({
    incidentKey: fc.constantFrom(...'abcdefghijklmnop'),
    occurred: instant,
    reported: fc.integer({ min: 0, max: 40 }),
    told: delay,
    referred: delay,
    category: fc.constantFrom('domestic-abuse', 'domestic-abuse', 'hate-crime', 'antisocial-behaviour', 'missing'),
    role: fc.constantFrom('victim', 'victim', 'suspect', 'reporter'),
    toldBy: fc.constantFrom('force', 'centre', 'court'),
    standing,
    grade: fc.constantFrom(undefined, 'standard', 'medium', 'high'),
    counterparts: fc.array(counterpart, { maxLength: 2 }),
  })
  .map(({ occurred, reported, told, referred, standing: ownStanding, grade, counterparts, ...rest }) => {
    const reportedAt = occurred + reported * DAY_MS;
    return {
      ...rest,
      ...{ occurredAt: new Date(occurred), reportedAt: new Date(reportedAt) },
      ...(told !== undefined && { toldAt: new Date(reportedAt + told * DAY_MS) }),
      ...(referred !== undefined && { referredAt: new Date(reportedAt + referred * DAY_MS) }),
      ...(ownStanding && { standing: ownStanding }),
      ...(grade && { grade }),
      counterparts: counterparts.map(({ personId, circles, standing: said }) => ({
        ...{ personId, circles },
        ...(said && { standing: said }),
      })),
    };
  });

/** What may be told of one person: often few things, sometimes up to thirty. */
const story = fc.array(aSighting, { maxLength: 30, size: 'max' });

const asOf = at('2024-10-01');
const agencies = ['school', 'clinic', 'shelter', 'landlord', 'court'];
const subjectOf = ({ policy, counterpartPersonId, category }: Finding): string =>
  [policy.id, counterpartPersonId, category].join();

describe('whatever the story', () => {
  it('finds something of every kind that one person can be in', () => {
    const met = new Set(
      fc.sample(story, { numRuns: 100, seed: 4 }).flatMap((told) => find(told).map(({ policy }) => policy.id)),
    );
    const ofOnePerson = policies.filter(({ counts }) => counts !== 'reporters').map(({ id }) => id);
    expect([...met].sort()).toEqual(ofOnePerson.sort());
  });

  it('the order in which it is heard makes no difference', () => {
    const shuffled = story.chain((told) =>
      fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
    );
    fc.assert(fc.property(shuffled, ([told, mixed]) => expect(find(mixed)).toEqual(find(told))));
  });

  it('hearing something and hearing that it was a mistake leaves the findings as they were', () => {
    fc.assert(
      fc.property(story, aSighting, fc.nat(), (told, extra, place) => {
        const before = find(told);
        const added = [...told];
        added.splice(place % (told.length + 1), 0, extra);
        find(added);
        expect(find(added.filter((one) => one !== extra))).toEqual(before);
      }),
    );
  });

  it('hearing it all again changes nothing', () => {
    fc.assert(fc.property(story, (told) => expect(find([...told, ...structuredClone(told)])).toEqual(find(told))));
  });

  it('hearing it from five more agencies, each later, changes no count', () => {
    fc.assert(
      fc.property(story, (told) => {
        const counts = (findings: readonly Finding[]) => findings.map((one) => [subjectOf(one), one.count, one.to]);
        const echoes = agencies.flatMap((toldBy, place) =>
          told.map((one) => ({ ...one, toldBy, reportedAt: new Date(one.reportedAt.getTime() + place + 1) })),
        );
        expect(counts(find([...told, ...echoes]))).toEqual(counts(find(told)));
      }),
    );
  });

  it('a finding rests on nothing that was reported, or happened to be told, after the day it speaks for', () => {
    fc.assert(
      fc.property(story, (told) => {
        const early = told.filter(({ reportedAt, toldAt = reportedAt }) => reportedAt <= asOf && toldAt <= asOf);
        const found = find(told, policies, asOf);
        expect(found).toEqual(find(early, policies, asOf));
        for (const { evidence } of found)
          for (const { reportedAt } of evidence) expect(reportedAt.getTime()).toBeLessThanOrEqual(asOf.getTime());
      }),
    );
  });

  // Not so for signs of escalation: an older incident may show that it was as bad before.
  it('a wider window loses no finding that counts', () => {
    const counting = policies.filter(({ counts }) => counts !== 'signs');
    const wider = (policy: Policy): Policy =>
      policy.window ? { ...policy, window: { ...policy.window, length: policy.window.length * 2 } } : policy;
    fc.assert(
      fc.property(story, (told) => {
        const subjects = find(told, counting.map(wider)).map(subjectOf);
        expect(subjects).toEqual(expect.arrayContaining(find(told, counting).map(subjectOf)));
      }),
    );
  });

  it('each finding holds distinct incidents, oldest first, and says how many', () => {
    fc.assert(
      fc.property(story, (told) => {
        for (const { count, evidence, people, from, to } of find(told)) {
          expect(new Set(evidence.map(({ incidentKey }) => incidentKey)).size).toBe(evidence.length);
          expect(people ? people.length >= count : evidence.length === count).toBe(true);
          expect(from <= to).toBe(true);
        }
      }),
    );
  });
});
