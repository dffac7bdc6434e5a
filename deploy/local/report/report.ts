/** Tells the person who started us what goes on: each step with its time, and what is being waited for. */
export class Report {
  private readonly began = performance.now();
  private readonly underWay = new Map<string, string>();
  private leaving = false;

  constructor(
    private readonly out: NodeJS.WriteStream = process.stdout,
    private readonly terminal = out.isTTY,
  ) {
    out.on('error', () => undefined); // the terminal was closed: we are about to be told
    setInterval(() => this.draw(), terminal ? 200 : 10_000).unref();
  }

  /** Seconds since the beginning. */
  get seconds(): number {
    return (performance.now() - this.began) / 1_000;
  }

  /** Runs the work as a step; what it says of its progress stands in the moving line. Answers what the work does. */
  async step<T>(title: string, work: (progress: (text: string) => void) => Promise<T>): Promise<T> {
    const began = performance.now();
    this.underWay.set(title, title);
    try {
      const result = await work((text) => void this.underWay.set(title, text));
      this.finish(title, `✓ ${title}`, began);
      return result;
    } catch (error) {
      this.finish(title, `✗ ${title}`, began);
      throw error;
    }
  }

  /** The step after which nothing comes: how the others end, cut short by it, is not news. */
  async lastStep(title: string, work: () => Promise<void>): Promise<void> {
    this.leaving = true;
    this.underWay.clear();
    const began = performance.now();
    await work();
    this.outcome(`✓ ${title}`, began);
  }

  /** A sentence of its own. */
  say(sentence: string): void {
    if (!this.leaving) this.line(`  ${sentence}`);
  }

  block(text: string): void {
    this.line(text);
  }

  private finish(title: string, outcome: string, began: number): void {
    this.underWay.delete(title);
    if (!this.leaving) this.outcome(outcome, began);
  }

  private outcome(outcome: string, began: number): void {
    this.line(`  ${outcome.padEnd(60)}${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }

  private line(text: string): void {
    this.out.write(`${this.terminal ? '\r\x1b[2K' : ''}${text}\n`);
  }

  private draw(): void {
    if (this.underWay.size === 0) return;
    const text = `  ${[...this.underWay.values()].join(', ')} … ${this.seconds.toFixed(0)} s`;
    this.out.write(this.terminal ? `\r\x1b[2K${text.slice(0, (this.out.columns || 80) - 1)}` : `${text}\n`);
  }
}
