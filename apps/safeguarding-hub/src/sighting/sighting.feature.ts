import type { Feature } from '../feature.js';
import { SightingConsumer } from './sighting.consumer.js';
import { SightingRepository } from './sighting.repository.js';
import { SightingRow } from './sighting.row.js';
import { SightingService } from './sighting.service.js';

export const sightingFeature: Feature = {
  entities: [SightingRow],
  controllers: [SightingConsumer],
  providers: [SightingService, SightingRepository],
};
