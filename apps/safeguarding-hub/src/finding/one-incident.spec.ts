import { describe, expect, it } from '@jest/globals';
import { asOneIncident } from './one-incident.js';
import type { PersonSighting } from './patterns.js';

const at = (time: string): Date => new Date(`2026-11-22T${time}:00Z`);

const toldByPolice: PersonSighting = {
  eventId: 'e-1',
  recordId: 'record',
  incidentKey: 'urn:41PY0000126',
  incidentReference: '41PY/00001/26',
  referredTo: [],
  role: 'victim',
  category: 'domestic-abuse',
  occurredAt: at('21:00'),
  reportedAt: at('22:00'),
  referralId: null,
  grade: null,
  standing: null,
  maracReferredOn: null,
  maracDiscussedOn: null,
  toldAt: at('22:00'),
  agency: 'police',
  agencyRecordId: 'P-1',
  personId: 'p-1',
};
const toldToBeacon: PersonSighting = {
  ...toldByPolice,
  eventId: 'e-2',
  incidentKey: 'beacon:c-1',
  incidentReference: null,
  occurredAt: at('21:30'),
  agency: 'beacon',
};

const incidents = (...sightings: PersonSighting[]): number =>
  new Set(asOneIncident(sightings).map(({ incidentKey }) => incidentKey)).size;

describe('what two agencies tell of', () => {
  it('is one incident at the same hour, of the same kind, though only the police have given it a number', () => {
    expect(incidents(toldByPolice, toldToBeacon)).toBe(1);
    expect(incidents(toldToBeacon, toldByPolice)).toBe(1);
  });

  it.each<[string, Partial<PersonSighting>]>([
    ['it was two hours later', { occurredAt: at('23:00') }],
    ['it was something else', { category: 'burglary' }],
    ['the person was suspected this time', { role: 'suspect' }],
    ['the police recorded both', { incidentKey: 'police:i-2' }],
    ['the police have given each a number', { incidentKey: 'urn:41PY0000226', incidentReference: '41PY/00002/26' }],
  ])('is two when %s', (_title, difference) => {
    expect(incidents(toldByPolice, { ...toldToBeacon, ...difference })).toBe(2);
  });

  it('is one incident whenever one person’s tellers give the same number, whatever its form', () => {
    const number = { incidentReference: 'CAD 1', incidentKey: 'police:i-9' };
    const later = { ...toldToBeacon, incidentReference: 'cad1', occurredAt: at('23:59') };
    expect(incidents({ ...toldByPolice, ...number }, later)).toBe(1);
  });

  it('is one incident where somebody comes to Beacon twice about it, once with the police’s number and once without', () => {
    const police = { ...toldByPolice, incidentReference: 'CAD 1', incidentKey: 'police:i-9' };
    const withNumber = { ...toldToBeacon, incidentReference: 'cad1' };
    const without = { ...toldToBeacon, eventId: 'e-3', incidentKey: 'beacon:c-2', occurredAt: at('21:10') };
    const told = [police, withNumber, without];
    for (const order of [told, [...told].reverse(), [without, police, withNumber]]) expect(incidents(...order)).toBe(1);
  });

  it('keeps the key of the police, by which those are known who were there besides', () => {
    const police = { ...toldByPolice, incidentReference: 'CAD 1', incidentKey: 'police:i-9' };
    const withNumber = { ...toldToBeacon, incidentReference: 'cad1' };
    for (const order of [
      [police, withNumber],
      [withNumber, police],
    ])
      expect(asOneIncident(order).map(({ incidentKey }) => incidentKey)).toEqual(['police:i-9', 'police:i-9']);
  });

  it('keeps the police’s number', () => {
    expect(asOneIncident([toldToBeacon])[0]?.incidentKey).toBe('beacon:c-1');
    expect(asOneIncident([toldToBeacon, toldByPolice])[0]?.incidentKey).toBe('urn:41PY0000126');
  });

  it('comes to an end where two were told without a number first and then with two: one incident, by the key of the police', () => {
    const police = { ...toldByPolice, incidentReference: null, incidentKey: 'police:i-9' };
    const beacon = { ...toldToBeacon, incidentKey: 'beacon:c-1' };
    const numbered = [
      { ...police, eventId: 'e-3', incidentReference: 'CAD 1' },
      { ...beacon, eventId: 'e-4', incidentReference: 'CAD 2' },
    ];
    const told = [police, beacon, ...numbered];
    for (const order of [told, [...told].reverse()]) {
      const keys = asOneIncident(order).map(({ incidentKey }) => incidentKey);
      expect([...new Set(keys)]).toEqual(['police:i-9']);
    }
  });
});
