import type { Feature } from '../feature.js';
import { EarlierContactController } from './earlier-contact.controller.js';
import { EarlierContactQuery } from './earlier-contact.query.js';
import { EarlierContacts } from './earlier-contact.service.js';

export const earlierContactFeature: Feature = {
  controllers: [EarlierContactController],
  providers: [EarlierContacts, EarlierContactQuery],
};
