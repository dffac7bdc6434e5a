import { join } from 'node:path';
import { projectRoot } from '../project.js';
import { startProcess, type OwnProcess } from './own-process.js';
import type { Part } from './supervised.js';
import { waitUntil } from './wait-until.js';

export interface NodeProgramPlan {
  readonly name: string;
  /** Its main file, from the project's folder. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  readonly pidFolder: string;
  readonly logFile: string;
  readonly patienceMs: number;
}

const READY_WITHIN_MS = 60_000;

/** One of our own programs, ready when it says so at /health/ready. */
export class NodeProgram implements Part {
  private process?: OwnProcess;

  constructor(private readonly plan: NodeProgramPlan) {}

  get name(): string {
    return this.plan.name;
  }

  get exited(): Promise<string> {
    return this.process?.exited ?? Promise.resolve('not started');
  }

  async start(): Promise<void> {
    const { name, env, pidFolder, logFile, args = [] } = this.plan;
    const main = join(projectRoot, this.plan.main);
    const options = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];
    const program = await startProcess({
      name,
      command: process.execPath,
      args: [...options, main, ...args],
      env,
      cwd: projectRoot,
      mark: main,
      logFile,
      pidFolder,
      stopSignal: 'SIGTERM',
    });
    this.process = program;
    await this.untilReady(program);
  }

  async stop(): Promise<void> {
    await this.process?.stop(this.plan.patienceMs);
  }

  private async untilReady(program: OwnProcess): Promise<void> {
    const settled = async (): Promise<boolean> => !program.isRunning() || (await this.isReady());
    const inTime = await waitUntil(settled, { withinMs: READY_WITHIN_MS, everyMs: 100 });
    if (inTime && program.isRunning()) return;
    program.signal('SIGKILL');
    throw new Error(`${this.name} did not become ready: its last words are in ${this.plan.logFile}`);
  }

  private async isReady(): Promise<boolean> {
    const address = `http://127.0.0.1:${this.plan.port}/health/ready`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.ok === true;
  }
}
