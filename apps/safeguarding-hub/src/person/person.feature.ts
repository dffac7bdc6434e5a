import type { Feature } from '../feature.js';
import { CandidateQuery } from './candidate.query.js';
import { LinkageService } from './linkage.service.js';
import { NeighbourhoodRepository } from './neighbourhood.repository.js';
import { PersonChangeRepository } from './person-change.repository.js';
import { PersonChanging } from './person-changing.service.js';
import { PersonReading } from './person-reading.service.js';
import { PersonRecordRow } from './person-record.row.js';
import { PersonReferralQuery } from './person-referral.query.js';
import { PersonSearchQuery } from './person-search.query.js';
import { PersonSearch } from './person-search.service.js';
import { PersonController } from './person.controller.js';
import { PersonQuery } from './person.query.js';
import { PersonRepository } from './person.repository.js';
import { RecordLinkRepository } from './record-link.repository.js';
import { RegroupingService } from './regrouping.service.js';
import { TermCountRepository } from './term-count.repository.js';

export const personFeature: Feature = {
  entities: [PersonRecordRow],
  controllers: [PersonController],
  providers: [
    LinkageService,
    PersonRepository,
    CandidateQuery,
    NeighbourhoodRepository,
    PersonChangeRepository,
    PersonChanging,
    PersonQuery,
    PersonReading,
    PersonReferralQuery,
    PersonSearch,
    PersonSearchQuery,
    RecordLinkRepository,
    RegroupingService,
    TermCountRepository,
  ],
};
