import { describe, expect, it } from '@jest/globals';
import { policies } from '#libs/repeat-detection';
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
    grade: null,
    standing: null,
    referredTo: [],
    maracReferredOn: null,
    maracDiscussedOn: null,
    toldAt: now,
    agency: 'police',
    agencyRecordId: 'P-1',
    personId: 'p-1',
    ...more,
  };
}

const look = (sightings: PersonSighting[], others: PersonSighting[] = sightings) =>
  lookForPatterns(sightings, others, { whySamePerson: ['same NHS number'], now, policies });
const by = (policy: string, found: ReturnType<typeof look>) =>
  found.filter(({ details }) => details.policy.id === policy);

describe('what the hub finds in the sightings of a person', () => {
  it('is nothing in one incident, though two agencies tell of it', () => {
    expect(look([sighting('i-1'), sighting('i-1', { agency: 'beacon' })])).toEqual([]);
  });

  it('is a repeat victim in three incidents told by two agencies, and it says so', () => {
    const [finding] = by(
      'repeat-victim',
      look([sighting('i-1'), sighting('i-2', { agency: 'beacon' }), sighting('i-3')]),
    );
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

  it('is a repeat pair also where the victim told Beacon of one incident, with the number that the police gave it', () => {
    const known = sighting('police:i-1', { incidentReference: 'CAD 1' });
    const toldBeacon = sighting('beacon:c-1', { incidentReference: 'cad1', agency: 'beacon' });
    const again = sighting('police:i-2', { occurredAt: new Date('2026-10-02T12:00:00Z') });
    const victim = [known, toldBeacon, again];
    const suspect = ['police:i-1', 'police:i-2'].map((key) => sighting(key, { role: 'suspect', personId: 'p-2' }));
    expect(by('repeat-pair', look(victim, [...victim, ...suspect]))).toMatchObject([{ about: 'p-2', count: 2 }]);
  });

  it('is no serial perpetrator against people who are not connected where one incident harmed both', () => {
    const against = (incident: string, ...victims: string[]) => [
      sighting(incident, { role: 'suspect' }),
      ...victims.map((personId) => sighting(incident, { personId, recordId: personId })),
    ];
    const serial = (...story: PersonSighting[][]) => {
      const all = story.flat();
      const suspected = all.filter(({ role }) => role === 'suspect');
      return by('serial-perpetrator-unconnected', look(suspected, all)).map(({ count }) => count);
    };
    expect(serial(against('i-1', 'mother', 'child'))).toEqual([]);
    expect(serial(against('i-1', 'mother', 'child'), against('i-2', 'child', 'aunt'))).toEqual([]);
    expect(serial(against('i-1', 'mother', 'child'), against('i-2', 'stranger'))).toEqual([2]);
  });

  it('is a MARAC repeat after a referral, from the day after, with its days beside the incident', () => {
    const day = (at: string) => ({ occurredAt: new Date(at), reportedAt: new Date(at) });
    const marac = { maracReferredOn: '2026-07-20', maracDiscussedOn: '2026-08-10' };
    const after = (again: string) => {
      const victim = [sighting('i-1', { ...day('2026-07-10T12:00:00Z'), ...marac }), sighting('i-2', day(again))];
      return look(victim, [...victim, ...victim.map((one) => ({ ...one, role: 'suspect' as const, personId: 'p-2' }))]);
    };
    expect(by('marac-repeat', after('2026-07-20T22:59:00Z'))).toEqual([]);
    const [found] = by('marac-repeat', after('2026-07-20T23:01:00Z'));
    expect(found).toMatchObject({
      ...{ kind: 'repeat-pair', about: 'p-2', count: 2 },
      details: {
        ...{ from: '2026-07-20', to: '2026-07-21' },
        evidence: [{ marac: { referredOn: '2026-07-20', discussedOn: '2026-08-10' } }, {}],
        sentence: expect.stringContaining('by the same person, within two days of the last referral to MARAC'),
      },
    });
    const [pair] = by('repeat-pair', after('2026-07-20T23:01:00Z'));
    expect(pair?.details.evidence.some(({ marac: said }) => said)).toBe(false);
  });

  it('is a MARAC repeat by the word of either agency that tells of the incident', () => {
    const first = new Date('2026-07-10T12:00:00Z');
    const day = { occurredAt: first, reportedAt: first };
    const beacon = { ...day, agency: 'beacon', recordId: 'r-beacon', maracReferredOn: '2026-07-20' } as const;
    const victim = [sighting('i-1', day), sighting('i-1', beacon), sighting('i-2')];
    const suspects = ['i-1', 'i-2'].map((incident) => sighting(incident, { role: 'suspect', personId: 'p-2' }));
    expect(by('marac-repeat', look(victim, [...victim, ...suspects]))).toMatchObject([
      { count: 2, details: { evidence: [{ marac: { referredOn: '2026-07-20' }, toldBy: ['beacon', 'police'] }, {}] } },
    ]);
    const ofPolice = victim.filter(({ agency }) => agency === 'police');
    expect(by('marac-repeat', look(ofPolice, [...ofPolice, ...suspects]))).toEqual([]);
  });

  it('counts from the discussion at MARAC where the rule says so', () => {
    const day = (at: string) => ({ occurredAt: new Date(at), reportedAt: new Date(at) });
    const marac = { maracReferredOn: '2026-07-20', maracDiscussedOn: '2026-08-10' };
    const victim = [
      sighting('i-1', { ...day('2026-07-10T12:00:00Z'), ...marac }),
      sighting('i-2', day('2026-09-01T12:00:00Z')),
    ];
    const all = [...victim, ...victim.map((one) => ({ ...one, role: 'suspect' as const, personId: 'p-2' }))];
    const rule = policies.filter(({ id }) => id === 'marac-repeat');
    const [found] = lookForPatterns(victim, all, {
      ...{ whySamePerson: [], now, policies: rule.map((one) => ({ ...one, anchor: 'discussed' as const })) },
    });
    expect(found?.details).toMatchObject({ from: '2026-08-10', evidence: [{ marac: {} }, {}] });
    expect(found?.details.sentence).toContain('within 23 days of the last discussion at MARAC');
  });

  it('does not make a pair of two victims', () => {
    const victim = [sighting('i-1'), sighting('i-2')];
    const other = ['i-1', 'i-2'].map((incident) => sighting(incident, { personId: 'p-2' }));
    const kinds = look(victim, [...victim, ...other]).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['repeat-victim']));
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

  it('says which category it counts for itself, and how often each', () => {
    const told = [sighting('i-1'), sighting('i-2'), sighting('i-3', { category: 'burglary' })];
    expect(by('repeat-victim-of-one-category', look(told)).map(({ about, count }) => [about, count])).toEqual([
      ['violence', 2],
    ]);
  });

  it('believes the last word of one agency of one part in one incident', () => {
    const at = (time: string) => new Date(`2026-11-19T${time}Z`);
    const graded = (incident: string, grade: 'standard' | 'high', time: string) =>
      sighting(incident, { grade, toldAt: at(time), eventId: `${incident}-${time}` });
    const low = ['i-1', 'i-2', 'i-3'].map((incident) => graded(incident, 'standard', '10:00:00'));
    expect(by('low-level-accumulation', look(low))).toMatchObject([{ count: 3 }]);
    expect(by('low-level-accumulation', look([...low, graded('i-2', 'high', '11:00:00')]))).toEqual([]);
    expect(by('low-level-accumulation', look([...low, graded('i-2', 'high', '09:00:00')]))).toHaveLength(1);
  });

  it('keeps suspected, charged and convicted apart', () => {
    const suspect = (incident: string, standing: 'charged' | 'convicted' | null) =>
      sighting(incident, { role: 'suspect', standing });
    const [finding] = by(
      'repeat-perpetrator',
      look([suspect('i-1', null), suspect('i-2', 'charged'), suspect('i-3', 'convicted')]),
    );
    expect(finding?.details).toMatchObject({
      subject: 'suspect',
      standings: { suspected: 1, charged: 1, convicted: 1 },
      sentence: expect.stringMatching(/^Suspected in one, charged in one and convicted in one of three incidents/),
    });
  });

  it('is what three people report of one, and it is found of that one', () => {
    const asb = { category: 'antisocial-behaviour' } as const;
    const named = ['i-1', 'i-2', 'i-3'].map((incident) => sighting(incident, { ...asb, role: 'suspect' }));
    const reports = ['p-2', 'p-3', 'p-4'].map((personId, place) =>
      sighting(`i-${place + 1}`, { ...asb, personId, role: place ? 'victim' : 'reporter' }),
    );
    expect(by('asb-case-review-by-several', look(named, [...named, ...reports]))).toMatchObject([
      { count: 3, about: '', details: { subject: 'suspect', people: ['p-2', 'p-3', 'p-4'] } },
    ]);
    expect(by('asb-case-review-by-several', look(reports, [...named, ...reports]))).toEqual([]);
  });
});
