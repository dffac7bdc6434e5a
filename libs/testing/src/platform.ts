import { randomBytes } from 'node:crypto';
import { asAdmin, type KafkaAccount } from '../../../deploy/local/kafka/kafka-account.js';
import { grants, principals } from '../../../deploy/local/kafka/access.js';
import { applyAccess, provideTopics } from '../../../deploy/local/kafka/apply-access.js';
import { KafkaBroker } from '../../../deploy/local/kafka/kafka-broker.js';
import { kafkaRuntime } from '../../../deploy/local/kafka/runtime.js';
import { closeAdministration, type DatabaseAddresses } from '../../../deploy/local/postgres/database.js';
import type { DatabaseSize } from '../../../deploy/local/postgres/database-size.js';
import { PostgresServer } from '../../../deploy/local/postgres/postgres-server.js';
import { freePorts } from '../../../deploy/local/process/port.js';
import { accountOf, createDatabase, type PlatformAddresses } from './platform-addresses.js';
import { clearLeftovers, platformFolder, type PlatformFolder } from './platform-folder.js';

export interface PlatformOptions {
  /** False for specs that are not about crashes: PostgreSQL is then quicker and forgets in one. */
  readonly durable?: boolean;
  /** For how much PostgreSQL is set up; small unless told. */
  readonly size?: DatabaseSize;
  /** Accounts of the broker beyond those of the sharing agreements; they may do nothing until they are let. */
  readonly extraPrincipals?: readonly string[];
  /** Makes the topics and the access that the sharing agreements ask for. */
  readonly agreements?: boolean;
}

/** A real PostgreSQL and a real Kafka of one's own, on free ports, in a folder that goes when they stop. */
export class Platform {
  constructor(
    readonly postgres: PostgresServer,
    readonly kafka: KafkaBroker,
    readonly addresses: PlatformAddresses,
    private readonly folder: PlatformFolder,
  ) {}

  /** A database and its two roles; one that is there stays as it is. */
  createDatabase(name: string, role = name): Promise<DatabaseAddresses> {
    return createDatabase(this.addresses, name, role);
  }

  /** How a principal reaches the broker. */
  account(principal: string): Required<Pick<KafkaAccount, 'brokers' | 'username' | 'password'>> {
    return accountOf(this.addresses, principal);
  }

  /** Files of a test that should go with the platform. */
  get path(): string {
    return this.folder.path;
  }

  async stop(): Promise<void> {
    await Promise.all([this.kafka.stop(20_000), this.postgres.stop(20_000)]);
    await this.folder.remove();
  }
}

/** Ends whatever an earlier, killed run left, then starts both; a few seconds. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  await clearLeftovers();
  const folder = await platformFolder();
  const [postgresPort, port, controllerPort] = (await freePorts(3)) as [number, number, number];
  const password = randomBytes(18).toString('base64url');
  const postgres = new PostgresServer({
    stateFolder: folder.path,
    pidFolder: folder.pids,
    logFile: `${folder.path}/postgresql.log`,
    port: postgresPort,
    adminPassword: password,
    durable: options.durable ?? true,
    ...(options.size && { size: options.size }),
  });
  const users = usersOf(['admin', 'broker', ...principals(), ...(options.extraPrincipals ?? [])]);
  const kafka = new KafkaBroker({
    runtime: await kafkaRuntime((sentence) => process.stderr.write(`${sentence}\n`)),
    folder: `${folder.path}/kafka`,
    pidFolder: folder.pids,
    logFile: `${folder.path}/kafka.log`,
    port,
    controllerPort,
    users,
  });
  const addresses = { adminUrl: postgres.adminUrl, rolePassword: password, brokers: kafka.brokers, users };
  const platform = new Platform(postgres, kafka, { ...addresses, controllerPort }, folder);
  await startBoth(platform);
  if (options.agreements) await provideAgreements(platform);
  return platform;
}

async function startBoth(platform: Platform): Promise<void> {
  try {
    await Promise.all([platform.postgres.start(), platform.kafka.start()]);
    await closeAdministration(platform.postgres.adminUrl);
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

async function provideAgreements(platform: Platform): Promise<void> {
  const wanted = grants();
  const names = [...new Set(wanted.flatMap(({ reads, writes }) => [...reads, ...writes]))];
  await asAdmin(platform.account('admin'), async (admin) => {
    await provideTopics(admin, names);
    await applyAccess(admin, wanted);
  });
}

const usersOf = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, randomBytes(18).toString('base64url')]));
