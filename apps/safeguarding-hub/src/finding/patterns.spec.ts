import { describe, expect, it } from '@jest/globals';
import { lookForPatterns, type PersonSighting } from './patterns.js';

const now = new Date('2026-11-20T00:00:00Z');

function sighting(incident: string, more: Partial<PersonSighting> = {}): PersonSighting {
  const day = new Date('2026-10-01T12:00:00Z');
  return {
    eventId: `${incident}-${more.agency ?? 'police'}-${more.personId ?? 'p-1'}`,
    recordId: 'record',
    incidentKey: incident,
    incidentReference: null,
    role: 'victim',
    category: 'violence',
    occurredAt: day,
    reportedAt: day,
    referralId: null,
    toldAt: now,
    agency: 'police',
    agencyRecordId: 'P-1',
    personId: 'p-1',
    ...more,
  };
}

const look = (sightings: PersonSighting[], others: PersonSighting[] = sightings) =>
  lookForPatterns(sightings, others, { whySamePerson: ['same NHS number'], now });

describe('what the hub finds in the sightings of a person', () => {
  it('is nothing in one incident, though two agencies tell of it', () => {
    expect(look([sighting('i-1'), sighting('i-1', { agency: 'beacon' })])).toEqual([]);
  });

  it('is a repeat victim in three incidents told by two agencies, and it says so', () => {
    const [finding] = look([sighting('i-1'), sighting('i-2', { agency: 'beacon' }), sighting('i-3')]);
    expect(finding).toMatchObject({
      kind: 'repeat-victim',
      count: 3,
      details: {
        sentence: 'Third report as a victim of violence in one day; reported to the police twice and Beacon once',
        whySamePerson: ['same NHS number'],
      },
    });
  });

  it('is a repeat pair when victim and suspect are the same two again', () => {
    const victim = [sighting('i-1'), sighting('i-2')];
    const suspect = ['i-1', 'i-2'].map((incident) => sighting(incident, { role: 'suspect', personId: 'p-2' }));
    const kinds = look(victim, [...victim, ...suspect]).map(({ kind, about }) => [kind, about]);
    expect(kinds).toContainEqual(['repeat-pair', 'p-2']);
  });

  it('does not make a pair of two victims', () => {
    const victim = [sighting('i-1'), sighting('i-2')];
    const other = ['i-1', 'i-2'].map((incident) => sighting(incident, { personId: 'p-2' }));
    expect(look(victim, [...victim, ...other]).map(({ kind }) => kind)).toEqual(['repeat-victim']);
  });

  it('counts once what two agencies tell of one hour, and keeps the police’s number', () => {
    const numbered = { incidentReference: '41PY/1/26' };
    const told = [sighting('urn:41PY0000126', numbered), sighting('beacon:c-1', { agency: 'beacon' })];
    expect(look(told)).toEqual([]);
    const later = sighting('i-2', { occurredAt: new Date('2026-11-01T12:00:00Z') });
    const [finding] = look([...told, later]);
    expect([finding?.count, finding?.details.evidence[0]]).toMatchObject([
      2,
      { incidentReference: '41PY/1/26', toldBy: ['beacon', 'police'] },
    ]);
  });

  it('never names the sexual assault referral centre', () => {
    const told = look([sighting('i-1'), sighting('i-2', { agency: 'sarc' })]);
    expect(told[0]?.details.sentence).not.toMatch(/sarc|sexual/i);
  });
});
