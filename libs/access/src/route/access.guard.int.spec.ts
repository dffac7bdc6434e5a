import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { JWTPayload } from 'jose';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { DatabaseModule } from '#libs/database';
import { createHttp, createLogger, HttpModule, startHttp } from '#libs/http';
import { testDatabase, TestDatabase } from '#libs/testing';
import { caseworker, KeyPair, KeyServer, newKey, sign } from '../../test/key-server.js';
import {
  AccessModule,
  accessLogTable,
  Allow,
  CurrentActor,
  Public,
  routesWithoutAnswer,
  verifyAccessLog,
} from '../index.js';
import type { Actor } from '../index.js';

class Tables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accessLogTable('access_spec'));
  }
  async down(): Promise<void> {}
}

@Controller('doors')
class DoorController {
  @Get('beacon')
  @Allow({ agency: 'beacon', roles: ['caseworker', 'supervisor'] })
  beacon(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Post('beacon')
  @Allow({ agency: 'beacon', roles: ['contact-recorder'] })
  record(): void {}

  @Get('either')
  @Allow({ agency: 'police', roles: ['officer'] }, { agency: ['beacon', 'sarc'], roles: ['supervisor'] })
  either(): { in: true } {
    return { in: true };
  }

  @Get('open')
  @Public()
  open(): { in: true } {
    return { in: true };
  }

  @Get('forgotten/:id')
  forgotten(): { in: true } {
    return { in: true };
  }

  @EventPattern('something-happened')
  heard(_event: unknown): void {}

  helper(): void {}
}

let database: TestDatabase;
let app: NestExpressApplication;
let address: string;
let server: KeyServer;
let key: KeyPair;

beforeAll(async () => {
  database = await testDatabase('access_spec');
  key = await newKey('first');
  server = new KeyServer([key]);
  await server.start();
  @Module({
    imports: [
      DatabaseModule.forRoot({ settings: database, entities: [], migrations: [Tables1760000000001] }),
      AccessModule.forRoot({ issuer: server.issuer, audience: 'referral-hub' }),
      HttpModule.forRoot(),
    ],
    controllers: [DoorController],
  })
  class DoorModule {}
  app = await createHttp(DoorModule, { logger: createLogger('door', { destination: { write: () => undefined } }) });
  await startHttp(app, { host: '127.0.0.1', port: 0 });
  address = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  await server.stop();
  await database.drop();
});

async function knock(
  path: string,
  claims?: JWTPayload,
  init: RequestInit = {},
): Promise<{ response: Response; json: Record<string, unknown> }> {
  const token = claims && (await sign({ ...caseworker(server.issuer, new Date()), ...claims }, key));
  const headers = { ...(token ? { authorization: `Bearer ${token}` } : {}), 'x-correlation-id': 'knock-0001' };
  const response = await fetch(`${address}/doors/${path}`, { ...init, headers });
  return { response, json: (await response.json()) as Record<string, unknown> };
}

const refusals = (): Promise<unknown[]> => app.get(DataSource).query(`SELECT * FROM access_log ORDER BY position`);

describe('a route', () => {
  it('lets in whom it names, and its handler knows who it is', async () => {
    const { response, json } = await knock('beacon', {});
    expect([response.status, json.subject, json.agency]).toEqual([200, 'joanne.hale', 'beacon']);
  });

  it.each<[string, string, JWTPayload, number]>([
    ['another agency with the right role', 'beacon', { agency: 'police' }, 403],
    ['the right agency with another role', 'beacon', { roles: ['contact-recorder'] }, 403],
    ['the right agency with no role', 'beacon', { roles: [] }, 403],
    ['a role with another case of letters', 'beacon', { roles: ['Caseworker'] }, 403],
    ['an agency and a role of two different permissions', 'either', { agency: 'police', roles: ['supervisor'] }, 403],
    ['the first of two permissions', 'either', { agency: 'police', roles: ['officer'] }, 200],
    ['a further agency of the second', 'either', { agency: 'sarc', roles: ['supervisor'] }, 200],
    ['anyone, where the route names nobody', 'forgotten/7', { roles: ['caseworker', 'supervisor', 'admin'] }, 403],
  ])('answers %s', async (_, path, claims, status) => {
    const { response, json } = await knock(path, claims);
    expect(response.status).toBe(status);
    if (status === 403) expect(json.code).toBe('not-allowed');
  });

  it('asks for a token before it says or reads anything, but not at a public door', async () => {
    const { response, json } = await knock('beacon', undefined, { method: 'POST', body: '{"malformed' });
    expect([response.status, json.code, response.headers.get('www-authenticate')]).toEqual([
      401,
      'token-required',
      'Bearer',
    ]);
    expect((await knock('forgotten/7')).response.status).toBe(401);
    expect((await knock('open')).response.status).toBe(200);
  });

  it('takes no word of a header for who the caller is', async () => {
    const headers = { 'x-user-id': 'joanne.hale', 'x-user-roles': 'caseworker', 'x-forwarded-user': 'joanne.hale' };
    expect((await fetch(`${address}/doors/beacon`, { headers })).status).toBe(401);
  });

  it('writes each refusal of a known caller into the access log, without the path that was tried', async () => {
    const before = (await refusals()).length;
    await knock('forgotten/Sarah-Jane', { sub: 'tom.reilly', agency: 'police' });
    await knock('beacon', { exp: 1 });
    const entries = await refusals();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      subject: 'tom.reilly',
      agency: 'police',
      action: 'refuse',
      what: 'GET /doors/forgotten/:id',
      correlation_id: 'knock-0001',
    });
    expect(await verifyAccessLog(app.get(DataSource).manager)).toMatchObject({ intact: true });
  });

  it('that says neither whom it answers nor that it is public is found before anybody knocks', () => {
    expect(routesWithoutAnswer(app)).toEqual(['DoorController.forgotten']);
  });
});
