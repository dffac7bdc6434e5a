import { agencyOfSource, type InformationGiven } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { answered } from './information-request.js';
import { InformationRequestRepository } from './information-request.repository.js';

@Injectable()
export class InformationAnswers {
  constructor(
    private readonly requests: InformationRequestRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Of whoever was asked, and of nobody else. By our own clock: until the answer is here, nobody could go on by it. */
  async keep(given: InformationGiven, { manager, id: eventId, source, subject }: Delivery): Promise<void> {
    const { requestId, at, byName = null, outcome, reason = null, words = null } = given;
    if (requestId !== subject) throw new PermanentFailure('request-not-of-subject');
    const row = await this.requests.lock(manager, requestId);
    if (!row || row.agency !== agencyOfSource(source)) throw new PermanentFailure('unknown-request');
    const receivedAt = this.now();
    const said = { at: new Date(at), byName, outcome, reason, words };
    await this.requests.addAnswer(manager, { eventId, requestId, receivedAt, ...said });
    await this.requests.save(manager, row, answered(row, receivedAt));
  }
}
