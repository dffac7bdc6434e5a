import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../process/environment.js';
import { type OwnProcess, startProcess } from '../process/own-process.js';
import type { Part } from '../process/supervised.js';
import { portAnswers } from '../process/port.js';
import { waitUntil } from '../process/wait-until.js';
import { ClassArchive, classPath, jvmOptions, Runtime } from './jvm.js';
import { formatData, KafkaUsers, setUser } from './scram-users.js';
import { serverProperties } from './server-properties.js';

export interface BrokerPlan {
  readonly runtime: Runtime;
  readonly folder: string;
  readonly pidFolder: string;
  readonly logFile: string;
  readonly port: number;
  readonly controllerPort: number;
  /** Must name `admin` and `broker`. */
  readonly users: KafkaUsers;
}

const PATIENCE_MS = 60_000;

/** One Apache Kafka of our own on the loopback address. */
export class KafkaBroker implements Part {
  readonly name = 'Kafka';
  private process?: OwnProcess;

  constructor(private readonly plan: BrokerPlan) {}

  get brokers(): string[] {
    return [`127.0.0.1:${this.plan.port}`];
  }

  get exited(): Promise<string> {
    return this.process?.exited ?? Promise.resolve('not started');
  }

  /** Resolves when it takes connections; makes its data folder the first time. */
  async start(): Promise<void> {
    await mkdir(this.plan.folder, { recursive: true, mode: 0o700 });
    await writeFile(this.properties, this.settings(), { mode: 0o600 });
    if (!existsSync(this.formatted)) await this.format();
    const archive = new ClassArchive(this.plan.runtime);
    const process = await startProcess(this.processPlan(archive));
    this.process = process;
    void process.exited.then((ended) => archive.settle(ended));
    await this.untilReady(process);
    await this.addNewUsers();
  }

  async stop(patienceMs = 4_500): Promise<void> {
    await this.process?.stop(patienceMs);
  }

  async kill(): Promise<void> {
    this.process?.signal('SIGKILL');
    await this.process?.exited;
  }

  /** Stops it in its tracks with its connections open, as when a machine hangs. */
  pause(): void {
    this.process?.signal('SIGSTOP');
  }

  resume(): void {
    this.process?.signal('SIGCONT');
  }

  private get properties(): string {
    return join(this.plan.folder, 'server.properties');
  }

  private get data(): string {
    return join(this.plan.folder, 'data');
  }

  /** The names of the users that the data holds; written last, so it also says that the data is whole. */
  private get formatted(): string {
    return join(this.plan.folder, 'users.json');
  }

  private settings(): string {
    const { port, controllerPort, users } = this.plan;
    const brokerPassword = users['broker'] as string;
    const subscribers = Object.fromEntries(Object.entries(users).filter(([name]) => name.endsWith('-subscriber')));
    return serverProperties({ dataFolder: this.data, port, controllerPort, brokerPassword, subscribers });
  }

  private async format(): Promise<void> {
    await rm(this.data, { recursive: true, force: true });
    await formatData(this.plan.runtime, this.plan.folder, this.properties, this.plan.users);
    await this.remember(Object.keys(this.plan.users));
  }

  private processPlan(archive: ClassArchive) {
    const { runtime, folder, logFile, pidFolder } = this.plan;
    const options = [...jvmOptions(folder), '-Xmx256m', '-XX:+ExitOnOutOfMemoryError', archive.option()];
    return {
      name: 'kafka',
      command: runtime.java.command,
      args: [...options, '-cp', classPath(runtime), 'kafka.Kafka', this.properties],
      env: environment(),
      cwd: folder,
      mark: this.properties,
      logFile,
      pidFolder,
      stopSignal: 'SIGTERM' as const,
    };
  }

  private async untilReady(broker: OwnProcess): Promise<void> {
    const settled = async (): Promise<boolean> => !broker.isRunning() || portAnswers(this.plan.port);
    if ((await waitUntil(settled, { withinMs: PATIENCE_MS })) && broker.isRunning()) return;
    broker.signal('SIGKILL');
    throw new Error(`Kafka did not start: its last words are in ${join(this.plan.folder, 'broker.log')}`);
  }

  /** A service or an outside system may have joined since the data was made. */
  private async addNewUsers(): Promise<void> {
    const { runtime, folder, port, users } = this.plan;
    const known = JSON.parse(await readFile(this.formatted, 'utf8')) as string[];
    const added = Object.entries(users).filter(([name]) => !known.includes(name));
    const server = { port, adminPassword: users['admin'] as string };
    for (const [name, password] of added) await setUser(runtime, folder, server, name, password);
    if (added.length > 0) await this.remember([...known, ...added.map(([name]) => name)]);
  }

  private async remember(names: readonly string[]): Promise<void> {
    await writeFile(`${this.formatted}.new`, JSON.stringify(names));
    await rename(`${this.formatted}.new`, this.formatted);
  }
}
