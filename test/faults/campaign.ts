import { join } from 'node:path';
import { projectRoot } from '../../deploy/local/project.js';
import { randomFrom } from '../../deploy/local/county/random.js';
import type { Cell } from './cells/cell.js';
import { check } from './checker.js';
import { historyOf } from './history.js';
import type { Violation } from './invariants/violation.js';
import { Recorder } from './recorder.js';
import type { BrokenBuild } from './system/crash-seams.js';
import { FaultySystem } from './system/faulty-system.js';
import { finalRows } from './system/final-rows.js';
import { Workload } from './workload/workload.js';

/** Incidents in one trial; the third of one victim's is the ninth. */
const INCIDENTS = 9;

/** One running system and all trials that it goes through: the history grows, and is checked after each. */
export class Campaign {
  private readonly reported = new Set<string>();

  private constructor(
    readonly recorder: Recorder,
    readonly system: FaultySystem,
  ) {}

  static async start(name: string, broken?: BrokenBuild): Promise<Campaign> {
    const file = join(projectRoot, '.referral-hub', 'faults', name);
    const recorder = new Recorder(`${file}.jsonl`);
    return new Campaign(recorder, await FaultySystem.start(recorder, { logs: `${file}-`, ...(broken && { broken }) }));
  }

  /** Lets one fault happen, waits until all is quiet, and answers what was broken by then and not before. */
  async trial({ name, run }: Cell, seed: number, place = 0, quietMs?: number): Promise<Violation[]> {
    const { system, recorder } = this;
    const trial = `${name}-${seed}`;
    const random = randomFrom(trial);
    recorder.write({ line: 'fault', what: `trial ${trial}` });
    const workload = new Workload(system, recorder, { trial, incidents: INCIDENTS, random: random.fork('work') });
    const work = (): Promise<void> => recorder.during(() => workload.run());
    await run({ name: trial, place, system, recorder, random, work, workload });
    return this.check(quietMs);
  }

  async check(limitMs?: number): Promise<Violation[]> {
    this.recorder.write({ line: 'moving', what: await this.system.untilQuiet(limitMs) });
    const rows = await finalRows(this.system.databases);
    const found = check(historyOf(this.recorder.lines, rows));
    const fresh = found.filter(({ name, about }) => !this.reported.has(`${name} ${about}`));
    fresh.forEach(({ name, about }) => this.reported.add(`${name} ${about}`));
    if (fresh.length > 0) this.recorder.write({ line: 'rows', rows });
    return fresh;
  }

  async stop(): Promise<void> {
    await this.system.stop();
  }
}
