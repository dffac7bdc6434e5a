import type { DatabaseSettings } from '#libs/database';
import { Environment } from '#libs/http';
import type { KafkaSettings } from '#libs/messaging';

export interface Config {
  readonly http: { readonly host: string; readonly port: number };
  readonly database: DatabaseSettings;
  readonly kafka: KafkaSettings;
  readonly logLevel: string;
  readonly tokens: { readonly issuer: string; readonly audience: string };
}

/** Reads the environment once, at start, and refuses to start on what is missing. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const environment = new Environment(env, 'the probation service');
  const migrationUrl = environment.optionalAddress('DATABASE_MIGRATION_URL');
  return {
    http: { host: environment.optional('HOST') ?? '127.0.0.1', port: environment.port(4110) },
    database: { url: environment.address('DATABASE_URL'), ...(migrationUrl !== undefined && { migrationUrl }) },
    kafka: readKafka(environment),
    logLevel: environment.optional('LOG_LEVEL') ?? 'info',
    tokens: {
      issuer: environment.address('OIDC_ISSUER'),
      audience: environment.optional('OIDC_AUDIENCE') ?? 'referral-hub',
    },
  };
}

function readKafka(environment: Environment): KafkaSettings {
  const [username, password, caFile] = ['KAFKA_USERNAME', 'KAFKA_PASSWORD', 'KAFKA_CA_FILE'].map((name) =>
    environment.optional(name),
  );
  return {
    brokers: environment.required('KAFKA_BROKERS').split(','),
    clientId: 'probation',
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(caFile !== undefined && { caFile }),
  };
}
