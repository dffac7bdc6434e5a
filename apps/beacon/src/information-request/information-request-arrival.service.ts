import {
  agencyOfSource,
  informationRequestToRead,
  personFlags,
  type InformationRequested,
  type InformationRequestWithdrawn,
} from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { clockOf, withdrawn } from './information-request.js';
import { InformationRequestRepository } from './information-request.repository.js';

/** What the hub wants to know, and that it does not any more, taken in within the transaction of its arrival. */
@Injectable()
export class InformationRequestArrival {
  constructor(
    private readonly requests: InformationRequestRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** What is doubtful about the person is flagged, and keeps nobody from being looked for. */
  async receive(whole: InformationRequested, { manager, source, subject }: Delivery): Promise<void> {
    const from = agencyOfSource(source);
    if (!from || whole.requestId !== subject) throw new PermanentFailure('request-not-of-subject');
    const asked = informationRequestToRead(whole, { from, to: 'beacon' });
    if (!asked) throw new PermanentFailure('not-agreed');
    if (await this.requests.lock(manager, asked.requestId)) throw new PermanentFailure('request-sent-twice');
    const receivedAt = this.now();
    const { grade } = asked;
    const rules = { policies: deadlinePolicies, calendar };
    const deadline = clockOf({ receivedAt, ...(grade !== undefined && { grade }) }, rules);
    const flags = personFlags(asked.person, 'person', receivedAt);
    await this.requests.insert(manager, { asked, flags, deadline, receivedAt });
  }

  async hearWithdrawal(withdrawal: InformationRequestWithdrawn, { manager, subject }: Delivery): Promise<void> {
    if (withdrawal.requestId !== subject) throw new PermanentFailure('request-not-of-subject');
    const row = await this.requests.lock(manager, withdrawal.requestId);
    if (!row) throw new PermanentFailure('unknown-request');
    await this.requests.withdraw(manager, row, withdrawn(row, this.now()), withdrawal);
  }
}
