import type { IncidentRole, Person, Trace } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Telling } from '../disclosure/telling.publisher.js';
import { FinalisationRow } from '../finalisation/finalisation.row.js';
import { personPutRight } from '../referral/amendment.js';
import { ReferralAmendmentRow, SentReferralRow } from '../referral/sent-referral.row.js';
import { RiskAssessmentRow } from '../risk-assessment/risk-assessment.row.js';
import { sightingAgreement, sightingOf, standingAfter, type IncidentTold } from './incident-sighting.js';
import { recordIdOf } from './involved.js';
import type { IncidentRow } from './incident.row.js';

/** What the safeguarding hub is told of an incident once more is known of it than was reported: its last word counts. */
@Injectable()
export class IncidentSightings {
  constructor(private readonly telling: Telling) {}

  /** The incident as it is known by now. */
  async known(manager: EntityManager, { id, details }: IncidentRow): Promise<IncidentTold> {
    const where = { incidentId: id };
    const [assessed] = await manager.find(RiskAssessmentRow, { where, order: { position: 'DESC' }, take: 1 });
    const finalised = await manager.findOneBy(FinalisationRow, where);
    const grade = (assessed?.assessment ?? details.riskAssessment)?.grade;
    return { ...details, id, grade, standing: standingAfter(finalised?.how, details.people) };
  }

  /** Tells again of those who were in it in these parts, as they are known by now. */
  async tellAgain(
    manager: EntityManager,
    row: IncidentRow,
    roles: readonly IncidentRole[],
    { at, trace }: { readonly at: Date; readonly trace: Trace },
  ): Promise<void> {
    const incident = await this.known(manager, row);
    for (const part of incident.people.filter(({ role }) => roles.includes(role))) {
      const person = await this.putRight(manager, row.id, { ...part.person, recordId: recordIdOf(part) });
      await this.telling.sighting(manager, sightingOf(incident, part.role, person, sightingAgreement(at)), at, trace);
    }
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
