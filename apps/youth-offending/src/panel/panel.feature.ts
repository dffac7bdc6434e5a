import type { Feature } from '../feature.js';
import { PanelController } from './panel.controller.js';
import { PanelRepository } from './panel.repository.js';
import { PanelRow } from './panel.row.js';
import { PanelService } from './panel.service.js';

export const panelFeature: Feature = {
  entities: [PanelRow],
  controllers: [PanelController],
  providers: [PanelService, PanelRepository],
};
