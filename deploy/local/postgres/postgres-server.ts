import { existsSync } from 'node:fs';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { childrenOf } from '../process/command-line.js';
import { environment } from '../process/environment.js';
import { type OwnProcess, startProcess } from '../process/own-process.js';
import { runTool } from '../process/run-tool.js';
import type { Part } from '../process/supervised.js';
import { waitUntil } from '../process/wait-until.js';
import { postgresPrograms } from './binaries.js';
import { databaseFolder } from './data-folder.js';
import { type DatabaseSize, sizedFor } from './database-size.js';
import { databaseUser, SystemUser } from './unprivileged-user.js';

export interface PostgresPlan {
  readonly stateFolder: string;
  readonly pidFolder: string;
  readonly logFile: string;
  readonly port: number;
  readonly adminPassword: string;
  /** False only in tests that are not about surviving a crash: what was committed may then be lost in one. */
  readonly durable: boolean;
  /** For how much it is set up; for one machine that also does all else unless told. */
  readonly size?: DatabaseSize;
}

/** One PostgreSQL of our own on the loopback address, from npm's programs. */
export class PostgresServer implements Part {
  readonly name = 'PostgreSQL';
  private process?: OwnProcess;

  constructor(private readonly plan: PostgresPlan) {}

  /** For the administrator: makes databases and roles. */
  get adminUrl(): string {
    return `postgres://postgres:${this.plan.adminPassword}@127.0.0.1:${this.plan.port}/postgres`;
  }

  get exited(): Promise<string> {
    return this.process?.exited ?? Promise.resolve('not started');
  }

  /** Resolves when it answers; makes the cluster the first time. */
  async start(): Promise<void> {
    const user = databaseUser();
    const folder = await databaseFolder(this.plan.stateFolder, user);
    const programs = await postgresPrograms(user, dirname(folder));
    const data = join(folder, 'data');
    if (!existsSync(join(data, 'PG_VERSION'))) await this.initialise(join(programs, 'initdb'), folder, user);
    this.process = await startProcess(this.processPlan(join(programs, 'postgres'), data, user));
    await this.untilReady(this.process);
  }

  async stop(patienceMs = 4_500): Promise<void> {
    await this.process?.stop(patienceMs);
  }

  /** As if the machine's power had been cut for this server: the server and all its backends at once. */
  async kill(): Promise<void> {
    if (!this.process) return;
    const backends = await childrenOf(this.process.pid);
    this.process.signal('SIGKILL');
    backends.forEach(killQuietly);
    await this.process.exited;
  }

  private processPlan(command: string, data: string, user: SystemUser | undefined) {
    return {
      name: 'postgresql',
      command,
      args: ['-D', data, '-p', String(this.plan.port), ...settings(this.plan)],
      env: environment(),
      cwd: data,
      ...(user && { user }),
      mark: data,
      logFile: this.plan.logFile,
      pidFolder: this.plan.pidFolder,
      stopSignal: 'SIGINT' as const, // "fast": ends sessions instead of waiting for them
    };
  }

  /** Built beside its place and moved there when whole, so that an interrupted start leaves no half cluster. */
  private async initialise(initdb: string, folder: string, user: SystemUser | undefined): Promise<void> {
    const unfinished = join(folder, 'unfinished');
    const passwordFile = join(folder, 'password');
    await rm(unfinished, { recursive: true, force: true });
    await writeFile(passwordFile, `${this.plan.adminPassword}\n`, { mode: 0o600 });
    if (user) await chown(passwordFile, user.uid, user.gid);
    try {
      await runTool(initdb, initdbArguments(unfinished, passwordFile, this.plan.durable), {
        ...user,
        cwd: folder,
        env: environment(),
      });
      await rename(unfinished, join(folder, 'data'));
    } finally {
      await rm(passwordFile, { force: true });
    }
  }

  private async untilReady(server: OwnProcess): Promise<void> {
    const ready = await waitUntil(async () => !server.isRunning() || (await this.answers()), { withinMs: 60_000 });
    if (ready && server.isRunning()) return;
    server.signal('SIGKILL');
    throw new Error(`PostgreSQL did not start: its last words are in ${this.plan.logFile}`);
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.adminUrl, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}

function settings({ durable, size = 'small' }: PostgresPlan): string[] {
  const values = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...sizedFor[size],
    'jit=off',
    'log_statement=none',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return values.flatMap((value) => ['-c', value]);
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  return [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine, whatever languages it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its server.
  }
}
