import type { Feature } from '../feature.js';
import { BreachRow } from './breach.row.js';
import { ReceivedDeadlineWatch } from './received-deadline-watch.service.js';
import { ReceivedDeadlineRepository } from './received-deadline.repository.js';
import { ReceivedDeadlineRow, SendersBreachRow } from './received-deadline.row.js';

export const deadlineFeature: Feature = {
  entities: [BreachRow, ReceivedDeadlineRow, SendersBreachRow],
  providers: [ReceivedDeadlineRepository, ReceivedDeadlineWatch],
};
