import { Client } from 'pg';
import { DataSource } from 'typeorm';

export interface DatabaseSettings {
  /** Where the service works, as a role that owns nothing. */
  readonly url: string;
  /** Where the schema is changed, as the role that owns it; without it nothing is migrated at start. */
  readonly migrationUrl?: string;
  /** Connections at once; 10 unless told. */
  readonly poolSize?: number;
  /**
   * Whether statements of one transaction that do not wait for one another's answers go to the server together. Whoever
   * sends several at once has them run in the order in which they were sent, each as if the one before had been waited for.
   */
  readonly pipelined?: boolean;
}

export type EntityClass = abstract new (...args: never[]) => object;

/**
 * The longest that one statement, one lock or one new connection may take, in milliseconds. `answer` is our own
 * patience: a server that has stopped cannot end a statement itself.
 */
const limits = { statement: 15_000, answer: 20_000, lock: 5_000, connect: 5_000, idleInTransaction: 30_000 } as const;

/**
 * A connection that may break at any moment. Between the pool's hands and TypeORM's nobody listens for a moment, and an
 * error that nobody listens to ends the process; whoever uses the connection learns of it by their own statement.
 */
class BreakableClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** A pool that waits for nothing without end and never changes the schema. */
export function createDataSource(settings: DatabaseSettings, entities: readonly EntityClass[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...entities],
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      Client: BreakableClient,
      max: settings.poolSize ?? 10,
      pipeline: settings.pipelined ?? false,
      application_name: new URL(settings.url).username,
      connectionTimeoutMillis: limits.connect,
      statement_timeout: limits.statement,
      query_timeout: limits.answer,
      lock_timeout: limits.lock,
      idle_in_transaction_session_timeout: limits.idleInTransaction,
      keepAlive: true,
    },
  });
}
