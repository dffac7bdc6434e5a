import { describe, expect, it } from '@jest/globals';
import { agencies, type Agency } from '../agency.js';
import { agreementProblems, type AgreementProblemCode } from './agreement-problems.js';
import { requiredRoutes } from './required-routes.js';
import { agreementFor, sharingAgreements, type SharingAgreement } from './sharing-agreement.js';

const TODAY = '2026-11-23';
const entry = (id: string): SharingAgreement => sharingAgreements.find((each) => each.id === id) as SharingAgreement;
const changed = (id: string, changes: Partial<SharingAgreement>): SharingAgreement[] =>
  sharingAgreements.map((each) => (each.id === id ? { ...each, ...changes } : each));
const codes = (agreements: readonly SharingAgreement[]): AgreementProblemCode[] =>
  agreementProblems(agreements, TODAY).map(({ code }) => code);

describe('the table of sharing agreements', () => {
  it('is sound', () => {
    expect(agreementProblems(sharingAgreements, TODAY)).toEqual([]);
  });

  it('lets a referral go from each of the six to these, and to no others of them', () => {
    const six = agencies.filter((agency) => requiredRoutes.flat().includes(agency));
    const receivers = (from: Agency) => six.filter((to) => agreementFor(from, to, 'referral', TODAY));
    expect(Object.fromEntries(six.map((from) => [from, receivers(from)]))).toEqual({
      police: ['beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub'],
      beacon: ['police', 'sarc', 'safeguarding-hub'],
      sarc: ['police', 'beacon', 'safeguarding-hub'],
      'youth-offending': ['police', 'probation', 'safeguarding-hub'],
      probation: ['police', 'beacon', 'safeguarding-hub'],
      'safeguarding-hub': ['police', 'beacon', 'sarc', 'youth-offending', 'probation'],
    });
  });

  it.each<[AgreementProblemCode, string, SharingAgreement[]]>([
    [
      'route-missing',
      'a route is left out',
      sharingAgreements.filter(({ id }) => id !== 'probation-beacon-victim-contact'),
    ],
    ['route-missing', 'a route has ended', changed('probation-beacon-victim-contact', { effectiveTo: '2026-11-22' })],
    ['same-version-twice', 'two begin on one day', [...sharingAgreements, entry('police-sarc-sexual-assault-care')]],
    [
      'overlap',
      'one runs on when the next has begun',
      [
        ...changed('police-sarc-sexual-assault-care', { effectiveTo: '2026-04-01' }),
        { ...entry('police-sarc-sexual-assault-care'), effectiveFrom: '2026-04-01' },
      ],
    ],
    [
      'id-of-another-pair',
      'two pairs share an id',
      changed('probation-beacon-victim-contact', { id: 'police-sarc-sexual-assault-care' }),
    ],
    ['with-oneself', 'an agency agrees with itself', changed('hub-police-safeguarding', { from: 'police' })],
    [
      'ends-before-it-begins',
      'it ends before it begins',
      changed('police-sarc-sexual-assault-care', { effectiveTo: '2020-01-01' }),
    ],
    ['ends-before-it-begins', 'its day is no day', changed('hub-police-alerts', { effectiveFrom: '2021-02-30' })],
    ['nothing-said-of-why', 'no purpose is given', changed('hub-police-alerts', { purpose: ' ' })],
    ['fields-without-basis', 'fields have no basis', changed('beacon-police-report', { lawfulBasis: '' })],
    ['fields-without-basis', 'fields have no condition', changed('beacon-police-report', { condition: '' })],
    [
      'secret-agency-by-opt-out',
      'silence is enough for the SARC to speak',
      changed('sarc-beacon-victim-support', { consent: 'opt-out' }),
    ],
    [
      'secret-agency-by-opt-out',
      'silence is enough in one case',
      changed('sarc-beacon-victim-support', {
        consentExceptions: [{ when: { is: 'child' }, rule: 'opt-out', source: 'nobody' }],
      }),
    ],
    [
      'anonymous-names-somebody',
      'anonymous intelligence carries a birth date',
      changed('sarc-police-anonymous-intelligence', { personFields: ['birth'] }),
    ],
    [
      'anonymous-names-somebody',
      'anonymous intelligence carries a reference',
      changed('sarc-police-anonymous-intelligence', { fields: ['summary', 'incident.reference'] }),
    ],
    [
      'victims-whereabouts-to-offenders-side',
      'the youth offending service hears where a harmed child lives',
      changed('police-youth-offending-harmed-child', { personFields: ['names', 'addresses'] }),
    ],
    [
      'victims-whereabouts-to-offenders-side',
      'the youth offending service hears when and how a harmed child can be reached',
      changed('police-youth-offending-harmed-child', { fields: ['childsVoice', 'safeContact'] }),
    ],
    [
      'victims-whereabouts-to-offenders-side',
      'probation hears the place of an offence',
      changed('police-probation-supervision', { fields: ['safeContact', 'incident.place'] }),
    ],
    [
      'harmed-beside-offender',
      'the referral of a harmed child can be laid beside that of the other child',
      changed('police-youth-offending-harmed-child', { keptApart: undefined }),
    ],
    [
      'harmed-beside-offender',
      'both children come under the number of one crime',
      changed('police-youth-offending-harmed-child', { fields: ['incident.reference', 'childsVoice'] }),
    ],
    [
      'victims-whereabouts-to-offenders-side',
      'probation is asked about somebody by where they live',
      changed('hub-police-information-request', { to: 'probation' }),
    ],
    [
      'secret-agency-asked',
      'the SARC is asked whom it knows',
      changed('hub-police-information-request', { to: 'sarc' }),
    ],
    [
      'safe-contact-left-behind',
      'a referral goes without how to reach the person safely',
      changed('police-beacon-victim-support', { fields: ['summary'] }),
    ],
    ['alert-without-terms', 'an alert says nothing of its kinds', changed('hub-police-alerts', { alerts: undefined })],
    [
      'victims-service-to-offenders-side',
      'probation is warned of who is harmed',
      changed('hub-probation-alerts', { subject: 'anyone' }),
    ],
    [
      'victims-service-to-offenders-side',
      'youth offending hears whom Beacon supports',
      changed('hub-youth-offending-alerts', {
        alerts: { kinds: ['serial-perpetrator'], hears: ['police', 'beacon'], byReferralsFrom: ['police'] },
      }),
    ],
    [
      'retention-unknown',
      'it begins before its retention rule',
      changed('hub-police-alerts', { effectiveFrom: '2001-01-01' }),
    ],
  ])('has the problem %s when %s', (code, _, agreements) => {
    expect(codes(agreements)).toContain(code);
  });

  it('may be renewed from a day on by one more entry', () => {
    const renewed = { ...entry('police-beacon-victim-support'), effectiveFrom: '2027-04-01' };
    expect(codes([...sharingAgreements, renewed])).toEqual([]);
  });
});
