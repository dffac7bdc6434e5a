import { escapeIdentifier, type Client } from 'pg';
import { eventually } from './eventually.js';

/**
 * Makes plans what they are on a table that was not written to for a while: with its statistics, and with every page known to
 * be visible to all. While anybody else's transaction is open that began before the rows were written, VACUUM leaves pages out.
 */
export async function vacuum(owner: Client, table: string): Promise<void> {
  await eventually(async () => {
    await owner.query(`VACUUM ANALYZE ${escapeIdentifier(table)}`);
    const { rows } = await owner.query<{ left: number }>(
      'SELECT relpages - relallvisible AS left FROM pg_class WHERE oid = $1::regclass',
      [table],
    );
    if (rows[0]?.left !== 0) throw new Error(`${rows[0]?.left} pages of ${table} are not visible to all yet`);
  });
}
