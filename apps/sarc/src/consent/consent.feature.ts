import type { Feature } from '../feature.js';
import { ConsentController } from './consent.controller.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentHeardRow } from './consent.row.js';
import { ConsentService } from './consent.service.js';

export const consentFeature: Feature = {
  entities: [ConsentHeardRow],
  controllers: [ConsentController],
  providers: [ConsentService, ConsentRepository],
};
