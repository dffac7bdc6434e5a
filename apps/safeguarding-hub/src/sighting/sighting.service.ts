import { AccessLog } from '#libs/access';
import { agencyOfSource, type PersonSighted, type Trace } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { FindingDueRepository } from '../finding/finding-due.repository.js';
import { concernedBy } from '../finding/counterpart.js';
import { hubItself } from '../person/hub-itself.js';
import { LinkageService, type Placed } from '../person/linkage.service.js';
import { holdersIn, incidentKey, mayTellOf, tellsSightings } from './sighting.js';
import { SightingRepository } from './sighting.repository.js';

@Injectable()
export class SightingService {
  constructor(
    private readonly linkage: LinkageService,
    private readonly sightings: SightingRepository,
    private readonly due: FindingDueRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Settles who was seen, keeps it, and notes whose findings it may change, all in the transaction of the event's arrival. */
  async take(sighted: PersonSighted, { manager, id, source, subject, trace }: Delivery): Promise<void> {
    const teller = agencyOfSource(source);
    if (!teller || sighted.personRecordId !== subject) throw new PermanentFailure('sighting-not-of-subject');
    if (!mayTellOf(teller, sighted)) throw new PermanentFailure('incident-of-another-agency');
    const now = this.now();
    if (!tellsSightings(teller, now)) throw new PermanentFailure('sighting-not-agreed');
    const told = { ...sighted, referredTo: holdersIn(teller, sighted, now) };
    const of = { incidentKey: incidentKey(sighted), opposite: concernedBy[sighted.role] };
    const besides = (placed: Placed) => [
      this.sightings.insert(manager, id, placed.recordId, told, now),
      this.due.note(manager, { ...placed, ...of }, trace),
    ];
    const placed = await this.linkage.place(manager, teller, sighted, { now, cause: id, besides });
    for (const person of placed.combined) await this.logCombination(manager, person, trace);
  }

  /** Taking two records for one person is a combination in the sense of section 62 of the Data Protection Act 2018. */
  private async logCombination(manager: EntityManager, id: string, trace: Trace): Promise<void> {
    await this.accessLog.record(manager, { actor: hubItself, action: 'combine', what: 'person', id, trace });
  }
}
