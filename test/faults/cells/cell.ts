import type { Random } from '../../../deploy/local/county/random.js';
import type { Recorder } from '../recorder.js';
import type { Workload } from '../workload/workload.js';
import type { FaultySystem } from '../system/faulty-system.js';

/** What a fault has to work with: the running system, chance, and the work that goes on meanwhile. */
export interface Trial {
  readonly name: string;
  /** 0 for the first seed of a run. */
  readonly place: number;
  readonly system: FaultySystem;
  readonly recorder: Recorder;
  readonly random: Random;
  /** Runs the usual mix of work to its end. */
  readonly work: () => Promise<void>;
  /** A piece of it for a trial that cannot use the whole: who asks what is for the trial to say. */
  readonly workload: Workload;
}

/** One kind of fault. Its `run` lets it happen and puts it right again; what it broke, the checker finds out. */
export interface Cell {
  readonly name: string;
  readonly title: string;
  readonly run: (trial: Trial) => Promise<void>;
}
