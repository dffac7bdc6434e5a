import type { EntityManager } from 'typeorm';
import type { LoggedAccess } from './access-entry.js';
import {
  ChainFault,
  ChainLink,
  ChainPoint,
  chainStart,
  compareExtent,
  compareWithHead,
  verifyLinks,
} from './verify-chain.js';

export type AccessLogVerdict =
  { readonly intact: true; readonly head: ChainPoint } | ({ readonly intact: false } & ChainFault);

interface LogRow extends Omit<LoggedAccess, 'clientId' | 'correlationId' | 'causationId'> {
  position: string;
  client_id: string;
  correlation_id: string;
  causation_id: string | null;
  hash: Buffer;
}

interface ExtentRow {
  position: string | null;
  hash: Buffer | null;
  first: string | null;
  last: string | null;
}

/** Entries read at a time. */
const BATCH = 1_000;

/**
 * Reads the whole log and says whether it is as it was written. Somebody who may write everywhere could make a whole
 * new chain and a head to it; that shows against a head that was kept elsewhere: pass it as `known`.
 */
export async function verifyAccessLog(manager: EntityManager, known?: ChainPoint): Promise<AccessLogVerdict> {
  const { head, first, last } = await extentOf(manager);
  if (!head) return { intact: false, position: 0, fault: 'missing' };
  let reached: ChainPoint | ChainFault = chainStart;
  while (!('fault' in reached) && reached.position < head.position) {
    const links = await linksAfter(manager, reached.position, head.position);
    if (links.length === 0) break;
    reached = verifyLinks(reached, links, known);
  }
  if ('fault' in reached) return { intact: false, ...reached };
  const fault = compareWithHead(reached, head, known) ?? compareExtent(first, last, head);
  return fault ? { intact: false, ...fault } : { intact: true, head };
}

/** Where the chain stands now, to be kept outside this database. */
export async function accessLogHead(manager: EntityManager): Promise<ChainPoint | undefined> {
  return (await extentOf(manager)).head;
}

interface Extent {
  /** Undefined when somebody has deleted it. */
  readonly head: ChainPoint | undefined;
  readonly first: number;
  readonly last: number;
}

/** One statement, so that head and ends belong to the same moment although others go on writing. */
async function extentOf(manager: EntityManager): Promise<Extent> {
  const [row] = await manager.query<ExtentRow[]>(
    `SELECT head.position, head.hash, ends.first, ends.last
     FROM (SELECT min(position) AS first, max(position) AS last FROM access_log) ends
     LEFT JOIN access_log_head head ON true`,
  );
  const head = row?.hash ? { position: Number(row.position), hash: row.hash } : undefined;
  return { head, first: Number(row?.first ?? 1), last: Number(row?.last ?? 0) };
}

async function linksAfter(manager: EntityManager, after: number, upTo: number): Promise<ChainLink[]> {
  const rows = await manager.query<LogRow[]>(
    `SELECT * FROM access_log WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`,
    [after, upTo, BATCH],
  );
  return rows.map(({ client_id, correlation_id, causation_id, position, ...row }) => ({
    ...row,
    position: Number(position),
    clientId: client_id,
    correlationId: correlation_id,
    causationId: causation_id,
  }));
}
