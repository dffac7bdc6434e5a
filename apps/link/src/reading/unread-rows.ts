import type { UnreadRow } from '#libs/command-line';
import type { Side } from '../profile/profile.js';
import { FileWriter } from '../writing/file-writer.js';

/** Kinds of reason that are counted apart; a broken file must not fill the memory. */
const MOST_REASONS = 20;
const OTHER = 'other reasons';

export interface UnreadReason {
  readonly reason: string;
  readonly rows: number;
  readonly firstLine: number;
}

/** Lists the rows that could not be read in a file, and counts them by reason. */
export class UnreadRows {
  private readonly file: FileWriter;
  private readonly counts: Readonly<Record<Side, Map<string, UnreadReason>>> = { left: new Map(), right: new Map() };

  constructor(path: string) {
    this.file = new FileWriter(path);
    this.file.text('file,line,reason\n');
  }

  readonly add = ({ side }: { readonly side: Side }, { line, reason }: UnreadRow): void => {
    this.file.text(`${side},${line},`);
    this.file.cell(reason);
    this.file.text('\n');
    const counts = this.counts[side];
    const kind = counts.has(reason) || counts.size < MOST_REASONS ? reason : OTHER;
    const before = counts.get(kind);
    counts.set(kind, { reason: kind, rows: (before?.rows ?? 0) + 1, firstLine: before?.firstLine ?? line });
  };

  reasons(side: Side): UnreadReason[] {
    return [...this.counts[side].values()];
  }

  count(side: Side): number {
    return this.reasons(side).reduce((sum, { rows }) => sum + rows, 0);
  }

  close(): void {
    this.file.close();
  }
}
