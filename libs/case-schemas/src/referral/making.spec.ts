import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies, type Agency } from '../agency.js';
import type { Consent } from '../consent/consent.js';
import type { ReferralSent } from '../event/referral-events.js';
import { agreementOn, type SharingAgreement } from '../sharing/sharing-agreement.js';
import { makeReferral, referOn, referOnAgain, type Making } from './making.js';
import type { NewReferral, ReferringOn } from './new-referral.js';
import type { ReferralLink } from './referral-link.js';

const at = new Date('2026-11-21T09:00:00Z');
const ids = { byName: 'Imran Sheikh', at, referralId: 'child-1', incidentId: 'i-2' };
const from = (agency: Agency): Making => ({ ...ids, from: agency });
const yesTo = (recipient: Agency, purpose: Consent['purpose'] = 'safeguarding'): Consent => ({
  ...{ purpose, recipient, decision: 'given', at: '2026-11-20T12:00:00Z' },
});

const maya: NewReferral = {
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'violence' },
  person: {
    names: [{ kind: 'current', forenames: 'Maya', surname: 'Lindqvist' }],
    birth: { kind: 'date', date: '1990-02-03' },
    addresses: [{ kind: 'home', lines: ['4 Canary Row'], protected: true }],
  },
  summary: 'She is afraid to go home.',
};

const received: ReferralSent = {
  referralId: 'parent-1',
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-beacon-victim-support',
  purpose: 'Support for a victim of crime',
  incident: { id: 'i-1', ...maya.incident, category: 'sexual-offence' },
  person: { recordId: 'P-1', ...maya.person },
  consent: yesTo('beacon', 'victim-support'),
  requestedService: 'A call in the evening',
  summary: 'What the police were told',
};
const toBeacon = { sent: received, sender: 'police' } as const;
const toSarc: ReferringOn = { to: 'sarc', purpose: 'sexual-assault-care', consent: yesTo('sarc', 'medical') };

describe('a new referral', () => {
  it('crosses as far as the agreement lets it, with a number of its own for the person', () => {
    const made = makeReferral({ ...maya, consent: yesTo('safeguarding-hub') }, from('youth-offending'));
    expect(made).toMatchObject({
      ok: true,
      referral: {
        ...{ referralId: 'child-1', agreement: 'youth-offending-hub-safeguarding', byName: 'Imran Sheikh' },
        ...{ incident: { id: 'i-2', category: 'violence' }, person: { recordId: 'child-1' } },
      },
    });
    expect(JSON.stringify(made)).not.toContain('Canary');
  });

  it('keeps the number that the agency knows the person by', () => {
    const person = { ...maya.person, recordId: 'Y-7' };
    const made = makeReferral({ ...maya, person, consent: yesTo('safeguarding-hub') }, from('youth-offending'));
    expect(made).toMatchObject({ referral: { person: { recordId: 'Y-7' } } });
  });

  it('of the SARC’s is by no number that the SARC knows the person by', () => {
    const person = { ...maya.person, recordId: 'S-7' };
    const made = makeReferral({ ...maya, person, consent: yesTo('safeguarding-hub') }, from('sarc'));
    expect(made).toMatchObject({ referral: { person: { recordId: 'child-1' } } });
    expect(JSON.stringify(made)).not.toContain('S-7');
  });

  it.each<[string, Partial<NewReferral>, string]>([
    ['without a yes where one is asked for', {}, 'explicit-consent-missing'],
    ['against a no', { consent: { ...yesTo('safeguarding-hub'), decision: 'refused' } }, 'refused'],
    ['by a yes to somebody else', { consent: yesTo('beacon') }, 'explicit-consent-missing'],
    ['for a purpose that is not agreed', { purpose: 'victim-support' }, 'no-agreement'],
    ['to whom nothing is agreed', { to: 'sarc', purpose: 'safeguarding' }, 'no-agreement'],
  ])('is not made %s', (_, said, because) => {
    expect(makeReferral({ ...maya, ...said }, from('youth-offending'))).toEqual({ ok: false, because });
  });

  it('is made without a yes where a named person decided so, or a child is at risk', () => {
    const override = { reason: 'adult-at-risk', decidedBy: 'Grace Bell', text: 'He has a key.', at: at.toISOString() };
    const decided = makeReferral({ ...maya, override } as NewReferral, from('youth-offending'));
    expect(decided).toMatchObject({ ok: true, referral: { override: { decidedBy: 'Grace Bell' } } });
    const child = { ...maya.person, birth: { kind: 'date' as const, date: '2014-02-03' } };
    expect(makeReferral({ ...maya, person: child }, from('youth-offending')).ok).toBe(true);
  });
});

