import type { DynamicModule, Type } from '@nestjs/common';
import { HttpModule } from '#libs/http';
import { BeaconModule } from '../../../apps/beacon/src/beacon.module.js';
import { PoliceModule } from '../../../apps/police/src/police.module.js';
import { ProbationModule } from '../../../apps/probation/src/probation.module.js';
import { SafeguardingHubModule } from '../../../apps/safeguarding-hub/src/safeguarding-hub.module.js';
import { SarcModule } from '../../../apps/sarc/src/sarc.module.js';
import { YouthOffendingModule } from '../../../apps/youth-offending/src/youth-offending.module.js';

/** A service with an HTTP interface for other computers, and where its routes are written. */
export interface ApiService {
  readonly name: string;
  readonly title: string;
  readonly controllers: readonly Type<object>[];
}

/** Nothing is started: of the settings only that there are some is read. */
const settings = {
  http: { host: '', port: 0 },
  database: { url: 'postgres://nowhere', migrationUrl: 'postgres://nowhere' },
  kafka: { brokers: [], clientId: '' },
  logLevel: 'info',
  tokens: { issuer: 'http://nowhere', audience: '' },
};

const service = (name: string, title: string, module: DynamicModule): ApiService => ({
  ...{ name, title },
  controllers: [...controllersOf(module), ...controllersOf(HttpModule.forRoot())],
});

const controllersOf = ({ controllers = [] }: DynamicModule): Type<object>[] => controllers as Type<object>[];

export const apiServices: readonly ApiService[] = [
  service('police', 'Police', PoliceModule.with(settings)),
  service('beacon', 'Beacon victim care centre', BeaconModule.with(settings)),
  service('sarc', 'Sexual assault referral centre', SarcModule.with(settings)),
  service('youth-offending', 'Youth offending service', YouthOffendingModule.with(settings)),
  service('probation', 'Probation', ProbationModule.with(settings)),
  service('safeguarding-hub', 'Safeguarding hub', SafeguardingHubModule.with(settings)),
];
