import type { Feature } from '../feature.js';
import { IsvaCaseQuery } from './isva-case.query.js';
import { IsvaOfferController } from './isva-offer.controller.js';
import { IsvaController } from './isva.controller.js';
import { IsvaQuery } from './isva.query.js';
import { IsvaRepository } from './isva.repository.js';
import { IsvaEntryRow, IsvaSupportRow } from './isva.row.js';
import { IsvaService } from './isva.service.js';

export const isvaFeature: Feature = {
  entities: [IsvaSupportRow, IsvaEntryRow],
  controllers: [IsvaController, IsvaOfferController],
  providers: [IsvaService, IsvaRepository, IsvaQuery, IsvaCaseQuery],
};
