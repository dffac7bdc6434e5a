import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { aPage } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people } from '../../test/web-for-specs.js';
import { PostgresSessions } from './postgres-sessions.js';
import { createSessionTable } from './session-table.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('web');
  await Promise.all([1, 2, 3].map(() => createSessionTable(database.migrationUrl)));
});
afterAll(() => database.drop());

async function startWeb(): Promise<WebForSpecs> {
  const web = await WebForSpecs.start({ sessions: new PostgresSessions(database.url) });
  web.services.on('GET /referrals', { body: aPage([]) });
  return web;
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.migrationUrl });
  await client.connect();
  const result = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return result.rows;
}

describe('sessions in PostgreSQL', () => {
  it('know who is signed in, and hold nothing of any case', async () => {
    const web = await startWeb();
    const browser = await web.signedIn(people.joanne);
    await browser.get('/beacon/referrals').expect(200);
    const [row] = await rows('SELECT sess FROM session');
    expect(Object.keys(row?.sess as object).sort()).toEqual(['cookie', 'csrfToken', 'signedIn']);
    await browser.get('/health/ready').expect(200);
    await web.stop();
  });

  it('end when nobody has asked for anything for half an hour', async () => {
    const web = await startWeb();
    const browser = await web.signedIn(people.joanne);
    const [left] = await rows('SELECT extract(epoch FROM max(expire) - now())::int AS seconds FROM session');
    expect(Number(left?.seconds)).toBeGreaterThan(1_790);
    expect(Number(left?.seconds)).toBeLessThan(1_810);
    await rows("UPDATE session SET expire = now() - interval '1 second'");
    await browser.get('/beacon/referrals').expect(303).expect('location', '/sign-in');
    await web.stop();
  });

  it('go at sign-out', async () => {
    await rows('DELETE FROM session');
    const web = await startWeb();
    const browser = await web.signedIn(people.joanne);
    const page = await browser.get('/beacon/referrals').expect(200);
    await browser
      .post('/sign-out')
      .type('form')
      .send({ _csrf: hiddenFields(page.text)._csrf })
      .expect(303);
    expect(await rows('SELECT sid FROM session')).toEqual([]);
    await web.stop();
  });

  it('belong to a role that can make no tables', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await expect(client.query('CREATE TABLE mine (id integer)')).rejects.toThrow(/permission denied/);
    await expect(client.query('DROP TABLE session')).rejects.toThrow(/must be owner/);
    await client.end();
  });
});
