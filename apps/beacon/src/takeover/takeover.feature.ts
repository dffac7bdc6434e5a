import type { Feature } from '../feature.js';
import { TakeoverController } from './takeover.controller.js';
import { TakeoverRepository } from './takeover.repository.js';
import { TakeoverRow } from './takeover.row.js';
import { Takeovers } from './takeover.service.js';

export const takeoverFeature: Feature = {
  entities: [TakeoverRow],
  controllers: [TakeoverController],
  providers: [Takeovers, TakeoverRepository],
};
