import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everyRole, routesOf } from '../access-matrix.js';
import type { Caller, ServiceUnderTest } from '../service-under-test.js';
import { badTokens } from './bad-tokens.js';
import { CANARY, withPerson, type Door } from './door.js';
import { exchange, type Exchange } from './exchange.js';
import { refusedPeople, takenPeople } from './people.js';
import { rawRequests, sendRaw } from './raw-requests.js';
import { isFor, unreadableBodies, type RefusedBody } from './refused-bodies.js';
import { refusedFields } from './refused-fields.js';
import { takenTexts } from './texts.js';

/** The doors of a service, with somebody who may go through all of them. */
export interface Doors {
  readonly start: () => Promise<ServiceUnderTest>;
  readonly worker: Caller;
  /** Somebody of another agency, with a good token. */
  readonly stranger: Caller;
  /** None of a service that only answers questions. */
  readonly doors: readonly Door[];
  /** Where its people see their list, by pages. */
  readonly list: string;
  /** Of a service that receives referrals: has one come, about which its people may ask. */
  readonly asking?: {
    readonly arrives: (service: ServiceUnderTest) => Promise<string>;
    readonly path: (id: string) => string;
  };
}

/** Of those that it takes a person with: the field problems that its answer says are worth knowing. */
const codesOf = ({ body }: Exchange, list: string): string[] =>
  ((body[list] ?? []) as { readonly code: string }[]).map(({ code }) => code);

