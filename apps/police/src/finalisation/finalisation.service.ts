import { conflict, type KeyedAnswer } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { isOwnIncident } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { standingAfter } from '../incident/incident-sighting.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import { VictimUpdateRepository } from '../victim-update/victim-update.repository.js';
import type { FinaliseBody } from './finalisation.requests.js';
import { FinalisationRow } from './finalisation.row.js';

/** Ends an incident for the police, and with it what its victims are owed; the hub hears how its suspect stands. */
@Injectable()
export class FinalisationService {
  constructor(
    private readonly record: IncidentRecord,
    private readonly updates: VictimUpdateRepository,
    private readonly sightings: IncidentSightings,
  ) {}

  /** By the officer whose incident it is. */
  async finalise(wanted: WritingWanted, said: FinaliseBody): Promise<KeyedAnswer<WholeIncident>> {
    const recordedBy = wanted.actor.name;
    return this.record.add(wanted, {
      what: 'incident-finalisation',
      said,
      may: isOwnIncident,
      write: async (manager, row, recordedAt) => {
        const incidentId = row.id;
        if (await manager.existsBy(FinalisationRow, { incidentId }))
          throw conflict('already-finalised', 'This incident is finalised already');
        await manager.insert(FinalisationRow, { ...said, incidentId, recordedBy, recordedAt });
        await this.updates.endAll(manager, incidentId, { by: recordedBy, at: recordedAt });
        if (standingAfter(said.how, row.details.people))
          await this.sightings.tellAgain(manager, row, ['suspect'], { at: recordedAt, trace: wanted.trace });
      },
    });
  }
}
