import { displayName } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { ClientRow } from '../client/client.row.js';
import { calendar } from '../deadline/calendar.js';
import { ReferralRow } from '../referral/referral.row.js';
import { standingOf, type IsvaCase } from './isva-case.js';
import type { IsvaCasesQuestion, IsvaPile } from './isva.requests.js';
import { IsvaSupportRow } from './isva.row.js';

const PAGE_SIZE = 25;

export interface IsvaCaseRow {
  readonly row: IsvaSupportRow;
  readonly personName: string;
}

export interface IsvaCasePage {
  readonly rows: readonly IsvaCaseRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

/** Whose list it is; without a subject it is everybody's. */
export interface Asking {
  readonly adviser?: string;
  readonly mine: string;
  readonly seenAt: Date;
}

/** Those who may have an adviser, whether they were referred or came by themselves. */
@Injectable()
export class IsvaCaseQuery {
  async one(manager: EntityManager, id: string): Promise<IsvaCase | undefined> {
    const referral = await manager.findOneBy(ReferralRow, { id });
    if (referral) return ofReferral(referral);
    const client = await manager.findOneBy(ClientRow, { id });
    return client ? ofClient(client) : undefined;
  }

  /** What is to be looked at first stands first; what has no such day, by when it was changed. */
  async page(
    manager: EntityManager,
    { status = 'supported', page = 1 }: IsvaCasesQuestion,
    { adviser, mine, seenAt }: Asking,
  ): Promise<IsvaCasePage> {
    const own = adviser === undefined ? {} : { adviser };
    const [found, total] = await manager.findAndCount(IsvaSupportRow, {
      where: { ...whereOf(status, mine, calendar.dateOf(seenAt)), ...own },
      order: { reviewOn: { direction: 'ASC', nulls: 'LAST' }, changedAt: 'DESC', caseId: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows: await this.named(manager, found), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  private async named(manager: EntityManager, rows: readonly IsvaSupportRow[]): Promise<IsvaCaseRow[]> {
    const ids = { id: In(rows.map(({ caseId }) => caseId)) };
    const people = [...(await manager.findBy(ReferralRow, ids)), ...(await manager.findBy(ClientRow, ids))];
    const names = new Map(people.map(({ id, personName }) => [id, personName]));
    return rows.map((row) => ({ row, personName: names.get(row.caseId) ?? displayName([]) }));
  }
}

function whereOf(pile: IsvaPile, mine: string, today: string): FindOptionsWhere<IsvaSupportRow> {
  if (pile === 'mine') return { status: 'supported', adviser: mine };
  if (pile === 'review-due') return { status: 'supported', reviewOn: LessThan(today), adviser: Not(IsNull()) };
  return { status: pile };
}

function ofReferral({ id, status, sent }: ReferralRow): IsvaCase {
  const { person, safeContact, incident, summary } = sent;
  return {
    ...{ id, cameBy: 'referral', standing: standingOf(status), person, occurredAt: incident.occurredAt },
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
  };
}

/** A client's case is open for as long as they come. */
function ofClient({ id, details: { person, safeContact, occurredAt, summary } }: ClientRow): IsvaCase {
  return {
    ...{ id, cameBy: 'themselves', standing: 'open', person },
    ...(safeContact && { safeContact }),
    ...(occurredAt !== undefined && { occurredAt }),
    ...(summary !== undefined && { summary }),
  };
}
