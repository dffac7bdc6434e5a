import type { KafkaAccount } from '../kafka/kafka-account.js';
import type { LaunchSettings } from '../launch-settings.js';
import type { DatabaseAddresses } from '../postgres/database.js';
import type { Ensemble } from '../process/ensemble.js';
import type { Secrets } from '../secrets.js';
import type { StateFolder } from '../state-folder.js';

/** What every step of a launch works with. */
export interface Launch {
  readonly settings: LaunchSettings;
  readonly state: StateFolder;
  readonly secrets: Secrets;
  readonly ensemble: Ensemble;
  readonly say: (sentence: string) => void;
}

/** What the services are told of the rest. */
export interface Running {
  readonly databases: ReadonlyMap<string, DatabaseAddresses>;
  readonly kafkaAccount: (principal: string) => KafkaAccount;
  readonly signIn: SignIn;
}

export interface SignIn {
  readonly issuer: string;
  readonly webClient: { readonly id: string; readonly secret: string };
  /** Of the systems that load the county; undefined where a provider of the user's own has them. */
  readonly systemSecrets: Readonly<Record<string, string | undefined>>;
  /** Who can sign in with what; empty where a provider of the user's own knows. */
  readonly personPasswords: Readonly<Record<string, string>>;
}

export function portOf({ settings }: Pick<Launch, 'settings'>, name: string): number {
  const port = settings.ports.get(name);
  if (!port) throw new Error(`parts.json has no ${name}`);
  return port.number;
}

export const addressOf = (launch: Pick<Launch, 'settings'>, name: string): string =>
  `http://127.0.0.1:${portOf(launch, name)}`;
