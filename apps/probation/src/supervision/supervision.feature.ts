import type { Feature } from '../feature.js';
import { SupervisionRecord } from './supervision-record.service.js';
import { SupervisionController } from './supervision.controller.js';
import { SupervisionQuery } from './supervision.query.js';
import { SupervisionRepository } from './supervision.repository.js';
import { SupervisionMilestoneRow, SupervisionRow } from './supervision.row.js';
import { SupervisionService } from './supervision.service.js';

export const supervisionFeature: Feature = {
  entities: [SupervisionRow, SupervisionMilestoneRow],
  controllers: [SupervisionController],
  providers: [SupervisionRecord, SupervisionService, SupervisionRepository, SupervisionQuery],
};
