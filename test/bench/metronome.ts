import { hrtime } from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** When the first beat is due, by the monotonic clock of the machine, and how far they are apart: both in nanoseconds. */
interface Beats {
  readonly first: bigint;
  readonly apart: number;
  readonly count: number;
}

/** A thread of its own counts: timers of a busy one know whole milliseconds, and come when it has time. */
export async function beat({ first, apart, count }: Beats, each: (place: number) => void): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { first, apart, count } satisfies Beats });
  worker.on('message', each);
  await new Promise<void>((ended, failed) => worker.on('exit', () => ended()).on('error', failed));
}

function count({ first, apart, count: beats }: Beats): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let place = 0; place < beats; place += 1) {
    const due = first + BigInt(Math.round(place * apart));
    for (let left = due - hrtime.bigint(); left > 0n; left = due - hrtime.bigint())
      Atomics.wait(cell, 0, 0, Number(left) / 1e6);
    parentPort?.postMessage(place);
  }
}

if (!isMainThread && isBeats(workerData)) count(workerData);

function isBeats(data: unknown): data is Beats {
  return typeof data === 'object' && data !== null && 'apart' in data;
}
