import { unprocessable, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import { voiceProblems, type VoiceHeard } from './childs-voice.js';
import { ChildsVoiceRow } from './childs-voice.row.js';

/** What a child said to whoever saw them. It is added to what came with the referral, and no sender hears of it. */
@Injectable()
export class ChildsVoiceService {
  constructor(private readonly record: ReferralRecord) {}

  async write(wanted: WritingWanted, voice: VoiceHeard): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'childs-voice',
      said: voice,
      write: async (manager, { id: referralId }, recordedAt) => {
        const problems = voiceProblems(voice, recordedAt);
        if (problems[0]) throw unprocessable(problems[0].code, problems);
        const position = 1 + (await manager.countBy(ChildsVoiceRow, { referralId }));
        const recorded = { recordedBy: wanted.actor.name, recordedAt };
        await manager.insert(ChildsVoiceRow, { referralId, position, voice, ...recorded });
      },
    });
  }
}
