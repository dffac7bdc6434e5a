import type { Feature } from '../feature.js';
import { VictimUpdateController } from './victim-update.controller.js';
import { VictimUpdateQuery } from './victim-update.query.js';
import { VictimUpdateRepository } from './victim-update.repository.js';
import { VictimUpdateEndedRow, VictimUpdateRow } from './victim-update.row.js';
import { VictimUpdateService } from './victim-update.service.js';

export const victimUpdateFeature: Feature = {
  entities: [VictimUpdateRow, VictimUpdateEndedRow],
  controllers: [VictimUpdateController],
  providers: [VictimUpdateService, VictimUpdateRepository, VictimUpdateQuery],
};
