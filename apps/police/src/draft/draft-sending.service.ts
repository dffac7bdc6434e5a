import { completedAs } from '#libs/case-schemas';
import { Idempotency, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { PersonReferral } from '../referral/by-hand.requests.js';
import { ReferralByHand, type SendingReceipt } from '../referral/referral-by-hand.service.js';
import { changedSince, notWhole } from './draft-refusal.js';
import { DraftRepository } from './draft.repository.js';
import { DraftService, type DraftWanted } from './draft.service.js';

/** How a draft becomes a referral: by all that any referral is held to, and only once. */
@Injectable()
export class DraftSending {
  constructor(
    private readonly service: DraftService,
    private readonly drafts: DraftRepository,
    private readonly byHand: ReferralByHand,
    private readonly idempotency: Idempotency,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * The referral is made and the draft is gone, or neither. Whoever sends it again is told again of the one that was made.
   */
  async send(wanted: DraftWanted, version: number): Promise<KeyedAnswer<SendingReceipt>> {
    const { id, actor, trace } = wanted;
    return this.service.within(wanted, 'change', (manager) =>
      this.idempotency.once(manager, { actor, key: keyOf(id), body: {}, now: this.now() }, async () => {
        const row = await this.service.mine(manager, wanted);
        if (row.version !== version) throw changedSince(row);
        const draft = completedAs(PersonReferral, row.said);
        if (!draft.whole) throw notWhole(draft.gaps);
        await this.drafts.remove(manager, id);
        return { status: 201, body: await this.byHand.send(manager, draft.referral, actor, trace) };
      }),
    );
  }
}

/** With a space in it, so that it is no key that a caller can have given. */
const keyOf = (id: string): string => `draft ${id}`;
