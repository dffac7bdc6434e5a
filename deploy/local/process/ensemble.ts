import { Supervised, type Part } from './supervised.js';

/** In the order in which they end: nothing ends before those that need it. */
const order = ['service', 'sign-in', 'store'] as const;
export type Rank = (typeof order)[number];

/** All that runs, so that it can be ended in order at any moment, also while it is still starting. */
export class Ensemble {
  private readonly running = new Map<Rank, Supervised[]>(order.map((rank) => [rank, []]));
  private ended = false;

  constructor(private readonly say: (sentence: string) => void) {}

  async start(rank: Rank, part: Part): Promise<void> {
    if (this.ended) return new Promise(() => undefined); // too late: we are about to exit
    const supervised = new Supervised(part, this.say);
    this.running.get(rank)?.push(supervised);
    await supervised.start();
  }

  async stop(): Promise<void> {
    this.ended = true;
    for (const rank of order) {
      await Promise.allSettled((this.running.get(rank) ?? []).map((supervised) => supervised.stop()));
    }
  }
}
