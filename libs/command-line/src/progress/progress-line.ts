/** Where progress is shown: the terminal's error stream, or a file that takes its place. */
export interface ProgressScreen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

const REDRAW_MS = 100;
const LINE_MS = 5_000;
/** Too early for an estimate: what comes first is seldom as fast as the rest. */
const ESTIMATE_AFTER_MS = 1_000;

/**
 * Shows the stage that is under way: a bar that is drawn over itself on a terminal, a line every five seconds anywhere
 * else. `now` is in milliseconds.
 */
export class ProgressLine {
  private stage = '';
  private begun = 0;
  private shown: number;
  private width = 0;

  constructor(
    private readonly screen: ProgressScreen,
    private readonly now: () => number,
  ) {
    this.shown = now();
  }

  /** `done` of `total`; both 0 when it cannot be told. */
  readonly report = (stage: string, done: number, total: number): void => {
    const now = this.now();
    const isNew = stage !== this.stage;
    if (isNew) {
      this.stage = stage;
      this.begun = now;
    }
    const pause = this.screen.isTTY === true ? (isNew ? 0 : REDRAW_MS) : LINE_MS;
    if (now - this.shown < pause) return;
    this.shown = now;
    const text = progressText(stage, done, total, now - this.begun);
    if (this.screen.isTTY === true) this.draw(text);
    else this.screen.write(`${text}\n`);
  };

  /** Takes the bar off the screen, so that what is printed next stands by itself. */
  clear(): void {
    if (this.width > 0) this.screen.write(`\r${' '.repeat(this.width)}\r`);
    this.width = 0;
  }

  private draw(text: string): void {
    const shown = text.slice(0, (this.screen.columns ?? 80) - 1);
    this.screen.write(`\r${shown.padEnd(this.width)}`);
    this.width = shown.length;
  }
}

const BAR = 24;

function progressText(stage: string, done: number, total: number, took: number): string {
  if (total <= 0) return `${stage} …`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * BAR);
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  const left =
    share > 0 && share < 1 && took >= ESTIMATE_AFTER_MS ? `, ${timeText((took * (1 - share)) / share)} left` : '';
  return `${stage} ${bar} ${Math.floor(share * 100)}%${left}`;
}

/** As one says it: `about 40 s`, `about 3 min`. */
function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