describe('a referral on', () => {
  it('brings what was told before as far as it may go, the way it came, and nothing of the first answer', () => {
    const unsaid = { ...toSarc, summary: undefined } as unknown as ReferringOn;
    const made = referOn(toBeacon, unsaid, from('beacon'));
    expect(made).toMatchObject({
      referral: {
        agreement: 'beacon-sarc-sexual-assault-care',
        summary: 'What the police were told',
        consent: { recipient: 'sarc' },
        chain: [{ referralId: 'parent-1', from: 'police', to: 'beacon' }],
        person: { recordId: 'P-1' },
      },
    });
    expect(JSON.stringify(made)).not.toContain('A call in the evening');
  });

  it('is not made on the yes to the one before', () => {
    const { consent: _, ...silent } = toSarc;
    expect(referOn(toBeacon, silent, from('beacon'))).toEqual({ ok: false, because: 'explicit-consent-missing' });
  });

  it('never returns to anybody on its way', () => {
    const agency = fc.constantFrom(...agencies);
    const link = fc.record({ referralId: fc.uuid(), from: agency, to: agency }) as fc.Arbitrary<ReferralLink>;
    fc.assert(
      fc.property(fc.array(link, { maxLength: 4 }), agency, agency, (chain, sender, to) => {
        const way = { sent: { ...received, chain }, sender };
        const said: ReferringOn = { to, purpose: 'safeguarding', consent: yesTo(to) };
        const been = [sender, 'beacon', ...chain.flatMap((each) => [each.from, each.to])].includes(to);
        const made = referOn(way, said, from('beacon'));
        return been === (!made.ok && made.because === 'would-return');
      }),
    );
  });

  it('of somebody whom the SARC was sent names them by no number that another has', () => {
    const way = { sent: { ...received, agreement: 'police-sarc-sexual-assault-care' }, sender: 'police' } as const;
    const said: ReferringOn = { to: 'beacon', purpose: 'victim-support', consent: yesTo('beacon', 'victim-support') };
    const made = referOn(way, said, from('sarc'));
    expect(made).toMatchObject({ ok: true, referral: { person: { recordId: 'child-1' }, incident: { id: 'i-2' } } });
    expect(JSON.stringify(made)).not.toMatch(/parent-1|"i-1"|"P-1"|police|What the police were told/);
  });

  it('is put right when the one before is, and keeps what was said in it anew', () => {
    const made = referOn(toBeacon, { ...toSarc, requestedService: 'An examination' }, from('beacon'));
    const child = (made as { referral: ReferralSent }).referral;
    const names = [{ kind: 'current' as const, forenames: 'Maia', surname: 'Lindqvist' }];
    const parentNow = { ...received, person: { ...received.person, recordId: 'P-9', names }, summary: 'Put right' };
    const agreement = agreementOn(child.agreement, '2026-11-22') as SharingAgreement;
    expect(referOnAgain(child, parentNow, toSarc, agreement)).toEqual({
      ...child,
      person: { ...child.person, names },
      summary: 'Put right',
    });
    const own = referOnAgain(child, parentNow, { ...toSarc, summary: 'Our own words' }, agreement);
    expect(own.summary).toBe('Our own words');
  });

  it('stays as it was where nothing that crosses was put right', () => {
    const made = referOn(toBeacon, toSarc, from('beacon'));
    const child = (made as { referral: ReferralSent }).referral;
    const agreement = agreementOn(child.agreement, '2026-11-22') as SharingAgreement;
    expect(referOnAgain(child, { ...received, requestedService: 'Another' }, toSarc, agreement)).toEqual(child);
  });
});
