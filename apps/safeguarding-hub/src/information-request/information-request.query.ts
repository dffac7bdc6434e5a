import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReferralRow } from '../referral/referral.row.js';
import type { RequestPile } from './information-request.requests.js';
import { InformationAnswerRow, InformationRequestRow } from './information-request.row.js';

const PAGE_SIZE = 25;

/** A question to a partner, and all that it said of it, the first first. */
export interface WholeRequest {
  readonly row: InformationRequestRow;
  readonly answers: readonly InformationAnswerRow[];
}

/** One in a list, with whom it is about. */
export interface RequestLine extends WholeRequest {
  readonly personName: string;
}

export interface RequestPage {
  readonly lines: readonly RequestLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

export type RequestCounts = Readonly<Record<RequestPile, number>>;

/** Our own words, so they may stand in the text; `$1` is the moment that is asked about. What is late is part of what waits. */
const conditions: Readonly<Record<RequestPile, string>> = {
  waiting: `request.state = 'asked' AND $1::timestamptz IS NOT NULL`,
  overdue: `request.state = 'asked' AND request.due_at < $1::timestamptz`,
  answered: `request.state = 'answered' AND $1::timestamptz IS NOT NULL`,
};

const orders: Readonly<Record<RequestPile, string>> = {
  waiting: 'request.due_at, request.id',
  overdue: 'request.due_at, request.id',
  answered: `(SELECT max(received_at) FROM information_answer WHERE request_id = request.id) DESC, request.id`,
};

@Injectable()
export class InformationRequestQuery {
  async ofReferral(manager: EntityManager, referralId: string): Promise<WholeRequest[]> {
    const order = { askedAt: 'ASC', id: 'ASC' } as const;
    return this.whole(manager, await manager.find(InformationRequestRow, { where: { referralId }, order }));
  }

  /** What is wanted first stands first; of what is answered, the latest. */
  async page(manager: EntityManager, pile: RequestPile, page: number, seenAt: Date): Promise<RequestPage> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT request.id FROM information_request request WHERE ${conditions[pile]}
        ORDER BY ${orders[pile]} LIMIT ${PAGE_SIZE} OFFSET $2`,
      [seenAt, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(InformationRequestRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    const contacts = await manager.findBy(ReferralRow, { id: In(inOrder.map(({ referralId }) => referralId)) });
    const lines = (await this.whole(manager, inOrder)).map((whole) => ({
      ...whole,
      personName: contacts.find(({ id }) => id === whole.row.referralId)?.personName ?? '',
    }));
    return { lines, total: (await this.counts(manager, seenAt))[pile], page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, seenAt: Date): Promise<RequestCounts> {
    const columns = Object.entries(conditions).map(
      ([pile, condition]) => `(count(*) FILTER (WHERE ${condition}))::int AS "${pile}"`,
    );
    const all = `SELECT ${columns.join(', ')} FROM information_request request`;
    const [counted] = await manager.query<RequestCounts[]>(all, [seenAt]);
    return counted as RequestCounts;
  }

  private async whole(manager: EntityManager, rows: readonly InformationRequestRow[]): Promise<WholeRequest[]> {
    const answers = await manager.find(InformationAnswerRow, {
      where: { requestId: In(rows.map(({ id }) => id)) },
      order: { receivedAt: 'ASC', eventId: 'ASC' },
    });
    return rows.map((row) => ({ row, answers: answers.filter(({ requestId }) => requestId === row.id) }));
  }
}
