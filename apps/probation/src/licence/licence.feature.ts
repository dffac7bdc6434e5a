import type { Feature } from '../feature.js';
import { LicenceController } from './licence.controller.js';
import { LicenceQuery } from './licence.query.js';
import { LicenceRepository } from './licence.repository.js';
import { BreachEscalationRow, ConditionRevocationRow, LicenceBreachRow, LicenceConditionRow } from './licence.row.js';
import { LicenceService } from './licence.service.js';

export const licenceFeature: Feature = {
  entities: [LicenceConditionRow, ConditionRevocationRow, LicenceBreachRow, BreachEscalationRow],
  controllers: [LicenceController],
  providers: [LicenceService, LicenceRepository, LicenceQuery],
};
