import { describe, expect, it } from '@jest/globals';
import type { ConsentOverride } from '../consent/consent-override.js';
import type { Circumstances } from './consent-exception.js';
import { sharingAgreements, type SharingAgreement } from './sharing-agreement.js';
import { restsOnConsent } from './withdrawal.js';

const entry = (id: string): SharingAgreement => sharingAgreements.find((each) => each.id === id) as SharingAgreement;
const theft: Circumstances = { category: 'theft' };
const override: ConsentOverride = {
  reason: 'serious-crime',
  decidedBy: 'Dr Amara Obi',
  text: 'Others are in danger from the same man.',
  at: '2026-11-20T11:00:00Z',
};

describe('a withdrawal of consent', () => {
  it.each([
    ['police-beacon-victim-support', theft],
    ['police-beacon-victim-support', { category: 'domestic-abuse' }],
    ['sarc-beacon-victim-support', { category: 'sexual-offence', child: true }],
    ['sarc-police-report', { category: 'sexual-offence' }],
    ['sarc-police-anonymous-intelligence', { category: 'sexual-offence' }],
    ['beacon-hub-safeguarding', theft],
  ] as const)('stops what crosses under %s in %j', (id, about) => {
    expect(restsOnConsent(entry(id), about)).toEqual({ rests: true });
  });

  it.each([
    ['police-probation-supervision', theft],
    ['police-hub-safeguarding', theft],
    ['beacon-hub-safeguarding', { category: 'child-abuse', child: true }],
    ['beacon-hub-safeguarding', { category: 'domestic-abuse', highRisk: true }],
    ['sarc-hub-safeguarding', { category: 'sexual-offence', child: true }],
  ] as const)('does not stop %s in %j, and says on what law it goes on', (id, about) => {
    expect(restsOnConsent(entry(id), about)).toMatchObject({
      rests: false,
      on: 'duty',
      because: expect.stringContaining(entry(id).lawfulBasis),
    });
  });

  it('does not stop what a named person has decided, and says who and why', () => {
    expect(restsOnConsent(entry('sarc-police-report'), { category: 'sexual-offence' }, override)).toEqual({
      rests: false,
      on: 'override',
      because: 'Dr Amara Obi decided to share without consent: To prevent or detect serious crime.',
    });
  });

  it('is not stopped by a decision without a name, nor where nobody may decide against the person', () => {
    const nameless = { ...override, decidedBy: '' };
    expect(restsOnConsent(entry('sarc-police-report'), theft, nameless).rests).toBe(true);
    expect(restsOnConsent(entry('sarc-beacon-victim-support'), theft, override).rests).toBe(true);
    expect(restsOnConsent(entry('police-beacon-victim-support'), theft, override).rests).toBe(true);
  });
});
