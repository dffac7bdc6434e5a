import { setTimeout as wait } from 'node:timers/promises';

/** Work that goes on beside the requests: a round, a pause, another round, until it is stopped. */
export class BackgroundLoop {
  private readonly ending = new AbortController();
  private life: Promise<void> = Promise.resolve();
  private wakeUp: (() => void) | undefined;
  private woken = false;

  /** The round tells how many milliseconds may pass before the next; it must not throw. */
  constructor(private readonly round: (ending: AbortSignal) => Promise<number>) {}

  start(): void {
    this.life = this.repeat();
  }

  /** Ends the present pause, or leaves out the next. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Waits for the round in hand. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.wake();
    await this.life;
  }

  private async repeat(): Promise<void> {
    while (!this.ending.signal.aborted) {
      this.woken = false;
      const pause = await this.round(this.ending.signal);
      if (!this.woken && pause > 0) await this.pause(pause);
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => (this.wakeUp = resolve));
    await Promise.race([woken, wait(milliseconds, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
  }
}
