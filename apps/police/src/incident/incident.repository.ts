import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Recording } from './incident-recording.js';
import { IncidentRow } from './incident.row.js';

@Injectable()
export class IncidentRepository {
  async insert(manager: EntityManager, recording: Recording, recordedBy: string, recordedAt: Date): Promise<void> {
    const { id, incident, flags } = recording;
    await manager.insert(IncidentRow, {
      id,
      reference: incident.reference ?? null,
      reportingOfficer: incident.reportingOfficer ?? null,
      occurredAt: new Date(incident.occurredAt),
      reportedAt: new Date(incident.reportedAt),
      category: incident.category,
      details: incident,
      flags: [...flags],
      recordedBy,
      recordedAt,
    });
  }

  /** Of the incident nothing is ever changed, so there is no row to lock: what is written down about it takes turns by its number. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  }

  async find(manager: EntityManager, id: string): Promise<IncidentRow | null> {
    return manager.findOneBy(IncidentRow, { id });
  }
}
