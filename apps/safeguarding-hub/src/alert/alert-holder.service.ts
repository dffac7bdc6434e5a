import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import type { PersonFinding } from '../finding/finding.js';
import type { PersonSighting } from '../finding/patterns.js';
import { AlertToldRepository, type Holding } from './alert-told.repository.js';
import { readersOn } from './alert.service.js';
import { HubReferrals } from './hub-referral.query.js';
import { knows, ownReferences } from './references.js';

/** Who was warned by a referral that they held, and whether they still hold one: nobody else is asked to acknowledge it. */
@Injectable()
export class AlertHolders {
  constructor(
    private readonly referrals: HubReferrals,
    private readonly told: AlertToldRepository,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Of all that was ever found of some people, by all that is known of them now. */
  async note(
    manager: EntityManager,
    findings: readonly PersonFinding[],
    sightings: readonly PersonSighting[],
  ): Promise<void> {
    const now = this.now();
    const byReferral = readersOn(now).filter(({ byReferralsFrom }) => byReferralsFrom !== undefined);
    const warned = findings.flatMap((finding) =>
      byReferral.filter(({ agency }) => finding.told[agency]).map(({ agency }) => ({ agency, finding })),
    );
    if (warned.length === 0) return;
    const sent = await this.referrals.about(manager, [...new Set(warned.map(({ finding }) => finding.personId))], now);
    const held = warned.map(({ agency, finding: { id: findingId, personId, details } }): Holding => {
      const isOwn = (one: { readonly personId: string }): boolean => one.personId === personId;
      const own = ownReferences(agency, details.subject, sightings.filter(isOwn), sent.filter(isOwn));
      return { findingId, agency, holds: knows(own) };
    });
    await this.told.noteHolding(manager, held, now);
  }
}
