import { DataSource, EntityManager } from 'typeorm';
import { isLostRace } from './database-unavailable.js';

/** Places where a test of crashes may look in; nothing happens there otherwise. */
export interface CommitPoints {
  readonly beforeCommit?: () => void | Promise<void>;
  readonly afterCommit?: () => void | Promise<void>;
}

const mostAttempts = 5;

/** One transaction for everything that must stand or fall together. */
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly points: CommitPoints = {},
  ) {}

  /** Runs the work in one transaction; again from the start, at most four times, only when it lost a race. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === mostAttempts || !isLostRace(error)) throw error;
      }
    }
  }

  private async once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction(async (manager) => {
      const done = await work(manager);
      await this.points.beforeCommit?.();
      return done;
    });
    await this.points.afterCommit?.();
    return result;
  }
}
