import 'reflect-metadata';
import { Incident, checkIdentifier, incidentCategoryCodes, incidentProblems } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { Contact } from '../../../apps/beacon/src/contact/contact.js';
import { generate, type County, type CountyEvent } from './generate.js';
import { CATEGORY_SHARES } from './stories/incidents.js';

const UNTIL = new Date('2026-11-23T19:00:00Z');
const county = generate(1, { incidents: 3000, months: 12, until: UNTIL });
const small = (seed: number): County => generate(seed, { incidents: 60, months: 12, until: UNTIL });
const incidents = (of: County) => of.events.flatMap((event) => (event.kind === 'incident' ? [event.body] : []));
const people = (of: County) =>
  of.events.flatMap((event) =>
    event.kind === 'incident' ? event.body.people.map((part) => part.person) : [event.body.person],
  );

const faults = ({ kind, body }: CountyEvent): string[] => {
  const object = kind === 'incident' ? plainToInstance(Incident, body) : plainToInstance(Contact, body);
  return validateSync(object, { whitelist: true, forbidNonWhitelisted: true }).map((fault) => fault.toString());
};

describe('the demonstration county', () => {
  it('is the same county for the same seed, and another for another', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(JSON.stringify(small(seed).events)).toBe(JSON.stringify(small(seed).events));
        expect(JSON.stringify(small(seed).events)).not.toBe(JSON.stringify(small(seed + 1).events));
      }),
      { numRuns: 5 },
    );
  });

  it('tells nothing that the services would refuse', () => {
    expect(county.events.flatMap(faults)).toEqual([]);
    expect(incidents(county).flatMap((body) => incidentProblems(body, UNTIL))).toEqual([]);
  });

  it('would notice a body that the services refuse', () => {
    const [first] = county.events;
    const spoiled = {
      ...first,
      body: { ...first?.body, occurredAt: '2026-02-30T10:00:00Z', surprise: 1 },
    } as unknown as CountyEvent;
    expect(faults(spoiled)).toHaveLength(2);
  });

  it('has the incidents that were asked for and, for every hundred events, about eight that Beacon is told', () => {
    expect(incidents(county)).toHaveLength(3000);
    expect((county.events.length - 3000) / county.events.length).toBeCloseTo(0.08, 2);
  });

  it('tells everything in the order of its report, within the months, and numbers it from 0', () => {
    const times = county.events.map(({ reportedAt }) => reportedAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(county.events.map(({ index }) => index)).toEqual(times.map((_, place) => place));
    expect(times[0]).toBeGreaterThanOrEqual(Date.parse('2025-11-23T19:00:00Z'));
    expect(times.at(-1)).toBeLessThanOrEqual(UNTIL.getTime());
    expect(county.events.every(({ body }) => (body.occurredAt ?? '') <= body.reportedAt)).toBe(true);
  });

  it.each(incidentCategoryCodes)('has about the expected share of %s', (category) => {
    const share = incidents(county).filter((body) => body.category === category).length / 30;
    expect(Math.abs(share - CATEGORY_SHARES[category])).toBeLessThan(0.4 + CATEGORY_SHARES[category] * 0.2);
  });

  it('gives no two incidents one reference', () => {
    expect(new Set(incidents(county).map(({ reference }) => reference)).size).toBe(3000);
  });

  it('uses only numbers that belong to nobody', () => {
    const phones = people(county).flatMap(({ phones: list = [] }) =>
      list.map(({ number }) => number.replace(/ /g, '')),
    );
    const emails = people(county).flatMap(({ emails: list = [] }) => list.map(({ address }) => address));
    const nhs = people(county).flatMap(({ identifiers = [] }) =>
      identifiers.filter(({ type }) => type === 'nhs-number'),
    );
    expect(phones.length).toBeGreaterThan(1000);
    expect(phones.filter((number) => !/^(0|\+44)(7700900|1632960|2079460)\d{3}$/.test(number))).toEqual([]);
    expect(emails.filter((address) => !/^[a-z.]+\d+@example\.(org|com)$/.test(address))).toEqual([]);
    expect(nhs.filter(({ value }) => !value.startsWith('999'))).toEqual([]);
  });

  it('gives identifiers that check, but for a few that were copied wrong', () => {
    const all = people(county).flatMap(({ identifiers = [] }) => identifiers);
    const wrong = all.filter(({ type, value }) => !checkIdentifier(type, value, 2026).ok);
    expect(all.some(({ type }) => type === 'nhs-number') && all.some(({ type }) => type === 'pnc-id')).toBe(true);
    expect(wrong.length / all.length).toBeLessThan(0.03);
  });
});

describe('the truth behind the county', () => {
  const { involvements, personOfRecord, repeatVictims } = county.truth;

  it('knows the one person behind every record', () => {
    expect(people(county).every(({ recordId = '' }) => personOfRecord.has(recordId))).toBe(true);
    const owners = involvements.map(({ recordId, personId }) => `${recordId} ${personId}`);
    expect(new Set(owners).size).toBe(personOfRecord.size);
  });

  it('has about one victim in eight who comes back within twelve months, some told of by both agencies', () => {
    const victims = new Set(
      involvements.filter(({ role, named }) => role === 'victim' && named).map(({ personId }) => personId),
    );
    expect(repeatVictims.length / victims.size).toBeGreaterThan(0.1);
    expect(repeatVictims.length / victims.size).toBeLessThan(0.2);
    expect(repeatVictims.filter(({ toldTo }) => toldTo.length === 2).length).toBeGreaterThan(50);
    expect(repeatVictims.some(({ incidents: count }) => count >= 6)).toBe(true);
  });

  it('counts what two agencies were told of one happening once', () => {
    const twice = involvements.filter(
      ({ toldTo, incidentId }) => toldTo === 'beacon' && incidentId.startsWith('incident-'),
    );
    expect(twice.length).toBeGreaterThan(10);
    const repeats = new Map(repeatVictims.map(({ personId, incidents: count }) => [personId, count]));
    const single = twice.filter(({ personId }) => !repeats.has(personId));
    expect(single.length).toBeGreaterThan(5);
  });

  it('knows people who harm several victims', () => {
    const suspects = new Map<string, Set<string>>();
    for (const { personId, incidentId } of involvements.filter(({ role, named }) => role === 'suspect' && named)) {
      const victims = involvements.filter((other) => other.incidentId === incidentId && other.role === 'victim');
      const known = suspects.get(personId) ?? new Set<string>();
      victims.forEach((victim) => known.add(victim.personId));
      suspects.set(personId, known);
    }
    expect([...suspects.values()].filter(({ size }) => size >= 2).length).toBeGreaterThan(30);
  });
});
