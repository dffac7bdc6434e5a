import type { Feature } from '../feature.js';
import { ClientReferringController } from './client-referring.controller.js';
import { ClientReferring } from './client-referring.service.js';
import { ClientController } from './client.controller.js';
import { ClientQuery } from './client.query.js';
import { ClientRepository } from './client.repository.js';
import { ClientRow } from './client.row.js';
import { ClientService } from './client.service.js';

export const clientFeature: Feature = {
  entities: [ClientRow],
  controllers: [ClientController, ClientReferringController],
  providers: [ClientService, ClientRepository, ClientQuery, ClientReferring],
};
