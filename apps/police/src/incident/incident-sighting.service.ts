import { incidentRoles, type IncidentRole, type Person, type Trace } from '#libs/case-schemas';
import { isOpen } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Telling } from '../disclosure/telling.publisher.js';
import { FinalisationRow } from '../finalisation/finalisation.row.js';
import { maracReferral } from '../marac/marac.js';
import { MaracRow } from '../marac/marac.row.js';
import { personPutRight } from '../referral/amendment.js';
import { ReferralAmendmentRow, SentReferralRow } from '../referral/sent-referral.row.js';
import { RiskAssessmentRow } from '../risk-assessment/risk-assessment.row.js';
import { sightingAgreement, sightingOf, standingAfter, type IncidentTold } from './incident-sighting.js';
import { recordIdOf } from './involved.js';
import { IncidentRepository } from './incident.repository.js';
import type { IncidentRow } from './incident.row.js';
import { holderOf, holdersOf, type Holder, type SentTo } from './referral-holders.js';

/** When something is told, and in which conversation. */
interface Moment {
  readonly at: Date;
  readonly trace: Trace;
}

/** What the safeguarding hub is told of an incident once more is known of it than was reported: its last word counts. */
@Injectable()
export class IncidentSightings {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly telling: Telling,
  ) {}

  /** The incident as it is known by now. */
  async known(manager: EntityManager, { id, details }: IncidentRow, now: Date): Promise<IncidentTold> {
    const where = { incidentId: id };
    const last = { where, order: { position: 'DESC' }, take: 1 } as const;
    const [assessed] = await manager.find(RiskAssessmentRow, last);
    const [conference] = await manager.find(MaracRow, last);
    const finalised = await manager.findOneBy(FinalisationRow, where);
    const grade = (assessed?.assessment ?? details.riskAssessment)?.grade;
    const standing = standingAfter(finalised?.how, details.people);
    return {
      ...details,
      id,
      grade,
      standing,
      marac: maracReferral(conference),
      holders: await this.holders(manager, id, now),
    };
  }

  private async holders(manager: EntityManager, incidentId: string, now: Date): Promise<Holder[]> {
    const rows = await manager.find(SentReferralRow, { where: { incidentId }, order: { id: 'ASC' } });
    const open = rows.filter(({ status }) => isOpen(status));
    return holdersOf(
      open.map(({ recipient: to, sent }) => ({ to, sent })),
      now,
    );
  }

  /** Tells again of those who were in it in these parts, as they are known by now. */
  async tellAgain(
    manager: EntityManager,
    row: IncidentRow,
    roles: readonly IncidentRole[],
    { at, trace }: Moment,
    isMeant: (personRecordId: string) => boolean = () => true,
  ): Promise<void> {
    const incident = await this.known(manager, row, at);
    const parts = incident.people.filter((part) => roles.includes(part.role) && isMeant(recordIdOf(part)));
    for (const part of parts) {
      const person = await this.putRight(manager, row.id, { ...part.person, recordId: recordIdOf(part) });
      await this.telling.sighting(manager, sightingOf(incident, part.role, person, sightingAgreement(at)), at, trace);
    }
  }

  /** Once a referral begins or ends by which its receiver is warned. In turn, so that the last word knows of all of them. */
  async tellWhoHolds(manager: EntityManager, incidentId: string, referral: SentTo, moment: Moment): Promise<void> {
    const holder = holderOf(referral, moment.at);
    if (!holder) return;
    await this.incidents.lock(manager, incidentId);
    const row = await this.incidents.find(manager, incidentId);
    const roles = incidentRoles.filter((role) => (role === 'suspect') === (holder.side === 'suspect'));
    if (row) await this.tellAgain(manager, row, roles, moment, (id) => id === holder.personRecordId);
  }

  /** With what was put right in any referral of theirs since. */
  private async putRight(manager: EntityManager, incidentId: string, known: Person): Promise<Person> {
    const where = { incidentId, personRecordId: known.recordId as string };
    let person = known;
    for (const { id: referralId, sent } of await manager.find(SentReferralRow, { where, order: { id: 'ASC' } })) {
      const order = { version: 'ASC' } as const;
      const first = await manager.findOne(ReferralAmendmentRow, { where: { referralId }, order });
      if (first) person = personPutRight(person, first.before.person, sent.person);
    }
    return person;
  }
}
