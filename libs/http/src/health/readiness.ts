import { Injectable } from '@nestjs/common';
import { unavailable } from '../problem/problem.js';

/** Resolves when what it stands for can be used, and rejects when it cannot. */
export type ReadinessCheck = () => Promise<unknown>;

/** A check that has not answered by then counts as failed, in milliseconds. */
const PATIENCE = 2_000;

/** Whether this service can do its work now. Parts of the application add their checks to it. */
@Injectable()
export class Readiness {
  private readonly checks: ReadinessCheck[];

  constructor(checks: readonly ReadinessCheck[]) {
    this.checks = [...checks];
  }

  require(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** Throws a 503 problem unless every check passes in time. */
  async assert(): Promise<void> {
    const results = await Promise.allSettled(this.checks.map((check) => inTime(check)));
    if (results.some(({ status }) => status === 'rejected')) throw unavailable('not-ready');
  }
}

async function inTime(check: ReadinessCheck): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  await Promise.race([check(), late]).finally(() => clearTimeout(timer));
}
