import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environmentFor, eventually, ServiceProcess } from '#libs/testing';

let given: Awaited<ReturnType<typeof environmentFor>>;

beforeAll(async () => {
  given = await environmentFor('probation', 'stranger');
});
afterAll(() => given.database.drop());

const run = (changes: NodeJS.ProcessEnv): ServiceProcess =>
  new ServiceProcess('probation', { ...given.environment, ...changes });

describe('the probation service', () => {
  it.each(['DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER'])(
    'says in one sentence that it misses %s',
    async (name) => {
      const service = run({ [name]: '' });
      expect(await service.exit).toBe(1);
      expect(service.said).toBe(`Set ${name}: the probation service cannot start without it.\n`);
    },
    30_000,
  );

  it('says in one sentence that another program has its port', async () => {
    const other = createServer();
    await new Promise<Server>((resolve) => other.listen(0, '127.0.0.1', () => resolve(other)));
    const service = run({ PORT: String((other.address() as AddressInfo).port), LOG_LEVEL: 'fatal' });
    expect(await service.exit).toBe(1);
    expect(service.said).toBe(
      'The probation service could not start: another program has its port; set PORT to another one.\n',
    );
    other.close();
  }, 30_000);

  it('says in one sentence that PostgreSQL does not know it', async () => {
    const wrong = (url: string) => Object.assign(new URL(url), { password: 'wrong' }).href;
    const service = run({
      DATABASE_MIGRATION_URL: wrong(given.environment.DATABASE_MIGRATION_URL),
      LOG_LEVEL: 'fatal',
    });
    expect(await service.exit).toBe(1);
    expect(service.said).toMatch(/^The probation service could not start: PostgreSQL refused the password.*\.\n$/);
  }, 30_000);

  it('stops within seconds of a SIGTERM, and says that all is well', async () => {
    const service = run({});
    await eventually(() => expect(service.said).toContain('Nest application successfully started'));
    service.signal('SIGTERM');
    expect(await service.exit).toBe(0);
  }, 30_000);
});
