import { join } from 'node:path';
import { PlainFailure } from './plain-failure.js';
import { parts, type Part } from './parts.js';
import { projectRoot } from './project.js';
import type { KafkaAccount } from './kafka/kafka-account.js';
import { systems } from './sign-in/people.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Port {
  readonly name: string;
  readonly variable: string;
  readonly number: number;
  readonly needed: boolean;
}

/** What the user's environment says of this run. */
export interface LaunchSettings {
  readonly stateFolder: string;
  readonly ports: ReadonlyMap<string, Port>;
  /** Where one of these is set, what it names is used and none of our own is started. */
  readonly external: {
    readonly databaseAdminUrl?: string;
    readonly kafka?: ExternalKafka;
    readonly signIn?: ExternalSignIn;
  };
}

export interface ExternalKafka {
  readonly admin: KafkaAccount;
  /** The account of one of our principals there; without a name of its own it has none. */
  account(principal: string): KafkaAccount;
}

export interface ExternalSignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The systems that load the county; without them it is not loaded. */
  readonly systemSecrets: Readonly<Record<string, string | undefined>>;
}

export function readSettings(env: Environment): LaunchSettings {
  const databaseAdminUrl = env['DATABASE_ADMIN_URL'];
  const kafka = externalKafka(env);
  const signIn = externalSignIn(env);
  return {
    stateFolder: env['REFERRAL_HUB_STATE'] ?? join(projectRoot, '.referral-hub'),
    ports: new Map(parts.map((part) => [part.name, portOf(part, env)])),
    external: { ...(databaseAdminUrl && { databaseAdminUrl }), ...(kafka && { kafka }), ...(signIn && { signIn }) },
  };
}

function portOf({ name, variable, port, unless }: Part, env: Environment): Port {
  const number = Number(env[variable] ?? port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new PlainFailure(`${variable} must be a port, a number from 1 to 65535.`);
  }
  return { name, variable, number, needed: !(unless && env[unless]) };
}

function externalKafka(env: Environment): ExternalKafka | undefined {
  if (!env['KAFKA_BROKERS']) return undefined;
  const brokers = env['KAFKA_BROKERS'].split(',');
  const account = (prefix: string): KafkaAccount => {
    const [username, password] = [env[`${prefix}_USERNAME`], env[`${prefix}_PASSWORD`]];
    const caFile = env['KAFKA_CA_FILE'];
    return { brokers, ...(username && { username }), ...(password && { password }), ...(caFile && { caFile }) };
  };
  return { admin: account('KAFKA_ADMIN'), account: (principal) => account(`KAFKA_${inCapitals(principal)}`) };
}

function externalSignIn(env: Environment): ExternalSignIn | undefined {
  const issuer = env['OIDC_ISSUER'];
  if (!issuer) return undefined;
  const clientId = env['OIDC_CLIENT_ID'];
  const clientSecret = env['OIDC_CLIENT_SECRET'];
  if (!clientId || !clientSecret) {
    throw new PlainFailure(
      'OIDC_ISSUER is set: set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, the web app’s account there.',
    );
  }
  const systemSecrets = Object.fromEntries(
    systems.map(({ clientId }) => [clientId, env[`CLIENT_SECRET_${inCapitals(clientId)}`]]),
  );
  return { issuer, clientId, clientSecret, systemSecrets };
}

const inCapitals = (name: string): string => name.replaceAll('-', '_').toUpperCase();
