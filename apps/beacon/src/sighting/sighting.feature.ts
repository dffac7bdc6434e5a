import type { Feature } from '../feature.js';
import { SightingTelling } from './sighting-telling.service.js';

export const sightingFeature: Feature = {
  providers: [SightingTelling],
};
