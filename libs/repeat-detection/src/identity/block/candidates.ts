import type { Blocks } from './blocks.js';

/** Part of the work: every `of`-th block, from `part`. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/**
 * Every pair that some block brings together, once: a pair is left to the first rule whose block has both. Nothing is
 * remembered but the blocks, so memory does not grow with the pairs.
 */
export function eachCandidate(
  all: readonly Blocks[],
  leftSize: number | undefined,
  visit: (left: number, right: number) => void,
  { part, of }: Share = { part: 0, of: 1 },
): void {
  all.forEach(({ records, starts }, rule) => {
    const earlier = all.slice(0, rule).map(({ blockOf }) => blockOf);
    for (let block = part; block + 1 < starts.length; block += of) {
      const [from, to] = [starts[block] as number, starts[block + 1] as number];
      for (let at = from; at < to; at += 1) {
        const left = records[at] as number;
        if (leftSize !== undefined && left >= leftSize) break;
        for (let other = at + 1; other < to; other += 1) {
          const right = records[other] as number;
          if (leftSize !== undefined && right < leftSize) continue;
          if (!isTogether(earlier, left, right)) visit(left, right);
        }
      }
    }
  });
}

/** Whether one of these rules has brought them together. */
export function isTogether(blocksOf: readonly Int32Array[], left: number, right: number): boolean {
  for (let rule = 0; rule < blocksOf.length; rule += 1) {
    const blockOf = blocksOf[rule] as Int32Array;
    const block = blockOf[left] as number;
    if (block !== 0 && block === blockOf[right]) return true;
  }
  return false;
}
