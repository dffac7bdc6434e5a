import type { Feature } from '../feature.js';
import { ChildsVoiceController } from './childs-voice.controller.js';
import { ChildsVoiceRow } from './childs-voice.row.js';
import { ChildsVoiceService } from './childs-voice.service.js';

export const childsVoiceFeature: Feature = {
  entities: [ChildsVoiceRow],
  controllers: [ChildsVoiceController],
  providers: [ChildsVoiceService],
};
