import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

export type Cell = string | number | bigint | boolean | null;

/** A database in memory that dies with the process. */
export class Database {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async open(threads: number): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    return new Database(await instance.connect());
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<Cell[][]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRowsJS() as Cell[][];
  }

  /** A table of `number` and `person`, the number being the place in the list. */
  async fill(table: string, people: Int32Array): Promise<void> {
    await this.connection.run(`CREATE TABLE ${table} (number INTEGER, person INTEGER)`);
    const appender = await this.connection.createAppender(table);
    for (const [number, person] of people.entries()) {
      appender.appendInteger(number);
      appender.appendInteger(person);
      appender.endRow();
    }
    appender.closeSync();
  }

  async number(sql: string): Promise<number> {
    const [row] = await this.rows(sql);
    return Number(row?.[0] ?? 0);
  }

  /** A query's columns of numbers, a block of rows at a time, so that a long answer is never held as objects. */
  async *columns(sql: string): AsyncGenerator<readonly (readonly number[])[]> {
    const result = await this.connection.stream(sql);
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk.getColumns() as number[][];
    }
  }
}
