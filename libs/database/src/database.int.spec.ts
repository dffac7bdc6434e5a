import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { DataSource, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { type PreparedStatement, Transactions, createDataSource, isDatabaseUnavailable, migrate } from './index.js';
import { DatabaseModule, runPrepared } from './index.js';

jest.setTimeout(30_000);

let database: TestDatabase;

class CreateCounter1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE counter (id integer PRIMARY KEY, value integer NOT NULL)');
    await queryRunner.query('GRANT SELECT, INSERT, UPDATE ON counter TO keeper');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Forward only'));
  }
}

class BreakHalfway1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE half (id integer)');
    await queryRunner.query('SELECT 1 / 0');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Forward only'));
  }
}

beforeEach(async () => {
  database = await testDatabase('keeper');
});

async function opened<T>(work: (dataSource: DataSource) => Promise<T>, url = database.url): Promise<T> {
  const dataSource = await createDataSource({ url }, []).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

describe('migrations', () => {
  it('run once although several instances start together', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.migrationUrl, [CreateCounter1700000000000])));
    await opened(async (dataSource) => {
      await dataSource.query('INSERT INTO counter VALUES (1, 0)');
      expect(await dataSource.query('SELECT value FROM counter')).toEqual([{ value: 0 }]);
    });
  });

  it('leave nothing of one that breaks halfway, and say so', async () => {
    await expect(migrate(database.migrationUrl, [BreakHalfway1700000000001])).rejects.toThrow('division by zero');
    const left = `SELECT 1 FROM pg_tables WHERE tablename = 'half'`;
    expect(await opened((dataSource) => dataSource.query<unknown[]>(left))).toEqual([]);
  });

  it('are not for the role that serves: it owns nothing and cannot change the schema', async () => {
    await migrate(database.migrationUrl, [CreateCounter1700000000000]);
    await opened(async (dataSource) => {
      await expect(dataSource.query('DROP TABLE counter')).rejects.toThrow('must be owner');
      await expect(dataSource.query('CREATE TABLE mine (id integer)')).rejects.toThrow('permission denied');
    });
  });
});

describe('a transaction', () => {
  let dataSource: DataSource;

  beforeEach(async () => {
    await migrate(database.migrationUrl, [CreateCounter1700000000000]);
    dataSource = await createDataSource({ url: database.url }, []).initialize();
    await dataSource.query('INSERT INTO counter VALUES (1, 0), (2, 0)');
  });
  afterEach(() => dataSource.destroy());

  const add = (manager: EntityManager, id: number) =>
    manager.query('UPDATE counter SET value = value + 1 WHERE id = $1', [id]);
  const values = () => dataSource.query<{ value: number }[]>('SELECT value FROM counter ORDER BY id');

  it('stands or falls as a whole', async () => {
    const work = async (manager: EntityManager) => {
      await add(manager, 1);
      throw new Error('changed my mind');
    };
    await expect(new Transactions(dataSource).run(work)).rejects.toThrow('changed my mind');
    expect(await values()).toEqual([{ value: 0 }, { value: 0 }]);
  });

  it('is run again when it lost a race, so that two who lock crosswise both get through', async () => {
    const transactions = new Transactions(dataSource);
    let met = 0;
    const crosswise = (first: number, second: number) =>
      transactions.run(async (manager) => {
        await add(manager, first);
        met += 1;
        while (met < 2) await new Promise((resolve) => setImmediate(resolve));
        await add(manager, second);
      });
    await Promise.all([crosswise(1, 2), crosswise(2, 1)]);
    expect(met).toBeGreaterThan(2);
    expect(await values()).toEqual([{ value: 2 }, { value: 2 }]);
  });

  it('shows a test the moments before and after its commit', async () => {
    const seen: number[] = [];
    const look = async () => void seen.push((await values())[0]?.value ?? -1);
    await new Transactions(dataSource, { beforeCommit: look, afterCommit: look }).run((manager) => add(manager, 1));
    expect(seen).toEqual([0, 1]);
  });

  it('whose connection is ended under it fails as unavailable, and the next gets another', async () => {
    const transactions = new Transactions(dataSource);
    const cut = transactions.run(async (manager) => {
      const [row] = await manager.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
      await dataSource.query('SELECT pg_terminate_backend($1)', [row?.pid]);
      await add(manager, 1);
    });
    expect(await cut.catch(isDatabaseUnavailable)).toBe(true);
    await transactions.run((manager) => add(manager, 1));
    expect(await values()).toEqual([{ value: 1 }, { value: 0 }]);
  });
});

describe('statements that are sent at once over a pipelined connection', () => {
  const add: PreparedStatement = { name: 'add', text: 'INSERT INTO counter VALUES ($1, $2)' };
  const double: PreparedStatement = { name: 'double', text: 'UPDATE counter SET value = value * 2 WHERE id = $1' };
  const read: PreparedStatement = { name: 'read', text: 'SELECT value FROM counter ORDER BY id' };

  async function sending(work: (manager: EntityManager) => Promise<unknown>): Promise<unknown> {
    await migrate(database.migrationUrl, [CreateCounter1700000000000]);
    const dataSource = await createDataSource({ url: database.url, poolSize: 1, pipelined: true }, []).initialize();
    try {
      const done = await dataSource.transaction(work).catch((error: unknown) => String(error));
      return [done, await dataSource.query('SELECT value FROM counter ORDER BY id')];
    } finally {
      await dataSource.destroy();
    }
  }

  it('run in the order in which they were sent, and each sees what those before it did', async () => {
    const done = await sending(async (manager) => {
      const [, , , seen] = await Promise.all([
        runPrepared(manager, add, [1, 5]),
        runPrepared(manager, double, [1]),
        runPrepared(manager, add, [2, 7]),
        runPrepared(manager, read, []),
      ]);
      return seen;
    });
    expect(done).toEqual([
      [{ value: 10 }, { value: 7 }],
      [{ value: 10 }, { value: 7 }],
    ]);
  });

  it('do nothing where one of them fails, which is the one that is told, and the connection goes on', async () => {
    const done = await sending((manager) =>
      Promise.all([
        runPrepared(manager, add, [1, 5]),
        runPrepared(manager, add, [1, 6]),
        runPrepared(manager, add, [2, 7]),
      ]),
    );
    expect(done).toEqual([expect.stringContaining('duplicate key'), []]);
  });
});

describe('a prepared statement', () => {
  const count: PreparedStatement = { name: 'count', text: 'SELECT value FROM counter WHERE id = $1' };

  it('belongs to the transaction, and is refused outside one and after its end', async () => {
    await migrate(database.migrationUrl, [CreateCounter1700000000000]);
    await opened(async (dataSource) => {
      const late = await new Transactions(dataSource).run(async (manager) => {
        await manager.query('INSERT INTO counter VALUES (1, 5)');
        expect(await runPrepared(manager, count, [1])).toEqual([{ value: 5 }]);
        return manager;
      });
      await expect(runPrepared(late, count, [1])).rejects.toThrow('released');
      await expect(runPrepared(dataSource.manager, count, [1])).rejects.toThrow('in a transaction');
    });
  });
});

describe('the module', () => {
  it('migrates at start, gives out connections, and closes them last', async () => {
    const { url, migrationUrl } = database;
    const settings = { url, migrationUrl };
    const module = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ settings, entities: [], migrations: [CreateCounter1700000000000] })],
    }).compile();
    const dataSource = module.get(DataSource);
    await module.get(Transactions).run((manager) => manager.query('INSERT INTO counter VALUES (7, 7)'));
    await module.close();
    expect(dataSource.isInitialized).toBe(false);
  });
});
