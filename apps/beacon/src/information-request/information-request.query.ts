import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { RequestPile } from './information-request.requests.js';
import { InformationGivenRow, InformationRequestRow } from './information-request.row.js';

const PAGE_SIZE = 25;

/** What the hub asked, and all that was said of it, the first first. */
export interface WholeRequest {
  readonly row: InformationRequestRow;
  readonly given: readonly InformationGivenRow[];
  readonly seenAt: Date;
}

export interface RequestPage {
  readonly rows: readonly InformationRequestRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

export type RequestCounts = Readonly<Record<RequestPile, number>>;

/** Our own words, so they may stand in the text; `$1` is the moment that is asked about. */
const conditions: Readonly<Record<RequestPile, string>> = {
  asked: `request.state = 'asked' AND $1::timestamptz IS NOT NULL`,
  overdue: `request.state = 'asked' AND request.due_at < $1::timestamptz`,
  answered: `request.state = 'answered' AND $1::timestamptz IS NOT NULL`,
  withdrawn: `request.state = 'withdrawn' AND $1::timestamptz IS NOT NULL`,
};

@Injectable()
export class InformationRequestQuery {
  /** What is due first stands first; of what is over, the latest. */
  async page(manager: EntityManager, pile: RequestPile, page: number, seenAt: Date): Promise<RequestPage> {
    const isOver = pile === 'answered' || pile === 'withdrawn';
    const order = isOver ? 'request.received_at DESC, request.id' : 'request.due_at, request.id';
    const found = await manager.query<{ id: string }[]>(
      `SELECT request.id FROM information_request request WHERE ${conditions[pile]}
        ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET $2`,
      [seenAt, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(InformationRequestRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    return { rows: inOrder, total: (await this.counts(manager, seenAt))[pile], page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, seenAt: Date): Promise<RequestCounts> {
    const columns = Object.entries(conditions).map(
      ([pile, condition]) => `(count(*) FILTER (WHERE ${condition}))::int AS "${pile}"`,
    );
    const all = `SELECT ${columns.join(', ')} FROM information_request request`;
    const [counted] = await manager.query<RequestCounts[]>(all, [seenAt]);
    return counted as RequestCounts;
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeRequest | undefined> {
    const row = await manager.findOneBy(InformationRequestRow, { id });
    if (!row) return undefined;
    const given = await manager.find(InformationGivenRow, { where: { requestId: id }, order: { position: 'ASC' } });
    return { row, given, seenAt };
  }
}
