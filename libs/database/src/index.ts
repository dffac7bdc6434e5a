export { createDataSource, type DatabaseSettings, type EntityClass } from './data-source.js';
export { isDatabaseUnavailable } from './database-unavailable.js';
export { migrate, type MigrationClass } from './migrate.js';
export { runPrepared, type PreparedStatement } from './prepared-statement.js';
export { Transactions, type CommitPoints } from './transactions.js';
export { wordQuery, wordsColumn } from './word-search.js';
export { DatabaseModule, type DatabaseOptions } from './database.module.js';
