import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../deploy/local/project.js';
import type { CrashOrder, CrashPoint } from './crash-seams.js';
import { within } from './within.js';

const MAIN = join(projectRoot, 'dist', 'test', 'faults', 'system', 'service.main.js');
const START_MS = 60_000;
/** What an orderly stop may take. */
const STOP_MS = 25_000;

export interface ServicePlan {
  readonly name: string;
  readonly port: number;
  /** The whole environment. */
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** One service as a real process that can be killed, stopped and started again at the same address. */
export class ServiceProcess {
  private child: ChildProcess | undefined;
  private ended: Promise<string> = Promise.resolve('not started');

  constructor(private readonly plan: ServicePlan) {
    mkdirSync(dirname(plan.logFile), { recursive: true });
    rmSync(plan.logFile, { force: true });
  }

  get name(): string {
    return this.plan.name;
  }

  get address(): string {
    return `http://127.0.0.1:${this.plan.port}`;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async start(): Promise<void> {
    const log = openSync(this.plan.logFile, 'a');
    const child = fork(MAIN, {
      env: this.plan.env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    this.ended = once(child, 'exit').then(([code, signal]) => String(signal ?? code));
    const ended = this.ended.then((how) => {
      throw new Error(`${this.name} ended with ${how} before it was ready: see ${this.plan.logFile}`);
    });
    ended.catch(() => undefined);
    await within(START_MS, `${this.name} is ready`, Promise.race([once(child, 'message'), ended]));
  }

  /** From now on, the n-th time that it gets to the point, it is killed there. */
  dieAt(point: CrashPoint, countdown: number): void {
    this.child?.send({ point, countdown } satisfies CrashOrder);
  }

  /** Resolves with the signal or the exit code. */
  async end(limitMs: number): Promise<string> {
    return within(limitMs, `${this.name} ends`, this.ended);
  }

  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** Asks for an orderly stop; fails when it takes too long or ends otherwise. */
  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const how = await this.end(STOP_MS);
    if (how !== 'SIGTERM' && how !== '0') throw new Error(`${this.name} ended with ${how} when it was asked to stop`);
  }
}
