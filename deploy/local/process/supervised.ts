import { setTimeout as pause } from 'node:timers/promises';

/** Something that runs until it is stopped, and can be started again when it ends by itself. */
export interface Part {
  readonly name: string;
  /** Resolves when it is ready; rejects when it did not get there. */
  start(): Promise<void>;
  /** Resolves when what was last started has ended, with how it did. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

const SHORTEST_MS = 1_000;
const LONGEST_MS = 30_000;
/** Up for so long, it counts as well again. */
const WELL_MS = 60_000;

/** Starts a part again whenever it ends by itself, each time after a longer pause, and says so. */
export class Supervised {
  private readonly stopping = new AbortController();
  private watching?: Promise<void>;

  constructor(
    private readonly part: Part,
    private readonly say: (sentence: string) => void,
  ) {}

  get name(): string {
    return this.part.name;
  }

  async start(): Promise<void> {
    await this.part.start();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.part.stop();
    await this.watching;
  }

  private async watch(): Promise<void> {
    let wait = SHORTEST_MS;
    while (true) {
      const since = performance.now();
      const how = await this.part.exited;
      if (this.stopping.signal.aborted) return;
      if (performance.now() - since > WELL_MS) wait = SHORTEST_MS;
      this.say(`${this.name} ended by itself (${how}); starting it again in ${wait / 1_000} s.`);
      await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      wait = Math.min(2 * wait, LONGEST_MS);
      await this.startAgain();
    }
  }

  private async startAgain(): Promise<void> {
    try {
      await this.part.start();
      this.say(`${this.name} is up again.`);
    } catch {
      // It has ended, or was ended because it did not become ready: the next round says so.
    }
    // A stop that came while it was starting found nothing to stop.
    if (this.stopping.signal.aborted) await this.part.stop();
  }
}
