import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionEndRow, ActionOwnerRow, ActionRow } from './meeting-action.row.js';
import type { InvitedBody } from './strategy-meeting.requests.js';
import {
  AttendanceRow,
  DecisionRow,
  InformationRow,
  InvitedRow,
  MeetingEndRow,
  StrategyMeetingRow,
} from './strategy-meeting.row.js';

type Unplaced<Row> = Omit<Row, 'position'>;

/** Adds to what is kept of meetings; under the lock of the referral, so that no two have one place. */
@Injectable()
export class StrategyMeetingRepository {
  async call(manager: EntityManager, meeting: StrategyMeetingRow, invited: readonly InvitedBody[]): Promise<void> {
    await manager.insert(StrategyMeetingRow, meeting);
    await this.invite(manager, meeting.id, invited);
  }

  async invite(manager: EntityManager, meetingId: string, invited: readonly InvitedBody[]): Promise<void> {
    const before = await manager.countBy(InvitedRow, { meetingId });
    const rows = invited.map(({ agency, name, role }, place) => ({ agency, name, role, position: before + place + 1 }));
    await manager.insert(
      InvitedRow,
      rows.map((row) => ({ ...row, meetingId })),
    );
  }

  async attend(manager: EntityManager, attended: Unplaced<AttendanceRow>): Promise<void> {
    const { meetingId, invited } = attended;
    const position = 1 + (await manager.countBy(AttendanceRow, { meetingId, invited }));
    await manager.insert(AttendanceRow, { ...attended, position });
  }

  async inform(manager: EntityManager, said: Unplaced<InformationRow>): Promise<void> {
    const position = 1 + (await manager.countBy(InformationRow, { meetingId: said.meetingId }));
    await manager.insert(InformationRow, { ...said, position });
  }

  async decide(manager: EntityManager, decided: Unplaced<DecisionRow>): Promise<void> {
    const position = 1 + (await manager.countBy(DecisionRow, { meetingId: decided.meetingId }));
    await manager.insert(DecisionRow, { ...decided, position });
  }

  /** Answers its place. */
  async addAction(manager: EntityManager, action: Unplaced<ActionRow>): Promise<number> {
    const position = 1 + (await manager.countBy(ActionRow, { meetingId: action.meetingId }));
    await manager.insert(ActionRow, { ...action, position });
    return position;
  }

  async giveAction(manager: EntityManager, owner: Unplaced<ActionOwnerRow>): Promise<void> {
    const { meetingId, action } = owner;
    const position = 1 + (await manager.countBy(ActionOwnerRow, { meetingId, action }));
    await manager.insert(ActionOwnerRow, { ...owner, position });
  }

  async endAction(manager: EntityManager, ended: ActionEndRow): Promise<void> {
    await manager.insert(ActionEndRow, ended);
    const { meetingId, action } = ended;
    await manager.query('UPDATE strategy_meeting_action SET is_over = true WHERE meeting_id = $1 AND position = $2', [
      meetingId,
      action,
    ]);
  }

  /** Of a meeting that did not take place nothing is to be done. */
  async end(manager: EntityManager, ended: MeetingEndRow): Promise<void> {
    await manager.insert(MeetingEndRow, ended);
    const { meetingId, how } = ended;
    await manager.query('UPDATE strategy_meeting SET is_over = true WHERE id = $1', [meetingId]);
    if (how === 'called-off')
      await manager.query('UPDATE strategy_meeting_action SET is_over = true WHERE meeting_id = $1', [meetingId]);
  }
}
