import { Logger } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import pg from 'pg';
import { errorFacts } from '#libs/http';
import { IDLE_SECONDS } from './session.js';
import type { SessionKeeper } from './session-keeper.js';

const PgStore = connectPgSimple(session);

/** Sessions in PostgreSQL, so that a restart signs nobody out and several web apps can stand side by side. */
export class PostgresSessions implements SessionKeeper {
  private readonly logger = new Logger('sessions');
  private readonly pool: pg.Pool;
  private readonly postgres: InstanceType<typeof PgStore>;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 5,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 3_000,
      application_name: 'web',
    });
    this.pool.on('error', this.note);
    this.postgres = new PgStore({ pool: this.pool, ttl: IDLE_SECONDS, errorLog: this.note });
  }

  get store(): Store {
    return this.postgres;
  }

  async check(): Promise<unknown> {
    return this.pool.query('SELECT 1 FROM session LIMIT 1');
  }

  async close(): Promise<void> {
    this.postgres.close();
    await this.pool.end();
  }

  private readonly note = (...told: unknown[]): void => {
    this.logger.error({ event: 'session-store-failed', ...errorFacts(told.find((part) => part instanceof Error)) });
  };
}
