import type { Feature } from '../feature.js';
import { DeadlineWatch } from './deadline-watch.service.js';
import { DeadlineRepository } from './deadline.repository.js';
import { DeadlineRow, HeardBreachRow } from './deadline.row.js';

export const deadlineFeature: Feature = {
  entities: [DeadlineRow, HeardBreachRow],
  providers: [DeadlineRepository, DeadlineWatch],
};
