import type { Feature } from '../feature.js';
import { MatchOpening } from './match-opening.service.js';
import { MatchReading } from './match-reading.service.js';
import { MatchController } from './match.controller.js';
import { MatchQuery } from './match.query.js';
import { MatchRepository } from './match.repository.js';
import { MatchService } from './match.service.js';

export const matchFeature: Feature = {
  controllers: [MatchController],
  providers: [MatchOpening, MatchQuery, MatchReading, MatchRepository, MatchService],
};
