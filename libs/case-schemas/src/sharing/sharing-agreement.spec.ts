import { describe, expect, it } from '@jest/globals';
import { isDay } from '../wire/time.js';
import { agreementFor, sharingAgreements, type SharingAgreement } from './sharing-agreement.js';

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
    expect(agreementFor('beacon', 'police', 'referral', '2026-11-23')).toBeUndefined();
    expect(agreementFor('police', 'beacon', 'alert', '2026-11-23')).toBeUndefined();
    expect(agreementFor('police', 'sarc', 'referral', '2026-11-23')).toBeUndefined();
  });

  it.each(sharingAgreements.map((agreement) => [agreement.id, agreement] as const))(
    '%s says why, on what basis, from when and by what source',
    (_, { purpose, lawfulBasis, effectiveFrom, source, from: sender, to }) => {
      expect([purpose, lawfulBasis, source].every((text) => text.trim() !== '')).toBe(true);
      expect(isDay(effectiveFrom)).toBe(true);
      expect(sender).not.toBe(to);
    },
  );

  it('has its own id', () => {
    expect(new Set(sharingAgreements.map(({ id }) => id)).size).toBe(sharingAgreements.length);
  });
});
