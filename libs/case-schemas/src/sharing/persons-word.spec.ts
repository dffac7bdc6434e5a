import { describe, expect, it } from '@jest/globals';
import type { ConsentQuestion } from '../consent/consent-answer.js';
import type { Consent, ConsentDecision } from '../consent/consent.js';
import type { ConsentRule } from './consent-exception.js';
import { mayShare, type MayShare } from './may-share.js';

const about = { to: 'beacon', purpose: 'victim-support', personRecordId: 'P-1', alone: true } as const;

/** The answer given at that hour. */
const answer = (decision: ConsentDecision, hour = 10, changes: Partial<Consent> = {}): Consent => ({
  purpose: 'victim-support',
  recipient: 'beacon',
  decision,
  at: `2026-11-20T${hour}:00:00Z`,
  ...changes,
});
/** All of them were given the day before. */
const asked = (rule: ConsentRule, consents: readonly Consent[], question: ConsentQuestion = about): MayShare =>
  mayShare(rule, consents, undefined, question, new Date('2026-11-21T09:00:00Z'));
const explicit = 'explicit-consent-missing';

describe('whether a person’s word lets something cross', () => {
  it.each<[ConsentRule, string, Consent[], true | string]>([
    ['opt-out', 'nothing', [], true],
    ['opt-out', 'a yes', [answer('given')], true],
    ['opt-out', 'that nobody asked', [answer('not-asked')], true],
    ['opt-out', 'a no', [answer('refused')], 'refused'],
    ['opt-out', 'a yes taken back', [answer('given', 10), answer('withdrawn', 11)], 'withdrawn'],
    ['opt-out', 'a no and then a yes', [answer('refused', 10), answer('given', 11)], true],
    ['opt-out', 'a no, and later that nobody asked', [answer('refused', 10), answer('not-asked', 11)], 'refused'],
    ['opt-out', 'a later no that is listed first', [answer('refused', 11), answer('given', 10)], 'refused'],
    ['explicit', 'nothing', [], explicit],
    ['explicit', 'that nobody asked', [answer('not-asked')], explicit],
    ['explicit', 'a yes', [answer('given')], true],
    ['explicit', 'a yes, and later that nobody asked', [answer('given', 10), answer('not-asked', 11)], true],
    ['explicit', 'a no', [answer('refused')], 'refused'],
    ['explicit', 'a yes taken back', [answer('given', 10), answer('withdrawn', 11)], 'withdrawn'],
    ['explicit', 'a yes to another agency', [answer('given', 10, { recipient: 'sarc' })], explicit],
    ['explicit', 'a yes for another purpose', [answer('given', 10, { purpose: 'medical' })], explicit],
    ['explicit', 'another person’s yes', [answer('given', 10, { personRecordId: 'P-2' })], explicit],
    ['explicit', 'their own yes', [answer('given', 10, { personRecordId: 'P-1' })], true],
    ['opt-out', 'another person’s no', [answer('refused', 10, { personRecordId: 'P-2' })], true],
    ['opt-out', 'a no to another agency', [answer('refused', 10, { recipient: 'sarc' })], true],
    ['opt-out', 'a no for another purpose', [answer('refused', 10, { purpose: 'other' })], 'refused'],
    ['opt-out', 'a yes and a no at one moment', [answer('refused'), answer('given')], 'refused'],
    ['not-needed', 'nothing', [], true],
    ['not-needed', 'a no', [answer('refused')], true],
  ])('under the rule %s, having heard %s', (rule, _, consents, outcome) => {
    const found = asked(rule, consents);
    expect(found.may ? true : found.because).toBe(outcome);
  });

  it('takes a yes without a name for nobody’s where there are two people, and a no for everybody’s', () => {
    const oneOfTwo = { ...about, alone: false };
    expect(asked('explicit', [answer('given')], oneOfTwo)).toEqual({ may: false, because: explicit });
    expect(asked('explicit', [answer('given', 10, { personRecordId: 'P-1' })], oneOfTwo).may).toBe(true);
    expect(asked('opt-out', [answer('refused')], oneOfTwo).may).toBe(false);
  });

  it('compares answers by their moment, whatever zone they were written in', () => {
    const consents = [
      answer('refused', 10, { at: '2026-11-20T12:30:00+02:00' }),
      answer('given', 10, { at: '2026-11-20T11:00:00Z' }),
    ];
    expect(asked('opt-out', consents)).toEqual({ may: true, restsOn: 'consent', consent: consents[1] });
  });

  it('leaves the order of the answers as it was given', () => {
    const consents = [answer('given', 11), answer('refused', 10)];
    asked('opt-out', consents);
    expect(consents.map(({ decision }) => decision)).toEqual(['given', 'refused']);
  });
});
