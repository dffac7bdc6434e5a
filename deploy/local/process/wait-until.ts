import { setTimeout as pause } from 'node:timers/promises';

export interface Limit {
  readonly withinMs: number;
  readonly everyMs?: number;
}

/** Whether the condition came true within the time. */
export async function waitUntil(condition: () => Promise<boolean> | boolean, limit: Limit): Promise<boolean> {
  const end = performance.now() + limit.withinMs;
  while (!(await condition())) {
    if (performance.now() >= end) return false;
    await pause(limit.everyMs ?? 50);
  }
  return true;
}
