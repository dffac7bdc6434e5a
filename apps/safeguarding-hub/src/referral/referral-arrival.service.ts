import {
  agencyOfSource,
  personFlags,
  type Agency,
  type DeadlineBreached,
  type ErrorReason,
  type ReferralAmended,
  type ReferralSent,
  type WithdrawalReason,
} from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { isOpen, type Step, type StepHeard } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { HeardBreachRow } from '../deadline/deadline.row.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { InformationRequestAsking } from '../information-request/information-request-asking.service.js';
import { InformationRequestTelling } from '../information-request/information-request-telling.service.js';
import { SentReferralFollowing, type Ending } from '../sent-referral/sent-referral-following.service.js';
import { SentReferralRepository } from '../sent-referral/sent-referral.repository.js';
import { oursToRead } from './ours-to-read.js';
import { hear, receive } from './referral.js';
import { ReferralRepository } from './referral.repository.js';
import type { ReferralRow } from './referral.row.js';

/** What senders say, taken in within the transaction of its arrival. */
@Injectable()
export class ReferralArrival {
  constructor(
    private readonly referrals: ReferralRepository,
    private readonly telling: Telling,
    private readonly deadlines: DeadlineRepository,
    private readonly following: SentReferralFollowing,
    private readonly sentOnes: SentReferralRepository,
    private readonly asked: InformationRequestTelling,
    private readonly asking: InformationRequestAsking,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Keeps the referral, and tells the sender that it has arrived: nobody else hears of it. */
  async receive(whole: ReferralSent, { manager, source, subject, trace }: Delivery): Promise<void> {
    const sender = senderOf(source, whole, subject);
    const sent = readOrRefuse(whole, sender);
    // One that the hub sent has the id already: two conversations under one id could not be told apart.
    const known = await this.sentOnes.knows(manager, sent.referralId);
    if (known || (await this.referrals.lock(manager, sent.referralId)))
      throw new PermanentFailure('referral-sent-twice');
    const now = this.now();
    const received = receive(sent, sender, now);
    await this.referrals.insert(manager, sent, received, personFlags(sent.person, 'person', now));
    const { status } = received.referral.state;
    await this.deadlines.follow(manager, subject, { step: 'receive', status, at: now });
    const said = { referral: sent, to: sender, ...received.event, at: now };
    await this.telling.inConversation(manager, said, trace);
  }

  /** What was told is put right: the practitioner reads the new, and can see what it was before. */
  async amend(amendment: ReferralAmended, delivery: Delivery): Promise<void> {
    const { amended, ...heard } = amendment;
    const row = await this.hear('amend', heard, delivery);
    if (amended.referralId !== row.id) throw new PermanentFailure('referral-not-of-subject');
    const after = readOrRefuse(amended, row.sender);
    const flags = personFlags(after.person, 'person', this.now());
    await this.referrals.amend(delivery.manager, row, after, flags);
    await this.following.putRight(delivery.manager, row, after, delivery.trace);
    await this.asking.askAnew(delivery.manager, { ...row, sent: after });
  }

  /** What the sender itself was late with. It is no step: told twice it is the same. */
  async hearBreach(breach: DeadlineBreached, { manager, source, subject }: Delivery): Promise<void> {
    const sender = senderOf(source, breach, subject);
    const row = await this.referrals.lock(manager, breach.referralId);
    if (!row || row.sender !== sender || breach.owner !== 'sender') throw new PermanentFailure('unknown-referral');
    const { policy: policyId, dueAt } = breach;
    const heard = { referralId: row.id, policyId, dueAt: new Date(dueAt), breach };
    await manager.createQueryBuilder().insert().into(HeardBreachRow).values(heard).orIgnore().execute();
  }

  async hear(step: Step, data: StepHeard, { manager, source, subject, trace }: Delivery): Promise<ReferralRow> {
    const sender = senderOf(source, data, subject);
    const row = await this.referrals.lock(manager, data.referralId);
    if (!row || row.sender !== sender) throw new PermanentFailure('unknown-referral');
    const changed = hear(row, step, data);
    if (!changed) throw new PermanentFailure('step-out-of-turn');
    await this.referrals.save(manager, changed);
    const { status } = changed.referral.state;
    // By our own clock: until the sender's word is here, nobody could go on by it.
    await this.deadlines.follow(manager, row.id, { step, status, at: this.now() });
    if (!isOpen(status)) await this.asked.endWith(manager, row.id, status);
    const ending = endingBy(step, data);
    if (ending) await this.following.end(manager, row, ending, trace);
    return { ...row, ...changed.referral };
  }
}

/** An event says in three places whose it is about; where they differ, somebody is at fault or up to something. */
function senderOf(source: string, { referralId }: { referralId: string }, subject: string): Agency {
  const sender = agencyOfSource(source);
  if (!sender || referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
  return sender;
}

/** What was sent under an agreement that is not one from this sender to the hub was never the hub’s to read. */
function readOrRefuse(sent: ReferralSent, from: Agency): ReferralSent {
  const readable = oursToRead(sent, from);
  if (!readable) throw new PermanentFailure('not-agreed');
  return readable;
}

/** What ends here ends for those to whom it was referred on. */
function endingBy(step: Step, { reason }: StepHeard): Ending | undefined {
  if (step === 'withdraw') return { step, reason: reason as WithdrawalReason };
  return step === 'enter-in-error' ? { step, reason: reason as ErrorReason } : undefined;
}
