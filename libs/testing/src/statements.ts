import { DataSource, type Logger } from 'typeorm';
import type { ServiceUnderTest } from './service-under-test.js';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const nothing = (): void => undefined;

/** The statements that a service sends to its database while it works. */
export async function statementsOf({ app }: ServiceUnderTest, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const logger: Logger = {
    logQuery: (text: string, values: unknown[] = []) => void statements.push({ text, values }),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  const source = app.get(DataSource);
  const { logger: usual } = source;
  source.setOptions({ logger, logging: ['query'] });
  await work();
  source.logger = usual;
  return statements;
}
