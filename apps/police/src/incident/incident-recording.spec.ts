import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { Consent, Incident, IncidentCategory, Involvement } from '#libs/case-schemas';
import { flagsOf, recordIncident } from './incident-recording.js';

const now = new Date('2026-11-20T23:00:00Z');

function record(incident: Incident) {
  let last = 0;
  return recordIncident(incident, { now, newId: () => `id-${(last += 1)}` });
}

const victim = (recordId: string, more: Partial<Involvement['person']> = {}): Involvement => ({
  role: 'victim',
  person: { recordId, names: [{ kind: 'current', forenames: 'Sarah', surname: "O'Brien" }], ...more },
});

const incident = (more: Partial<Incident> = {}): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'burglary',
  people: [victim('P-1')],
  ...more,
});

const answer = (decision: Consent['decision'], more: Partial<Consent> = {}): Consent => ({
  purpose: 'victim-support',
  recipient: 'beacon',
  decision,
  at: '2026-11-20T22:00:00Z',
  ...more,
});

describe('an incident recorded by the police', () => {
  it('refers the victim to Beacon', () => {
    const { referrals, notReferred } = record(incident());
    expect(referrals.map(({ to, sent }) => [to, sent.person.recordId, sent.agreement])).toEqual([
      ['beacon', 'P-1', 'police-beacon-victim-support'],
    ]);
    expect(notReferred).toEqual([]);
  });

  it('refers each of several victims by themselves, and nobody else', () => {
    const people: Involvement[] = [
      victim('P-1'),
      victim('P-2'),
      { role: 'suspect', person: { recordId: 'S-1', names: [] } },
    ];
    const { referrals } = record(incident({ people }));
    expect(referrals.map(({ sent }) => sent.person.recordId)).toEqual(['P-1', 'P-2']);
    expect(JSON.stringify(referrals)).not.toContain('S-1');
  });

  it.each<[string, IncidentCategory, Consent[], string | undefined]>([
    ['is referred when nobody was asked about a burglary', 'burglary', [], undefined],
    ['is not referred once the victim has said no', 'burglary', [answer('refused')], 'refused'],
    [
      'is not referred after consent was withdrawn',
      'burglary',
      [answer('given'), answer('withdrawn', { at: '2026-11-20T22:30:00Z' })],
      'withdrawn',
    ],
    ['needs a yes in a case of domestic abuse', 'domestic-abuse', [], 'explicit-consent-missing'],
    ['needs a yes in a case of sexual offence', 'sexual-offence', [answer('not-asked')], 'explicit-consent-missing'],
    [
      'is referred in a case of domestic abuse when the victim said yes',
      'domestic-abuse',
      [answer('given')],
      undefined,
    ],
    ['does not answer for another victim', 'burglary', [answer('refused', { personRecordId: 'P-9' })], undefined],
  ])('to Beacon, a victim %s', (_title, category, consent, because) => {
    const { referrals, notReferred } = record(incident({ category, consent }));
    const toBeacon = <Kind extends { readonly to: string }>(all: readonly Kind[]) =>
      all.filter(({ to }) => to === 'beacon');
    expect(toBeacon(notReferred).map((one) => one.because)).toEqual(because ? [because] : []);
    expect(toBeacon(referrals)).toHaveLength(because ? 0 : 1);
  });

  it('refers the victim of a sexual offence to the referral centre as well, by a yes of its own', () => {
    const toCentre = answer('given', { recipient: 'sarc', purpose: 'medical' });
    const recipients = (consent: Consent[], birth?: string) => {
      const born = birth === undefined ? {} : { birth: { kind: 'date' as const, date: birth } };
      return record(incident({ category: 'sexual-offence', consent, people: [victim('P-1', born)] })).referrals.map(
        ({ to, sent }) => [to, sent.agreement],
      );
    };
    const [beacon, sarc] = [
      ['beacon', 'police-beacon-victim-support'],
      ['sarc', 'police-sarc-sexual-assault-care'],
    ];
    expect(recipients([answer('given')])).toEqual([beacon]);
    expect(recipients([answer('given'), toCentre])).toEqual([beacon, sarc]);
    expect(recipients([toCentre])).toEqual([sarc]);
    // A child is brought to help first, and to the safeguarding hub.
    expect(recipients([], '2014-03-02')).toEqual([sarc, ['safeguarding-hub', 'police-hub-safeguarding']]);
  });

  it('tells the safeguarding hub of everybody, whatever the victim said about Beacon', () => {
    const people: Involvement[] = [victim('P-1'), { role: 'suspect', person: { recordId: 'S-1', names: [] } }];
    const { sightings } = record(incident({ people, consent: [answer('refused')] }));
    expect(sightings.map(({ personRecordId, role }) => [personRecordId, role])).toEqual([
      ['P-1', 'victim'],
      ['S-1', 'suspect'],
    ]);
  });

  it('never passes on a protected address or a refuge, nor where the home was', () => {
    const addresses = [
      { kind: 'home' as const, lines: ['4 Mill Lane'], postcode: 'AL10 8TR', protected: true },
      { kind: 'refuge' as const, lines: ['Hope House'], postcode: 'SG1 1AA', protected: false },
    ];
    const place = {
      description: 'At home',
      address: { kind: 'home' as const, lines: ['4 Mill Lane'], protected: true },
    };
    const { referrals, sightings } = record(incident({ people: [victim('P-1', { addresses })], place }));
    const told = JSON.stringify([referrals, sightings]);
    for (const secret of ['Mill Lane', 'AL10', 'Hope House', 'SG1']) expect(told).not.toContain(secret);
  });

  it('gives a person without a reference one, by which all that follows speaks of them', () => {
    const {
      incident: kept,
      referrals,
      sightings,
    } = record(incident({ people: [{ role: 'victim', person: { names: [] } }] }));
    const id = kept.people[0]?.person.recordId;
    expect(id).toBeDefined();
    expect([referrals[0]?.sent.person.recordId, sightings[0]?.personRecordId]).toEqual([id, id]);
  });

  it('passes on how to reach a victim only when it is sure whose it is', () => {
    const safeContact = { call: true };
    const two = [victim('P-1'), victim('P-2')];
    const reach = (made: ReturnType<typeof record>) => made.referrals.map(({ sent }) => sent.safeContact !== undefined);
    expect(reach(record(incident({ safeContact })))).toEqual([true]);
    expect(reach(record(incident({ safeContact, people: two })))).toEqual([false, false]);
    expect(reach(record(incident({ safeContact: { ...safeContact, personRecordId: 'P-2' }, people: two })))).toEqual([
      false,
      true,
    ]);
  });

  it('keeps the account and the risk of one out of the file of the other when each accuses the other', () => {
    const riskAssessment = { tool: 'DASH', grade: 'high' } as const;
    const people = [victim('P-1'), { ...victim('P-2'), counterAllegation: true }];
    const { referrals } = record(incident({ people, riskAssessment, summary: 'What she said' }));
    // The hub must know of both all the same: that somebody is at high risk is why they are referred, and not whose word it is.
    expect(referrals.map(({ to }) => to)).toEqual(['beacon', 'safeguarding-hub', 'beacon', 'safeguarding-hub']);
    expect(JSON.stringify(referrals)).not.toMatch(/What she said|high/);
  });

  it('says of a referral what is said of its own person, and not of the others who were there', () => {
    const recording = record(incident({ people: [victim('P-1'), victim('P-2', { deceased: true })] }));
    const deceased = recording.referrals.map((each) =>
      flagsOf(recording, each).some(({ code }) => code === 'deceased'),
    );
    expect(deceased).toEqual([false, true]);
  });

  it('warns of what is unknown and refers all the same', () => {
    const { flags, referrals } = record(incident({ people: [{ role: 'victim', person: { names: [] } }] }));
    expect(flags.map(({ code }) => code)).toEqual(['identity-unknown', 'birth-date-unknown']);
    expect(referrals).toHaveLength(1);
  });
});
