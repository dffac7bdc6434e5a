import { conflict, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { Meeting, MeetingProblem } from './strategy-meeting.js';
import { meetingOf, StrategyMeetingQuery } from './strategy-meeting.query.js';

/** What somebody wants to have written down of one meeting about a referral. */
export interface MeetingWanted extends WritingWanted {
  readonly meetingId: string;
}

/** By whom something is written down, and when. */
export interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface MeetingWriting {
  readonly what: string;
  readonly said: object;
  /** Also once the meeting is over. */
  readonly afterwards?: true;
  readonly write: (manager: EntityManager, meeting: Meeting, recorded: Recorded) => Promise<void>;
}

/** Writes down about a meeting, once for each key; of one that is over only what became of what it wanted done. */
@Injectable()
export class MeetingRecord {
  constructor(
    private readonly record: ReferralRecord,
    private readonly meetings: StrategyMeetingQuery,
  ) {}

  async add(
    { meetingId, ...wanted }: MeetingWanted,
    { what, said, afterwards, write }: MeetingWriting,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what,
      said: { ...said, meetingId },
      write: async (manager, { id }, recordedAt) => {
        const whole = await this.meetings.one(manager, id, meetingId);
        if (!whole) throw notFound();
        const meeting = meetingOf(whole);
        if (meeting.ended && !afterwards)
          throw conflict('meeting-over', 'This meeting is over', { ended: meeting.ended });
        await write(manager, meeting, { recordedBy: wanted.actor.name, recordedAt });
      },
    });
  }
}

export function refuse(problems: readonly MeetingProblem[]): void {
  const [first] = problems;
  if (first) throw unprocessable(first.code, problems);
}