/** Sends every kind of bad input to every door of a service, over real HTTP, and reads its answers and its log. */
export function holdDoors({ start, worker, stranger, doors, list, asking }: Doors): void {
  let service: ServiceUnderTest;
  let token: string;
  let tooSlow: Promise<readonly number[]>;
  const slow = rawRequests.filter(({ row }) => row === 20);
  const quick = rawRequests.filter(({ row }) => row !== 20);

  const raw = (door: Door, each: (typeof rawRequests)[number]): Promise<number> =>
    sendRaw({ address: service.address, path: door.path, token }, each);
  const knock = async (
    door: Door,
    payload: unknown,
    more: { as?: string; headers?: Record<string, string> } = {},
  ): Promise<Exchange> => {
    const answer = await exchange({
      url: `${service.address}${door.path}`,
      token: more.as ?? token,
      payload,
      headers: { 'idempotency-key': randomUUID(), ...more.headers },
    });
    const contentType = String(answer.headers['content-type']);
    service.holdToDocument({ method: 'POST', path: door.path, status: answer.status, contentType, json: answer.body });
    return answer;
  };
  const refused = (answer: Exchange, status: number, code: string): void => {
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.text).not.toContain(CANARY);
  };

  beforeAll(async () => {
    service = await start();
    token = await service.issuer.token({ ...worker, roles: [...worker.roles] });
    // They wait for as long as the rest takes.
    tooSlow = Promise.all(doors.flatMap((door) => slow.map((each) => raw(door, each))));
  });
  afterAll(() => service.stop());

  for (const door of doors)
    describe(`at the door for ${door.name}`, () => {
      it('the good body is answered as it should be, so that what follows is refused for what is wrong with it', async () => {
        expect((await knock(door, door.good())).status).toBe(door.answers);
      });

      const bodies = [...unreadableBodies, ...refusedFields, ...refusedPeople].filter((each) => isFor(door, each));
      it.each<RefusedBody>(bodies)('$row: refuses $title', async (each) => {
        const answer = await knock(door, each.payload(door), { headers: { ...each.headers } });
        refused(answer, each.status, each.code);
        if (each.names) expect(answer.body['errors']).toContainEqual(expect.objectContaining(each.names(door)));
      });

      if (door.fields.person !== undefined)
        it.each(takenPeople)('$row: takes $title', async ({ person, warning }) => {
          const answer = await knock(door, withPerson(door, person));
          expect([answer.status, answer.body['code']]).toEqual([door.answers, undefined]);
          expect(codesOf(answer, 'warnings')).toEqual(warning ? expect.arrayContaining([warning]) : []);
        });

      // What makes something new is asked for under a key.
      if (door.answers === 201)
        it('72: gives the first answer to the same body under one key, and refuses another body', async () => {
          const headers = { 'idempotency-key': randomUUID() };
          const body = door.good();
          const [first, second] = [await knock(door, body, { headers }), await knock(door, body, { headers })];
          expect([second.body, second.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
          refused(await knock(door, { ...door.good(), summary: 'Another' }, { headers }), 409, 'idempotency-mismatch');
        });

      it.each(quick)('$row: gives up on $title', async (each) => {
        expect(await raw(door, each)).toBe(each.status);
      });

      it('22: never writes a caller’s line break into a header', async () => {
        const answer = await knock(door, '{', { headers: { 'x-correlation-id': 'a%0d%0aSet-Cookie: b' } });
        expect(answer.headers['x-correlation-id']).toMatch(/^[A-Za-z0-9-]{8,64}$/);
      });

      it.each(badTokens)('96: refuses %s', async (_title, make) => {
        const as = await make(service.issuer, { ...worker, roles: [...worker.roles] });
        refused(await knock(door, door.good(), { as }), 401, 'token-invalid');
      });

      it('97: tells somebody of another agency nothing, whatever they ask for', async () => {
        const as = await service.issuer.token({ ...stranger, roles: [...stranger.roles] });
        for (const body of [door.good(), '{"a": ']) refused(await knock(door, body, { as }), 403, 'not-allowed');
      });
    });

  it('1–19, 98: whatever cannot be read is refused by every route that takes a body, also by those of no table', async () => {
    const as = await service.issuer.token({ ...worker, roles: everyRole });
    const notKnown = refusedFields.filter(({ needs }) => needs === undefined);
    const differing: string[] = [];
    for (const route of routesOf(service.app).filter((each) => each.startsWith('POST '))) {
      const path = route.replace('POST ', '').replace(/:\w+/g, randomUUID());
      const door: Door = { name: route, path, good: () => ({ version: 1, with: CANARY }), answers: 404, fields: {} };
      for (const each of [...unreadableBodies, ...notKnown]) {
        const answer = await knock(door, each.payload(door), { as, headers: { ...each.headers } });
        const names = each.names?.(door);
        const errors = (answer.body['errors'] ?? []) as (typeof names)[];
        const isNamed = names === undefined || errors.some((error) => error?.field === names.field);
        if (answer.body['code'] !== each.code || !isNamed || answer.text.includes(CANARY))
          differing.push(`${route}: ${each.title}: ${answer.status} ${String(answer.body['code'])}`);
      }
    }
    expect(differing).toEqual([]);
  }, 120_000);

  describe('in a query', () => {
    const ask = (query: string): Promise<Exchange> =>
      exchange({ method: 'GET', url: `${service.address}${list}?${query}`, token });
    it.each([
      [17, 'a page that is no number', 'page=two', 'invalid'],
      [17, 'a page of nought', 'page=0', 'invalid'],
      [18, 'one parameter twice', 'page=1&page=2', 'repeated-parameter'],
      [18, 'a list for a text', 'page[]=1', 'invalid'],
      [19, 'a parameter that nobody knows', `colour=${CANARY}`, 'invalid'],
      [9, 'a NUL', 'page=%00', 'malformed-parameter'],
      [10, 'bytes that are not UTF-8', 'page=%c3%28', 'malformed-parameter'],
    ])('%i: %s is refused', async (_, _title, query, code) => {
      refused(await ask(query), 400, code);
    });
  });

  if (asking)
    describe('what somebody writes', () => {
      it.each(takenTexts)('$row: is kept as it came: $title', async ({ text }) => {
        const at = asking.path(await asking.arrives(service));
        const asked = await service.call(`POST ${at}/ask`, { as: worker, body: { version: 2, question: text } });
        expect(asked.status).toBe(200);
        const { json } = await service.call<{ timeline: { note?: string }[] }>(`GET ${at}`, { as: worker });
        expect(json.timeline.at(-1)?.note).toBe(text);
      });
    });

  describe('and after all of them', () => {
    it('20: it has given up on bodies that came too slowly', async () => {
      expect(await tooSlow).toEqual(doors.flatMap(() => slow.map(({ status }) => status)));
    }, 40_000);

    it('it has met no error that it did not foresee, has logged nothing of what was sent, and goes on', async () => {
      expect(service.logged.filter((line) => /unforeseen-error|unhandledRejection|uncaught/i.test(line))).toEqual([]);
      expect(service.logged.filter((line) => line.includes(CANARY))).toEqual([]);
      expect((await exchange({ method: 'GET', url: `${service.address}/health/ready` })).status).toBe(200);
    });
  });
}
