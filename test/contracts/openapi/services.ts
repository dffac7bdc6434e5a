import type { DynamicModule, Type } from '@nestjs/common';
import { agencies, agencyNames, type Agency } from '#libs/case-schemas';
import { HttpModule } from '#libs/http';
import { Source } from './source.js';

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

/** What every agency's module file holds: one module, from settings. */
type ModuleFile = Readonly<Record<string, unknown>>;
type AgencyModule = { readonly with: (given: typeof settings) => DynamicModule };

async function moduleOf(agency: Agency): Promise<DynamicModule> {
  const file = (await import(`../../../apps/${agency}/src/${agency}.module.js`)) as ModuleFile;
  const module = Object.values(file).find((each) => typeof each === 'function' && 'with' in each);
  if (!module) throw new Error(`apps/${agency} has no module`);
  return (module as AgencyModule).with(settings);
}

export const apiServices: readonly ApiService[] = await Promise.all(
  agencies.map(async (agency) => service(agency, agencyNames[agency], await moduleOf(agency))),
);

export const source = new Source(agencies);
