import type { KafkaAccount } from '../kafka/kafka-account.js';
import { isAgencyPart, parts } from '../parts.js';
import { addressOf, portOf, type Launch, type Running } from '../platform/running.js';
import type { Service } from './service.js';

type Told = Record<string, string | undefined>;

/** All that a service is told: its own addresses and passwords, and nobody else's. */
export function serviceEnvironment(service: Service, launch: Launch, running: Running): Told {
  const database = running.databases.get(service.database);
  return {
    HOST: '127.0.0.1',
    PORT: String(portOf(launch, service.name)),
    DATABASE_URL: database?.url,
    DATABASE_MIGRATION_URL: database?.migrationUrl,
    OIDC_ISSUER: running.signIn.issuer,
    LOG_LEVEL: process.env['LOG_LEVEL'],
    NODE_ENV: 'production',
    ...(service.kafka ? kafkaSettings(running.kafkaAccount(service.name)) : {}),
    ...(service.name === 'web' ? webSettings(launch, running) : {}),
  };
}

const kafkaSettings = ({ brokers, username, password, caFile }: KafkaAccount): Told => ({
  KAFKA_BROKERS: brokers.join(','),
  KAFKA_USERNAME: username,
  KAFKA_PASSWORD: password,
  KAFKA_CA_FILE: caFile,
});

const webSettings = (launch: Launch, { signIn }: Running): Told => ({
  WEB_ADDRESS: addressOf(launch, 'web'),
  SESSION_SECRET: launch.secrets.of('web/session'),
  OIDC_CLIENT_ID: signIn.webClient.id,
  OIDC_CLIENT_SECRET: signIn.webClient.secret,
  ...Object.fromEntries(
    parts.filter(isAgencyPart).map(({ name }) => [`${inCapitals(name)}_API`, addressOf(launch, name)]),
  ),
});

const inCapitals = (name: string): string => name.replaceAll('-', '_').toUpperCase();
