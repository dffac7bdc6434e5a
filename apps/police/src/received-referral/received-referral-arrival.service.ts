import {
  agencyOfSource,
  personFlags,
  type Agency,
  type DataFlag,
  type DeadlineBreached,
  type ReferralAmended,
  type ReferralSent,
} from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { ConversationSide } from '../conversation/conversation-side.query.js';
import { gradeAsked } from '../deadline/received-deadline.js';
import { ReceivedDeadlineRepository } from '../deadline/received-deadline.repository.js';
import { SendersBreachRow } from '../deadline/received-deadline.row.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { oursToRead, withoutName } from './ours-to-read.js';
import { hear, receive } from './received-referral.js';
import { ReceivedReferralRepository } from './received-referral.repository.js';
import type { ReceivedReferralRow } from './received-referral.row.js';

/** What senders say, taken in within the transaction of its arrival. */
@Injectable()
export class ReceivedReferralArrival {
  constructor(
    private readonly referrals: ReceivedReferralRepository,
    private readonly telling: Telling,
    private readonly deadlines: ReceivedDeadlineRepository,
    private readonly sides: ConversationSide,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Keeps the referral, and tells the sender that it has arrived: nobody else hears of it. */
  async receive(whole: ReferralSent, { manager, source, subject, trace }: Delivery): Promise<void> {
    const sender = senderOf(source, whole, subject);
    const sent = readOrRefuse(whole, sender);
    // One that the police sent has their id already: two conversations under one id could not be told apart.
    if (await this.sides.of(manager, sent.referralId)) throw new PermanentFailure('referral-sent-twice');
    const now = this.now();
    const received = receive(sent, sender, now);
    await this.referrals.insert(manager, sent, received, flagsOf(sent, received.referral, now));
    const { purposeCode, state } = received.referral;
    const grade = gradeAsked(purposeCode, sent, now);
    await this.deadlines.follow(manager, subject, {
      step: 'receive',
      status: state.status,
      at: now,
      asked: { purposeCode, ...(grade !== undefined && { grade }) },
    });
    const said = { referral: sent, to: sender, ...received.event, at: now };
    await this.telling.inConversation(manager, said, trace);
  }

  /** What was told is put right: whoever works on it reads the new, and can see what it was before. */
  async amend(amendment: ReferralAmended, delivery: Delivery): Promise<void> {
    const { amended, ...heard } = amendment;
    const row = await this.hear('amend', heard, delivery);
    if (amended.referralId !== row.id) throw new PermanentFailure('referral-not-of-subject');
    const after = readOrRefuse(amended, row.sender);
    // What names nobody and what names somebody would stand side by side in what it said before and after.
    if (after.agreement !== row.sent.agreement) throw new PermanentFailure('referral-of-another-purpose');
    const flags = flagsOf(after, row, this.now());
    await this.referrals.amend(delivery.manager, row, after, flags);
  }

  /** What the sender itself was late with. It is no step: told twice it is the same. */
  async hearBreach(breach: DeadlineBreached, { manager, source, subject }: Delivery): Promise<void> {
    const sender = senderOf(source, breach, subject);
    const row = await this.referrals.lock(manager, breach.referralId);
    if (!row || row.sender !== sender || breach.owner !== 'sender') throw new PermanentFailure('unknown-referral');
    const { policy: policyId, dueAt } = breach;
    const heard = {
      referralId: row.id,
      policyId,
      dueAt: new Date(dueAt),
      breach: row.anonymous ? withoutName(breach) : breach,
    };
    await manager.createQueryBuilder().insert().into(SendersBreachRow).values(heard).orIgnore().execute();
  }

  async hear(step: Step, data: StepHeard, { manager, source, subject }: Delivery): Promise<ReceivedReferralRow> {
    const sender = senderOf(source, data, subject);
    const row = await this.referrals.lock(manager, data.referralId);
    if (!row || row.sender !== sender) throw new PermanentFailure('unknown-referral');
    const changed = hear(row, step, data);
    if (!changed) throw new PermanentFailure('step-out-of-turn');
    await this.referrals.save(manager, changed);
    const { status } = changed.referral.state;
    // By our own clock: until the sender's word is here, nobody could go on by it.
    await this.deadlines.follow(manager, row.id, { step, status, at: this.now() });
    return { ...row, ...changed.referral };
  }
}

/** An event says in three places whose it is about; where they differ, somebody is at fault or up to something. */
function senderOf(source: string, { referralId }: { referralId: string }, subject: string): Agency {
  const sender = agencyOfSource(source);
  if (!sender || referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
  return sender;
}

/** What was sent under an agreement that is not one from this sender to the police was never the police’s to read. */
function readOrRefuse(sent: ReferralSent, from: Agency): ReferralSent {
  const readable = oursToRead(sent, from);
  if (!readable) throw new PermanentFailure('not-agreed');
  return readable;
}

/** Of a person whom nobody may know there is nothing to doubt. */
const flagsOf = (sent: ReferralSent, { anonymous }: { anonymous: boolean }, now: Date): DataFlag[] =>
  anonymous ? [] : personFlags(sent.person, 'person', now);
