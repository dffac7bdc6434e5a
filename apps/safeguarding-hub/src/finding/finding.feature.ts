import type { Feature } from '../feature.js';
import { FindingDueRepository } from './finding-due.repository.js';
import { FindingReading } from './finding-reading.service.js';
import { FindingSeeing } from './finding-seeing.service.js';
import { FindingSeenRow } from './finding-seen.row.js';
import { FindingWatch } from './finding-watch.service.js';
import { FindingController } from './finding.controller.js';
import { FindingQuery } from './finding.query.js';
import { FindingRepository } from './finding.repository.js';
import { FindingHistoryRow, FindingRow } from './finding.row.js';
import { FindingService } from './finding.service.js';

export const findingFeature: Feature = {
  entities: [FindingRow, FindingHistoryRow, FindingSeenRow],
  controllers: [FindingController],
  providers: [
    FindingService,
    FindingDueRepository,
    FindingWatch,
    FindingReading,
    FindingQuery,
    FindingRepository,
    FindingSeeing,
  ],
};
