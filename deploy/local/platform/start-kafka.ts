import { join } from 'node:path';
import { grants, principals } from '../kafka/access.js';
import { applyAccess, provideTopics } from '../kafka/apply-access.js';
import { asAdmin, type KafkaAccount } from '../kafka/kafka-account.js';
import { KafkaBroker } from '../kafka/kafka-broker.js';
import { kafkaRuntime } from '../kafka/runtime.js';
import type { ExternalKafka } from '../launch-settings.js';
import { PlainFailure } from '../plain-failure.js';
import { portOf, type Launch } from './running.js';

/** Kafka, ours or the user's, with the topics and the access that the sharing agreements ask for. */
export async function startKafka(
  launch: Launch,
  progress: (text: string) => void,
): Promise<(principal: string) => KafkaAccount> {
  const { kafka } = launch.settings.external;
  if (kafka) return useExternal(kafka, launch);
  const account = await startOwn(launch, progress);
  await provideAgreements(account('admin'), grants());
  return account;
}

async function startOwn({ settings, state, secrets, ensemble }: Launch, progress: (text: string) => void) {
  const users = secrets.all(['admin', 'broker', ...principals()], 'kafka');
  const broker = new KafkaBroker({
    runtime: await kafkaRuntime(progress),
    folder: join(state.path, 'kafka'),
    pidFolder: state.pids,
    logFile: join(state.logs, 'kafka.log'),
    port: portOf({ settings }, 'kafka'),
    controllerPort: portOf({ settings }, 'kafka-controller'),
    users,
  });
  progress('Kafka');
  await ensemble.start('store', broker);
  return (principal: string): KafkaAccount => ({
    brokers: broker.brokers,
    username: principal,
    password: users[principal],
  });
}

/** A broker of the user's own has its own accounts, which its own tools make: topics and access we can make. */
async function useExternal(kafka: ExternalKafka, { say }: Launch): Promise<(principal: string) => KafkaAccount> {
  const named = (principal: string): string => kafka.account(principal).username ?? principal;
  try {
    await provideAgreements(kafka.admin, grants(named));
  } catch (error) {
    if ((error as { type?: string }).type !== 'SECURITY_DISABLED') throw notUsable(error);
    say(
      'Your Kafka broker does not check who reads and writes (it has no authorizer): anyone who reaches it sees everything.',
    );
  }
  return (principal) => kafka.account(principal);
}

async function provideAgreements(admin: KafkaAccount, wanted: ReturnType<typeof grants>): Promise<void> {
  const names = [...new Set(wanted.flatMap(({ reads, writes }) => [...reads, ...writes]))];
  await asAdmin(admin, async (client) => {
    await provideTopics(client, names);
    await applyAccess(client, wanted);
  });
}

function notUsable(error: unknown): PlainFailure {
  const because = error instanceof Error ? error.message : String(error);
  return new PlainFailure(
    `The Kafka at KAFKA_BROKERS cannot be used (${because}): check the address, KAFKA_ADMIN_USERNAME, KAFKA_ADMIN_PASSWORD and KAFKA_CA_FILE.`,
  );
}
