import { dayInLondon, secretAgencies } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { personOfReferral } from '../person/person-referral.query.js';
import {
  actionPiles,
  meetingPiles,
  PAGE_SIZE,
  type ActionPile,
  type MeetingPile,
  type WorklistCounts,
} from './meeting-worklist.js';
import type { Partner } from './strategy-meeting.data.js';

export interface MeetingLine {
  readonly id: string;
  readonly referralId: string;
  readonly personName: string;
  /** None where the hub knows nobody by it, or may not show whom. */
  readonly personId: string | null;
  readonly plannedFor: Date;
  readonly reason: string;
  readonly calledBy: string;
}

export interface ActionLine {
  readonly meetingId: string;
  readonly action: number;
  readonly referralId: string;
  readonly personName: string;
  /** None where the hub knows nobody by it, or may not show whom. */
  readonly personId: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly ownerAgency: Partner | null;
  readonly ownerName: string | null;
}

export interface ListPage<Line> {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** Which part of a list, as it stands when it is asked for. */
export interface Part<Pile> {
  readonly pile: Pile;
  readonly page: number;
  readonly now: Date;
}

const meetings = (is: string) => ({ from: 'strategy_meeting meeting', is, by: (now: Date): unknown => now });
const actions = (is: string) => ({
  from: 'strategy_meeting_action action',
  is,
  by: (now: Date): unknown => dayInLondon(now),
});

/** Each pile is read by an index of its own (`…_open`, `…_over`). What is due today is not late yet. */
const piles = {
  'to-record': meetings('NOT meeting.is_over AND meeting.planned_for <= $1::timestamptz'),
  'to-come': meetings('NOT meeting.is_over AND meeting.planned_for > $1::timestamptz'),
  over: meetings('meeting.is_over AND $1::timestamptz IS NOT NULL'),
  'actions-overdue': actions('NOT action.is_over AND action.due_on < $1::date'),
  'actions-open': actions('NOT action.is_over AND $1::date IS NOT NULL'),
} satisfies Record<MeetingPile | ActionPile, object>;

const owner = (column: string): string => `
  (SELECT given.${column} FROM strategy_meeting_action_owner given
    WHERE given.meeting_id = action.meeting_id AND given.action = action.position ORDER BY given.position DESC LIMIT 1)`;

@Injectable()
export class MeetingWorklistQuery {
  /** The one that waits longest first; of those that are over, the latest. */
  async meetings(manager: EntityManager, { pile, page, now }: Part<MeetingPile>): Promise<ListPage<MeetingLine>> {
    const lines = await manager.query<MeetingLine[]>(
      `SELECT meeting.id, referral_id AS "referralId", person_name AS "personName", ${personOfReferral('$4')} AS "personId",
              planned_for AS "plannedFor", reason, called_by AS "calledBy"
         FROM strategy_meeting meeting JOIN referral ON referral.id = meeting.referral_id
        WHERE ${piles[pile].is}
        ORDER BY planned_for ${pile === 'over' ? 'DESC' : 'ASC'}, meeting.id LIMIT $2 OFFSET $3`,
      [piles[pile].by(now), PAGE_SIZE, (page - 1) * PAGE_SIZE, secretAgencies],
    );
    return { lines, total: await this.count(manager, pile, now), page, pageSize: PAGE_SIZE };
  }

  /** What was due first stands first. */
  async actions(manager: EntityManager, { pile, page, now }: Part<ActionPile>): Promise<ListPage<ActionLine>> {
    const lines = await manager.query<ActionLine[]>(
      `SELECT action.meeting_id AS "meetingId", action.position AS action, referral_id AS "referralId",
              person_name AS "personName", ${personOfReferral('$4')} AS "personId", what, due_on::text AS "dueOn",
              ${owner('agency')} AS "ownerAgency", ${owner('name')} AS "ownerName"
         FROM strategy_meeting_action action
         JOIN strategy_meeting meeting ON meeting.id = action.meeting_id
         JOIN referral ON referral.id = meeting.referral_id
        WHERE ${piles[pile].is}
        ORDER BY due_on, action.meeting_id, action.position LIMIT $2 OFFSET $3`,
      [piles[pile].by(now), PAGE_SIZE, (page - 1) * PAGE_SIZE, secretAgencies],
    );
    return { lines, total: await this.count(manager, pile, now), page, pageSize: PAGE_SIZE };
  }

  /** How many there are in each pile. */
  async counts(manager: EntityManager, now: Date): Promise<WorklistCounts> {
    const counted: Partial<Record<MeetingPile | ActionPile, number>> = {};
    for (const pile of [...meetingPiles, ...actionPiles]) counted[pile] = await this.count(manager, pile, now);
    return counted as WorklistCounts;
  }

  async count(manager: EntityManager, pile: MeetingPile | ActionPile, now: Date): Promise<number> {
    const { from, is, by } = piles[pile];
    const [counted] = await manager.query<{ there: number }[]>(
      `SELECT count(*)::int AS there FROM ${from} WHERE ${is}`,
      [by(now)],
    );
    return counted?.there ?? 0;
  }
}
