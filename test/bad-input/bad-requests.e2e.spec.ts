import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../deploy/local/project.js';
import { Recorder } from '../faults/recorder.js';
import { FaultySystem } from '../faults/system/faulty-system.js';
import { castOf, type Cast } from '../faults/workload/cast.js';
import {
  badTokens,
  CANARY,
  exchange,
  goodPerson as person,
  isFor,
  rawRequests,
  refusedFields,
  refusedPeople,
  sendRaw,
  takenPeople,
  unreadableBodies,
  withPerson,
  type Exchange,
} from '#libs/testing';
import { fields, incident, knock, openDoors, referralAt, type DoorName, type OpenDoor } from './doors.js';

const START_MS = 120_000;
const names = ['incidents', 'contacts', 'steps'] as const;
const logs = join(projectRoot, '.referral-hub', 'faults', 'bad-requests');

describe('bad requests', () => {
  let system: FaultySystem;
  let doors: Record<DoorName, OpenDoor>;
  let cast: Cast;
  beforeAll(async () => {
    system = await FaultySystem.start(new Recorder(`${logs}.jsonl`), { logs: `${logs}-` });
    doors = await openDoors(system);
    cast = await castOf(system.issuer);
  }, START_MS);
  afterAll(() => system.stop(), START_MS);

  const refused = (answer: Exchange, status: number, code: string): void => {
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toContain(CANARY);
  };
  const codesOf = ({ body }: Exchange, list: string): unknown[] =>
    ((body[list] ?? []) as { code: string }[]).map(({ code }) => code);

  describe.each(names)('at the door for %s', (name) => {
    const bodies = [...unreadableBodies, ...refusedFields, ...refusedPeople];
    const fit = bodies.filter((each) => isFor({ fields: fields[name] }, each));
    it.each(fit)('$row: refuses $title', async (each) => {
      const door = doors[name];
      const answer = await knock(door, each.payload(door), each.headers);
      refused(answer, each.status, each.code);
      if (each.names) expect(answer.body['errors']).toContainEqual(expect.objectContaining(each.names(door)));
    });
  });

  describe.each(['incidents', 'contacts'] as const)('at the door for %s', (name) => {
    it.each(takenPeople)('$row: takes $title', async ({ person: change, warning }) => {
      const answer = await knock(doors[name], withPerson(doors[name], change));
      expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status: 201, code: undefined });
      expect(codesOf(answer, 'warnings')).toEqual(warning ? expect.arrayContaining([warning]) : []);
    });
  });

  it.each(takenPeople)('24–53: keeps $title as it came, all the way to the caseworker', async ({ person: change }) => {
    const victim = change(person());
    const id = await referralAt(doors.incidents, doors.steps.address, cast.caseworkers[0], victim);
    const seen = await exchange({
      method: 'GET',
      url: `${doors.steps.address}/referrals/${id}`,
      token: cast.caseworkers[0],
    });
    expect(seen.body['person']).toEqual(victim);
  });

  describe('of the whole incident', () => {
    it('39: refuses an account of a megabyte', async () => {
      refused(await knock(doors.incidents, { ...incident(), summary: 'x'.repeat(1_048_576) }), 413, 'body-too-large');
    });

    it('47: takes a child who is an adult by birth date, and says so', async () => {
      const child = { role: 'child', person: { ...person(), birth: { kind: 'date', date: '1970-01-01' } } };
      const body = incident();
      const answer = await knock(doors.incidents, { ...body, people: [...(body['people'] as object[]), child] });
      expect(answer.status).toBe(201);
      expect(codesOf(answer, 'warnings')).toContain('child-by-role-adult-by-birth-date');
    });

    it('51: takes an incident after its report, and says so', async () => {
      const answer = await knock(doors.incidents, { ...incident(), occurredAt: '2026-03-05T10:00:00Z' });
      expect(answer.status).toBe(201);
      expect(codesOf(answer, 'warnings')).toContain('incident-after-report');
    });

    it('56: refuses one person as victim and suspect, unless each accuses the other', async () => {
      const victim = person();
      const people = [
        { role: 'victim', person: victim },
        { role: 'suspect', person: victim },
      ];
      refused(await knock(doors.incidents, { ...incident(), people }), 422, 'victim-is-suspect');
      const both = [people[0], { ...people[1], counterAllegation: true }];
      expect((await knock(doors.incidents, { ...incident(), people: both })).status).toBe(201);
    });

    it('57: takes the victim of one incident as the suspect of another, and tells Beacon nothing of suspects', async () => {
      const both = person();
      expect(
        (await knock(doors.incidents, { ...incident(), people: [{ role: 'suspect', person: both }] })).status,
      ).toBe(201);
      const id = await referralAt(doors.incidents, doors.steps.address, cast.caseworkers[0], both);
      const seen = await exchange({
        method: 'GET',
        url: `${doors.steps.address}/referrals/${id}`,
        token: cast.caseworkers[0],
      });
      expect(seen.text).not.toContain('suspect');
    });
  });

  it('91: refuses an incident with more people than anybody can look at', async () => {
    const people = Array.from({ length: 101 }, () => ({ role: 'witness', person: person() }));
    const answer = await knock(doors.incidents, { ...incident(), people });
    refused(answer, 400, 'invalid');
    expect(answer.body['errors']).toEqual([expect.objectContaining({ field: 'people', code: 'too-many' })]);
  });

  describe('of the same request again', () => {
    it('72: gives the first answer to the same body, and refuses another', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const body = incident();
      const first = await knock(doors.incidents, body, key);
      const second = await knock(doors.incidents, body, key);
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotency-replayed']).toBe('true');
      refused(await knock(doors.incidents, incident(), key), 409, 'idempotency-mismatch');
    });

    it('73: keeps the same key of another system apart', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const other = await system.issuer.token({
        sub: 'other',
        client_id: 'other',
        agency: 'police',
        roles: ['incident-reporter'],
      });
      const first = await knock(doors.incidents, incident(), key);
      const second = await knock({ ...doors.incidents, token: other }, incident(), key);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body['id']).not.toBe(first.body['id']);
    });
  });

  describe('below HTTP', () => {
    it.each(rawRequests)(
      '$row: gives up on $title',
      async (each) => {
        for (const answered of await Promise.all(Object.values(doors).map((door) => sendRaw(door, each))))
          expect(answered).toBe(each.status);
      },
      60_000,
    );

    it.each(names)('22: never writes a caller’s line break into a header (%s)', async (name) => {
      const headers = { 'x-correlation-id': 'a%0d%0aSet-Cookie: b' };
      const answer = await knock(doors[name], '{', headers);
      expect(answer.headers['x-correlation-id']).toMatch(/^[A-Za-z0-9-]{8,64}$/);
    });
  });

  it('18: refuses a list for a text in a query', async () => {
    const [caseworker] = cast.caseworkers;
    const list = `${doors.steps.address}/referrals`;
    refused(
      await exchange({ method: 'GET', url: `${list}?status=open&status=closed`, token: caseworker }),
      400,
      'repeated-parameter',
    );
    refused(await exchange({ method: 'GET', url: `${list}?status[]=open`, token: caseworker }), 400, 'invalid');
  });

  describe('about who asks', () => {
    const reporter = { sub: 'police-records', client_id: 'police-records', agency: 'police' };
    it.each(badTokens)('96: refuses %s', async (_, make) => {
      const token = await make(system.issuer, { ...reporter, roles: ['incident-reporter'] });
      refused(await knock({ ...doors.incidents, token }, incident()), 401, 'token-invalid');
    });

    it('97: shows another officer’s referral like one that is not there', async () => {
      const id = await referralAt(doors.incidents, doors.steps.address, cast.caseworkers[0]);
      const other = await system.issuer.token({ sub: 'tom.reilly', agency: 'police', roles: ['officer'] });
      const at = (which: string) =>
        exchange({ method: 'GET', url: `${doors.incidents.address}/referrals/${which}`, token: other });
      const [theirs, nobodys] = [await at(id), await at(randomUUID())];
      refused(theirs, 404, 'not-found');
      expect({ ...theirs.body, correlationId: '' }).toEqual({ ...nobodys.body, correlationId: '' });
    });

    it('97: answers another agency alike, whether the referral is there or not', async () => {
      const id = await referralAt(doors.incidents, doors.steps.address, cast.caseworkers[0]);
      const at = (which: string) =>
        exchange({ method: 'GET', url: `${doors.incidents.address}/referrals/${which}`, token: cast.caseworkers[0] });
      const [theirs, nobodys] = [await at(id), await at(randomUUID())];
      expect([theirs.status, nobodys.status]).toEqual([403, 403]);
      expect({ ...theirs.body, correlationId: '' }).toEqual({ ...nobodys.body, correlationId: '' });
    });
  });

  describe('and after all of them', () => {
    it('makes no service fall over and no error unforeseen, whatever came before', async () => {
      for (const name of ['police', 'beacon', 'safeguarding-hub']) {
        expect(readFileSync(`${logs}-${name}.log`, 'utf8')).not.toContain('unforeseen-error');
      }
      for (const { address } of Object.values(doors)) {
        expect((await exchange({ method: 'GET', url: `${address}/health/ready` })).status).toBe(200);
      }
    });
  });
});
