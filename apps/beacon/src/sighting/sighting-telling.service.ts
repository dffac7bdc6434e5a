import type { Trace } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Telling } from '../disclosure/telling.publisher.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { SentReferralRepository } from '../sent-referral/sent-referral.repository.js';
import { maracReferral } from '../support/marac.js';
import { SupportRepository } from '../support/support.repository.js';
import { referralSighting } from './sighting.js';

/** Tells the safeguarding hub again of whom Beacon knows through a referral, as it is known by now, unless the person does not want it. */
@Injectable()
export class SightingTelling {
  constructor(
    private readonly telling: Telling,
    private readonly sentOnes: SentReferralRepository,
    private readonly support: SupportRepository,
  ) {}

  async tellAgain(
    manager: EntityManager,
    { id, sent, sender }: Pick<ReferralRow, 'id' | 'sent' | 'sender'>,
    at: Date,
    trace: Trace,
  ): Promise<void> {
    const later = await this.sentOnes.saidSince(manager, id);
    const marac = maracReferral(await this.support.of(manager, id));
    const sighting = referralSighting(sent, sender, at, later, marac);
    if (sighting) await this.telling.sighting(manager, sighting, at, trace);
  }
}
