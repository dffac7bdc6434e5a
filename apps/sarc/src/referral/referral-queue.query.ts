import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DeadlineRow } from '../deadline/deadline.row.js';
import { safeguardingReferralPolicy } from '../deadline/policies.data.js';
import { isDuty } from '../safeguarding/safeguarding-duty.js';
import { isTimePile, piles, statusesOf, timePiles, type OpenPile, type Pile, type TimePile } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralRow } from './referral.row.js';

export const PAGE_SIZE = 25;

export interface QueueRow extends ReferralRow {
  /** What is due first, of what is still to be done. */
  readonly due: DeadlineRow | undefined;
  /** A child, of whom the safeguarding hub has still to be told. */
  readonly owed: boolean;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

/** Who asks, of which teams, and when. */
export interface Asking {
  readonly subject: string;
  readonly teams: readonly string[];
  readonly seenAt: Date;
}

export type QueueCounts = Readonly<Record<Pile | OpenPile | TimePile, number>>;

/** The statuses are our own words, so they may stand in the text. */
const isIn = (pile: Pile | OpenPile): string =>
  `status IN (${statusesOf(pile)
    .map((status) => `'${status}'`)
    .join(', ')})`;

const countOf = (pile: Pile | OpenPile): string => `count(*) FILTER (WHERE ${isIn(pile)})::int AS "${pile}"`;

/** The policy’s id is our own word, so it may stand in the text. */
const IS_DUTY = `clock.policy_id = '${safeguardingReferralPolicy}'`;

/**
 * What is still due of what is not over: a window closes also on a referral that was rejected, and concerns nobody then. A
 * child is owed a referral wherever theirs stands.
 */
const OPEN_CLOCKS = `(SELECT clock.referral_id AS id, clock.due_at, clock.warn_at, ${IS_DUTY} AS is_duty
  FROM referral_deadline clock JOIN referral ON referral.id = clock.referral_id
 WHERE clock.ended_at IS NULL AND (${IS_DUTY} OR referral.${isIn('unassigned')}))`;

/** Of an open clock, at the moment $1. */
const isInTimePile: Readonly<Record<TimePile, string>> = {
  overdue: 'open.due_at < $1',
  'due-soon': 'open.due_at >= $1 AND open.warn_at <= $1',
  owed: 'open.is_duty AND $1::timestamptz IS NOT NULL',
};

const dueIn = (pile: TimePile): string =>
  `(SELECT count(DISTINCT open.id)::int FROM ${OPEN_CLOCKS} open WHERE ${isInTimePile[pile]}) AS "${pile}"`;

@Injectable()
export class ReferralQueueQuery {
  /** The queue, latest report first; by their due time, earliest first, those asked for by it. */
  async page(
    manager: EntityManager,
    { status, page = 1 }: QueueQuestion,
    { subject, teams, seenAt }: Asking,
  ): Promise<QueuePage> {
    const [found, total] = await (isTimePile(status)
      ? this.byDueTime(manager, { pile: status, page, now: seenAt })
      : manager.findAndCount(ReferralRow, {
          where: {
            ...(status && { status: In(statusesOf(status)) }),
            ...(status === 'mine' && { assignee: subject }),
            ...(status === 'my-teams' && { team: In([...teams]) }),
            ...(status === 'unassigned' && { assignee: IsNull() }),
          },
          order: { reportedAt: 'DESC', id: 'ASC' },
          skip: (page - 1) * PAGE_SIZE,
          take: PAGE_SIZE,
        }));
    return { rows: await this.withDue(manager, found), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  async withDue(manager: EntityManager, found: readonly ReferralRow[]): Promise<QueueRow[]> {
    const open = await this.openClocks(manager, found);
    return found.map((row) => {
      const [due, ...more] = open.filter(({ referralId }) => referralId === row.id);
      return { ...row, due, owed: [due, ...more].some((clock) => clock && isDuty(clock.deadline)) };
    });
  }

  /** What is late, soon due or owed: each referral once, by what of it is due first. */
  private async byDueTime(
    manager: EntityManager,
    { pile, page, now }: { pile: TimePile; page: number; now: Date },
  ): Promise<[ReferralRow[], number]> {
    const first = `SELECT id, min(open.due_at) AS due FROM ${OPEN_CLOCKS} open WHERE ${isInTimePile[pile]} GROUP BY id`;
    const ids = await manager.query<{ id: string; total: number }[]>(
      `SELECT id, (count(*) OVER ())::int AS total FROM (${first}) due ORDER BY due.due, id LIMIT $2 OFFSET $3`,
      [now, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(ReferralRow, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const total = ids[0]?.total ?? (page > 1 ? await this.countDue(manager, first, [now]) : 0);
    return [ids.flatMap(({ id }) => byId.get(id) ?? []), total];
  }

  /** Beyond the last page nothing tells how many there are. */
  private async countDue(manager: EntityManager, first: string, values: unknown[]): Promise<number> {
    const all = `SELECT count(*)::int AS total FROM (${first}) due`;
    const [counted] = await manager.query<{ total: number }[]>(all, values);
    return counted?.total ?? 0;
  }

  /** Those that are due first stand first; those that stand still, last. */
  private async openClocks(manager: EntityManager, rows: readonly ReferralRow[]): Promise<DeadlineRow[]> {
    return manager.find(DeadlineRow, {
      where: { referralId: In(rows.map(({ id }) => id)), endedAt: IsNull() },
      order: { dueAt: { direction: 'ASC', nulls: 'LAST' } },
    });
  }

  /** How many there are in each pile, so that a tab can say so before it is opened. */
  async counts(manager: EntityManager, { subject, teams, seenAt }: Asking): Promise<QueueCounts> {
    const [counted] = await manager.query<QueueCounts[]>(
      `SELECT ${([...piles, 'new', 'waiting-on-others'] as const).map(countOf).join(', ')},
              count(*) FILTER (WHERE assignee = $2 AND ${isIn('mine')})::int AS mine,
              count(*) FILTER (WHERE team = ANY($3::text[]) AND ${isIn('my-teams')})::int AS "my-teams",
              count(*) FILTER (WHERE assignee IS NULL AND ${isIn('unassigned')})::int AS unassigned,
              ${timePiles.map(dueIn).join(', ')}
         FROM referral`,
      [seenAt, subject, teams],
    );
    return counted as QueueCounts;
  }
}
