import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { WholeReferral } from '../referral/referral.query.js';
import type { ActionBody, ActionEndBody, ActionOwnerBody } from './meeting-action.requests.js';
import { MeetingRecord, refuse, type MeetingWanted } from './meeting-record.service.js';
import { dueProblems, type Action, type Meeting } from './strategy-meeting.js';
import { StrategyMeetingRepository } from './strategy-meeting.repository.js';

type Said<Body> = Omit<Body, 'version'>;

/** What a meeting wants done, who does it, and what became of it; the last two are said when the meeting is long over, too. */
@Injectable()
export class MeetingActionService {
  constructor(
    private readonly meetings: MeetingRecord,
    private readonly repository: StrategyMeetingRepository,
  ) {}

  async add(wanted: MeetingWanted, said: Said<ActionBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-action',
      said,
      write: async (manager, meeting, recorded) => {
        refuse(dueProblems(meeting, said.dueOn));
        const { what, dueOn, owner } = said;
        const of = { meetingId: wanted.meetingId, ...recorded };
        const action = await this.repository.addAction(manager, { ...of, what, dueOn });
        if (owner) await this.repository.giveAction(manager, { ...of, action, agency: owner.agency, name: owner.name });
      },
    });
  }

  async give(wanted: MeetingWanted, said: Said<ActionOwnerBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-action',
      said,
      afterwards: true,
      write: async (manager, meeting, recorded) => {
        const { action, owner } = said;
        refuseOver(actionIn(meeting, action));
        const { agency, name } = owner;
        await this.repository.giveAction(manager, { ...recorded, meetingId: wanted.meetingId, action, agency, name });
      },
    });
  }

  async end(wanted: MeetingWanted, said: Said<ActionEndBody>): Promise<KeyedAnswer<WholeReferral>> {
    return this.meetings.add(wanted, {
      what: 'strategy-meeting-action-end',
      said,
      afterwards: true,
      write: async (manager, meeting, recorded) => {
        refuseOver(actionIn(meeting, said.action));
        await this.repository.endAction(manager, { ...said, ...recorded, meetingId: wanted.meetingId });
      },
    });
  }
}

function actionIn({ actions }: Meeting, wanted: number): Action {
  const found = actions.find(({ position }) => position === wanted);
  if (!found) throw unprocessable('unknown-action', [unknownAction]);
  return found;
}

const unknownAction = { field: 'action', code: 'unknown-action', message: 'must be one that this meeting wants done' };

function refuseOver({ ended }: Action): void {
  if (ended) throw conflict('already-ended', 'This is over already');
}
