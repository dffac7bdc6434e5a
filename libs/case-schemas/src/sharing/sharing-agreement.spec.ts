import { describe, expect, it } from '@jest/globals';
import { isDay } from '../wire/time.js';
import { agencies } from '../agency.js';
import {
  agreementFor,
  agreementForPurpose,
  agreementOn,
  agreementsBetween,
  sharingAgreements,
  type SharingAgreement,
} from './sharing-agreement.js';

const first = sharingAgreements[0] as SharingAgreement;
const from = (effectiveFrom: string, id: string): SharingAgreement => ({ ...first, effectiveFrom, id });
const inForce = (on: string, agreements: SharingAgreement[]): string | undefined =>
  agreementFor(first.from, first.to, first.matter, on, agreements)?.id;

describe('a sharing agreement', () => {
  const table = [from('2026-04-01', 'second'), from('2021-04-01', 'first'), from('2027-04-01', 'third')];

  it.each([
    ['2021-03-31', undefined],
    ['2021-04-01', 'first'],
    ['2026-03-31', 'first'],
    ['2026-04-01', 'second'],
    ['2027-03-31', 'second'],
    ['2027-04-01', 'third'],
  ])('on %s is the %s, in whatever order they are written down', (on, id) => {
    expect(inForce(on, table)).toBe(id);
    expect(inForce(on, [...table].reverse())).toBe(id);
  });

  it('is for one direction and one matter', () => {
    expect(agreementFor('police', 'beacon', 'referral', '2026-11-23')?.id).toBe('police-beacon-victim-support');
    expect(agreementFor('beacon', 'police', 'referral', '2026-11-23')?.id).toBe('beacon-police-report');
    expect(agreementFor('police', 'beacon', 'alert', '2026-11-23')).toBeUndefined();
    expect(agreementFor('sarc', 'probation', 'referral', '2026-11-23')).toBeUndefined();
    expect(agencies.flatMap((agency) => agreementsBetween(agency, agency, '2026-11-23'))).toEqual([]);
  });

  it('is none from the day after its last one, until a later version begins', () => {
    const ended = { ...from('2021-04-01', 'first'), effectiveTo: '2021-12-31' };
    const table = [ended, from('2022-02-01', 'second')];
    expect(['2021-12-31', '2022-01-01', '2022-01-31', '2022-02-01'].map((day) => inForce(day, table))).toEqual([
      'first',
      undefined,
      undefined,
      'second',
    ]);
  });

  it('is found by its purpose where a pair has several', () => {
    const between = agreementsBetween('sarc', 'police', '2026-11-23').map(({ id }) => id);
    expect(between).toEqual(['sarc-police-report', 'sarc-police-anonymous-intelligence']);
    expect(agreementFor('sarc', 'police', 'referral', '2026-11-23')?.id).toBe('sarc-police-report');
    const intelligence = agreementForPurpose('sarc', 'police', 'anonymous-intelligence', '2026-11-23');
    expect(intelligence?.id).toBe('sarc-police-anonymous-intelligence');
    expect(agreementForPurpose('sarc', 'police', 'transition-at-18', '2026-11-23')).toBeUndefined();
    expect(agreementForPurpose('police', 'safeguarding-hub', 'repeat-detection', '2026-11-23')).toBeUndefined();
  });

  it('explains what crossed under a version that has ended', () => {
    const narrower = { ...first, personFields: [], effectiveFrom: '2027-04-01' };
    const table = [...sharingAgreements, narrower];
    expect(agreementOn(first.id, '2027-03-31', table)).toBe(first);
    expect(agreementOn(first.id, '2027-04-01', table)).toBe(narrower);
    expect(agreementOn(first.id, '2021-03-31', table)).toBeUndefined();
    expect(agreementOn('nothing-of-ours', '2027-04-01', table)).toBeUndefined();
  });

  it.each(sharingAgreements.map((agreement) => [agreement.id, agreement] as const))(
    '%s says why, on what basis, from when and by what source',
    (_, { purpose, lawfulBasis, effectiveFrom, source, from: sender, to }) => {
      expect([purpose, lawfulBasis, source].every((text) => text.trim() !== '')).toBe(true);
      expect(isDay(effectiveFrom)).toBe(true);
      expect(sender).not.toBe(to);
    },
  );
});
