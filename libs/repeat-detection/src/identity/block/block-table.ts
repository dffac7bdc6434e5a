import type { Blocks } from './blocks.js';
import type { HaveMet } from './candidates.js';

/**
 * The blocks of each record side by side, one for each rule: what is asked of two records lies in two places of memory,
 * and not in two for each rule. In memory that threads share.
 */
export interface BlockTable {
  /** Record r's block in rule k is `blocks[r * width + k]`, 0 for none. */
  readonly blocks: Int32Array;
  readonly width: number;
}

/** Numbers that a processor reads from memory at a time: a record's row begins with one such line. */
const LINE = 16;
/** Records that are filled in together, so that their rows stay close at hand from rule to rule. */
const CHUNK = 256;

export function blockTable(all: readonly Blocks[], records: number): BlockTable {
  const width = Math.ceil(all.length / LINE) * LINE;
  const blocks = new Int32Array(new SharedArrayBuffer(records * width * 4));
  for (let from = 0; from < records; from += CHUNK) {
    const to = Math.min(records, from + CHUNK);
    all.forEach(({ blockOf }, rule) => {
      for (let record = from; record < to; record += 1) blocks[record * width + rule] = blockOf[record] as number;
    });
  }
  return { blocks, width };
}

export function metInTable({ blocks, width }: BlockTable): HaveMet {
  return (left, right, rules) => {
    const end = left * width + rules;
    for (let ours = left * width, theirs = right * width; ours < end; ours += 1, theirs += 1) {
      const block = blocks[ours] as number;
      if (block !== 0 && block === blocks[theirs]) return true;
    }
    return false;
  };
}
