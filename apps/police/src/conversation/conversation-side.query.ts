import type { Side } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReceivedReferralRow } from '../received-referral/received-referral.row.js';
import { SentReferralRow } from '../referral/sent-referral.row.js';

/** On which side of the conversation about a referral the police are: they sent it, it was sent to them, or they know of none. */
@Injectable()
export class ConversationSide {
  async of(manager: EntityManager, id: string): Promise<Side | undefined> {
    if (await manager.existsBy(SentReferralRow, { id })) return 'sender';
    return (await manager.existsBy(ReceivedReferralRow, { id })) ? 'receiver' : undefined;
  }
}
