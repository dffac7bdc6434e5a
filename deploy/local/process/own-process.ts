import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { removePidFile, writePidFile } from './pid-file.js';

/** A program that the launcher runs and must end again. */
export interface ProcessPlan {
  /** Names the pid file. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment: nothing of the launcher's own is passed on. */
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** A part of the command line that no other program has: how a later run knows it again. */
  readonly mark: string;
  /** Takes its standard output and error; made readable by its owner only. */
  readonly logFile: string;
  readonly pidFolder: string;
  /** The signal that asks for an orderly end. */
  readonly stopSignal: NodeJS.Signals;
}

export interface OwnProcess {
  readonly pid: number;
  /** How it ended: the signal's name, or the exit code. */
  readonly exited: Promise<string>;
  isRunning(): boolean;
  signal(signal: NodeJS.Signals): void;
  /** Asks for an orderly end and insists after the patience. */
  stop(patienceMs: number): Promise<void>;
}

/** Starts it in a session of its own, so that a Ctrl-C reaches the launcher alone, which ends things in order. */
export async function startProcess(plan: ProcessPlan): Promise<OwnProcess> {
  const log = await open(plan.logFile, 'a', 0o600);
  try {
    const child = spawn(plan.command, plan.args, {
      ...plan.user,
      cwd: plan.cwd,
      env: plan.env,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    return await take(child, plan);
  } finally {
    await log.close();
  }
}

async function take(child: ChildProcess, plan: ProcessPlan): Promise<OwnProcess> {
  const pid = child.pid as number;
  const exit = exitOf(child);
  await writePidFile(plan.pidFolder, { name: plan.name, pid, mark: plan.mark, stopSignal: plan.stopSignal });
  // A replacement may have been started under the same name by the time we hear of the end: it waits for `exited`.
  const exited = exit.then(async (how) => {
    await removePidFile(plan.pidFolder, { name: plan.name, pid });
    return how;
  });
  return new ChildHandle(child, pid, exited, plan.stopSignal);
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
}

class ChildHandle implements OwnProcess {
  constructor(
    private readonly child: ChildProcess,
    readonly pid: number,
    readonly exited: Promise<string>,
    private readonly stopSignal: NodeJS.Signals,
  ) {}

  isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isRunning()) this.child.kill(signal);
  }

  async stop(patienceMs: number): Promise<void> {
    this.signal('SIGCONT');
    this.signal(this.stopSignal);
    const late = setTimeout(() => this.signal('SIGKILL'), patienceMs);
    await this.exited;
    clearTimeout(late);
  }
}
