import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parts } from '../../deploy/local/parts.js';
import { reachableFolder } from '../../deploy/local/postgres/data-folder.js';
import { environment } from '../../deploy/local/process/environment.js';
import { freePorts } from '../../deploy/local/process/port.js';
import { projectRoot } from '../../deploy/local/project.js';

const LAUNCHER = join(projectRoot, 'dist', 'deploy', 'local', 'launch.js');
const UP = 'Everything is up';

/** What `npm start` brings up, on ports and in a folder of its own, without the county. */
export class LaunchedHub {
  private constructor(
    private readonly launcher: ChildProcess,
    private readonly folder: string,
    private readonly ports: Readonly<Record<string, number>>,
    private readonly secrets: Readonly<Record<string, string>>,
    /** From the launcher's start until everything was up, in milliseconds. */
    readonly startedWithin: number,
  ) {}

  static async start(): Promise<LaunchedHub> {
    const folder = await mkdtemp(join(tmpdir(), 'referral-hub-journey-'));
    await chmod(folder, 0o711); // PostgreSQL does not run as root, and must get through
    const free = await freePorts(parts.length);
    const ports = Object.fromEntries(parts.map(({ name }, place) => [name, free[place] as number]));
    const variables = Object.fromEntries(parts.map(({ variable }, place) => [variable, String(free[place])]));
    const env = environment({ ...variables, REFERRAL_HUB_STATE: folder, LOG_LEVEL: 'warn' });
    const begun = performance.now();
    const launcher = fork(LAUNCHER, ['--no-county'], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    await untilUp(launcher);
    const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as Record<string, string>;
    return new LaunchedHub(launcher, folder, ports, secrets, performance.now() - begun);
  }

  address(part: string): string {
    return `http://127.0.0.1:${this.ports[part]}`;
  }

  get brokers(): string[] {
    return [`127.0.0.1:${this.ports['kafka']}`];
  }

  /** Such as `person/joanne.hale`, `client/police-records`, `kafka/beacon-subscriber`. */
  secret(name: string): string {
    const found = this.secrets[name];
    if (found === undefined) throw new Error(`The launcher made no secret ${name}`);
    return found;
  }

  /** The database of a service, for looking only. */
  database(name: string): string {
    return `postgres://${name}:${this.secret(`database/${name}`)}@127.0.0.1:${this.ports['postgresql']}/${name}`;
  }

  get pid(): number {
    return this.launcher.pid as number;
  }

  async stop(): Promise<void> {
    const ended = once(this.launcher, 'exit');
    this.launcher.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
    await rm(reachableFolder(this.folder), { recursive: true, force: true });
  }
}

async function untilUp(launcher: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      if (said.includes(UP)) resolve();
    };
    launcher.stdout?.on('data', hear);
    launcher.stderr?.on('data', hear);
    launcher.once('exit', (code) => reject(new Error(`The launcher ended with ${code}: ${said}`)));
  });
}
