import { describe, expect, it } from '@jest/globals';
import { agencies, isAgency } from '../agency.js';
import { requiredRoutes } from './required-routes.js';
import { sharingAgreements, type SharingAgreement } from './sharing-agreement.js';
import {
  agencyOfSource,
  deadLetterTopic,
  deliveryPairs,
  deliveryTopic,
  referralTopic,
  replyTopic,
  sourceOf,
  sourceOfTopic,
  topics,
  topicsReadBy,
} from './topic.js';

const first = sharingAgreements[0] as SharingAgreement;
const ABOUT_REPEATS = [
  'police-beacon-victim-support',
  'police-hub-sightings',
  'beacon-hub-sightings',
  'hub-beacon-alerts',
  'hub-police-alerts',
  'hub-probation-alerts',
];
const streams = topics().filter(({ name }) => !name.startsWith('dead-letter.'));

describe('the topics', () => {
  it('are those of the agreements', () => {
    const ofPoliceAndBeacon = topics(sharingAgreements.filter(({ id }) => ABOUT_REPEATS.includes(id)));
    expect(ofPoliceAndBeacon.map(({ name, writer, readers }) => [name, writer, ...readers])).toEqual([
      ['referral.police.beacon', 'police', 'beacon'],
      ['referral.beacon.police', 'beacon', 'police'],
      ['sighting.police', 'police', 'safeguarding-hub'],
      ['sighting.beacon', 'beacon', 'safeguarding-hub'],
      ['alert.beacon', 'safeguarding-hub', 'beacon'],
      ['alert.police', 'safeguarding-hub', 'police'],
      ['alert.probation', 'safeguarding-hub', 'probation'],
      // Probation tells of nobody; it answers what it is warned of.
      ['sighting.probation', 'probation', 'safeguarding-hub'],
      ['delivery.police', 'police', 'safeguarding-hub'],
      ['delivery.beacon', 'beacon', 'safeguarding-hub'],
      ['dead-letter.police', 'police'],
      ['dead-letter.beacon', 'beacon'],
      ['dead-letter.probation', 'probation'],
      ['dead-letter.safeguarding-hub', 'safeguarding-hub'],
    ]);
  });

  it('are none for a pair without an agreement', () => {
    const six = agencies.filter((agency) => requiredRoutes.flat().includes(agency));
    const pairs = six.flatMap((from) => six.map((to) => [from, to] as const));
    const silent = pairs.filter(([from, to]) => !topics().some(({ name }) => name === referralTopic(from, to)));
    expect(silent.filter(([from, to]) => from < to)).toEqual([
      ['beacon', 'youth-offending'],
      ['sarc', 'youth-offending'],
      ['probation', 'sarc'],
    ]);
    expect(topics([])).toEqual([]);
    expect(topicsReadBy('sarc', [first])).toEqual([]);
  });

  it('are no ledger of an agency at which even being known is a secret, nor of its other side', () => {
    expect(topics().map(({ name }) => name)).not.toContain('delivery.sarc');
    const inLedgers = deliveryPairs().flatMap(({ from, to }) => [from, to]);
    expect(inLedgers).not.toContain('sarc');
    expect(deliveryPairs()).toContainEqual({ from: 'safeguarding-hub', to: 'police' });
  });

  it('have one writer each, which is the one that their name says', () => {
    expect(new Set(topics().map(({ name }) => name)).size).toBe(topics().length);
    for (const { name, writer } of topics()) expect(sourceOfTopic(name)).toBe(sourceOf(writer));
  });

  it('keep the readers of two agreements about one topic', () => {
    const both: SharingAgreement[] = ['safeguarding-hub', 'probation'].flatMap((to) =>
      isAgency(to) ? [{ ...first, to, matter: 'sighting' }] : [],
    );
    expect(topics(both)[0]).toEqual({
      name: 'sighting.police',
      writer: 'police',
      readers: ['safeguarding-hub', 'probation'],
    });
  });

  it('cannot have two writers', () => {
    const both: SharingAgreement[] = [
      { ...first, from: 'safeguarding-hub', to: 'beacon', matter: 'alert' },
      { ...first, from: 'police', to: 'beacon', matter: 'alert' },
    ];
    expect(() => topics(both)).toThrow('Two agencies would write alert.beacon');
  });

  it('are one conversation where each may refer to the other', () => {
    const both: SharingAgreement[] = [first, { ...first, from: first.to, to: first.from }];
    expect(topics(both)).toEqual(topics([first]));
  });

  it.each(agencies)('are read by %s only where it is named as a reader', (agency) => {
    const read = topicsReadBy(agency);
    expect(read).toEqual([...read].sort());
    expect(read).toEqual(
      streams
        .filter(({ readers }) => readers.includes(agency))
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe('the way back', () => {
  const answered = streams.filter(({ name }) => !name.startsWith('delivery.'));

  it.each(answered.map((topic) => [topic.name, topic] as const))('from %s is a topic of its reader’s', (_, topic) => {
    const back = topics().find(({ name }) => name === replyTopic(topic.name));
    expect(back?.writer).toBe(topic.readers[0]);
    expect(back?.readers).toEqual([topic.writer]);
  });

  it.each(agencies)('from the dead letters and the ledger of %s is none', (agency) => {
    expect(replyTopic(deadLetterTopic(agency))).toBeUndefined();
    expect(replyTopic(deliveryTopic(agency))).toBeUndefined();
  });

  it.each([
    [''],
    ['referral'],
    ['referral.police'],
    ['referral.police.nobody'],
    ['referral.police.beacon.more'],
    ['sighting.nobody'],
    ['sighting.police.more'],
    ['alert'],
    ['alert.nobody'],
    ['dead-letter.nobody'],
    ['delivery-report.police'],
    ['toString.police'],
  ])('from %p is none, as it is no topic of ours', (topic) => {
    expect(sourceOfTopic(topic)).toBeUndefined();
    expect(replyTopic(topic)).toBeUndefined();
  });
});

describe('the source of an event', () => {
  it.each(agencies)('names %s', (agency) => {
    expect(agencyOfSource(sourceOf(agency))).toBe(agency);
  });

  it.each(['', 'police', '/agencies/', '/agencies/Police', '/agencies/police/', '/agencies/nobody'])(
    'names nobody where it is %p',
    (source) => {
      expect(agencyOfSource(source)).toBeUndefined();
    },
  );
});
