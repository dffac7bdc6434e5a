import type { Feature } from '../feature.js';
import { SupportController } from './support.controller.js';
import { SupportRepository } from './support.repository.js';
import { SupportEntryRow } from './support.row.js';
import { SupportService } from './support.service.js';

export const supportFeature: Feature = {
  entities: [SupportEntryRow],
  controllers: [SupportController],
  providers: [SupportService, SupportRepository],
};
