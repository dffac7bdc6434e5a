import type { Blocks } from './blocks.js';

/** Part of the work: every `of`-th block, from `part`. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** Whether one of the first so many rules has brought two records together. */
export type HaveMet = (left: number, right: number, rules: number) => boolean;

/**
 * Every pair that some block brings together, once: a pair is left to the first rule whose block has both. Nothing is
 * remembered but the blocks, so memory does not grow with the pairs.
 */
export function eachCandidate(
  all: readonly Blocks[],
  leftSize: number | undefined,
  visit: (left: number, right: number) => void,
  { part, of }: Share = { part: 0, of: 1 },
  haveMet: HaveMet = metInBlocks(all),
): void {
  all.forEach(({ records, starts }, rule) => {
    for (let block = part; block + 1 < starts.length; block += of) {
      const [from, to] = [starts[block] as number, starts[block + 1] as number];
      for (let at = from; at < to; at += 1) {
        const left = records[at] as number;
        if (leftSize !== undefined && left >= leftSize) break;
        for (let other = at + 1; other < to; other += 1) {
          const right = records[other] as number;
          if (leftSize !== undefined && right < leftSize) continue;
          if (!haveMet(left, right, rule)) visit(left, right);
        }
      }
    }
  });
}

/** Reads the blocks as they are: for few pairs. For many a table of them is made first, see `blockTable`. */
export function metInBlocks(all: readonly Blocks[]): HaveMet {
  const blocksOf = all.map(({ blockOf }) => blockOf);
  return (left, right, rules) => {
    for (let rule = 0; rule < rules; rule += 1) {
      const blockOf = blocksOf[rule] as Int32Array;
      const block = blockOf[left] as number;
      if (block !== 0 && block === blockOf[right]) return true;
    }
    return false;
  };
}
