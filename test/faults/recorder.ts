import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Answer, Intent, Line, Outcome } from './history.js';

type Unstamped = Line extends infer Each ? (Each extends Line ? Omit<Each, 'at'> : never) : never;

export interface Returned {
  readonly outcome: Outcome;
  readonly why?: string;
  readonly answer?: Answer;
}

/** Writes down, outside the system, what was asked of it and what was seen of it, as one JSON line each. */
export class Recorder {
  readonly lines: Line[] = [];
  private calls = 0;
  private returned = 0;
  private working = 0;
  private waiting: { readonly returned: number; readonly resolve: () => void }[] = [];

  constructor(
    private readonly file: string,
    private readonly now: () => number = Date.now,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  write(line: Unstamped): void {
    const stamped = { ...line, at: this.now() } as Line;
    this.lines.push(stamped);
    appendFileSync(this.file, `${JSON.stringify(stamped)}\n`);
  }

  /** One call: invoked before, returned after, whatever comes of it. */
  async call<T extends Returned>(intent: Intent, work: () => Promise<T>): Promise<T> {
    const call = (this.calls += 1);
    this.write({ line: 'invoke', call, intent });
    const returned = await work();
    const { outcome, why, answer } = returned;
    this.write({ line: 'return', call, outcome, ...(why !== undefined && { why }), ...(answer && { answer }) });
    this.returned += 1;
    this.wake();
    return returned;
  }

  /** Runs work that makes calls; nobody waits for calls when none are to come. */
  async during(work: () => Promise<void>): Promise<void> {
    this.working += 1;
    await work().finally(() => (this.working -= 1));
    this.wake();
  }

  /** When so many more calls have returned, or the work is over: the moment at which a fault is let loose. */
  afterCalls(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ returned: this.returned + count, resolve });
      this.wake();
    });
  }

  private wake(): void {
    const due = this.waiting.filter(({ returned }) => this.working === 0 || returned <= this.returned);
    this.waiting = this.waiting.filter((each) => !due.includes(each));
    due.forEach(({ resolve }) => resolve());
  }
}
