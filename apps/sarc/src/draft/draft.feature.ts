import type { Feature } from '../feature.js';
import { DraftSending } from './draft-sending.service.js';
import { DraftController } from './draft.controller.js';
import { DraftRepository } from './draft.repository.js';
import { DraftRow } from './draft.row.js';
import { DraftService } from './draft.service.js';

export const draftFeature: Feature = {
  entities: [DraftRow],
  controllers: [DraftController],
  providers: [DraftService, DraftSending, DraftRepository],
};
