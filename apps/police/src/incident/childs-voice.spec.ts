import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { agreementOn, type Incident, type IncidentRole, type Involvement } from '#libs/case-schemas';
import { recordIncident } from './incident-recording.js';
import { childsVoiceOf } from './childs-voice.js';

const now = new Date('2026-11-20T23:00:00Z');

const child = (recordId: string, role: IncidentRole = 'victim', ownWords = `Words of ${recordId}.`): Involvement => ({
  role,
  person: { recordId, names: [{ kind: 'current', forenames: recordId }], birth: { kind: 'date', date: '2015-03-01' } },
  childsVoice: { spokenTo: true, ownWords, spokenWith: 'alone' },
});

const incident = (people: Involvement[], more: Partial<Incident> = {}): Incident => ({
  occurredAt: '2026-11-20T21:15:00Z',
  reportedAt: '2026-11-20T22:00:00Z',
  category: 'burglary',
  people,
  ...more,
});

function record(reported: Incident) {
  let last = 0;
  return recordIncident(reported, { now, newId: () => `id-${(last += 1)}` });
}

describe('what a child said', () => {
  it('goes with each referral of this child, word for word, and no other child’s does', () => {
    const people = [child('Amy'), child('Ben'), { ...child('Cal', 'child'), childWas: 'in-the-household' as const }];
    const { referrals } = record(incident(people));
    const referred = referrals.map(({ sent }) => sent.person.recordId);
    expect(referred).toEqual(expect.arrayContaining(['Amy', 'Ben']));
    for (const { sent } of referrals) {
      const [own] = people.filter(({ person }) => person.recordId === sent.person.recordId);
      expect(sent.childsVoice).toEqual(own?.childsVoice);
      for (const other of people.filter((each) => each !== own))
        expect(JSON.stringify(sent)).not.toContain(other.childsVoice?.ownWords);
    }
  });

  it('goes with nothing of an adult who was there too', () => {
    const adult: Involvement = { role: 'victim', person: { recordId: 'Dan', names: [] } };
    const { referrals } = record(incident([adult, child('Amy', 'child')]));
    const ofDan = referrals.filter(({ sent }) => sent.person.recordId === 'Dan');
    expect(ofDan).toHaveLength(1);
    expect(JSON.stringify(ofDan)).not.toContain('Words of');
  });

  it('stays behind where the agreement does not let it cross', () => {
    const { referrals } = record(incident([child('Amy'), child('Ben', 'suspect')]));
    for (const { sent } of referrals)
      expect(sent.childsVoice !== undefined).toBe(
        agreementOn(sent.agreement, '2026-11-20')?.fields.includes('childsVoice'),
      );
  });

  it('stays behind where the yes on which the referral rests was not to that', () => {
    const consent: Incident['consent'] = [
      {
        ...{ purpose: 'victim-support', recipient: 'beacon', decision: 'given', by: 'parent' },
        ...{ at: '2026-11-20T22:00:00Z', scope: ['identity', 'contact'] },
      },
    ];
    const { referrals } = record(incident([child('Amy')], { category: 'domestic-abuse', consent }));
    const toBeacon = referrals.filter(({ to }) => to === 'beacon');
    expect(toBeacon.map(({ sent }) => sent.childsVoice)).toEqual([undefined]);
  });

  it('is told to nobody beside a referral: a sighting says who was there and nothing else', () => {
    expect(JSON.stringify(record(incident([child('Amy'), child('Cal', 'child')])).sightings)).not.toContain('Words of');
  });

  it('is found in another part of the same child, but not across the line between who was harmed and who is suspected', () => {
    const silent = { role: 'victim' as const, person: child('Amy').person };
    const of = (involved: Involvement, ...others: Involvement[]) =>
      childsVoiceOf(incident([involved, ...others]), involved)?.ownWords;
    expect(of(silent, child('Amy', 'child', 'I hid.'))).toBe('I hid.');
    expect(of(silent, child('Amy', 'suspect', 'I hit him.'))).toBeUndefined();
    expect(of({ ...silent, role: 'suspect' }, child('Amy', 'victim', 'He hit me.'))).toBeUndefined();
    expect(of(silent, child('Ben', 'child', 'I hid.'))).toBeUndefined();
  });
});
