import { agencies, agencyNames, type Agency } from '#libs/case-schemas';
import { clientCredentials, serviceClient, type ServiceClient, type TokenSource } from '#libs/service-client';
import type { Desk } from './desk.js';

/** The systems that tell what happened. */
export type CountyClient = 'police-records' | 'beacon-contacts';

/** Who works at an agency, and where: the base address of its service. */
export interface Worker {
  readonly api: string;
  readonly tokens: TokenSource;
  /** The referrals that it is sent are worked. */
  readonly receives: boolean;
  /** It refers people itself, and refers on. */
  readonly sends: boolean;
}

export interface DeskSettings {
  /** Base addresses of the two services that are told, and of the sign-in provider. */
  readonly policeApi: string;
  readonly beaconApi: string;
  readonly issuer: string;
  /** Each system's secret. */
  readonly clients: Readonly<Record<CountyClient, string>>;
  /** Where nobody works, referrals wait. */
  readonly workers: Readonly<Partial<Record<Agency, Worker>>>;
  /** Officers who answer for what they reported, by user name. */
  readonly officers: Readonly<Record<string, TokenSource>>;
}

/** Where everything of the county is done. */
export interface CountyDesks {
  readonly police: ServiceClient;
  readonly beacon: ServiceClient;
  readonly receivers: ReadonlyMap<Agency, Desk>;
  readonly senders: ReadonlyMap<Agency, Desk>;
  readonly officers: ReadonlyMap<string, Desk>;
}

export function desksOf(settings: DeskSettings, now: () => Date): CountyDesks {
  const { policeApi, beaconApi, issuer, clients, workers, officers } = settings;
  const tokens = (clientId: CountyClient) =>
    clientCredentials({ issuer, clientId, clientSecret: clients[clientId], now });
  const desks = (fits: (worker: Worker) => boolean, pathOf: (agency: Agency) => string) =>
    new Map(
      agencies.flatMap((agency) => {
        const worker = workers[agency];
        return worker && fits(worker) ? [[agency, deskAt(agency, worker, pathOf(agency))] as const] : [];
      }),
    );
  const onDuty = Object.entries(officers).map(
    ([name, officer]) => [name, deskAt('police', { api: policeApi, tokens: officer }, '/referrals')] as const,
  );
  return {
    police: serviceClient('The police service', policeApi, tokens('police-records')),
    beacon: serviceClient('Beacon', beaconApi, tokens('beacon-contacts')),
    receivers: desks(({ receives }) => receives, receivedAt),
    senders: desks(
      ({ sends }) => sends,
      () => '/sent-referrals',
    ),
    officers: new Map(onDuty),
  };
}

/** The police's own referrals were there first. */
const receivedAt = (agency: Agency): string => (agency === 'police' ? '/received-referrals' : '/referrals');

function deskAt(agency: Agency, { api, tokens }: Pick<Worker, 'api' | 'tokens'>, path: string): Desk {
  const name = agencyNames[agency];
  return { name, service: serviceClient(name, api, tokens), path };
}
