import { describe, expect, it } from '@jest/globals';
import type { Agency } from '../agency.js';
import { sharingAgreements, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { disclosureOf, type Crossing, type Disclosure, type Grounds } from './disclosure.js';
import { whoHad } from './who-had.js';

const agreement = sharingAgreements.find(({ id }) => id === 'sarc-police-report') as SharingAgreement;
const crossing: Crossing = {
  eventId: 'e-1',
  eventType: 'referral-hub.referral-sent.v1',
  subject: 'r-1',
  from: 'sarc',
  to: 'police',
  at: '2026-11-20T12:00:00Z',
  byName: 'Dr Amara Obi',
};
const override = {
  reason: 'serious-crime',
  decidedBy: 'Dr Amara Obi',
  text: 'A secret account of why.',
  at: '2026-11-20T11:00:00Z',
} as const;
const duty: Grounds = { may: true, restsOn: 'duty', reasonOwed: false };

describe('a disclosure record', () => {
  const record = disclosureOf(crossing, agreement, ['summary', 'person.names.surname'], {
    may: true,
    restsOn: 'override',
    override,
  });

  it('says exactly which fields crossed, to whom, when, and under which version of what', () => {
    expect(record).toEqual({
      ...crossing,
      agreement: 'sarc-police-report',
      agreementFrom: '2021-04-01',
      purpose: 'report-to-police',
      lawfulBasis: agreement.lawfulBasis,
      regime: 'uk-gdpr',
      condition: agreement.condition,
      retention: 'mopi-2',
      restsOn: 'override',
      overrideReason: 'serious-crime',
      overriddenBy: 'Dr Amara Obi',
      fields: ['person.names.surname', 'summary'],
    });
  });

  it('names the moment of the consent that it rests on', () => {
    const consent = {
      purpose: 'other',
      recipient: 'police',
      decision: 'given',
      at: '2026-11-20T09:00:00Z',
    } as const;
    expect(disclosureOf(crossing, agreement, [], { may: true, restsOn: 'consent', consent })).toMatchObject({
      restsOn: 'consent',
      consentAt: '2026-11-20T09:00:00Z',
    });
  });

  it('can be changed by nobody', () => {
    expect(() => Object.assign(record, { to: 'probation' })).toThrow(TypeError);
    expect(() => (record.fields as string[]).push('childsVoice')).toThrow(TypeError);
  });

  it('keeps none of what the crossing holds beside its own properties', () => {
    const more = { ...crossing, data: { summary: 'what she told us' } };
    expect(JSON.stringify(disclosureOf(more, agreement, ['summary'], duty))).not.toContain('what she told us');
  });
});

describe('who had a field', () => {
  const told = (to: Agency, at: string, ...fields: string[]): Disclosure =>
    disclosureOf({ ...crossing, to, at }, agreement, fields, duty);
  const disclosures = [
    told('police', '2026-11-01T10:00:00Z', 'person.addresses.postcode', 'summary'),
    told('beacon', '2026-11-02T10:00:00Z', 'person.addresses.town'),
    told('probation', '2026-11-03T10:00:00Z', 'riskAssessment.grade'),
    told('police', '2026-11-04T10:00:00Z', 'person.addressesOfOthers'),
  ];
  const holders = (...question: [string, { from?: string; until?: string }?]) =>
    whoHad(disclosures, ...question).map(({ agency, disclosures: found }) => [agency, found.length]);

  it.each([
    [
      'person.addresses',
      [
        ['police', 1],
        ['beacon', 1],
      ],
    ],
    ['person.addresses.postcode', [['police', 1]]],
    [
      'person',
      [
        ['police', 2],
        ['beacon', 1],
      ],
    ],
    ['riskAssessment', [['probation', 1]]],
    ['riskAssessment.grade.reason', [['probation', 1]]],
    ['childsVoice', []],
  ])('%s is everyone who was told it, or a part of it, or what it is a part of', (field, expected) => {
    expect(holders(field)).toEqual(expected);
  });

  it('is only those who were told while the value was wrong', () => {
    const wrong = { from: '2026-11-02T00:00:00+00:00', until: '2026-11-02T11:00:00+01:00' };
    expect(holders('person.addresses', wrong)).toEqual([]);
    expect(holders('person.addresses', { ...wrong, until: '2026-11-02T12:00:00+01:00' })).toEqual([['beacon', 1]]);
    expect(holders('person.addresses', { until: '2026-11-02T10:00:00Z' })).toEqual([['police', 1]]);
  });
});
