import type { Feature } from '../feature.js';
import { TeamController } from './team.controller.js';

export const teamFeature: Feature = {
  controllers: [TeamController],
};
