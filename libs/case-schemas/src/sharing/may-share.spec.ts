import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overrideReasonCodes, type ConsentOverride } from '../consent/consent-override.js';
import { consentDecisions, type Consent, type ConsentDecision } from '../consent/consent.js';
import { consentRules, type ConsentRule } from './consent-exception.js';
import { mayShare, type MayShare } from './may-share.js';

const NOW = new Date('2026-11-20T12:00:00Z');
const about = { to: 'safeguarding-hub', purpose: 'safeguarding', personRecordId: 'P-1', alone: true } as const;
const answer = (decision: ConsentDecision, hour = 10, changes: Partial<Consent> = {}): Consent => ({
  purpose: 'safeguarding',
  recipient: 'safeguarding-hub',
  decision,
  at: `2026-11-20T${hour}:00:00Z`,
  ...changes,
});
const override: ConsentOverride = {
  reason: 'child-at-risk',
  decidedBy: 'DS Priya Nair',
  text: 'The child was hurt tonight.',
  at: '2026-11-20T11:00:00Z',
};
const ask = (rule: ConsentRule, consents: Consent[], decided?: ConsentOverride, at = NOW): string =>
  inShort(mayShare(rule, consents, decided, about, at));
const inShort = (outcome: MayShare): string => (outcome.may ? outcome.restsOn : `no: ${outcome.because}`);

describe('whether something may be shared', () => {
  it.each<[ConsentRule, string, Consent[], string]>([
    ['not-needed', 'a no', [answer('refused')], 'duty'],
    ['opt-out', 'nothing', [], 'no-objection'],
    ['opt-out', 'a yes', [answer('given')], 'consent'],
    ['opt-out', 'a no', [answer('refused')], 'no: refused'],
    ['opt-out', 'a yes taken back', [answer('given'), answer('withdrawn', 11)], 'no: withdrawn'],
    ['explicit', 'nothing', [], 'no: explicit-consent-missing'],
    ['explicit', 'a yes', [answer('given')], 'consent'],
    ['explicit', 'a yes taken back', [answer('given'), answer('withdrawn', 11)], 'no: withdrawn'],
    ['explicit', 'that nobody asked', [answer('not-asked')], 'no: explicit-consent-missing'],
    ['explicit-unless-overridden', 'nothing', [], 'no: explicit-consent-missing'],
    ['explicit-unless-overridden', 'a yes', [answer('given')], 'consent'],
    ['explicit-unless-overridden', 'a no', [answer('refused')], 'no: refused'],
    ['preferred', 'nothing', [], 'duty'],
    ['preferred', 'a yes', [answer('given')], 'duty'],
    ['preferred', 'a no', [answer('refused')], 'duty'],
  ])('under the rule %s, having heard %s', (rule, _, consents, outcome) => {
    expect(ask(rule, consents)).toBe(outcome);
  });

  it.each<[ConsentRule, string]>([
    ['not-needed', 'duty'],
    ['opt-out', 'no: refused'],
    ['explicit', 'no: refused'],
    ['explicit-unless-overridden', 'override'],
    ['preferred', 'override'],
  ])('under the rule %s, against a no and with a recorded override', (rule, outcome) => {
    expect(ask(rule, [answer('refused')], override)).toBe(outcome);
  });

  it('takes no override without a name or without words', () => {
    for (const blank of [{ decidedBy: ' ' }, { text: '' }]) {
      const half = { ...override, ...blank };
      expect(ask('explicit-unless-overridden', [answer('refused')], half)).toBe('no: override-incomplete');
      expect(ask('preferred', [answer('refused')], half)).toBe('duty');
    }
  });

  it('owes a reason where somebody was asked, said no, and a duty goes on', () => {
    const owes = (...consents: Consent[]) => mayShare('preferred', consents, undefined, about, NOW);
    expect(owes(answer('refused'))).toMatchObject({ reasonOwed: true, without: 'refused' });
    expect(owes(answer('withdrawn'))).toMatchObject({ reasonOwed: true, without: 'withdrawn' });
    expect(owes(answer('not-asked'))).toMatchObject({ reasonOwed: false, without: 'not-asked' });
    expect(owes()).toMatchObject({ reasonOwed: false, without: 'silent' });
    expect(owes(answer('given'))).toEqual({
      may: true,
      restsOn: 'duty',
      consent: answer('given'),
      reasonOwed: false,
    });
  });

  it.each([
    ['2026-11-20T12:00:01Z', 'consent'],
    ['2026-11-20T12:00:00Z', 'no: expired'],
    ['2026-11-20T11:59:59Z', 'no: expired'],
  ])('takes a yes that is for before %s for %s at noon', (expiresAt, outcome) => {
    expect(ask('explicit', [answer('given', 10, { expiresAt })])).toBe(outcome);
  });

  it('falls back on an earlier no when a later yes is over', () => {
    const over = answer('given', 11, { expiresAt: '2026-11-20T11:30:00Z' });
    expect(ask('opt-out', [answer('refused', 10), over])).toBe('no: refused');
    expect(ask('opt-out', [over])).toBe('no-objection');
  });

  it('is not over for a no, whatever is written on it', () => {
    const no = answer('refused', 10, { expiresAt: '2026-11-20T11:00:00Z' });
    expect(ask('opt-out', [no])).toBe('no: refused');
  });

  it('is as it was at the time, before a withdrawal came', () => {
    const consents = [answer('given', 10), answer('withdrawn', 14)];
    expect(ask('explicit', consents, undefined, new Date('2026-11-20T13:00:00Z'))).toBe('consent');
    expect(ask('explicit', consents, undefined, new Date('2026-11-20T14:00:00Z'))).toBe('no: withdrawn');
  });

  const anyAnswer = fc.record({
    decision: fc.constantFrom(...consentDecisions),
    at: fc.integer({ min: 0, max: 11 }).map((hour) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`),
    purpose: fc.constant('safeguarding' as const),
    recipient: fc.constant('safeguarding-hub' as const),
  });

  it('never goes on after a withdrawal where the rule is consent, whatever was said before', () => {
    const rules = fc.constantFrom<ConsentRule>('opt-out', 'explicit', 'explicit-unless-overridden');
    fc.assert(
      fc.property(rules, fc.array(anyAnswer), (rule, before) => {
        expect(ask(rule, [...before, answer('withdrawn', 12)])).toBe('no: withdrawn');
      }),
    );
  });

  it('never stops a duty, whatever was said', () => {
    const rules = fc.constantFrom<ConsentRule>('preferred', 'not-needed');
    const overrides = fc.option(fc.record({ ...constants(override), reason: fc.constantFrom(...overrideReasonCodes) }));
    fc.assert(
      fc.property(rules, fc.array(anyAnswer), overrides, (rule, consents, decided) => {
        expect(mayShare(rule, consents, decided ?? undefined, about, NOW).may).toBe(true);
      }),
    );
  });

  it('knows every rule', () => {
    for (const rule of Object.keys(consentRules) as ConsentRule[]) {
      expect(mayShare(rule, [answer('given')], undefined, about, NOW).may).toBe(true);
    }
  });
});

function constants({ decidedBy, text, at }: ConsentOverride) {
  return { decidedBy: fc.constant(decidedBy), text: fc.constant(text), at: fc.constant(at) };
}
