import { describe, expect, it } from '@jest/globals';
import { agreementFor, type Agency, type Consent, type ReferralSent, type SharingAgreement } from '#libs/case-schemas';
import { aReferral, ellie, says } from '../../test/referrals.js';
import { ask, partnersLeft, partnersToAsk, type Asking } from './information-request.js';

const DAY = '2026-11-30';
const at = new Date(`${DAY}T10:00:00Z`);
const agreement = agreementFor('safeguarding-hub', 'police', 'information-request', DAY) as SharingAgreement;
const adult = { ...ellie, birth: { kind: 'date' as const, date: '1990-02-03' } };
const child = { ...ellie, birth: { kind: 'date' as const, date: '2014-05-06' } };
const asking: Asking = { to: 'police', question: 'Were you at her home?', why: 'She is afraid.' };
const override = {
  reason: 'adult-at-risk',
  decidedBy: 'Sean Byrne',
  text: 'He has a key.',
  at: at.toISOString(),
} as const;

const askAbout = (sent: ReferralSent, said: Partial<Asking> = {}, heard: readonly Consent[] = []) =>
  ask({ ...asking, ...said }, agreement, {
    ...{ requestId: 'request-1', contact: { sent, triageGrade: 'red' }, heard, byName: 'Priya Nair', at },
    answerBy: '2026-11-30T12:00:00.000Z',
  });

describe('whom the hub may ask what they know', () => {
  it('is never the sexual assault referral centre', () => {
    expect(partnersToAsk(DAY)).toContain('police');
    expect(partnersToAsk(DAY)).not.toContain('sarc');
  });

  it('is nobody whose answer it waits for, and nobody once the contact is over', () => {
    const state = (status: string) => ({ state: { status } }) as Parameters<typeof partnersLeft>[0];
    const police = (state: 'asked' | 'answered') => [{ agency: 'police' as Agency, state }];
    expect(partnersLeft(state('accepted'), police('answered'), at)).toContain('police');
    expect(partnersLeft(state('accepted'), police('asked'), at)).not.toContain('police');
    expect(partnersLeft(state('concluded'), [], at)).toEqual([]);
  });
});

describe('a question about somebody', () => {
  it('says who they are and what is asked, and nothing of what was feared, by whom or of which record', () => {
    const sent = aReferral(
      { reference: 'canary', place: 'canary' },
      { person: { ...child, recordId: 'canary' }, summary: 'canary', requestedService: 'canary', byName: 'canary' },
    );
    const asked = askAbout(sent);
    expect(asked).toMatchObject({ ok: true, told: { person: child, question: asking.question, grade: 'red' } });
    const told = JSON.stringify(asked.ok && asked.told);
    expect(told).not.toMatch(/canary|police-hub|domestic/);
    expect(told).not.toContain(sent.incident.id);
    expect(told).not.toContain(sent.referralId);
  });

  it('is asked about a child by duty, and about an adult by their yes or by a named person’s decision', () => {
    expect(askAbout(aReferral({}, { person: child }))).toMatchObject({ ok: true, told: { restsOn: 'duty' } });
    const hers = aReferral({}, { person: adult });
    expect(askAbout(hers)).toEqual({ ok: false, because: 'explicit-consent-missing' });
    expect(askAbout(hers, { consent: says('beacon') })).toEqual({ ok: false, because: 'explicit-consent-missing' });
    expect(askAbout(hers, { consent: says('police') })).toMatchObject({ told: { restsOn: 'consent' } });
    expect(askAbout(hers, { override })).toMatchObject({ told: { restsOn: 'override' } });
  });

  it('is not asked against what they have said since, of whoever is asked or of the hub', () => {
    const hers = aReferral({}, { person: adult });
    const later = { at: '2026-11-30T09:00:00Z' };
    const yes = { consent: says('police') };
    expect(askAbout(hers, yes, [{ ...says('police', 'withdrawn'), ...later }])).toEqual({
      ok: false,
      because: 'withdrawn',
    });
    expect(askAbout(hers, yes, [{ ...says('safeguarding-hub', 'withdrawn'), ...later }]).ok).toBe(false);
    expect(askAbout(hers, {}, [{ ...says('police'), ...later }])).toMatchObject({ told: { restsOn: 'consent' } });
  });
});
