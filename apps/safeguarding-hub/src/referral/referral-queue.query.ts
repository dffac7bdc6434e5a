import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DeadlineRow } from '../deadline/deadline.row.js';
import { hereBefore, type HereBefore } from '../earlier-contact/earlier-contact.js';
import { EarlierContactQuery } from '../earlier-contact/earlier-contact.query.js';
import { AnswerWantedQuery } from './answer-wanted.query.js';
import { isGrade, isTimePile, piles, statusesOf, type OpenPile, type Pile, type TimePile } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralRow } from './referral.row.js';

export const PAGE_SIZE = 25;

export interface QueueRow extends ReferralRow {
  /** What is due first, of what is still to be done. */
  readonly due: DeadlineRow | undefined;
  /** By when its sender is to answer, where the hub waits for that. */
  readonly answerBy: Date | undefined;
  /** That the person has been here before. */
  readonly hereBefore: HereBefore | undefined;
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
const countOf = (pile: Pile | OpenPile): string =>
  `count(*) FILTER (WHERE status IN (${statusesOf(pile)
    .map((status) => `'${status}'`)
    .join(', ')}))::int AS "${pile}"`;

@Injectable()
export class ReferralQueueQuery {
  constructor(
    private readonly contacts: EarlierContactQuery,
    private readonly answers: AnswerWantedQuery,
  ) {}

  /** The queue, latest report first; by their due time, earliest first, those asked for by it, and those that wait for an answer. */
  async page(
    manager: EntityManager,
    { status, page = 1 }: QueueQuestion,
    { subject, teams, seenAt }: Asking,
  ): Promise<QueuePage> {
    const [found, total] = await (isTimePile(status)
      ? this.byDueTime(manager, { pile: status, page, now: seenAt })
      : status === 'waiting-on-others'
        ? this.byAnswer(manager, page)
        : manager.findAndCount(ReferralRow, {
            where: {
              ...(status && { status: In(statusesOf(status)) }),
              ...(status === 'mine' && { assignee: subject }),
              ...(status === 'my-teams' && { team: In([...teams]) }),
              ...(status === 'unassigned' && { assignee: IsNull() }),
              ...(status === 'to-triage' && { triageGrade: IsNull() }),
              ...(isGrade(status) && { triageGrade: status }),
            },
            order: { reportedAt: 'DESC', id: 'ASC' },
            skip: (page - 1) * PAGE_SIZE,
            take: PAGE_SIZE,
          }));
    return { rows: await this.asShown(manager, found), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  /** Each with what of it is due first and that the person has been here before, in one query each for all of them. */
  async asShown(manager: EntityManager, found: readonly ReferralRow[]): Promise<QueueRow[]> {
    const due = await this.firstDue(manager, found);
    const ids = found.map(({ id }) => id);
    const answers = await this.answers.of(manager, ids);
    const earlier = await this.contacts.before(manager, ids);
    return found.map((row) => ({
      ...row,
      due: due.get(row.id),
      answerBy: answers.get(row.id),
      hereBefore: hereBefore(row, earlier.get(row.id) ?? []),
    }));
  }

  /** What is late, or soon due: each referral once, by what of it is due first. */
  private async byDueTime(
    manager: EntityManager,
    { pile, page, now }: { pile: TimePile; page: number; now: Date },
  ): Promise<[ReferralRow[], number]> {
    const late = 'open.due_at < $1';
    const wanted = pile === 'overdue' ? late : `open.due_at >= $1 AND open.warn_at <= $1`;
    const first = `SELECT open.referral_id AS id, min(open.due_at) AS due FROM referral_deadline open
                    WHERE open.ended_at IS NULL AND ${wanted}
                    GROUP BY open.referral_id`;
    const ids = await manager.query<{ id: string; total: number }[]>(
      `SELECT id, (count(*) OVER ())::int AS total FROM (${first}) due ORDER BY due.due, id LIMIT $2 OFFSET $3`,
      [now, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const total = ids[0]?.total ?? (page > 1 ? await this.countDue(manager, first, [now]) : 0);
    const found = ids.map(({ id }) => id);
    return [await this.rowsOf(manager, found), total];
  }

  private async byAnswer(manager: EntityManager, page: number): Promise<[ReferralRow[], number]> {
    const ids = await this.answers.inOrder(manager, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    const total = await manager.countBy(ReferralRow, { status: In(statusesOf('waiting-on-others')) });
    return [await this.rowsOf(manager, ids), total];
  }

  /** In the order of their ids. */
  private async rowsOf(manager: EntityManager, ids: readonly string[]): Promise<ReferralRow[]> {
    const rows = new Map((await manager.findBy(ReferralRow, { id: In([...ids]) })).map((row) => [row.id, row]));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }

  /** Beyond the last page nothing tells how many there are. */
  private async countDue(manager: EntityManager, first: string, values: unknown[]): Promise<number> {
    const all = `SELECT count(*)::int AS total FROM (${first}) due`;
    const [counted] = await manager.query<{ total: number }[]>(all, values);
    return counted?.total ?? 0;
  }

  private async firstDue(manager: EntityManager, rows: readonly ReferralRow[]): Promise<Map<string, DeadlineRow>> {
    const open = await manager.find(DeadlineRow, {
      where: { referralId: In(rows.map(({ id }) => id)), endedAt: IsNull() },
      order: { dueAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
    return new Map(open.map((row) => [row.referralId, row]));
  }

  /** How many there are in each pile, so that a tab can say so before it is opened. */
  async counts(manager: EntityManager, { subject, teams, seenAt }: Asking): Promise<QueueCounts> {
    const [counted] = await manager.query<QueueCounts[]>(
      `SELECT ${([...piles, 'new', 'waiting-on-others'] as const).map(countOf).join(', ')},
              count(*) FILTER (WHERE assignee = $1 AND status = ANY($3::text[]))::int AS mine,
              count(*) FILTER (WHERE team = ANY($5::text[]) AND status = ANY($3::text[]))::int AS "my-teams",
              count(*) FILTER (WHERE assignee IS NULL AND status = ANY($3::text[]))::int AS unassigned,
              count(*) FILTER (WHERE triage_grade IS NULL AND status = ANY($4::text[]))::int AS "to-triage",
              (SELECT count(DISTINCT referral_id)::int FROM referral_deadline
                WHERE ended_at IS NULL AND due_at < $2) AS overdue,
              (SELECT count(DISTINCT referral_id)::int FROM referral_deadline
                WHERE ended_at IS NULL AND due_at >= $2 AND warn_at <= $2) AS "due-soon"
         FROM referral`,
      [subject, seenAt, statusesOf('unassigned'), statusesOf('to-triage'), teams],
    );
    return counted as QueueCounts;
  }
}
