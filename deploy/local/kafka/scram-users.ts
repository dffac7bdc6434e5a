import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../process/environment.js';
import { runTool } from '../process/run-tool.js';
import { classPath, jvmOptions, Runtime } from './jvm.js';

/** Who may sign in to the broker, and with which password. */
export type KafkaUsers = Readonly<Record<string, string>>;

/** Makes the data folder, with these users in it. */
export async function formatData(
  runtime: Runtime,
  folder: string,
  properties: string,
  users: KafkaUsers,
): Promise<void> {
  const scram = Object.entries(users).flatMap(([name, password]) => [
    '--add-scram',
    `SCRAM-SHA-512=[name=${name},password=${password}]`,
  ]);
  const clusterId = `A${randomBytes(16).toString('base64url').slice(1)}`;
  await tool(runtime, folder, 'kafka.tools.StorageTool', [
    'format',
    '--standalone',
    '-t',
    clusterId,
    '-c',
    properties,
    ...scram,
  ]);
}

/** Adds a user to a broker that runs, or gives one a new password. */
export async function setUser(
  runtime: Runtime,
  folder: string,
  server: AdminServer,
  name: string,
  password: string,
): Promise<void> {
  const signIn = join(folder, 'admin.properties');
  await writeFile(signIn, adminProperties(server.adminPassword), { mode: 0o600 });
  const change = [
    '--alter',
    '--add-config',
    `SCRAM-SHA-512=[password=${password}]`,
    '--entity-type',
    'users',
    '--entity-name',
    name,
  ];
  const address = ['--bootstrap-server', `127.0.0.1:${server.port}`, '--command-config', signIn];
  await tool(runtime, folder, 'kafka.admin.ConfigCommand', [...address, ...change]).finally(() => rm(signIn));
}

export interface AdminServer {
  readonly port: number;
  readonly adminPassword: string;
}

/** The arguments hold passwords, so they go by a private file, not where every user's `ps` shows them. */
async function tool(runtime: Runtime, folder: string, mainClass: string, args: readonly string[]): Promise<void> {
  const file = join(folder, 'tool.args');
  const all = [...jvmOptions(folder), '-cp', classPath(runtime), mainClass, ...args];
  await writeFile(file, all.map(quoted).join('\n'), { mode: 0o600 });
  try {
    await runTool(runtime.java.command, [`@${file}`], { env: environment() });
  } catch {
    // What it prints holds every user's stored key, so it is not repeated.
    throw new Error(`Kafka's ${mainClass} failed: its last words are in ${join(folder, 'broker.log')}`);
  } finally {
    await rm(file, { force: true });
  }
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

const adminProperties = (password: string): string =>
  [
    'security.protocol=SASL_PLAINTEXT',
    'sasl.mechanism=SCRAM-SHA-512',
    `sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="admin" password="${password}";`,
  ].join('\n');
