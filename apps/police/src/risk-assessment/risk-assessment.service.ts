import { incidentRoles } from '#libs/case-schemas';
import { conflict, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { mayWorkOn } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import type { RiskAssessmentBody } from './risk-assessment.requests.js';
import { RiskAssessmentRow } from './risk-assessment.row.js';

/**
 * The risk as it is assessed after the report. Whom it was told to already is told by putting the referral right; the hub
 * hears the grade alone.
 */
@Injectable()
export class RiskAssessmentService {
  constructor(
    private readonly record: IncidentRecord,
    private readonly sightings: IncidentSightings,
  ) {}

  async assess(
    wanted: WritingWanted,
    { version, ...assessment }: RiskAssessmentBody,
  ): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'risk-assessment',
      said: { version, ...assessment },
      status: 201,
      may: mayWorkOn,
      write: async (manager, row, recordedAt) => {
        const incidentId = row.id;
        const written = await manager.countBy(RiskAssessmentRow, { incidentId });
        if (written !== version)
          throw conflict('version-conflict', 'Somebody assessed it since you looked', { version: written });
        const recordedBy = wanted.actor.name;
        await manager.insert(RiskAssessmentRow, {
          ...{ incidentId, position: written + 1, assessment, recordedBy, recordedAt },
        });
        await this.sightings.tellAgain(manager, row, incidentRoles, { at: recordedAt, trace: wanted.trace });
      },
    });
  }
}
