import { describe, expect, it } from '@jest/globals';
import { codesOf, referralOutcomes, type ReferralOutcome, type SharingPurpose } from '#libs/case-schemas';
import { conclusionProblems } from './conclusion.js';

const codes = (purposeCode: SharingPurpose, outcome: ReferralOutcome, evidence?: string) =>
  conclusionProblems(
    { purposeCode, anonymous: purposeCode === 'anonymous-intelligence' },
    { outcome, ...(evidence !== undefined && { evidence }) },
  ).map(({ field, code }) => `${field}: ${code}`);

describe('how the police end a referral', () => {
  it.each(['report-to-police', 'public-protection', 'safeguarding'] as const)(
    'of the kind %s is with what they did, wherever they did something',
    (purpose) => {
      for (const outcome of ['needs-met', 'needs-partly-met', 'not-contactable'] as const) {
        expect(codes(purpose, outcome)).toEqual(['evidence: evidence-missing']);
        expect(codes(purpose, outcome, '41PY/8/26')).toEqual([]);
      }
      expect(codes(purpose, 'other')).toEqual([]);
    },
  );

  it('asks for the incident after a report, and for the action to protect the public', () => {
    const message = (purposeCode: SharingPurpose) =>
      conclusionProblems({ purposeCode, anonymous: false }, { outcome: 'needs-met' })[0]?.message;
    expect(message('report-to-police')).toBe('say: Under which reference the incident was recorded');
    expect(message('public-protection')).toBe('say: Which action was taken');
  });

  it('of intelligence that names nobody speaks of no person, and joins it to nothing', () => {
    const free = codesOf(referralOutcomes).filter((outcome) => codes('anonymous-intelligence', outcome).length === 0);
    expect(free).toEqual(['needs-met', 'needs-partly-met', 'other']);
    expect(codes('anonymous-intelligence', 'needs-met', '41PY/8/26')).toEqual(['evidence: stays-apart']);
    expect(codes('anonymous-intelligence', 'referred-on')).toEqual(['outcome: names-nobody']);
  });
});
