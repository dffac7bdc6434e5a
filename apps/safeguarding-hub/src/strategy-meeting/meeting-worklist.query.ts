import { dayInLondon } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PAGE_SIZE, type ActionPile, type MeetingPile, type WorklistCounts } from './meeting-worklist.js';
import type { Partner } from './strategy-meeting.data.js';

export interface MeetingLine {
  readonly id: string;
  readonly referralId: string;
  readonly personName: string;
  readonly plannedFor: Date;
  readonly reason: string;
  readonly calledBy: string;
}

export interface ActionLine {
  readonly meetingId: string;
  readonly action: number;
  readonly referralId: string;
  readonly personName: string;
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

const ended = `EXISTS (SELECT 1 FROM strategy_meeting_end over WHERE over.meeting_id = meeting.id)`;

const meetingConditions: Readonly<Record<MeetingPile, string>> = {
  'to-record': `NOT ${ended} AND meeting.planned_for <= $1::timestamptz`,
  'to-come': `NOT ${ended} AND meeting.planned_for > $1::timestamptz`,
  over: `${ended} AND $1::timestamptz IS NOT NULL`,
};

/** Of a meeting that did not take place nothing is to be done. */
const isOpenAction = `NOT EXISTS (SELECT 1 FROM strategy_meeting_action_end done
                                   WHERE done.meeting_id = action.meeting_id AND done.action = action.position)
                  AND NOT EXISTS (SELECT 1 FROM strategy_meeting_end over
                                   WHERE over.meeting_id = action.meeting_id AND over.how = 'called-off')`;

/** What is due today is not late yet. */
const actionConditions: Readonly<Record<ActionPile, string>> = {
  'actions-overdue': `${isOpenAction} AND action.due_on < $1::date`,
  'actions-open': `${isOpenAction} AND $1::date IS NOT NULL`,
};

const owner = (column: string): string => `
  (SELECT given.${column} FROM strategy_meeting_action_owner given
    WHERE given.meeting_id = action.meeting_id AND given.action = action.position ORDER BY given.position DESC LIMIT 1)`;

@Injectable()
export class MeetingWorklistQuery {
  /** The one that waits longest first; of those that are over, the latest. */
  async meetings(manager: EntityManager, { pile, page, now }: Part<MeetingPile>): Promise<ListPage<MeetingLine>> {
    const lines = await manager.query<MeetingLine[]>(
      `SELECT meeting.id, referral_id AS "referralId", person_name AS "personName", planned_for AS "plannedFor",
              reason, called_by AS "calledBy"
         FROM strategy_meeting meeting JOIN referral ON referral.id = meeting.referral_id
        WHERE ${meetingConditions[pile]}
        ORDER BY planned_for ${pile === 'over' ? 'DESC' : 'ASC'}, meeting.id LIMIT $2 OFFSET $3`,
      [now, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    return { lines, total: (await this.counts(manager, now))[pile], page, pageSize: PAGE_SIZE };
  }

  /** What was due first stands first. */
  async actions(manager: EntityManager, { pile, page, now }: Part<ActionPile>): Promise<ListPage<ActionLine>> {
    const lines = await manager.query<ActionLine[]>(
      `SELECT action.meeting_id AS "meetingId", action.position AS action, referral_id AS "referralId",
              person_name AS "personName", what, due_on::text AS "dueOn",
              ${owner('agency')} AS "ownerAgency", ${owner('name')} AS "ownerName"
         FROM strategy_meeting_action action
         JOIN strategy_meeting meeting ON meeting.id = action.meeting_id
         JOIN referral ON referral.id = meeting.referral_id
        WHERE ${actionConditions[pile]}
        ORDER BY due_on, action.meeting_id, action.position LIMIT $2 OFFSET $3`,
      [dayInLondon(now), PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    return { lines, total: (await this.counts(manager, now))[pile], page, pageSize: PAGE_SIZE };
  }

  /** How many there are in each pile. */
  async counts(manager: EntityManager, now: Date): Promise<WorklistCounts> {
    const [meetings] = await manager.query<WorklistCounts[]>(
      `SELECT ${columns(meetingConditions)} FROM strategy_meeting meeting`,
      [now],
    );
    const [actions] = await manager.query<WorklistCounts[]>(
      `SELECT ${columns(actionConditions)} FROM strategy_meeting_action action`,
      [dayInLondon(now)],
    );
    return { ...meetings, ...actions } as WorklistCounts;
  }
}

const columns = (conditions: Readonly<Record<string, string>>): string =>
  Object.entries(conditions)
    .map(([pile, condition]) => `(count(*) FILTER (WHERE ${condition}))::int AS "${pile}"`)
    .join(', ');
