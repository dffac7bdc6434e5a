import { describe, expect, it } from '@jest/globals';
import { incidentCategoryCodes } from '../incident/category.js';
import { agreementFor, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { consentRuleFor } from './consent-rule.js';

describe('the rule of consent for an incident', () => {
  const toBeacon = agreementFor('police', 'beacon', 'referral', '2026-11-23') as SharingAgreement;

  it.each(incidentCategoryCodes)('%s asks for a yes only where the code of practice does', (category) => {
    const yesFirst = ['sexual-offence', 'domestic-abuse', 'homicide'].includes(category);
    expect(consentRuleFor(toBeacon, category)).toBe(yesFirst ? 'explicit' : 'opt-out');
  });

  it('is the agreement’s own where it names no exception', () => {
    expect(consentRuleFor({ ...toBeacon, consentExceptions: [], consent: 'not-needed' }, 'homicide')).toBe(
      'not-needed',
    );
    expect(consentRuleFor({ ...toBeacon, consentExceptions: undefined, consent: 'explicit' }, 'theft')).toBe(
      'explicit',
    );
  });

  it('asks for no more than an answer where a child, or somebody at high risk, is at risk', () => {
    const toHub = agreementFor('beacon', 'safeguarding-hub', 'referral', '2026-11-23') as SharingAgreement;
    expect(consentRuleFor(toHub, 'violence')).toBe('explicit-unless-overridden');
    expect(consentRuleFor(toHub, 'violence', { child: true })).toBe('preferred');
    expect(consentRuleFor(toHub, 'domestic-abuse', { highRisk: true })).toBe('preferred');
  });

  it('asks a child’s consent for nothing that the SARC must tell the hub', () => {
    const toHub = agreementFor('sarc', 'safeguarding-hub', 'referral', '2026-11-23') as SharingAgreement;
    expect(consentRuleFor(toHub, 'sexual-offence', { child: true })).toBe('not-needed');
    expect(consentRuleFor(toHub, 'sexual-offence', { child: false })).toBe('explicit-unless-overridden');
  });
});
