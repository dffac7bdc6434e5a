import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ActionEndRow, ActionOwnerRow, ActionRow } from './meeting-action.row.js';
import type { Meeting } from './strategy-meeting.js';
import {
  AttendanceRow,
  DecisionRow,
  InformationRow,
  InvitedRow,
  MeetingEndRow,
  StrategyMeetingRow,
} from './strategy-meeting.row.js';

/** Something that is to be done, by whom, and what became of it. */
export interface WholeAction {
  readonly row: ActionRow;
  readonly owner: ActionOwnerRow | undefined;
  readonly ended: ActionEndRow | undefined;
}

/** A meeting with all that was written down of it; of who came and who does what, as it was said last. */
export interface WholeMeeting {
  readonly row: StrategyMeetingRow;
  readonly invited: readonly { readonly row: InvitedRow; readonly attended: AttendanceRow | undefined }[];
  readonly information: readonly InformationRow[];
  readonly decisions: readonly DecisionRow[];
  readonly actions: readonly WholeAction[];
  readonly ended: MeetingEndRow | undefined;
}

/** What its rules need to see of it. */
export const meetingOf = ({ row, invited, actions, ended }: WholeMeeting): Meeting => ({
  plannedFor: row.plannedFor,
  ...(ended && { ended: ended.how }),
  invited: invited.map(({ row: { position }, attended }) => ({
    position,
    ...(attended && { present: attended.present }),
  })),
  actions: actions.map(({ row: { position }, owner, ended: over }) => ({
    ...{ position, owned: owner !== undefined, ended: over !== undefined },
  })),
});

@Injectable()
export class StrategyMeetingQuery {
  /** Those about one referral, in the order in which they were called. */
  async ofReferral(manager: EntityManager, referralId: string): Promise<WholeMeeting[]> {
    return this.whole(manager, await manager.find(StrategyMeetingRow, { where: { referralId }, order: called }));
  }

  async one(manager: EntityManager, referralId: string, id: string): Promise<WholeMeeting | undefined> {
    const [found] = await this.whole(manager, await manager.findBy(StrategyMeetingRow, { id, referralId }));
    return found;
  }

  private async whole(manager: EntityManager, rows: readonly StrategyMeetingRow[]): Promise<WholeMeeting[]> {
    if (rows.length === 0) return [];
    const where = { meetingId: In(rows.map(({ id }) => id)) };
    const inOrder = { where, order: { position: 'ASC' } } as const;
    const invited = await manager.find(InvitedRow, inOrder);
    const attendance = await manager.find(AttendanceRow, inOrder);
    const information = await manager.find(InformationRow, inOrder);
    const decisions = await manager.find(DecisionRow, inOrder);
    const actions = await manager.find(ActionRow, inOrder);
    const owners = await manager.find(ActionOwnerRow, inOrder);
    const actionEnds = await manager.findBy(ActionEndRow, where);
    const ends = await manager.findBy(MeetingEndRow, where);
    return rows.map((row) => {
      const isIts = ({ meetingId }: { readonly meetingId: string }): boolean => meetingId === row.id;
      return {
        row,
        invited: invited.filter(isIts).map((one) => ({
          row: one,
          attended: attendance.filter((each) => isIts(each) && each.invited === one.position).at(-1),
        })),
        information: information.filter(isIts),
        decisions: decisions.filter(isIts),
        actions: actions.filter(isIts).map((one) => ({
          row: one,
          owner: owners.filter((each) => isIts(each) && each.action === one.position).at(-1),
          ended: actionEnds.find((each) => isIts(each) && each.action === one.position),
        })),
        ended: ends.find(isIts),
      };
    });
  }
}

const called = { calledAt: 'ASC', id: 'ASC' } as const;
