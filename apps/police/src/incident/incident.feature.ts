import type { Feature } from '../feature.js';
import { IncidentListQuery } from './incident-list.query.js';
import { IncidentRecord } from './incident-record.service.js';
import { IncidentSightings } from './incident-sighting.service.js';
import { IncidentController } from './incident.controller.js';
import { IncidentQuery } from './incident.query.js';
import { IncidentRepository } from './incident.repository.js';
import { IncidentRow } from './incident.row.js';
import { IncidentService } from './incident.service.js';

export const incidentFeature: Feature = {
  entities: [IncidentRow],
  controllers: [IncidentController],
  providers: [IncidentService, IncidentRepository, IncidentQuery, IncidentListQuery, IncidentRecord, IncidentSightings],
};
