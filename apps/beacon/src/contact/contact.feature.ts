import type { Feature } from '../feature.js';
import { ContactReferring } from './contact-referring.service.js';
import { ContactWorkController } from './contact-work.controller.js';
import { ContactWorkRow } from './contact-work.row.js';
import { ContactWork } from './contact-work.service.js';
import { ContactController } from './contact.controller.js';
import { ContactQuery } from './contact.query.js';
import { ContactRepository } from './contact.repository.js';
import { ContactRow } from './contact.row.js';
import { ContactService } from './contact.service.js';

export const contactFeature: Feature = {
  entities: [ContactRow, ContactWorkRow],
  controllers: [ContactController, ContactWorkController],
  providers: [ContactService, ContactRepository, ContactQuery, ContactWork, ContactReferring],
};
