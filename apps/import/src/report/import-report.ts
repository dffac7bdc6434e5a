import { closeSync, openSync, writeSync } from 'node:fs';
import { UserError } from '#libs/command-line';
import type { RowProblem } from '../row/problem.js';

export type Outcome = 'refused' | 'taken in part';

/** Where a row stands: the how-manieth it is behind the header, and its line in the file. */
export interface RowPlace {
  readonly row: number;
  readonly line: number;
}

const MOST_REASONS = 20;

/** Says of each row that was refused, or of which something was left out, which and why; nothing of what the row says. */
export class ImportReport {
  private readonly file: number;
  private readonly counts = new Map<string, { rows: number; first: number }>();

  constructor(path: string) {
    try {
      this.file = openSync(path, 'w', 0o600);
    } catch {
      throw new UserError(`The report ${path} cannot be written.`);
    }
    writeSync(this.file, 'row,line,outcome,field,reason\n');
  }

  add({ row, line }: RowPlace, outcome: Outcome, problems: readonly RowProblem[]): void {
    for (const { field, reason } of problems) {
      writeSync(this.file, `${[row, line, outcome, cell(field), cell(reason)].join(',')}\n`);
      this.count(`${outcome}: ${[field, reason].filter(Boolean).join(' ')}`, row);
    }
  }

  /** The reasons, the most frequent first, each with how many rows have it and the first of them. */
  reasons(): string[] {
    return [...this.counts]
      .sort(([, one], [, other]) => other.rows - one.rows)
      .slice(0, MOST_REASONS)
      .map(([reason, { rows, first }]) => `${rows.toLocaleString('en-GB')} × ${reason} (first in row ${first})`);
  }

  close(): void {
    closeSync(this.file);
  }

  private count(reason: string, row: number): void {
    const before = this.counts.get(reason);
    if (!before && this.counts.size >= 1_000) return;
    this.counts.set(reason, { rows: (before?.rows ?? 0) + 1, first: before?.first ?? row });
  }
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
