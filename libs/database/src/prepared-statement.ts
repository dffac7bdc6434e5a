import { type EntityManager, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** A statement that is run for every message or request: PostgreSQL reads and plans it once per connection. */
export interface PreparedStatement {
  /** One name, one text. */
  readonly name: string;
  readonly text: string;
}

interface Connection {
  query<Row>(query: PreparedStatement & { values: unknown[] }): Promise<{ rows: Row[] }>;
}

/**
 * Runs it in the transaction of the manager; TypeORM itself has no prepared statements. Over a pipelined data source several
 * may be sent without waiting: they run in the order of the calls, and after one that failed none of the others has an effect.
 */
export async function runPrepared<Row>(
  manager: EntityManager,
  statement: PreparedStatement,
  values: unknown[],
): Promise<Row[]> {
  if (manager.queryRunner === undefined) throw new Error(`${statement.name} is to be run in a transaction`);
  if (manager.queryRunner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  // As TypeORM tells its logger of its own statements, so that whoever counts statements counts all of them.
  manager.connection.logger.logQuery(statement.text, values, manager.queryRunner);
  const connection = (await manager.queryRunner.connect()) as Connection;
  const { rows } = await connection.query<Row>({ ...statement, values });
  return rows;
}
