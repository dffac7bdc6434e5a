import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const LOOK_EVERY_MS = 20;

/** Notes when each referral that was told of can first be read at its receiver. */
export class ArrivalWatch {
  readonly delays: number[] = [];
  private readonly waiting = new Map<string, number>();
  private readonly client: Client;
  private stopped = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(database: string) {
    this.client = new Client({ connectionString: database, application_name: 'bench' });
  }

  get missing(): number {
    return this.waiting.size;
  }

  async start(): Promise<void> {
    await this.client.connect();
    this.watching = this.watch();
  }

  /** The police have accepted it now. */
  expect(referralId: string): void {
    this.waiting.set(referralId, performance.now());
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.watching;
    await this.client.end();
  }

  private async watch(): Promise<void> {
    while (!this.stopped) {
      await this.look();
      await pause(LOOK_EVERY_MS);
    }
  }

  /** By primary key and only for those that are on their way, so that looking costs the receiver next to nothing. */
  private async look(): Promise<void> {
    if (this.waiting.size === 0) return;
    const { rows } = await this.client.query<{ id: string }>('SELECT id FROM referral WHERE id = ANY($1)', [
      [...this.waiting.keys()],
    ]);
    const now = performance.now();
    for (const { id } of rows) {
      this.delays.push(now - (this.waiting.get(id) ?? now));
      this.waiting.delete(id);
    }
  }
}
