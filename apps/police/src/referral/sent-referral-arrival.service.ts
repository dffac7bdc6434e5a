import { agencyOfSource, type DeadlineBreached } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { isOpen, type Step, type StepHeard } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { BreachRow, breachRow } from '../deadline/breach.row.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import { hear } from './sent-referral.js';
import { SentReferralRepository } from './sent-referral.repository.js';

/** What the receiver says of a referral, taken in within the transaction of its arrival. */
@Injectable()
export class SentReferralArrival {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly sightings: IncidentSightings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Takes in what the receiver did, in the transaction of its arrival. Another's referral is none of its business. */
  async hear(step: Step, data: StepHeard, { manager, source, subject, trace }: Delivery): Promise<void> {
    if (data.referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
    const row = await this.referrals.lock(manager, { id: data.referralId });
    if (!row || row.recipient !== agencyOfSource(source)) throw new PermanentFailure('unknown-referral');
    const changed = hear(row, step, data);
    if (!changed) throw new PermanentFailure('step-out-of-turn');
    await this.referrals.save(manager, changed);
    if (isOpen(row.status) === isOpen(changed.referral.state.status)) return;
    const { incidentId, recipient: to, sent } = row;
    await this.sightings.tellWhoHolds(manager, incidentId, { to, sent }, { at: this.now(), trace });
  }

  /** What the receiver was late with. It is no step: told twice it is the same. */
  async hearBreach(breach: DeadlineBreached, { manager, source, subject }: Delivery): Promise<void> {
    if (breach.referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
    const row = await this.referrals.lock(manager, { id: subject });
    if (!row || row.recipient !== agencyOfSource(source) || breach.owner !== 'receiver')
      throw new PermanentFailure('unknown-referral');
    await manager.createQueryBuilder().insert().into(BreachRow).values(breachRow(breach)).orIgnore().execute();
  }
}
