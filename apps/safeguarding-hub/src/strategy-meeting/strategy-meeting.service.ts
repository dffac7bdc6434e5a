import { conflict, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { NEW_ID, type NewId } from '../clock.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import { MeetingRecord, refuse, type MeetingWanted } from './meeting-record.service.js';
import {
  attendanceProblems,
  callRefusal,
  closingProblems,
  decisionProblems,
  type Closing,
} from './strategy-meeting.js';
import { meetingOf, StrategyMeetingQuery } from './strategy-meeting.query.js';
import { StrategyMeetingRepository } from './strategy-meeting.repository.js';
import type {
  AttendanceBody,
  CallBody,
  CallOffBody,
  DecisionBody,
  InformationBody,
  InviteBody,
} from './strategy-meeting.requests.js';

type Said<Body> = Omit<Body, 'version'>;

/** Who is to meet about a referral, who came, what they told one another and what they made of it. No sender hears of it. */
@Injectable()
export class StrategyMeetingService {
  constructor(
    private readonly record: ReferralRecord,
    private readonly meetings: MeetingRecord,
    private readonly known: StrategyMeetingQuery,
    private readonly repository: StrategyMeetingRepository,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async call(wanted: WritingWanted, said: Said<CallBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'strategy-meeting',
      said,
      write: async (manager, { id: referralId, status }, calledAt) => {
        const before = (await this.known.ofReferral(manager, referralId)).map(meetingOf);
        const refusal = callRefusal(status, before);
        if (refusal) throw conflict(refusal, 'No meeting can be called now', { referralStatus: status });
        const { plannedFor, reason, invited } = said;
        const called = { calledBy: wanted.actor.name, calledAt, plannedFor: new Date(plannedFor), reason };
        await this.repository.call(manager, { ...called, id: this.newId(), referralId }, invited);
      },
    });
  }

  async invite(wanted: MeetingWanted, said: Said<InviteBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-invitation',
      said,
      write: (manager) => this.repository.invite(manager, wanted.meetingId, said.invited),
    });
  }

  async attend(wanted: MeetingWanted, said: Said<AttendanceBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-attendance',
      said,
      write: async (manager, meeting, recorded) => {
        refuse(attendanceProblems(meeting, said.attendance));
        const of = { meetingId: wanted.meetingId, ...recorded };
        for (const { invited, present, whyAbsent } of said.attendance)
          await this.repository.attend(manager, {
            ...{ ...of, invited, present },
            whyAbsent: present ? null : (whyAbsent ?? null),
          });
      },
    });
  }

  async inform(wanted: MeetingWanted, said: Said<InformationBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-information',
      said,
      write: (manager, _, recorded) =>
        this.repository.inform(manager, { ...said, ...recorded, meetingId: wanted.meetingId }),
    });
  }

  async decide(wanted: MeetingWanted, said: Said<DecisionBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-decision',
      said,
      write: async (manager, _, recorded) => {
        refuse(decisionProblems(said.decision, recorded.recordedAt));
        await this.repository.decide(manager, { ...said, ...recorded, meetingId: wanted.meetingId });
      },
    });
  }

  async close(wanted: MeetingWanted, said: Closing): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-end',
      said,
      write: async (manager, meeting, recorded) => {
        refuse(closingProblems(meeting, said, recorded.recordedAt));
        const ended = { how: 'closed', words: said.minutes, nextReviewOn: said.nextReviewOn ?? null } as const;
        await this.repository.end(manager, { ...ended, ...recorded, meetingId: wanted.meetingId });
      },
    });
  }

  async callOff(wanted: MeetingWanted, said: Said<CallOffBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-end',
      said,
      write: async (manager, _, recorded) => {
        const ended = { how: 'called-off', words: said.why, nextReviewOn: null } as const;
        await this.repository.end(manager, { ...ended, ...recorded, meetingId: wanted.meetingId });
      },
    });
  }
}
